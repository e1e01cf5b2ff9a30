import { binary, call, cell, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { interviewWords } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, LABEL, WRAPPED } from "../look";
import { when } from "../review/expressions";
import { columnArea, firstCell } from "../review/review-table";
import { all, own } from "../table-handle";
import type { SheetPlan, TablePlan } from "../workbook-plan";
import { APPOINTMENT_NAMES } from "./agreed-cells";
import { figureOf, statusFormats } from "./figures-sheet";
import { CENTERED, FIELD, FIRST, formTable, headBlock, sectionBlock, TEXT_FIELD } from "./form-table";
import { formHeights } from "./form-heights";
import { interviewTable, TIME, type InterviewContext } from "./interview-context";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS } from "./people-tables";

const ID: CellStyle = { format: FORMATS.text };

/** Step 3: what an undisturbed hour needs, to be ticked off. */
export function planEnvironmentSheet({ language }: InterviewContext): SheetPlan {
  const words = interviewWords(language).environment;
  const widths = [10, 76, 12, 44];
  const table = formTable({
    table: interviewTable("environment", language), keys: PEOPLE_COLUMNS.environment, top: 3,
    columns: { id: { style: ID }, item: { style: WRAPPED }, done: { style: { ...FIELD, ...CENTERED } }, note: { style: TEXT_FIELD } },
    rows: words.items.map((item, index) => ({ id: { value: `item ${index + 1}` }, item: { value: item } })),
  });
  return {
    key: PEOPLE_SHEETS.environment,
    name: words.sheet,
    blocks: [headBlock(words.title, words.hint)],
    tables: [table],
    columnWidths: Object.fromEntries(widths.entries()),
    rowHeights: formHeights([table], widths),
    hiddenColumns: [0],
    showGridLines: false,
    conditionalFormats: [
      { kind: "expression", area: columnArea(table, "done"), formula: binary("=", firstCell(table, "done"), literal(words.answers[0] ?? "")), style: { fill: COLORS.green } },
      { kind: "expression", area: columnArea(table, "done"), formula: binary("=", firstCell(table, "done"), literal(words.answers[1] ?? "")), style: { fill: COLORS.red } },
    ],
    validations: [{ kind: "list", area: columnArea(table, "done"), items: words.answers, strict: true }],
    print: { landscape: true, fitToWidth: true },
  };
}

/** Widths from column A on; agenda and notes share them. */
const WIDTHS: readonly number[] = [10, 46, 11, 11, 11, 60, 34, 34];
const AGENDA_TOP = 5;

/** Step 4: an agenda with times, and what is said on each key result. */
export function planConductSheet(context: InterviewContext): SheetPlan {
  const { facts, language } = context;
  const words = interviewWords(language).conduct;
  const agenda = agendaTable(context);
  const total = AGENDA_TOP + agenda.rows.length + 2;
  const notes = notesTable(context, total + 4);
  const minutes = call("SUM", all(interviewTable("agenda", language), "minutes"));
  const fits = when(binary(">", cell(null, total, FIRST + 2), named(APPOINTMENT_NAMES.minutes)), literal(words.tooLong), literal(words.fits));
  return {
    key: PEOPLE_SHEETS.conduct,
    name: words.sheet,
    blocks: [
      headBlock(words.title(facts.person), words.hint),
      sectionBlock(AGENDA_TOP - 2, words.parts.agenda),
      { top: total, left: FIRST, cells: [[{ value: words.total, style: LABEL }, null, { value: null, formula: minutes, style: { ...CENTERED, bold: true } }, { value: null, formula: fits }]] },
      sectionBlock(notes.top - 1, words.parts.notes),
    ],
    tables: [agenda, notes],
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    rowHeights: { ...formHeights([agenda], WIDTHS), ...formHeights([notes], WIDTHS, { note: 4 }) },
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    conditionalFormats: statusFormats(notes, "status", language),
    validations: [{ kind: "number", area: columnArea(notes, "agreed"), minimum: 0, maximum: 1, message: words.agreedHelp, strict: true }],
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

/** What an appointment has beyond an hour goes to the key results. */
function agendaTable({ meeting, language }: InterviewContext): TablePlan {
  const { steps } = interviewWords(language).conduct;
  const table = interviewTable("agenda", language);
  const beyond = meeting.minutes - steps.reduce((sum, { minutes }) => sum + minutes, 0);
  const longest = steps.reduce((best, step) => (step.minutes > best.minutes ? step : best));
  return formTable({
    table, keys: PEOPLE_COLUMNS.agenda, top: AGENDA_TOP,
    columns: {
      id: { style: ID }, step: { style: { ...WRAPPED, bold: true } }, number: { style: { ...CENTERED, format: FORMATS.whole } }, minutes: { style: { ...FIELD, ...CENTERED, format: FORMATS.whole } },
      begins: { formula: begins(table), style: { ...CENTERED, format: TIME } }, todo: { style: WRAPPED },
    },
    rows: steps.map((step, index) => ({
      id: { value: `step ${index + 1}` }, number: { value: index + 1 }, step: { value: step.step }, minutes: { value: step.minutes + (step === longest ? Math.max(0, beyond) : 0) }, todo: { value: step.todo },
    })),
  });
}

/** The minutes of all steps with a smaller number, after the beginning of the appointment. */
function begins(table: ReturnType<typeof interviewTable<"agenda">>): Expression {
  const before = call("SUMIF", all(table, "number"), binary("&", literal("<"), own(table, "number")), all(table, "minutes"));
  return binary("+", named(APPOINTMENT_NAMES.start), binary("/", before, literal(24 * 60)));
}

function notesTable({ facts, language }: InterviewContext, top: number): TablePlan {
  const table = interviewTable("notes", language);
  return formTable({
    table, keys: PEOPLE_COLUMNS.notes, top,
    columns: {
      id: { style: ID }, text: { style: WRAPPED }, status: { formula: figureOf("status", own(table, "id"), language), style: CENTERED }, progress: { formula: figureOf("progress", own(table, "id"), language), style: { ...CENTERED, format: FORMATS.percent } },
      agreed: { style: { ...FIELD, ...CENTERED, format: FORMATS.score, bold: true }, help: interviewWords(language).conduct.agreedHelp }, note: { style: TEXT_FIELD }, own: { style: TEXT_FIELD },
      manager: { style: TEXT_FIELD },
    },
    rows: facts.keyResults.map(({ keyResult: { id, text } }) => ({ id: { value: id }, text: { value: text } })),
  });
}
