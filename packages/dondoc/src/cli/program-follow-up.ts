import type { Command } from 'commander';
import type { EntryOptions } from './commands/task-entries.js';
import type { CommonOptions, Run } from './session.js';
import { atLeastOne, type Execute, reading, type Written, writing } from './shared-options.js';

interface Debug {
  readonly debug: boolean;
}

const ledger = (command: Command): Command =>
  command.option(
    '--ledger <sổ>',
    'sổ theo dõi: tệp trên máy này, hoặc postgres://… (mặc định: sổ riêng của người dùng, hoặc DONDOC_LEDGER)',
  );

const feeding = (command: Command): Command =>
  ledger(reading(command))
    .option('--out <thư mục>', 'ghi kết quả từng văn bản (JSON) và sổ (XLSX) vào đây')
    .option('--retry', 'đọc lại cả văn bản đã để riêng vì làm hỏng bộ đọc', false)
    .option('--store-files', 'gửi cả tệp vào hàng đợi, cho máy đọc không thấy thư mục này (sổ postgres://)', false)
    .option('--queue-only', 'chỉ đưa vào hàng đợi, để máy khác đọc (sổ postgres://)', false);

function addFeeding(program: Command, run: Run, execute: Execute): void {
  feeding(program.command('batch').argument('<THƯ MỤC>', 'thư mục văn bản giao việc'))
    .description('đọc mọi văn bản trong thư mục vào sổ theo dõi; chạy lại chỉ đọc văn bản mới')
    .action((folder: string, options: CommonOptions) =>
      execute(async () => (await import('./commands/batch.js')).batch(folder, options, run), options),
    );
  feeding(program.command('watch').argument('<THƯ MỤC>', 'thư mục mà máy quét ghi tệp vào'))
    .description('theo dõi thư mục, đọc văn bản vào sổ ngay khi tệp đã ghi xong')
    .option('--every <giây>', 'khoảng cách giữa hai lần xem thư mục (mặc định: 2)', atLeastOne)
    .action((folder: string, options: CommonOptions) =>
      execute(async () => (await import('./commands/watch.js')).watch(folder, options, run), options),
    );
  ledger(reading(program.command('worker')))
    .description('đọc văn bản trong hàng đợi của sổ postgres://; bao nhiêu máy cùng chạy cũng được')
    .option('--until-empty', 'dừng khi hàng đợi trống', false)
    .action((options: CommonOptions) =>
      execute(async () => (await import('./commands/worker.js')).worker(options, run), options),
    );
}

const entry = (tasks: Command, name: string): Command =>
  ledger(tasks.command(name).argument('<MÃ>', 'mã nhiệm vụ'))
    .option('--by <tên>', 'người cập nhật (mặc định: tên đăng nhập)')
    .option('--debug', 'in vết lỗi', false);

function addEntries(tasks: Command, execute: Execute): void {
  const load = () => import('./commands/task-entries.js');
  // `tasks --ledger so.db done ID` means that ledger too.
  const all = (options: EntryOptions & Debug): EntryOptions & Debug => ({ ...tasks.opts(), ...options });
  const states = [
    ['done', 'đánh dấu nhiệm vụ đã xong', 'done'],
    ['start', 'đánh dấu nhiệm vụ đang làm', 'doing'],
    ['reopen', 'đưa nhiệm vụ về chưa làm', 'todo'],
    ['drop', 'thôi theo dõi nhiệm vụ', 'dropped'],
  ] as const;
  for (const [name, description, state] of states)
    entry(tasks, name)
      .description(description)
      .option('--note <lời>', 'ghi chú, ví dụ số công văn báo cáo')
      .action((id: string, options: EntryOptions & Debug) =>
        execute(async () => (await load()).setState(id, state, all(options)), options),
      );
  entry(tasks, 'assign')
    .argument('[NGƯỜI]', 'người hoặc đơn vị làm; bỏ trống: không giao ai')
    .description('giao nhiệm vụ cho người hoặc đơn vị')
    .action((id: string, who: string | undefined, options: EntryOptions & Debug) =>
      execute(async () => (await load()).assign(id, who, all(options)), options),
    );
  entry(tasks, 'note')
    .argument('[LỜI]', 'ghi chú; bỏ trống: xóa ghi chú')
    .description('ghi chú cho nhiệm vụ')
    .action((id: string, words: string | undefined, options: EntryOptions & Debug) =>
      execute(async () => (await load()).annotate(id, words, all(options)), options),
    );
  entry(tasks, 'history')
    .description('xem ai đã đổi gì ở nhiệm vụ')
    .action((id: string, options: EntryOptions & Debug) =>
      execute(async () => (await load()).history(id, all(options)), options),
    );
}

/** The commands that keep the ledger: they fill it, ask it and enter what people did. */
export function addFollowUp(program: Command, run: Run, execute: Execute): void {
  addFeeding(program, run, execute);
  const tasks = writing(ledger(program.command('tasks')), 'table, json, csv, xlsx, ics')
    .description('xem nhiệm vụ trong sổ theo dõi; ghi nhận việc đã làm')
    .option('--owner <tên>', 'chỉ nhiệm vụ do cơ quan, đơn vị này chủ trì')
    .option('--assignee <tên>', 'chỉ nhiệm vụ đã giao cho người, đơn vị này')
    .option('--text <lời>', 'chỉ nhiệm vụ có các từ này; không dấu cũng tìm được; "trong ngoặc kép" là liền nhau')
    .option('--document <văn bản>', 'chỉ nhiệm vụ của văn bản này (số, đường dẫn hoặc mã băm)')
    .option('--state <trạng thái>', 'chỉ nhiệm vụ ở trạng thái này: chua-lam, dang-lam, xong, khong-theo-doi')
    .option('--due-before <ngày>', 'chỉ nhiệm vụ đến hạn trước ngày này')
    .option('--overdue', 'chỉ nhiệm vụ quá hạn chưa xong')
    .option('--as-of <ngày>', 'tính quá hạn tới ngày này (mặc định: hôm nay)')
    .option('--limit <số>', 'nhiều nhất bấy nhiêu nhiệm vụ', atLeastOne)
    .option('--debug', 'in vết lỗi', false)
    .action((options: Written & Debug) =>
      execute(async () => (await import('./commands/tasks.js')).tasks(options), options),
    );
  // The options behind `done` and its like are theirs.
  tasks.enablePositionalOptions();
  addEntries(tasks, execute);
  writing(ledger(program.command('documents')), 'table, json, xlsx')
    .description('xem văn bản trong sổ; dạng xlsx là Sổ đăng ký văn bản đến')
    .option('--failed', 'chỉ văn bản không đọc được', false)
    .option('--quarantined', 'chỉ văn bản đã để riêng', false)
    .option('--debug', 'in vết lỗi', false)
    .action((options: Written & Debug) =>
      execute(async () => (await import('./commands/documents.js')).documents(options), options),
    );
}
