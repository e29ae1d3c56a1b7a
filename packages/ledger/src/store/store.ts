/** What a statement takes and gives; truth is 1 or 0, instants and days are text. */
export type Value = string | number | null;

/** Statements within one transaction. `?` stands for a value, in both kinds of store. */
export interface Sql {
  all<R>(text: string, values?: readonly Value[]): Promise<readonly R[]>;
  /** Answers how many rows it changed. */
  run(text: string, values?: readonly Value[]): Promise<number>;
}

export type Rows = readonly (readonly Value[])[];

export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Where the two kinds of store need different words. */
export interface Dialect {
  /** Rows of `tasks t` whose index holds all of the tokens; `common`: they are many, and better found on the way than gathered first. */
  readonly holdsTokens: (tokens: readonly string[], common: boolean) => Condition;
  /** Whether so many rows hold all of the tokens that the first of them are found faster on the way. */
  readonly areCommon: (sql: Sql, tokens: readonly string[]) => Promise<boolean>;
  /** Ends a query for rows that are about to be changed. */
  readonly forUpdate: string;
  /** Lets one transaction at a time work on whatever goes by one of `names`, until it ends. */
  readonly hold: (sql: Sql, names: readonly string[]) => Promise<void>;
  /** Puts rows of the named columns into a table, as many as there are, by one text of a statement. */
  readonly insert: (sql: Sql, table: string, columns: readonly string[], rows: Rows) => Promise<void>;
}

/** A database that the ledger keeps its tables in. Errors of it come out as `DondocError` `ledger/unavailable`. */
export interface Store {
  readonly dialect: Dialect;
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** All that `work` does is kept, or nothing of it. */
  write<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
