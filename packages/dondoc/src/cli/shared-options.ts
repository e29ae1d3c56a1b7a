import { type Command, InvalidArgumentError, Option } from 'commander';
import { ENGINE_CHOICES } from '../read/engine-choice.js';
import type { ExitCode } from './exit-codes.js';

/** Does the work of a command; `options` are those of the command. */
export type Execute = (work: () => Promise<ExitCode>, options: { readonly debug?: boolean }) => Promise<void>;

/** A parser of options that take a word of a list. */
export const oneOf =
  (choices: readonly string[]) =>
  (value: string): string => {
    if (choices.includes(value)) return value;
    throw new InvalidArgumentError(`Dùng một trong: ${choices.join(', ')}.`);
  };

/** A parser of options that take a number from 1. */
export function atLeastOne(value: string): number {
  if (/^[1-9]\d{0,2}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError('Dùng một số nguyên từ 1 đến 999.');
}

/** `-o`, and the formats by name. */
export const writing = (command: Command, formats: string): Command =>
  command
    .option('-f, --format <dạng>', `dạng kết quả: ${formats} (mặc định: theo đuôi tệp sau -o, không có thì dạng đầu)`)
    .option('-o, --output <tệp>', 'ghi kết quả vào tệp thay vì in ra');

/** What every command that reads takes. */
export const reading = (command: Command): Command =>
  command
    .addOption(
      new Option('--engine <bộ>', `bộ nhận dạng chữ cho trang quét: ${ENGINE_CHOICES.join(', ')}`)
        .default('auto')
        .argParser(oneOf(ENGINE_CHOICES)),
    )
    .addOption(
      new Option('-j, --jobs <số>', 'số văn bản đọc cùng lúc (mặc định: theo số nhân của máy)').argParser(atLeastOne),
    )
    .option('-q, --quiet', 'không báo tiến độ', false)
    .option('--debug', 'tự kiểm tra kết quả và in vết lỗi', process.env.DONDOC_DEBUG === '1');

/** What commands take that read documents themselves. */
export const mending = (command: Command): Command =>
  command.option('--no-mend', 'giữ chữ của trang quét đúng như bộ nhận dạng đọc, không sửa theo ngữ cảnh');

export interface Written {
  readonly format?: string;
  readonly output?: string;
}

/** What commands take that judge. */
export const settings = (command: Command): Command =>
  command
    .option('--config <tệp>', 'tệp thiết lập (mặc định: dondoc.config.json ở thư mục hiện tại, nếu có)')
    .addOption(new Option('--language <ngôn ngữ>', 'ngôn ngữ của nhận xét: vi, en').argParser(oneOf(['vi', 'en'])));

export const PACK_HELP =
  'bộ quy tắc thay cho bộ mặc định (ghi nhiều lần được): five-requirements, answers-directive, across-plans, form, report, directive, hay một thư mục';

/** A parser of options that may be given several times. */
export const eachTime = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
