import { DondocError, type Problem } from '@dondoc/model';

/** A line for the screen: control characters of file names and documents stay off the terminal. */
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu, '');

/** Writes a line to standard error, where nothing but diagnostics goes. */
export function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/** What is wrong, and what to do about it on the line below. */
export function sayError(error: unknown, debug: boolean): void {
  if (error instanceof DondocError) {
    say(`dondoc: ${error.message}`);
    say(`  → ${error.remedy}`);
  } else {
    say(`dondoc: lỗi ngoài dự kiến: ${error instanceof Error ? error.message : String(error)}`);
    say('  → Chạy lại với --debug rồi gửi thông báo cho nhóm phát triển dondoc.');
  }
  if (debug && error instanceof Error) say(String(error.stack));
}

/** The problems of one document, each with its page and remedy. */
export function sayProblems(path: string, problems: readonly Problem[]): void {
  for (const { page, message, remedy } of problems) {
    say(`dondoc: ${path}${page === null ? '' : `, trang ${page}`}: ${message}`);
    say(`  → ${remedy}`);
  }
}
