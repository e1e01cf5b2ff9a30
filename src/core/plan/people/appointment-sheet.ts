import { isoToSerial } from "../../calendar";
import { binary, cell, literal, named } from "../../formula/build";
import { interviewWords } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT } from "../look";
import type { NamePlan, PlannedCell, SheetPlan } from "../workbook-plan";
import { APPOINTMENT_NAMES } from "./agreed-cells";
import { FIRST, formTable, headBlock, labelledBlock } from "./form-table";
import { interviewTable, TIME, timeOf, type InterviewContext } from "./interview-context";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS } from "./people-tables";

const ROWS = { employee: 3, manager: 4, date: 5, start: 6, minutes: 7, end: 8, place: 9, steps: 12 } as const;
const VALUE = FIRST + 1;

/** When and where, and the five steps; the employee gets what concerns them. */
export function planAppointmentSheet({ facts: { person }, meeting, language }: InterviewContext, reader: "manager" | "employee"): SheetPlan {
  const words = interviewWords(language).appointment;
  const left: CellStyle = { align: "left" };
  const field = (value: PlannedCell["value"], format?: string): PlannedCell => ({ value, style: { ...INPUT, ...left, border: "thin", ...(format === undefined ? {} : { format }) } });
  const end = binary("+", named(APPOINTMENT_NAMES.start), binary("/", named(APPOINTMENT_NAMES.minutes), literal(24 * 60)));
  const lines = reader === "manager" ? words.stepLines : words.employeeLines;
  return {
    key: PEOPLE_SHEETS.appointment,
    name: words.sheet,
    tabColor: COLORS.header,
    blocks: [
      headBlock(words.title(person), reader === "manager" ? words.hint : words.invitation),
      labelledBlock(ROWS.employee, [
        [words.employee, { value: person, style: { ...left, bold: true } }],
        [words.manager, field(meeting.manager)],
        [words.date, field(isoToSerial(meeting.date), FORMATS.date)],
        [words.start, field(timeOf(meeting.start), TIME)],
        [words.minutes, field(meeting.minutes, FORMATS.whole)],
        [words.end, { value: null, formula: end, style: { ...left, format: TIME } }],
        [words.place, field(null)],
      ]),
    ],
    tables: [formTable({
      table: interviewTable("steps", language), keys: PEOPLE_COLUMNS.steps, top: ROWS.steps,
      columns: { id: { style: { format: FORMATS.text } } },
      rows: lines.map((line, index) => ({ id: { value: `step ${index + 1}` }, step: { value: line } })),
    })],
    columnWidths: { 0: 10, [FIRST]: 18, [VALUE]: 34, [VALUE + 1]: 60 },
    hiddenColumns: [0],
    showGridLines: false,
    validations: [{ kind: "date", area: { top: ROWS.date, left: VALUE, bottom: ROWS.date, right: VALUE }, strict: true }],
    print: { landscape: false, fitToWidth: true },
  };
}

export function appointmentNames(): readonly NamePlan[] {
  const { manager, date, start, minutes } = APPOINTMENT_NAMES;
  const places = [[manager, ROWS.manager], [date, ROWS.date], [start, ROWS.start], [minutes, ROWS.minutes]] as const;
  return places.map(([name, row]) => ({ name, refersTo: cell(PEOPLE_SHEETS.appointment, row, VALUE) }));
}
