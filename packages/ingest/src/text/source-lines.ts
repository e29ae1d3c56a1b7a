/** A line of a text file. Offsets index the decoded text. */
export interface SourceLine {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** Where the line begins for counting columns; before `start` only after a form feed. */
  readonly lineStart: number;
  readonly text: string;
  /** A form feed stands before it. */
  readonly newPage: boolean;
}

/** The lines of `text`. `\n`, `\r\n` and `\r` end lines; a form feed ends one without counting it. */
export function sourceLines(text: string): readonly SourceLine[] {
  const out: SourceLine[] = [];
  let start = 0;
  let lineStart = 0;
  let line = 1;
  let newPage = false;
  for (const match of text.matchAll(/\r\n|\r|\n|\f|$/gu)) {
    out.push({ start, end: match.index, line, lineStart, text: text.slice(start, match.index), newPage });
    newPage = match[0] === '\f';
    start = match.index + match[0].length;
    if (!newPage) {
      line++;
      lineStart = start;
    }
    if (match[0] === '') break;
  }
  return out;
}

export const isBlank = (line: SourceLine | undefined): boolean => line === undefined || line.text.trim() === '';
