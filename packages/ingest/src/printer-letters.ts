/**
 * PDF printing of older Word versions with Times New Roman wrote "ư" as U+01A3 (Latin gha) and "Ò" as "Õ": the pages look
 * right, the copied text does not. Gha is in no Vietnamese word, so that slip can be undone anywhere.
 */
const GHA = /[\u01a2\u01a3]/u;
/** Capital syllables with an ending that do not exist with a tilde beside the same one with a grave accent. */
const TILDE = /(?<=\p{Lu})Õ(?=A(?!\p{L})|NG(?!\p{L})|N(?!\p{L})|M(?!\p{L}))/gu;

/** True where a text bears the mark of that printer. */
export function hasPrinterLetters(text: string): boolean {
  return GHA.test(text);
}

/** The text with the letters that were meant. Of the same length. */
export function undoPrinterLetters(text: string): string {
  return text.replaceAll('\u01a3', 'ư').replaceAll('\u01a2', 'Ư').replace(TILDE, 'Ò');
}
