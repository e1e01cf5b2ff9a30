import type { PaceDays } from "../core/calendar";
import type { Dialect } from "../core/formula/dialect";
import type { MostOkrs } from "../core/generate";
import type { Language } from "../core/language";
import type { StatusLimits } from "../core/score";
import type { Content } from "./content";

/** Anything that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What was chosen for this workbook; what is not stated was never asked. */
export interface Settings {
  readonly language?: Language;
  readonly dialect?: Dialect;
  /** `quarterly`, `bimonthly`, `8w`, `6w` or `rolling`. */
  readonly cadence?: string;
  /** First day of a fiscal year, `YYYY-MM-DD`. */
  readonly fiscalYearStart?: string;
  /** Cycle that was generated last, `FY2027-Q1`. */
  readonly cycle?: string;
  readonly level?: string;
  /** Days by which progress is expected. */
  readonly pace?: PaceDays;
  readonly statusLimits?: StatusLimits;
  /** Most objectives of a cycle, and most key results of each. */
  readonly most?: MostOkrs;
}

/**
 * What we keep about a workbook inside it, besides its visible tables: settings, the reader's corrections, and what we
 * wrote last, by which the user's edits are told from ours.
 */
export interface WorkbookState {
  readonly settings: Settings;
  /** Sheet key → name that the sheet has. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Table name as planned → what we wrote into it last. */
  readonly tables: ReadonlyMap<string, WrittenTable>;
  /** Sheet key → address → what we wrote there last, outside tables. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Content>>;
  /** Defined name → canonical text of what it stood for. */
  readonly names: ReadonlyMap<string, string>;
  /** Defined name as planned → name that it got where the planned one was taken. */
  readonly namesGiven: ReadonlyMap<string, string>;
  /** The reader's mapping and corrections, in its own form; null if there are none. */
  readonly reading: Json;
  /**
   * Keys of sheets of ours of which nothing says what we wrote, since another program dropped our record of it: what we
   * would write counts as that, the next time we write to them.
   */
  readonly adopted: ReadonlySet<string>;
  /** Cycle id or other subject → stamp of what was snapshot. */
  readonly snapshots: ReadonlyMap<string, string>;
}

/** A table as we planned it last. Contents are in the order of `columns`; rows in sheet order. */
export interface WrittenTable {
  readonly sheetKey: string;
  /** Name that it got where the planned one was taken. */
  readonly named?: string;
  readonly top: number;
  readonly left: number;
  /** Index of the column with the row ids. */
  readonly keyColumn: number;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly WrittenRow[];
}

export interface WrittenColumn {
  readonly key: string;
  /** Header that we wrote. */
  readonly title: string;
}

export interface WrittenRow {
  readonly id: string;
  /** One for each column. */
  readonly contents: readonly Content[];
}

export const EMPTY_STATE: WorkbookState = {
  settings: {}, sheets: new Map(), tables: new Map(), cells: new Map(), names: new Map(), namesGiven: new Map(), adopted: new Set(), reading: null, snapshots: new Map(),
};
