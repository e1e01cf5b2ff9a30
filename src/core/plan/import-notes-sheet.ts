import type { PlacedCycle } from "../interchange";
import type { Language } from "../language";
import { importWords } from "../language/import-words";
import type { CellStyle } from "./cell-style";
import { COLORS, FORMATS, NOTE, TABLE_STYLE, TITLE, WRAPPED } from "./look";
import { wrappedHeights } from "./row-heights";
import type { PlannedCell, SheetPlan, TablePlan } from "./workbook-plan";

export const IMPORT_NOTES_SHEET = "import-notes";
export const IMPORT_NOTES_TABLE = "OKR_ImportNotes";

/** Columns in their order; the first holds the ids. */
export const IMPORT_NOTES_COLUMNS = ["id", "text", "notes", "place"] as const;

type NotesKey = (typeof IMPORT_NOTES_COLUMNS)[number];

const TOP = 3;
const WIDTHS: Readonly<Record<NotesKey, number>> = { id: 15, text: 48, notes: 72, place: 28 };
const STYLES: Readonly<Record<NotesKey, CellStyle>> = {
  id: { format: FORMATS.text, vertical: "top", color: COLORS.note }, text: WRAPPED, notes: WRAPPED, place: { ...WRAPPED, color: COLORS.note },
};

/** The sheet of what imported files say besides; none if they say nothing. It is only ever added to: other files add theirs. */
export function planImportNotes(cycles: readonly PlacedCycle[], language: Language): readonly SheetPlan[] {
  const items = cycles.flatMap(({ objectives }) => objectives.flatMap((objective) => [objective, ...objective.keyResults]));
  const rows = items.flatMap(({ id, text, notes = [], place }): readonly (readonly PlannedCell[])[] => {
    const values: Readonly<Record<NotesKey, string>> = { id, text, notes: notes.join("\n"), place };
    return notes.length === 0 ? [] : [IMPORT_NOTES_COLUMNS.map((key): PlannedCell => ({ value: values[key], style: STYLES[key] }))];
  });
  if (rows.length === 0) return [];
  const words = importWords(language);
  const widths = Object.fromEntries(IMPORT_NOTES_COLUMNS.map((key, index) => [index, WIDTHS[key]]));
  const table: TablePlan = {
    name: IMPORT_NOTES_TABLE, top: TOP, left: 0, rows, keyColumn: 0, style: TABLE_STYLE, appendOnly: true,
    columns: IMPORT_NOTES_COLUMNS.map((key) => ({ key, title: words.headers[key], style: STYLES[key] })),
  };
  return [{
    key: IMPORT_NOTES_SHEET,
    name: words.sheet,
    blocks: [{ top: 0, left: 0, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }]] }],
    tables: [table],
    columnWidths: widths,
    rowHeights: wrappedHeights(table, widths),
    showGridLines: false,
    freeze: { rows: TOP + 1, columns: 0 },
    print: { landscape: true, fitToWidth: true, titleRows: [TOP, TOP] },
  }];
}
