import type { Command } from 'commander';
import { type Execute, eachTime, PACK_HELP, settings } from './shared-options.js';

/** `config`: what holds for which file. */
export function addConfig(program: Command, execute: Execute): void {
  program
    .command('config')
    .description('xem thiết lập')
    .command('print')
    .argument('[TỆP...]', 'kế hoạch; bỏ trống: thiết lập chung, khi không mục “overrides” nào khớp')
    .description('in thiết lập có hiệu lực cho từng tệp')
    .option('--why', 'kèm nơi đặt ra từng giá trị', false)
    .option('--config <tệp>', 'tệp thiết lập (mặc định: dondoc.config.json ở thư mục hiện tại, nếu có)')
    .option('-f, --format <dạng>', 'dạng kết quả: text, json')
    .option('--debug', 'in vết lỗi', false)
    .action((paths: string[], options: object) =>
      execute(async () => (await import('./commands/config.js')).printConfig(paths, options), options),
    );
}

/** `rules` with its commands. */
export function addRules(program: Command, execute: Execute): void {
  const rules = program.command('rules').description('xem và kiểm thử quy tắc nhận xét');
  const load = () => import('./commands/rules.js');
  settings(rules.command('list'))
    .description('liệt kê các quy tắc')
    .option('--pack <bộ>', PACK_HELP, eachTime)
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
