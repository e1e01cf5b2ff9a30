import type { TablePlan } from "../core/plan";
import { issue, type Issue } from "../core/issue";
import type { TableNames } from "./names";
import { foldName, type OwnTable } from "./own-tables";
import type { WrittenTable } from "./state";

/** How the columns of a plan lie in a table that exists. */
export interface TableColumns {
  /** Column of the sheet by key, also of those to be added. */
  readonly at: ReadonlyMap<string, number>;
  /** To be added at the right edge, with the header that they get. */
  readonly added: readonly { readonly key: string; readonly title: string; readonly column: number }[];
  readonly names: TableNames;
  /** `own-column-missing`, `own-column-restored`. */
  readonly issues: readonly Issue[];
}

/**
 * Places the columns of a plan in a table that exists: where the user has them now, new ones at the right edge. One that
 * the user deleted stays away unless a formula needs it.
 */
export function placeColumns(plan: TablePlan, own: OwnTable, written: WrittenTable | undefined, isNeeded: (key: string) => boolean): TableColumns {
  const present = new Map(own.columns.flatMap(({ key, title, column }) => (key === null ? [] : [[key, { title, column }] as const])));
  const before = new Set(written?.columns.map(({ key }) => key));
  const missing = plan.columns.filter(({ key }) => !present.has(key));
  const deleted = missing.filter(({ key }) => before.has(key) && !isNeeded(key));
  const titles = own.columns.map(({ title }) => title);
  const added = missing.filter((column) => !deleted.includes(column)).map(({ key, title }, index) => {
    const free = freeTitle(title, titles);
    titles.push(free);
    return { key, title: free, column: own.area.right + 1 + index };
  });
  for (const { key, title, column } of added) present.set(key, { title, column });
  const columns = plan.columns.map(({ key, title }) => ({ key, planned: title, present: present.get(key)?.title ?? null }));
  const at = own.sheet.name;
  return {
    at: new Map([...present].map(([key, { column }]) => [key, column])),
    added,
    names: { planned: plan.name, present: own.name, columns },
    issues: [
      ...deleted.map(({ title }) => issue("info", "own-column-missing", at, { table: own.name, column: title })),
      ...added.filter(({ key }) => before.has(key)).map(({ title }) => issue("warning", "own-column-restored", at, { table: own.name, column: title })),
    ],
  };
}

function freeTitle(title: string, taken: readonly string[]): string {
  const used = new Set(taken.map(foldName));
  let free = title;
  for (let number = 2; used.has(foldName(free)); number += 1) free = `${title} ${number}`;
  return free;
}
