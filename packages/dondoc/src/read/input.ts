/** A path, or a name with the bytes. */
export type Input = string | { readonly path: string; readonly bytes: Uint8Array };

export const pathOf = (input: Input): string => (typeof input === 'string' ? input : input.path);
