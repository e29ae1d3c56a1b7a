/** Methods that the builds of pdf.js for older engines write anew although the engine has them, many times slower. */
const { push } = Array.prototype;
const { parse } = JSON;

/** Loads modules that patch the language's own objects and puts back what the engine does better itself. */
export async function keepingNativeMethods<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } finally {
    Object.defineProperty(Array.prototype, 'push', { value: push, writable: true, configurable: true });
    Object.defineProperty(JSON, 'parse', { value: parse, writable: true, configurable: true });
  }
}
