import { formatArea, parseCell, quoteSheet } from "../../../core/grid";
import { invalidArgument, itemAlreadyExists } from "../api-error";
import { defineType, type HostType } from "../host-object";
import type { SheetModel } from "../model/sheet-model";
import type { NameModel, WorkbookModel } from "../model/workbook-model";
import { flagArg, selfOfType, textArg } from "./args";
import { rangeOf, type CellRange } from "./cell-range";
import { range } from "./range";
import { worksheet } from "./worksheet";

interface NamedItem {
  readonly workbook: WorkbookModel;
  readonly item: NameModel;
}

/** Names of the workbook, or of one sheet. */
interface Names {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel | null;
}

const NAME_LIMIT = 255;

const NAMED_ITEM = defineType<NamedItem>("NamedItem", {
  exists: ({ workbook, item }) => workbook.names.includes(item),
  id: ({ item }) => ({ _Id: item.name }),
  get: {
    Name: ({ item }) => item.name,
    Formula: ({ item }) => `=${item.formula}`,
    Visible: ({ item }) => item.visible,
    Comment: ({ item }) => item.comment,
    Scope: ({ item }) => (item.sheet === null ? "Workbook" : "Worksheet"),
  },
  set: {
    Formula: ({ workbook, item }, formula) => {
      item.formula = formulaText(formula);
      workbook.nameChanged(item);
    },
    Visible: ({ item }, visible) => { item.visible = flagArg(visible); },
    Comment: ({ item }, comment) => { item.comment = textArg(comment); },
  },
  go: { Worksheet: ({ item, workbook }) => worksheet(item.sheet ?? workbook.selection.sheet) },
  call: {
    Delete: ({ workbook, item }) => { workbook.removeName(item); },
    GetRange: ({ workbook, item }) => range(rangeOf(item.sheet ?? workbook.selection.sheet, item.formula)),
  },
});

export const NAMES: HostType<Names> = defineType<Names>("NamedItemCollection", {
  items: (self) => namesOf(self).map((item) => NAMED_ITEM({ workbook: self.workbook, item })),
  find: (self, key) => {
    const item = namesOf(self).find(({ name }) => name.toLowerCase() === textArg(key).toLowerCase());
    return item === undefined ? null : NAMED_ITEM({ workbook: self.workbook, item });
  },
  call: { Add: addName },
});

function namesOf({ workbook, sheet }: Names): readonly NameModel[] {
  return workbook.names.filter((item) => item.sheet === sheet);
}

function addName(self: Names, given: unknown, reference: unknown, comment: unknown): ReturnType<typeof NAMED_ITEM> {
  const name = textArg(given);
  if (!isName(name)) throw invalidArgument();
  const isTaken = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  if (namesOf(self).some((item) => isTaken(item.name)) || self.workbook.tables.some((table) => isTaken(table.name))) throw itemAlreadyExists();
  const item = { name, formula: formulaText(reference), comment: typeof comment === "string" ? comment : "", visible: true, sheet: self.sheet };
  return NAMED_ITEM({ workbook: self.workbook, item: self.workbook.addName(item) });
}

/** Letters, digits, dots and underscores, and nothing that reads as a cell. */
export function isName(name: string): boolean {
  return name.length <= NAME_LIMIT && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && parseCell(name) === null && !/^(R|C|R\d+C\d+)$/i.test(name);
}

/** What a name stands for, without `=`: from a formula, an address or a Range. */
function formulaText(reference: unknown): string {
  const given = selfOfType(reference, "Range") as CellRange | null;
  if (given !== null) return `${quoteSheet(given.sheet.name)}!${formatArea(given.area, true)}`;
  const text = textArg(reference);
  if (text === "" || text === "=") throw invalidArgument();
  return text.replace(/^=/, "");
}
