/** True once whoever read standard output has gone away (`dondoc … | head`). */
let readerGone = false;

/** Takes note of a closed output instead of crashing over it; called once, by the program. */
export function watchOutput(): void {
  const ignoreClosed = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    readerGone = true;
  };
  process.stdout.on('error', ignoreClosed);
  process.stderr.on('error', ignoreClosed);
}

export const isReaderGone = (): boolean => readerGone;

/** Writes to standard output; answers when the words are on their way. A reader that has gone is no error. */
export function print(content: string | Uint8Array): Promise<void> {
  return new Promise((answer, reject) => {
    if (readerGone || content.length === 0) return answer();
    process.stdout.write(content, (error) => {
      const { code } = (error ?? {}) as NodeJS.ErrnoException;
      if (error && code !== 'EPIPE' && code !== 'ERR_STREAM_DESTROYED') reject(error);
      else answer();
    });
  });
}
