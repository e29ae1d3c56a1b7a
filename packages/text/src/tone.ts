/** Combining grave, acute, hook above, tilde, dot below: the five tones; circumflex, breve and horn are vowel letters. */
const TONE_MARKS = /[\u0300\u0301\u0309\u0303\u0323]/gu;

/** `text` without its tones; vowel letters stay: "thống nhất" → "thông nhât". NFC. */
export function stripTone(text: string): string {
  return text.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');
}
