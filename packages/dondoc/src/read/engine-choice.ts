/** `auto`: the packaged engine; `tesseract`: the program of this machine; `none`: scanned pages stay unread, and a problem says so. */
export const ENGINE_CHOICES = ['auto', 'tesseract.js', 'tesseract', 'none'] as const;
export type EngineChoice = (typeof ENGINE_CHOICES)[number];
