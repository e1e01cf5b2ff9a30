import { binary, literal } from "../../formula/build";
import { isoToSerial } from "../../calendar";
import { formatQuantity } from "../../quantity";
import type { Expression } from "../../formula/expression";
import { interviewWords } from "../../language";
import type { PersonKeyResult } from "../../people";
import type { CellStyle } from "../cell-style";
import { FORMATS, WRAPPED } from "../look";
import { EMPTY, isNumber, times, when } from "../review/expressions";
import { room } from "../review/review-table";
import { own } from "../table-handle";
import type { SheetPlan, TablePlan } from "../workbook-plan";
import { figureOf, placeIn, statusFormats } from "./figures-sheet";
import { CENTERED, FIELD, formTable, headBlock, QUIET, sectionBlock, TEXT_FIELD } from "./form-table";
import { formHeights } from "./form-heights";
import { interviewTable, type InterviewContext } from "./interview-context";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS } from "./people-tables";

/** Widths from column A on. */
const WIDTHS: readonly number[] = [10, 46, 11, 10, 12, 11, 11, 32, 11, 40, 34];
/** Causes and actions share them. */
const BACKGROUND_WIDTHS: readonly number[] = [10, 46, 12, 16, 34, 34, 34, 34];
const TOP = 4;
const PERCENT: CellStyle = { ...CENTERED, format: FORMATS.percent };
const ID: CellStyle = { format: FORMATS.text };

/** What the manager prepares: scores and trend, what the employee says of themselves, and on a sheet of their own causes and actions of before. */
export function planDocumentsSheets(context: InterviewContext): readonly SheetPlan[] {
  return [resultsSheet(context), backgroundSheet(context)];
}

function resultsSheet(context: InterviewContext): SheetPlan {
  const { facts, language } = context;
  const words = interviewWords(language).documents;
  const results = resultsTable(context, TOP);
  return {
    key: PEOPLE_SHEETS.documents,
    name: words.sheet,
    blocks: [headBlock(words.title(facts.person), words.hint), sectionBlock(TOP - 1, words.parts.results)],
    tables: [results],
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    rowHeights: formHeights([results], WIDTHS, { selfComment: 3 }),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    conditionalFormats: statusFormats(results, "status", language),
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

function backgroundSheet(context: InterviewContext): SheetPlan {
  const words = interviewWords(context.language).documents;
  const causes = causesTable(context, TOP + 1);
  const actions = actionsTable(context, causes.top + Math.max(causes.rows.length, 1) + room(causes.rows.length) + 3);
  return {
    key: PEOPLE_SHEETS.background,
    name: words.backgroundSheet,
    blocks: [
      headBlock(words.backgroundTitle(context.facts.person), words.backgroundHint),
      sectionBlock(causes.top - 2, words.parts.causes, causes.rows.length === 0 ? words.none.causes : null),
      sectionBlock(actions.top - 2, words.parts.actions, actions.rows.length === 0 ? words.none.actions : null),
    ],
    tables: [causes, actions],
    columnWidths: Object.fromEntries(BACKGROUND_WIDTHS.entries()),
    rowHeights: formHeights([causes, actions], BACKGROUND_WIDTHS),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

function resultsTable({ facts, self, language }: InterviewContext, top: number): TablePlan {
  const table = interviewTable("results", language);
  const figure = (key: "progress" | "band" | "status"): Expression => figureOf(key, own(table, "id"), language);
  const previous = figureOf("previous", own(table, "id"), language);
  const hasBoth = binary("=", times(isNumber(own(table, "progress")), isNumber(own(table, "previous"))), literal(1));
  return formTable({
    table, keys: PEOPLE_COLUMNS.results, top,
    columns: {
      id: { style: ID }, text: { style: WRAPPED }, progress: { formula: figure("progress"), style: { ...PERCENT, bold: true } }, band: { formula: figure("band"), style: CENTERED },
      status: { formula: figure("status"), style: CENTERED }, previous: { formula: when(isNumber(previous), previous, EMPTY), style: PERCENT },
      change: { formula: when(hasBoth, binary("-", own(table, "progress"), own(table, "previous")), EMPTY), style: { ...CENTERED, format: FORMATS.signedPercent } },
      trend: { style: WRAPPED }, selfScore: { style: { ...FIELD, ...CENTERED, format: FORMATS.score } }, selfComment: { style: TEXT_FIELD }, question: { style: TEXT_FIELD },
    },
    rows: facts.keyResults.map((one) => ({
      id: { value: one.keyResult.id }, text: { value: one.keyResult.text }, trend: { value: readings(one, language) },
      selfScore: { value: self.get(one.keyResult.id)?.score ?? null }, selfComment: { value: self.get(one.keyResult.id)?.comment ?? null },
    })),
  });
}

/** Readings that are shown at most. */
const READINGS = 5;

/** The latest readings of the check-ins, oldest first. @example "2027-05-07: 41 days → 2027-06-04: 38 days" */
function readings({ keyResult: { unit }, checkIns }: PersonKeyResult, language: InterviewContext["language"]): string | null {
  const stated = checkIns.flatMap(({ date, value }) => (value === null ? [] : [`${date}: ${formatQuantity(value, unit, language)}`]));
  return stated.length === 0 ? null : stated.slice(-READINGS).join(" → ");
}

function causesTable({ facts, source: file, language }: InterviewContext, top: number): TablePlan {
  const rows = facts.keyResults.flatMap(({ keyResult: { text }, causes }) => causes.map((cause) => ({ ...cause, text })));
  return formTable({
    table: interviewTable("causes", language), keys: PEOPLE_COLUMNS.causes, top,
    columns: {
      id: { style: ID }, text: { style: WRAPPED }, share: { style: PERCENT }, category: { style: WRAPPED }, root: { style: WRAPPED }, evidence: { style: WRAPPED }, source: { style: { ...WRAPPED, ...QUIET } },
    },
    rows: rows.map(({ id, text, share, category, root, evidence, source }) => ({
      id: { value: id }, text: { value: text }, share: { value: share }, category: { value: category }, root: { value: root }, evidence: { value: evidence },
      source: { value: placeIn(file, source) },
    })),
  });
}

/** Actions on the person's key results, and those that the person is to take on others. */
function actionsTable({ facts, source: file, language }: InterviewContext, top: number): TablePlan {
  const texts = new Map(facts.keyResults.map(({ keyResult: { id, text } }) => [id, text]));
  const rows = [...new Map([...facts.keyResults.flatMap(({ actions }) => actions), ...facts.tasks].map((action) => [action.id, action])).values()];
  return formTable({
    table: interviewTable("actions", language), keys: PEOPLE_COLUMNS.actions, top,
    columns: {
      id: { style: ID }, text: { style: WRAPPED }, due: { style: { format: FORMATS.date, align: "left" } }, state: { style: CENTERED }, owner: { style: WRAPPED }, keyResult: { style: WRAPPED },
      source: { style: { ...WRAPPED, ...QUIET } }, worked: { style: TEXT_FIELD },
    },
    rows: rows.map(({ id, action, due, status, owner, keyResult, source }) => ({
      id: { value: id }, text: { value: action }, due: { value: due === null ? null : isoToSerial(due) }, state: { value: status }, owner: { value: owner },
      keyResult: { value: keyResult === null ? null : texts.get(keyResult) ?? keyResult }, source: { value: placeIn(file, source) },
    })),
  });
}

