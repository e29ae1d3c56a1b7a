import type { IsoDate } from '@dondoc/model';
import type { Cell, CellObject } from 'write-excel-file/node';
import { plain } from '../present/fields.js';

const LONGEST = 32_767;
const CUT = ' … (cắt bớt)';
const BORDER = { borderStyle: 'thin', borderColor: '#BFBFBF' } as const;

/**
 * Words as a cell takes them. Always stored as a string, so `=cmd` is shown and never run. `_x0041_` is an escape of the
 * format and is escaped itself; what is longer than a cell may be is cut, and says so.
 */
export function cellWords(text: string): string {
  const words = plain(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  const whole = words.length > LONGEST ? words.slice(0, LONGEST - CUT.length) + CUT : words;
  // The writer looks strings up in a plain object, where names like `constructor` are taken.
  return whole in {} ? `${whole} ` : whole;
}

/** What may be said of a cell beside its value. */
export type Look = Partial<Pick<CellObject, 'align' | 'backgroundColor' | 'fontWeight' | 'textColor'>>;

const BASE = { ...BORDER, wrap: true, alignVertical: 'top' } as const;

export const headCell = (text: string): Cell => ({
  ...BASE,
  value: cellWords(text),
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  backgroundColor: '#DDE6F0',
});

export const textCell = (text: string | null, look: Look = {}): Cell => {
  const value = cellWords(text ?? '');
  return value ? { ...BASE, ...look, value, type: String } : { ...BASE, ...look };
};

export const numberCell = (value: number | null, format?: string): Cell =>
  value === null
    ? { ...BASE }
    : { ...BASE, value, type: Number, align: 'center', ...(format === undefined ? {} : { format }) };

/** A real date, shown `dd/mm/yyyy`. Workbooks count days from 1900: earlier ones are words. */
export const dateCell = (date: IsoDate | null): Cell => {
  if (!date) return { ...BASE };
  if (date < '1901') return textCell(date.split('-').reverse().join('/'));
  return { ...BASE, value: new Date(`${date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', align: 'center' };
};
