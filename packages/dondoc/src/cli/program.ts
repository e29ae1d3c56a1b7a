import { Command, InvalidArgumentError, Option } from 'commander';
import { ENGINE_CHOICES } from '../read/engine-choice.js';
import { FAIL_LEVELS } from '../settings/settings.js';
import type { ExitCode } from './exit-codes.js';
import { inVietnamese } from './help.js';
import type { CommonOptions, Run } from './session.js';
import { version } from './version.js';

/** Does the work of a command; `options` are those of the command. */
export type Execute = (work: () => Promise<ExitCode>, options: { readonly debug?: boolean }) => Promise<void>;

const oneOf =
  (choices: readonly string[]) =>
  (value: string): string => {
    if (choices.includes(value)) return value;
    throw new InvalidArgumentError(`Dùng một trong: ${choices.join(', ')}.`);
  };

function atLeastOne(value: string): number {
  if (/^[1-9]\d{0,2}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError('Dùng một số nguyên từ 1 đến 999.');
}

/** `-o`, and the formats by name. */
const writing = (command: Command, formats: string): Command =>
  command
    .option('-f, --format <dạng>', `dạng kết quả: ${formats} (mặc định: theo đuôi tệp sau -o, không có thì dạng đầu)`)
    .option('-o, --output <tệp>', 'ghi kết quả vào tệp thay vì in ra');

const settings = (command: Command): Command =>
  command
    .option('--config <tệp>', 'tệp thiết lập (mặc định: dondoc.config.json ở thư mục hiện tại, nếu có)')
    .addOption(new Option('--language <ngôn ngữ>', 'ngôn ngữ của nhận xét: vi, en').argParser(oneOf(['vi', 'en'])));

const reading = (command: Command): Command =>
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

interface Written {
  readonly format?: string;
  readonly output?: string;
}

function addReading(program: Command, run: Run, execute: Execute): void {
  writing(reading(program.command('read').argument('<TỆP...>', 'tệp cần đọc')), 'text, markdown, json')
    .description('đọc văn bản theo thứ tự đọc')
    .action((paths: string[], options: CommonOptions & Written) =>
      execute(async () => (await import('./commands/read.js')).read(paths, options, run), options),
    );
  writing(
    reading(program.command('scan').argument('<TỆP|THƯ MỤC...>', 'tệp, hoặc thư mục để đọc mọi văn bản bên trong')),
    'text, json, ndjson, markdown, html, xlsx, ics',
  )
    .description('lập danh sách nhiệm vụ, người thực hiện và thời hạn của văn bản giao việc')
    .action((paths: string[], options: CommonOptions & Written) =>
      execute(async () => (await import('./commands/scan.js')).scan(paths, options, run), options),
    );
  settings(
    writing(
      reading(program.command('critique').argument('<TỆP|THƯ MỤC...>', 'kế hoạch, chương trình hành động')),
      'text, json, ndjson, markdown, html, xlsx, sarif, docx',
    ),
  )
    .description('nhận xét kế hoạch theo năm yêu cầu: nội dung, mục tiêu, giải pháp, thời gian, trách nhiệm')
    .option('--against <TỆP>', 'văn bản giao việc mà kế hoạch phải đáp ứng')
    .addOption(
      new Option(
        '--fail-on <mức>',
        `kết thúc với mã 1 khi có nhận xét từ mức này: ${FAIL_LEVELS.join(', ')}`,
      ).argParser(oneOf(FAIL_LEVELS)),
    )
    .action((paths: string[], options: CommonOptions & Written) =>
      execute(async () => (await import('./commands/critique.js')).critique(paths, options, run), options),
    );
}

function addFollowUp(program: Command, run: Run, execute: Execute): void {
  reading(program.command('batch').argument('<THƯ MỤC>', 'thư mục văn bản giao việc'))
    .description('đọc mọi văn bản trong thư mục vào sổ theo dõi; chạy lại chỉ đọc văn bản mới')
    .option('--out <thư mục>', 'ghi kết quả từng văn bản (JSON) vào đây')
    .option('--ledger <tệp>', 'sổ theo dõi (mặc định: sổ riêng của người dùng, hoặc DONDOC_LEDGER)')
    .action((folder: string, options: CommonOptions) =>
      execute(async () => (await import('./commands/batch.js')).batch(folder, options, run), options),
    );
  writing(program.command('tasks'), 'table, json, csv, xlsx, ics')
    .description('xem nhiệm vụ trong sổ theo dõi')
    .option('--ledger <tệp>', 'sổ theo dõi (mặc định: sổ riêng của người dùng, hoặc DONDOC_LEDGER)')
    .option('--owner <tên>', 'chỉ nhiệm vụ do cơ quan, đơn vị này chủ trì')
    .option('--due-before <ngày>', 'chỉ nhiệm vụ đến hạn trước ngày này')
    .option('--overdue', 'chỉ nhiệm vụ quá hạn chưa xong')
    .option('--as-of <ngày>', 'tính quá hạn tới ngày này (mặc định: hôm nay)')
    .option('--debug', 'in vết lỗi', false)
    .action((options: Written & { readonly debug: boolean }) =>
      execute(async () => (await import('./commands/tasks.js')).tasks(options), options),
    );
}

function addRules(program: Command, execute: Execute): void {
  const rules = program.command('rules').description('xem và kiểm thử quy tắc nhận xét');
  const load = () => import('./commands/rules.js');
  settings(rules.command('list'))
    .description('liệt kê các quy tắc')
    .option('-f, --format <dạng>', 'dạng kết quả: text, json')
    .action((options: object) => execute(async () => (await load()).listRules(options), options));
  settings(rules.command('explain').argument('<MÃ>', 'mã quy tắc'))
    .description('giải thích một quy tắc')
    .action((id: string, options: object) => execute(async () => (await load()).explainRule(id, options), options));
  settings(rules.command('test').argument('[THƯ MỤC]', 'bộ quy tắc; bỏ trống: các bộ đang dùng'))
    .description('kiểm tra bộ quy tắc và chạy ví dụ của từng quy tắc')
    .action((folder: string | undefined, options: object) =>
      execute(async () => (await load()).testRules(folder, options), options),
    );
  rules
    .command('schema')
    .description('in JSON Schema của tệp quy tắc')
    .action((options: object) => execute(async () => (await load()).printSchema(), options));
}

const EPILOGUE = `
Mã kết thúc: 0 không có gì phải xử lý · 1 có nhận xét từ mức --fail-on · 2 sai cách dùng, thiết lập hay quy tắc
             3 có văn bản không đọc được hoặc chỉ đọc được một phần · 130 bị dừng

Ví dụ:
  dondoc scan chi-thi-12.pdf
  dondoc scan -o nhiem-vu.xlsx cong-van/
  dondoc critique --against ket-luan-5.pdf ke-hoach.docx
`;

/** The commands with their options. Nothing heavy is loaded before a command runs. */
export function buildProgram(run: Run, execute: Execute): Command {
  const program = new Command('dondoc')
    .description('Đọc văn bản chỉ đạo, lập danh sách nhiệm vụ, nhận xét kế hoạch. Không gửi gì ra mạng.')
    .version(version(), '-V, --version', 'in số phiên bản')
    .addHelpText('after', EPILOGUE);
  inVietnamese(program);
  addReading(program, run, execute);
  addFollowUp(program, run, execute);
  addRules(program, execute);
  return program;
}
