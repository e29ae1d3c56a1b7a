import { LanguageModel } from './language-model.js';

let loading: Promise<LanguageModel> | undefined;

async function load(): Promise<LanguageModel> {
  const [{ readFile }, { brotliDecompressSync }] = await Promise.all([import('node:fs/promises'), import('node:zlib')]);
  return LanguageModel.decode(
    brotliDecompressSync(await readFile(new URL('../../data/vietnamese.br', import.meta.url))),
  );
}

/** The packaged model, read on the first call (some tenths of a second) and kept. Rejects where the package's data file is missing or damaged. */
export function loadLanguageModel(): Promise<LanguageModel> {
  loading ??= load();
  return loading;
}
