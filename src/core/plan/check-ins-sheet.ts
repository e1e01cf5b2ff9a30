import { isoToSerial } from "../calendar";
import { checkInId } from "../check-in/check-in-id";
import type { Expression } from "../formula/expression";
import { checkInWords, type Language } from "../language";
import type { CheckIn, KeyResult } from "../model";
import type { CellStyle } from "./cell-style";
import { FORMATS, INPUT, NOTE, TABLE_STYLE, TITLE, WRAPPED } from "./look";
import { checkInTable, type CheckInKey } from "./latest-check-in";
import { COLUMN_KEYS, SHEET_KEYS } from "./okr-shapes";
import type { PlannedCell, SheetPlan, TablePlan, Validation } from "./workbook-plan";

/** Row of the table's header. */
const TOP = 3;

/** Rows below the header in which entries are checked. */
const CHECKED_ROWS = 10_000;

const WIDTHS = { id: 10, date: 12, keyResult: 18, keyResultText: 64, value: 12, confidence: 12, note: 48, by: 16 } as const;

const STYLES: Readonly<Record<CheckInKey, CellStyle>> = {
  id: { format: FORMATS.text },
  date: { ...INPUT, format: FORMATS.date },
  keyResult: { ...INPUT, format: FORMATS.text },
  // In one line: rows are added one by one, and not every program fits their height.
  keyResultText: { format: FORMATS.text },
  value: INPUT,
  confidence: INPUT,
  note: { ...INPUT, ...WRAPPED },
  by: INPUT,
};

/**
 * The sheet Check-ins with these check-ins, in their order. Its table is only ever added to: planned with none, it is
 * made if it is missing, and is left alone if it is there.
 *
 * `keyResults` give the texts that stand beside the ids. `choices` is a range of key-result ids for the drop-down.
 */
export function planCheckIns(
  checkIns: readonly CheckIn[],
  keyResults: readonly Pick<KeyResult, "id" | "text">[],
  language: Language,
  choices: Expression | null = null,
): SheetPlan {
  const words = checkInWords(language);
  const texts = new Map(keyResults.map(({ id, text }) => [id, text]));
  return {
    key: SHEET_KEYS.checkIns,
    name: words.sheet,
    blocks: [{ top: 0, left: 1, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }]] }],
    tables: [planTable(checkIns, texts, language)],
    columnWidths: Object.fromEntries(COLUMN_KEYS.checkIns.map((key, index) => [index, WIDTHS[key]])),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: TOP + 1, columns: 0 },
    validations: planValidations(language, choices),
    print: { landscape: true, fitToWidth: true, titleRows: [TOP, TOP] },
  };
}

function planTable(checkIns: readonly CheckIn[], texts: ReadonlyMap<string, string>, language: Language): TablePlan {
  const { name, headers } = checkInTable(language);
  return {
    name,
    top: TOP,
    left: 0,
    columns: COLUMN_KEYS.checkIns.map((key) => ({
      key, title: headers[key], style: STYLES[key], ...(key === "value" ? { help: checkInWords(language).valueHelp } : {}),
    })),
    rows: distinct(checkIns).map((checkIn) => planRow(checkIn, texts.get(checkIn.keyResult) ?? null)),
    keyColumn: 0,
    style: TABLE_STYLE,
    appendOnly: true,
  };
}

/** The check-ins without repetitions, which would share an id. */
function distinct(checkIns: readonly CheckIn[]): readonly CheckIn[] {
  return [...new Map(checkIns.map((checkIn) => [checkInId(checkIn), checkIn])).values()];
}

function planRow(checkIn: CheckIn, text: string | null): readonly PlannedCell[] {
  const values: Readonly<Record<CheckInKey, PlannedCell["value"]>> = {
    ...checkIn,
    id: checkInId(checkIn),
    date: isoToSerial(checkIn.date),
    keyResultText: text,
  };
  return COLUMN_KEYS.checkIns.map((key) => ({ value: values[key], style: STYLES[key] }));
}

function planValidations(language: Language, choices: Expression | null): readonly Validation[] {
  const words = checkInWords(language);
  const column = (key: CheckInKey): Validation["area"] => {
    const at = COLUMN_KEYS.checkIns.indexOf(key);
    return { top: TOP + 1, left: at, bottom: TOP + CHECKED_ROWS, right: at };
  };
  return [
    { kind: "date", area: column("date"), message: words.dateHelp, strict: true },
    ...(choices === null ? [] : [{ kind: "range", area: column("keyResult"), source: choices, message: words.keyResultHelp, strict: false } as const]),
    { kind: "number", area: column("confidence"), minimum: 0, maximum: 10, message: words.confidenceHelp, strict: true },
  ];
}
