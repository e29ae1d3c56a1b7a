import { didYouMean, excerpt, pointer, type RuleFault } from '@dondoc/rules';

export type Json = Readonly<Record<string, unknown>>;
export type SettingsPath = readonly (string | number)[];

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Collects what is wrong with the settings that were read from `file`. */
export class SettingsFaults {
  readonly list: RuleFault[] = [];
  constructor(
    private readonly file: string,
    private readonly root: unknown,
  ) {}

  add(path: SettingsPath, message: string, remedy: string): void {
    const at = pointer(path);
    this.list.push({
      code: 'config/invalid',
      file: this.file,
      pointer: at,
      message,
      remedy,
      excerpt: excerpt(this.root, at),
    });
  }

  /** Whether something at or below `path` is wrong. */
  below(path: SettingsPath): boolean {
    const at = pointer(path);
    return this.list.some((f) => f.pointer === at || f.pointer.startsWith(`${at}/`));
  }

  oneOf(path: SettingsPath, value: unknown, allowed: readonly string[]): void {
    if (value === undefined || allowed.includes(value as string)) return;
    const hint = typeof value === 'string' ? didYouMean(value, allowed) : '';
    this.add(path, `giá trị không được nhận${hint ? `. ${hint}` : ''}`, `Dùng một trong: ${allowed.join(', ')}.`);
  }

  /** An object with known keys alone; false where it is none. */
  object(path: SettingsPath, value: unknown, known: readonly string[], example: string): value is Json {
    if (!isObject(value)) {
      this.add(path, 'phải là đối tượng', `Ví dụ: ${example}.`);
      return false;
    }
    for (const key of Object.keys(value))
      if (!known.includes(key))
        this.add(
          [...path, key],
          `không có thiết lập này. ${didYouMean(key, known)}`.trim(),
          `Ở đây nhận: ${known.filter((k) => k !== '$schema').join(', ')}.`,
        );
    return true;
  }

  /** A list of words that are not empty. */
  words(path: SettingsPath, value: unknown, what: string, example: string): value is readonly string[] {
    const fits =
      Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'string' && v.trim() !== '');
    if (!fits) this.add(path, `phải là danh sách ${what}`, `Ví dụ: ${example}.`);
    return fits;
  }

  text(path: SettingsPath, value: unknown, what: string): void {
    if (value !== undefined && (typeof value !== 'string' || value.trim() === ''))
      this.add(path, `phải là ${what}`, 'Ghi bằng chữ, không để trống.');
  }
}
