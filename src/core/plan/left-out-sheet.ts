import { placeOf, type LeftOut, type LeftOutReason } from "../generate";
import { leftOutText, okrSheetWords, type Language, type LeftOutWording } from "../language";
import type { CellStyle } from "./cell-style";
import { COLORS, FORMATS, NOTE, TABLE_STYLE, TITLE, WRAPPED } from "./look";
import { COLUMN_KEYS, SHEET_KEYS, TABLE_NAMES } from "./okr-shapes";
import { wrappedHeights } from "./row-heights";
import type { PlannedCell, SheetPlan, TablePlan } from "./workbook-plan";

type LeftOutKey = (typeof COLUMN_KEYS.leftOut)[number];

/** Row of the table's header. */
const TOP = 3;

const WIDTHS: Readonly<Record<LeftOutKey, number>> = { id: 12, name: 44, perspective: 24, reason: 64, source: 26 };

const STYLES: Readonly<Record<LeftOutKey, CellStyle>> = {
  id: { format: FORMATS.text }, name: WRAPPED, perspective: WRAPPED, reason: WRAPPED, source: { color: COLORS.blue, vertical: "top" },
};

/** The sheet of measures that did not become key results, each with its reason. */
export function planLeftOutSheet(leftOut: readonly LeftOut[], cycle: string, language: Language): SheetPlan {
  const words = okrSheetWords(language).leftOut;
  const note = leftOut.length === 0 ? words.none : cycle;
  const widths = Object.fromEntries(COLUMN_KEYS.leftOut.map((key, index) => [index, WIDTHS[key]]));
  const planned: TablePlan = {
    name: TABLE_NAMES.leftOut,
    top: TOP,
    left: 0,
    columns: COLUMN_KEYS.leftOut.map((key) => ({ key, title: words.headers[key], style: STYLES[key] })),
    rows: leftOut.map((each) => leftOutRow(each, language)),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
  return {
    key: SHEET_KEYS.leftOut,
    name: words.sheet,
    blocks: [{ top: 0, left: 1, cells: [[{ value: words.title, style: TITLE }], [{ value: note, style: NOTE }]] }],
    tables: [planned],
    columnWidths: widths,
    rowHeights: wrappedHeights(planned, widths),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: TOP + 1, columns: 0 },
    print: { landscape: true, fitToWidth: true, titleRows: [TOP, TOP] },
  };
}

function leftOutRow({ measure, reason }: LeftOut, language: Language): readonly PlannedCell[] {
  const source = placeOf(measure);
  const values: Readonly<Record<LeftOutKey, string | null>> = {
    id: measure.id, name: measure.name, perspective: measure.perspective, reason: leftOutReasonText(reason, language), source,
  };
  return COLUMN_KEYS.leftOut.map((key): PlannedCell => ({ value: values[key], style: STYLES[key], ...(key === "source" ? { link: source } : {}) }));
}

/** The sentence of a reason. */
export function leftOutReasonText(reason: LeftOutReason, language: Language): string {
  const wording: LeftOutWording = reason.code === "duplicate" ? { code: reason.code, of: placeOf(reason.of) } : reason;
  return leftOutText(wording, language);
}
