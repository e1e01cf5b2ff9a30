// One formula is called by three sets of names: as planned (sheets by key or planned name, columns by title or key),
// as it stands in the workbook (where sheets, tables and headers may have been renamed), and canonical (keys).
import type { Expression } from "../core/formula/expression";
import { remembered } from "../core/remembered";
import { foldName } from "./own-tables";
import { rewriteReferences, type Rewriting } from "./rewrite";

/** A sheet of ours under its three names. */
export interface SheetNames {
  readonly key: string;
  readonly planned: string;
  readonly present: string;
}

/** A table of ours under its two names (the planned one is canonical), with its columns. */
export interface TableNames {
  readonly planned: string;
  readonly present: string;
  readonly columns: readonly ColumnNames[];
}

export interface ColumnNames {
  readonly key: string;
  readonly planned: string;
  /** Null if the column is not there. */
  readonly present: string | null;
}

/** How to call sheets, tables and columns; what is not ours keeps its name. */
export interface Renaming {
  sheet(name: string): string;
  table(name: string): string;
  /** Null if the column does not exist there. */
  column(table: string, column: string): string | null;
  /** Of a cell or area that has one. */
  definedName(name: string): string;
}

/** Puts formulas under other names. `own` is the sheet they stand on, which needs no name. A column that is missing makes `#REF!`. */
export function renamer(renaming: Renaming, own: string): (formula: Expression) => Expression {
  const rewriting: Rewriting = {
    cells: (reference) => {
      if (reference.sheet === null) return reference;
      const sheet = renaming.sheet(reference.sheet);
      if (sheet === reference.sheet && sheet !== own) return reference;
      return { ...reference, sheet: sheet === own ? null : sheet };
    },
    table: (reference) => {
      const column = renaming.column(reference.table, reference.column);
      if (column === null) return { kind: "verbatim", text: "#REF!" };
      const table = renaming.table(reference.table);
      return table === reference.table && column === reference.column ? reference : { ...reference, table, column };
    },
    name: (reference) => {
      const name = renaming.definedName(reference.name);
      return name === reference.name ? reference : { ...reference, name };
    },
  };
  return (formula) => rewriteReferences(formula, rewriting);
}

/** From the names of a plan to those in the workbook. */
export function plannedToPresent(sheets: readonly SheetNames[], tables: readonly TableNames[], userSheets: readonly string[]): Renaming {
  return {
    definedName: asItIs,
    sheet: plannedSheet(sheets, userSheets, "present"),
    ...tableRenaming(tables, { table: ["planned", "present"], column: [["key", "planned"], "present"] }),
  };
}

/** From the names of a plan to keys. */
export function plannedToCanonical(sheets: readonly SheetNames[], tables: readonly TableNames[], userSheets: readonly string[]): Renaming {
  return {
    definedName: asItIs,
    sheet: plannedSheet(sheets, userSheets, "key"),
    ...tableRenaming(tables, { table: ["planned", "planned"], column: [["key", "planned"], "key"] }),
  };
}

/** From the names in the workbook to keys. */
export function presentToCanonical(sheets: readonly SheetNames[], tables: readonly TableNames[]): Renaming {
  const keys = new Map(sheets.map(({ key, present }) => [foldName(present), key]));
  return {
    definedName: asItIs,
    sheet: (name) => keys.get(foldName(name)) ?? name,
    ...tableRenaming(tables, { table: ["present", "planned"], column: [["present"], "key"] }),
  };
}

/** The renaming, with these defined names called otherwise. */
export function withDefinedNames(renaming: Renaming, calls: Iterable<readonly [name: string, other: string]>): Renaming {
  const others = new Map([...calls].map(([name, other]) => [foldName(name), other]));
  return { ...renaming, definedName: (name) => others.get(foldName(name)) ?? name };
}

function asItIs(name: string): string {
  return name;
}

/**
 * A plan calls our own sheets by key (always unmistakable) or by planned name, and the user's by theirs. Where the user
 * has a sheet of exactly that name, it is meant.
 */
function plannedSheet(
  sheets: readonly SheetNames[],
  userSheets: readonly string[],
  to: "key" | "present",
): (name: string) => string {
  const users = new Map(userSheets.map((name) => [foldName(name), name]));
  const byKey = new Map(sheets.map((sheet) => [sheet.key, sheet[to]]));
  const byName = new Map(sheets.map((sheet) => [foldName(sheet.planned), sheet[to]]));
  return (name) => {
    if (userSheets.includes(name)) return name;
    return byKey.get(name) ?? users.get(foldName(name)) ?? byName.get(foldName(name)) ?? name;
  };
}

/** Which name is looked up and which is given. Of two columns that could be meant, that of the later name counts. */
interface TableDirection {
  readonly table: readonly [from: "planned" | "present", to: "planned" | "present"];
  readonly column: readonly [from: readonly (keyof ColumnNames)[], to: keyof ColumnNames];
}

function tableRenaming(tables: readonly TableNames[], { table: [from, to], column: [titles, gives] }: TableDirection): Pick<Renaming, "table" | "column"> {
  const byName = new Map(tables.map((table) => {
    const named = titles.flatMap((title) => table.columns.map((column) => [foldName(column[title] ?? ""), column[gives]] as const));
    return [foldName(table[from]), { name: table[to], columns: new Map(named) }];
  }));
  const found = remembered((table: string) => byName.get(foldName(table)) ?? null);
  return {
    table: (table) => found(table)?.name ?? table,
    column: (table, column) => {
      const given = found(table)?.columns.get(foldName(column));
      return given === undefined ? column : given;
    },
  };
}
