import type { Command, CommanderError, Help, Option } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
};

/** Help of the command and, being inherited, of all its subcommands, in Vietnamese; errors are left to the caller to tell. */
export function inVietnamese(program: Command): void {
  program
    .helpOption('-h, --help', 'in trợ giúp')
    .helpCommand('help [lệnh]', 'in trợ giúp của một lệnh')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title: string) => TITLES[title] ?? title,
      subcommandTerm: (command: Command) => command.name(),
      commandUsage(this: Help, command: Command) {
        const names: string[] = [];
        for (let c: Command | null = command; c; c = c.parent) names.unshift(c.name());
        const own = command.registeredArguments.map((a) => {
          const name = a.variadic ? `${a.name()}…` : a.name();
          return a.required ? `<${name}>` : `[${name}]`;
        });
        return [...names, ...(command.commands.length > 0 ? ['LỆNH'] : []), '[tùy chọn]', ...own].join(' ');
      },
      optionDescription: (option: Option) =>
        typeof option.defaultValue === 'string'
          ? `${option.description} (mặc định: ${option.defaultValue})`
          : option.description,
    });
}

/** The name that commander puts in quotes, of an option its long flag alone. */
const quoted = (message: string): string => {
  const name = /'([^']+)'/u.exec(message)?.[1] ?? '';
  return /--[\p{L}-]+/u.exec(name)?.[0] ?? name;
};
const suggestion = (message: string): string => {
  const near = /\(Did you mean (?:one of )?(.+)\?\)/u.exec(message)?.[1];
  return near ? ` Ý bạn là ${near}?` : '';
};

/** What is wrong with a command line, in Vietnamese; null for help and version, which are no errors. */
export function usageMessage({ code, message }: CommanderError): string | null {
  const what = quoted(message);
  switch (code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    case 'commander.unknownOption':
      return `Không có tùy chọn “${what}”.${suggestion(message)}`;
    case 'commander.unknownCommand':
      return `Không có lệnh “${what}”.${suggestion(message)}`;
    case 'commander.missingArgument':
      return `Thiếu <${what}>.`;
    case 'commander.optionMissingArgument':
      return `Tùy chọn “${what}” thiếu giá trị.`;
    case 'commander.excessArguments':
      return 'Thừa tham số.';
    case 'commander.invalidArgument':
      return `Giá trị sau “${what}” không được nhận. ${/Dùng .*$/u.exec(message)?.[0] ?? ''}`.trim();
    default:
      return message;
  }
}
