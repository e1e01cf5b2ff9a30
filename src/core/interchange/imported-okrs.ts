import { isNotAvailable, parseNumberText } from "../quantity";
import { parseDateCell, type CheckIn, type KeyResult, type KeyResultType, type Objective } from "../model";
import { issue, type Issue } from "../issue";
import type { Status } from "../score";
import type { ExportedHeld, ExportedPlan } from "./exported-held";

/** When OKRs of another program run, as it says: a name, days, both or neither. Dates are ISO dates. */
export interface ImportedPeriod {
  readonly name: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** A key result as another program states it; ids are those of its file. */
export interface ImportedKeyResult extends KeyResult, Partial<ExportedHeld & ExportedPlan> {
  readonly status: Status;
  readonly checkIns: readonly CheckIn[];
  /** What the file says of it in columns that OKRs of ours have no place for: `Description: …`. */
  readonly notes?: readonly string[];
  /** Where it stands: `goals.csv, row 7`. */
  readonly place: string;
}

/** An objective; `cycle` is empty until its period has found one. One that does not say whose it is, is the company's. */
export interface ImportedObjective extends Objective, Partial<ExportedHeld> {
  readonly keyResults: readonly ImportedKeyResult[];
  readonly notes?: readonly string[];
  readonly place: string;
}

export interface ImportedCycle {
  readonly period: ImportedPeriod;
  readonly objectives: readonly ImportedObjective[];
}

/** What a file of another program holds, and what of it is to be looked at. Nothing of it is in a workbook yet. */
export interface Imported {
  /** In the order in which their periods come first. */
  readonly cycles: readonly ImportedCycle[];
  readonly issues: readonly Issue[];
}

/** A file to import: its name, and its text or, of a table, its rows of fields as they are written. */
export interface ImportedFile {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** A place in a file for people. @example placeIn("goals.csv", 7) // => "goals.csv, row 7" */
export function placeIn(file: string, row: number): string {
  return `${file}, row ${row}`;
}

/** Objectives by their periods, in the order in which these come first. */
export function byPeriod(objectives: readonly (readonly [ImportedPeriod, ImportedObjective])[]): readonly ImportedCycle[] {
  const cycles = new Map<string, { readonly period: ImportedPeriod; readonly objectives: ImportedObjective[] }>();
  for (const [period, objective] of objectives) {
    const key = JSON.stringify([period.name, period.start, period.end]);
    const cycle = cycles.get(key) ?? { period, objectives: [] };
    cycle.objectives.push(objective);
    cycles.set(key, cycle);
  }
  return [...cycles.values()];
}

/** The type that start and target let guess; a start that is not stated means a line to hold. */
export function typeByNumbers(start: number | null, target: number | null): KeyResultType {
  if (target === null) return "baseline";
  if (start === null || start === target) return "maintain_above";
  return target > start ? "increase" : "decrease";
}

// Fields of tables

/** Rows below the header, by the header's words in small letters. Rows of blank fields are left out. */
export function tableRows(rows: readonly (readonly string[])[]): readonly TableRow[] {
  const [header = [], ...body] = rows;
  const titles = header.map((title) => title.replace(/^\uFEFF/, "").trim().replace(/\*$/, "").trim());
  const places = new Map(titles.map((title, index) => [title.toLowerCase(), index] as const).reverse());
  return body.flatMap((fields, index) => (fields.every((field) => field.trim() === "") ? [] : [new TableRow(fields, places, index + 2, titles)]));
}

export class TableRow {
  constructor(
    private readonly fields: readonly string[],
    private readonly places: ReadonlyMap<string, number>,
    /** As a spreadsheet counts. */
    readonly number: number,
    private readonly titles: readonly string[],
  ) {}

  /** The text of a field as it is; null for a blank one and a column that is not there. */
  text(title: string): string | null {
    const field = this.fields[this.places.get(title.toLowerCase()) ?? -1] ?? "";
    return field.trim() === "" ? null : unguarded(field);
  }

  /** Null for what is no number. Percent signs are read: `80%` is 0.8. */
  numberIn(title: string): number | null {
    const text = this.text(title)?.trim() ?? "";
    if (PROGRAMMED_NUMBER.test(text)) return Number(text);
    return text === "" || isNotAvailable(text) ? null : parseNumberText(text);
  }

  date(title: string): string | null {
    const text = this.text(title);
    return text === null ? null : parseDateCell(text);
  }

  /** What stands in columns with other titles than these: `Description: …`, one for each column that is filled. */
  notes(known: readonly string[]): readonly string[] {
    const read = new Set(known.map((title) => title.toLowerCase()));
    return this.titles.flatMap((title, index) => {
      const field = this.fields[index]?.trim() ?? "";
      return field === "" || title === "" || read.has(title.toLowerCase()) ? [] : [`${title}: ${unguarded(field)}`];
    });
  }

  /** Fields beyond the last column that has a title, and of columns at the end without one. */
  beyond(titles: number): readonly string[] {
    return this.fields.slice(Math.min(titles, this.titles.length)).filter((field) => field.trim() !== "");
  }
}

/** As programs write numbers, those with an exponent too. */
const PROGRAMMED_NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/** Columns of a file that have no place among OKRs of ours, as an issue that says that they are kept; none where there are none. */
export function keptColumns(file: string, table: readonly TableRow[], known: readonly string[]): readonly Issue[] {
  const columns = [...new Set(table.flatMap((row) => row.notes(known).map((note) => note.slice(0, note.indexOf(": ")))))];
  return columns.length === 0 ? [] : [issue("info", "import-columns-kept", file, { columns })];
}

/** An apostrophe that keeps a spreadsheet from calculating a text is no part of it. */
function unguarded(field: string): string {
  return /^'\s*[=+\-@＝＋－＠\t\r\n]/.test(field) ? field.slice(1) : field;
}
