import type { Cell } from 'write-excel-file/node';

export interface SheetColumn {
  readonly title: string;
  /** In characters of the default letter. */
  readonly width: number;
  /** The only values that the column takes, offered as a list. */
  readonly choices?: readonly string[];
}

/** Colours the cell of `column` in every row where `formula` (for row 2) holds. */
export interface SheetHighlight {
  readonly column: number;
  readonly formula: string;
  readonly textColor: string;
  readonly backgroundColor: string;
}

export interface SheetPlan {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Stands above each printed page. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly highlights?: readonly SheetHighlight[];
}
