import { Command, Option } from 'commander';
import { FAIL_LEVELS } from '../settings/settings.js';
import { inVietnamese } from './help.js';
import { addFollowUp } from './program-follow-up.js';
import { addConfig, addRules } from './program-rules.js';
import { addServe } from './program-serve.js';
import type { CommonOptions, Run } from './session.js';
import {
  type Execute,
  eachTime,
  mending,
  oneOf,
  PACK_HELP,
  reading,
  settings,
  type Written,
  writing,
} from './shared-options.js';
import { version } from './version.js';

function addReading(program: Command, run: Run, execute: Execute): void {
  writing(
    mending(reading(program.command('read').argument('<TỆP...>', 'tệp cần đọc'))),
    'text, markdown, json, pdf (bản quét thêm lớp chữ để tìm và chép)',
  )
    .description('đọc văn bản theo thứ tự đọc')
    .option('--pictures <thư mục>', 'ghi ảnh từng trang quét sau mỗi bước chuẩn bị vào thư mục')
    .action((paths: string[], options: CommonOptions & Written & { pictures?: string }) =>
      execute(async () => (await import('./commands/read.js')).read(paths, options, run), options),
    );
  writing(
    mending(
      reading(program.command('scan').argument('<TỆP|THƯ MỤC...>', 'tệp, hoặc thư mục để đọc mọi văn bản bên trong')),
    ),
    'text, json, ndjson, markdown, html, xlsx, ics',
  )
    .description('lập danh sách nhiệm vụ, người thực hiện và thời hạn của văn bản giao việc')
    .option('--graph', 'thay vào đó lập sơ đồ văn bản nào viện dẫn văn bản nào; dạng dot, json')
    .action((paths: string[], options: CommonOptions & Written) =>
      execute(async () => (await import('./commands/scan.js')).scan(paths, options, run), options),
    );
  settings(
    writing(
      mending(reading(program.command('critique').argument('<TỆP|THƯ MỤC...>', 'kế hoạch, chương trình hành động'))),
      'text, json, ndjson, markdown, html, xlsx, sarif, docx',
    ),
  )
    .description('nhận xét kế hoạch theo năm yêu cầu: nội dung, mục tiêu, giải pháp, thời gian, trách nhiệm')
    .option('--against <TỆP>', 'văn bản giao việc mà kế hoạch phải đáp ứng')
    .option('--together', 'so các kế hoạch với nhau: việc trùng lặp, chồng chéo, mâu thuẫn')
    .option('--pack <bộ>', PACK_HELP, eachTime)
    .addOption(
      new Option(
        '--fail-on <mức>',
        `kết thúc với mã 1 khi có nhận xét từ mức này: ${FAIL_LEVELS.join(', ')}`,
      ).argParser(oneOf(FAIL_LEVELS)),
    )
    .option('--suppressions <tệp>', 'tệp nhận xét được bỏ qua (mặc định: dondoc-suppressions.json, nếu có)')
    .option('--baseline <tệp>', 'tệp mốc: chỉ tính nhận xét chưa có trong mốc')
    .option('--update-baseline', 'ghi nhận xét hiện có vào tệp mốc', false)
    .action((paths: string[], options: CommonOptions & Written) =>
      execute(async () => (await import('./commands/critique.js')).critique(paths, options, run), options),
    );
}

function addExplain(program: Command, run: Run, execute: Execute): void {
  settings(
    writing(mending(reading(program.command('explain').argument('<TỆP>', 'kế hoạch đã nhận xét'))), 'text, json'),
  )
    .description('giải thích vì sao có một nhận xét, hoặc vì sao quy tắc không nhận xét một việc')
    .option('--finding <mã>', 'mã nhận xét (fingerprint trong json, sarif), ít nhất sáu chữ đầu')
    .option('--rule <quy tắc>', 'mã quy tắc')
    .option('--item <việc>', 'việc: mã, số mục, hay lời của nó (mặc định: việc đầu tiên)')
    .option('--against <TỆP>', 'văn bản giao việc mà kế hoạch phải đáp ứng')
    .option('--pack <bộ>', PACK_HELP, eachTime)
    .action((path: string, options: CommonOptions & Written) =>
      execute(async () => (await import('./commands/explain.js')).explain(path, options, run), options),
    );
}

const EPILOGUE = `
Mã kết thúc: 0 không có gì phải xử lý · 1 có nhận xét từ mức --fail-on · 2 sai cách dùng, thiết lập hay quy tắc
             3 có văn bản không đọc được hoặc chỉ đọc được một phần · 130 bị dừng

Ví dụ:
  dondoc scan chi-thi-12.pdf
  dondoc scan -o nhiem-vu.xlsx cong-van/
  dondoc critique --against ket-luan-5.pdf ke-hoach.docx
  dondoc critique --together ke-hoach-a.docx ke-hoach-b.docx
`;

/** The commands with their options. Nothing heavy is loaded before a command runs. */
export function buildProgram(run: Run, execute: Execute): Command {
  const program = new Command('dondoc')
    .description('Đọc văn bản chỉ đạo, lập danh sách nhiệm vụ, nhận xét kế hoạch. Không gửi gì ra mạng.')
    .version(version(), '-V, --version', 'in số phiên bản')
    .addHelpText('after', EPILOGUE);
  inVietnamese(program);
  addReading(program, run, execute);
  addExplain(program, run, execute);
  addFollowUp(program, run, execute);
  addServe(program, run, execute);
  addRules(program, execute);
  addConfig(program, execute);
  return program;
}
