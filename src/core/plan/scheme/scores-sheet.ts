//  A…J hidden: ids and steps of calculation     K…  shown
//
//  as of which day, interim or final, whether pay is linked
//  scores           the company, and people if they are wanted; behaviour, explanations and notes are typed
//  what counted     one row a key result
import { binary, call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, LABEL, NOTE, SECTION, TITLE } from "../look";
import { AS_OF_NAME } from "../okr-shapes";
import { isNumber, ONE, when, ZERO } from "../review/expressions";
import { columnArea, firstCell, HIDDEN, room } from "../review/review-table";
import { all } from "../table-handle";
import type { CellBlock, ConditionalFormat, PlannedCell, SheetPlan, TablePlan, Validation } from "../workbook-plan";
import { countedTable } from "./counted-table";
import { ratingsTable } from "./ratings-table";
import type { SchemeContext } from "./scheme-context";
import { SCHEME_SHEETS } from "./scheme-shapes";

/** Rows from 0. What counted follows from how many scores there are. */
const ROWS = { title: 0, asOf: 4, ratings: 9 } as const;

const LAST = HIDDEN + 13;

/** Whose, four numbers of parts, four of gates, the gate in words, total, rating, payout, note. */
const WIDTHS: readonly number[] = [30, 13, 11, 11, 11, 11, 11, 14, 14, 40, 11, 11, 11, 36];

/** The sheet of the scores by the rules of the scheme. */
export function planScoresSheet(context: SchemeContext): SheetPlan {
  const { words, cycle } = context;
  const ratings = ratingsTable(context, ROWS.ratings);
  const countedTop = ROWS.ratings + 1 + ratings.rows.length + room(ratings.rows.length) + 3;
  const counted = countedTable(context, countedTop);
  const hidden = Array.from({ length: HIDDEN }, (_, column) => column);
  return {
    key: SCHEME_SHEETS.scores(cycle.id),
    name: words.scores.sheet(cycle.id),
    tabColor: COLORS.green,
    blocks: [
      ...headBlocks(context),
      section(countedTop - 2, words.scores.counted),
      line(countedTop - 1, { value: words.scores.countedNote, style: NOTE }),
    ],
    tables: [ratings, counted],
    columnWidths: Object.fromEntries([...hidden.map((column) => [column, 10] as const), ...WIDTHS.map((width, index) => [HIDDEN + index, width] as const)]),
    hiddenColumns: hidden,
    showGridLines: false,
    freeze: { rows: 2, columns: HIDDEN + 1 },
    conditionalFormats: formats(context, ratings, counted),
    validations: validations(context, ratings),
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

function line(row: number, ...cells: readonly (PlannedCell | null)[]): CellBlock {
  return { top: row, left: HIDDEN, cells: [cells] };
}

function section(row: number, title: string): CellBlock {
  return line(row, { value: title, style: SECTION }, ...Array.from({ length: LAST - HIDDEN }, (): PlannedCell => ({ value: null, style: { border: "bottom" } })));
}

const LEFT: CellStyle = { align: "left" };

function headBlocks(context: SchemeContext): readonly CellBlock[] {
  const { words: { scores: words }, owners, cycle, cell } = context;
  const isPersonal = owners.length > 0;
  const state = when(binary("<", named(AS_OF_NAME), cell("end")), literal(words.interim), literal(words.final));
  return [
    line(ROWS.title, { value: words.title(cycle.id), style: TITLE }),
    line(ROWS.title + 1, { value: words.hint, style: NOTE }),
    line(ROWS.title + 2, { value: isPersonal ? words.personal : words.impersonal, style: isPersonal ? { bold: true, color: "C00000" } : NOTE }),
    line(ROWS.asOf, { value: words.asOf, style: LABEL }, { value: null, formula: named(AS_OF_NAME), style: { ...LEFT, format: FORMATS.date } }),
    line(ROWS.asOf + 1, { value: words.state, style: LABEL }, { value: null, formula: state, style: LEFT }),
    line(ROWS.asOf + 2, { value: words.payLink, style: LABEL }, { value: null, formula: cell("payState"), style: LEFT }),
    ...(isPersonal ? [line(ROWS.asOf + 3, { value: words.notCounted, style: LABEL }, { value: null, formula: notCounted(context), style: { ...LEFT, format: FORMATS.whole } }, { value: words.notCountedUnit, style: NOTE })] : []),
  ];
}

/** Key results and measures whose owner, as it is written, has no row here. */
function notCounted({ tables: { ratings, counted }, sources: { scorecard } }: SchemeContext): Expression {
  const missing = (owners: Expression): Expression => call("SUMPRODUCT", binary("*", ONE, binary("=", call("COUNTIF", all(ratings, "owner"), owners), ZERO)));
  const ofKeyResults = missing(all(counted, "owner"));
  if (scorecard === null) return ofKeyResults;
  return binary("+", ofKeyResults, missing({ kind: "table", table: scorecard.name, column: scorecard.headers.owner ?? "owner", thisRow: false }));
}

function formats({ words }: SchemeContext, ratings: TablePlan, counted: TablePlan): readonly ConditionalFormat[] {
  const gate = firstCell(ratings, "gate");
  const limits = call("AND", binary("<>", gate, literal(words.scores.gates.none)), binary("<>", gate, literal("")));
  const redHere = when(isNumber(firstCell(ratings, "guardrails")), binary(">", firstCell(ratings, "guardrails"), ZERO), literal(false));
  return [
    { kind: "expression", area: columnArea(ratings, "gate"), formula: limits, style: { fill: COLORS.amber } },
    { kind: "expression", area: columnArea(ratings, "guardrails"), formula: redHere, style: { fill: COLORS.red } },
    { kind: "dataBar", area: columnArea(counted, "progress"), color: COLORS.bar, minimum: 0, maximum: 1 },
  ];
}

function validations({ words }: SchemeContext, ratings: TablePlan): readonly Validation[] {
  return [
    { kind: "number", area: columnArea(ratings, "behaviour"), minimum: 0, maximum: 1, message: words.help.behaviour, strict: true },
    { kind: "list", area: columnArea(ratings, "accepted"), items: [words.yes, words.no], message: words.help.accepted, strict: true },
  ];
}
