import { type Command, InvalidArgumentError, Option } from 'commander';
import { ENGINE_CHOICES } from '../read/engine-choice.js';
import type { ServeOptions } from './commands/serve.js';
import type { Run } from './session.js';
import { type Execute, oneOf } from './shared-options.js';

function port(value: string): number {
  if (/^\d{1,5}$/u.test(value) && Number(value) < 65_536) return Number(value);
  throw new InvalidArgumentError('Dùng một số từ 0 đến 65535; 0 là cổng trống bất kỳ.');
}

/** `serve` with its options. */
export function addServe(program: Command, run: Run, execute: Execute): void {
  program
    .command('serve')
    .description('mở trang xem lại trên máy này: gửi tệp, xem nhận xét bên trang văn bản, theo dõi nhiệm vụ')
    .addOption(new Option('-p, --port <cổng>', 'cổng').default(4310).argParser(port))
    .option('--host <địa chỉ>', 'địa chỉ lắng nghe; ngoài máy này thì phải có mã vào', '127.0.0.1')
    .option('--token <mã>', 'mã vào (mặc định: không cần trên máy này; nơi khác thì sinh ngẫu nhiên)')
    .option('--ledger <tệp>', 'sổ theo dõi (mặc định: sổ riêng của người dùng, hoặc DONDOC_LEDGER)')
    .option('--data <thư mục>', 'nơi giữ tệp đã gửi và nhận xét được bỏ qua (mặc định: bên cạnh sổ)')
    .addOption(
      new Option('--engine <bộ>', `bộ nhận dạng chữ cho trang quét: ${ENGINE_CHOICES.join(', ')}`)
        .default('auto')
        .argParser(oneOf(ENGINE_CHOICES)),
    )
    .addOption(
      new Option('--language <ngôn ngữ>', 'ngôn ngữ của trang khi người đọc chưa chọn: vi, en').argParser(
        oneOf(['vi', 'en']),
      ),
    )
    .option('--config <tệp>', 'tệp thiết lập (mặc định: dondoc.config.json ở thư mục hiện tại, nếu có)')
    .option('--debug', 'in vết lỗi', process.env.DONDOC_DEBUG === '1')
    .action((options: ServeOptions) =>
      execute(async () => (await import('./commands/serve.js')).serve(options, run), options),
    );
}
