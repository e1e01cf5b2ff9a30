import { isoToSerial } from "../../calendar";
import { binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { interviewWords, type Language } from "../../language";
import type { Meeting } from "../../people";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE } from "../look";
import { isGiven, times, when } from "../review/expressions";
import { columnArea, firstCell } from "../review/review-table";
import { all, own } from "../table-handle";
import type { SheetPlan, TablePlan, WorkbookPlan } from "../workbook-plan";
import { CENTERED, FIELD, FIRST, formTable, headBlock, TEXT_FIELD } from "./form-table";
import { interviewTable, TIME, timeOf } from "./interview-context";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS, type PeopleColumn } from "./people-tables";

export interface InterviewPlan {
  readonly cycle: string;
  /** First and last day for interviews, ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly meetings: readonly Meeting[];
  readonly language: Language;
}

const ROWS = { window: 3, table: 6 } as const;
const [FROM, TO] = [cell(null, ROWS.window, FIRST + 2), cell(null, ROWS.window, FIRST + 3)];
const WIDTHS: readonly number[] = [10, 26, 26, 14, 14, 10, 10, 24, 14, 30];

/** The interviews of everybody, as a workbook of their own: days and times may be moved, and what clashes shows at once. */
export function planInterviewPlan(plan: InterviewPlan): WorkbookPlan {
  return { sheets: [planSheet(plan)], names: [] };
}

function planSheet(plan: InterviewPlan): SheetPlan {
  const words = interviewWords(plan.language).plan;
  const table = planTable(plan);
  const date: CellStyle = { ...INPUT, format: FORMATS.date, align: "left", border: "thin" };
  return {
    key: PEOPLE_SHEETS.interviewPlan,
    name: words.sheet,
    tabColor: COLORS.header,
    blocks: [
      headBlock(words.title(plan.cycle), words.hint),
      { top: ROWS.window, left: FIRST, cells: [[{ value: words.window, style: LABEL }, null, { value: isoToSerial(plan.from), style: date }, { value: isoToSerial(plan.to), style: date }]] },
      { top: ROWS.window + 1, left: FIRST, cells: [[{ value: words.pauses, style: NOTE }]] },
    ],
    tables: [table],
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: ROWS.table + 1, columns: 0 },
    conditionalFormats: [
      { kind: "expression", area: columnArea(table, "check"), formula: binary("=", firstCell(table, "check"), literal(words.checks.fine)), style: { fill: COLORS.green } },
      { kind: "expression", area: columnArea(table, "check"), formula: binary("=", firstCell(table, "check"), literal(words.checks.manager)), style: { fill: COLORS.amber } },
      { kind: "expression", area: columnArea(table, "check"), formula: binary(">", call("LEN", firstCell(table, "check")), literal(0)), style: { fill: COLORS.red } },
    ],
    validations: [
      { kind: "date", area: columnArea(table, "date"), strict: true },
      { kind: "number", area: columnArea(table, "minutes"), minimum: 1, maximum: 480, strict: true },
      { kind: "list", area: columnArea(table, "state"), items: words.states, strict: false },
    ],
    print: { landscape: true, fitToWidth: true, titleRows: [ROWS.table, ROWS.table] },
  };
}

function planTable({ meetings, language }: InterviewPlan): TablePlan {
  const table = interviewTable("plan", language);
  const { states } = interviewWords(language).plan;
  return formTable({
    table, keys: PEOPLE_COLUMNS.plan, top: ROWS.table,
    columns: {
      id: { style: { format: FORMATS.text } }, person: { style: { ...TEXT_FIELD, bold: true } }, manager: { style: TEXT_FIELD },
      date: { style: { ...FIELD, format: FORMATS.date, align: "left" } }, start: { style: { ...FIELD, ...CENTERED, format: TIME } }, minutes: { style: { ...FIELD, ...CENTERED, format: FORMATS.whole } },
      end: { formula: binary("+", own(table, "start"), binary("/", own(table, "minutes"), literal(24 * 60))), style: { ...CENTERED, format: TIME } },
      place: { style: TEXT_FIELD }, state: { style: FIELD }, check: { formula: check(language) },
    },
    rows: meetings.map(({ person, manager, date, start, minutes }) => ({
      id: { value: person }, person: { value: person }, manager: { value: manager }, date: { value: isoToSerial(date) }, start: { value: timeOf(start) },
      minutes: { value: minutes }, state: { value: states[0] ?? null },
    })),
  });
}

/** Half a minute, as a share of a day: what rounding may add to the end of an interview. */
const HALF_A_MINUTE = timeOf(0.5);

/** Double booked if another interview of either of the two overlaps; it counts itself. */
function check(language: Language): Expression {
  const table = interviewTable("plan", language);
  const words = interviewWords(language).plan.checks;
  const mine = (key: PeopleColumn<"plan">): Expression => own(table, key);
  const column = (key: PeopleColumn<"plan">): Expression => all(table, key);
  const isIn = (key: "person" | "manager"): Expression => times(
    isGiven(mine(key)),
    binary(">", binary("+", binary("=", column("person"), mine(key)), binary("=", column("manager"), mine(key))), literal(0)),
  );
  const overlaps = times(
    binary("=", column("date"), mine("date")),
    binary("<", binary("+", column("start"), literal(HALF_A_MINUTE)), mine("end")),
    binary(">", column("end"), binary("+", mine("start"), literal(HALF_A_MINUTE))),
    binary(">", binary("+", isIn("person"), isIn("manager")), literal(0)),
  );
  const clash = binary(">", call("SUMPRODUCT", overlaps), literal(1));
  return when(clash, literal(words.clash),
    when(call("OR", binary("<", mine("date"), FROM), binary(">", mine("date"), TO)), literal(words.outside),
      when(binary(">", call("WEEKDAY", mine("date"), literal(2)), literal(5)), literal(words.weekend),
        when(call("OR", binary("<", mine("minutes"), literal(60)), binary(">", mine("minutes"), literal(90))), literal(words.time),
          when(binary("=", mine("manager"), literal("")), literal(words.manager), literal(words.fine))))));
}
