import { isoToSerial } from "../../calendar";
import { binary, call, cell, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { FORMATS, INPUT, LABEL, NOTE, TITLE } from "../look";
import { AS_OF_NAME } from "../okr-shapes";
import { expectedOn } from "../pace-terms";
import { EMPTY, ONE, times, when, ZERO } from "../review/expressions";
import { all } from "../table-handle";
import type { CellBlock, PlannedCell } from "../workbook-plan";
import { HEAD, type AlignmentContext } from "./alignment-context";
import { HIDDEN } from "./alignment-shapes";

const LEFT: CellStyle = { align: "left" };
const DATE: CellStyle = { ...LEFT, format: FORMATS.date };

/** Columns of the coverage: labels, and its three numbers. */
const COVERAGE = { label: HIDDEN + 2, all: HIDDEN + 6 } as const;

/** Title, what to do, what it looks at, and how far the levels are aligned. */
export function headBlocks(context: AlignmentContext): readonly CellBlock[] {
  const { words, cycle, pace, weighting, entersWeighting = false, asOf } = context;
  const at = (row: number, column: number, ...cells: readonly PlannedCell[]): CellBlock => ({ top: row, left: column, cells: [cells] });
  const line = (row: number, title: string, value: PlannedCell): CellBlock => at(row, HEAD.label, { value: title, style: LABEL }, value);
  const dates = [cell(null, HEAD.start, HEAD.value), cell(null, HEAD.end, HEAD.value)] as const;
  return [
    at(0, HIDDEN, { value: words.title(cycle.id), style: TITLE }),
    at(1, HIDDEN, { value: words.hint, style: NOTE }),
    line(HEAD.start, words.cells.start, { value: isoToSerial(cycle.start), style: DATE }),
    line(HEAD.end, words.cells.end, { value: isoToSerial(cycle.end), style: DATE }),
    line(HEAD.asOf, words.cells.asOf, asOf === null ? { value: null, formula: named(AS_OF_NAME), style: DATE } : { value: isoToSerial(asOf), style: { ...INPUT, ...DATE } }),
    line(HEAD.expected, words.cells.expected, { value: null, formula: expectedOn(cell(null, HEAD.asOf, HEAD.value), ...dates, pace), style: { ...LEFT, format: FORMATS.percent } }),
    line(HEAD.weighting, words.cells.weighting, { value: words.weightings[weighting], style: { ...INPUT, ...LEFT }, ...(entersWeighting ? { entered: words.weightings[weighting] } : {}) }),
    ...coverageBlocks(context),
  ];
}

/** First row of the coverage, and the row after its last. */
export const COVERAGE_ROWS = { top: HEAD.end, end: HEAD.end + 6 } as const;

function coverageBlocks({ tables: { tree, links }, words }: AlignmentContext): readonly CellBlock[] {
  const { coverage, levels } = words;
  const rows = (level: string, kind: "objective" | "keyResult"): readonly Expression[] =>
    [all(tree, "level"), literal(level), all(tree, "kind"), literal(kind), all(tree, "main"), ONE];
  const counts = (level: string, kind: "objective" | "keyResult", by: "children" | "aligned"): readonly [Expression, Expression] =>
    [call("COUNTIFS", ...rows(level, kind)), call("COUNTIFS", ...rows(level, kind), all(tree, by), literal(">0"))];
  // Parts of a third and the like sum to a whole number but for rounding.
  const units = (level: string): readonly [Expression, Expression] =>
    [call("ROUND", call("SUMIFS", all(tree, "unitPart"), all(tree, "level"), literal(level)), ZERO), call("ROUND", call("SUMIFS", all(tree, "unitAligned"), all(tree, "level"), literal(level)), ZERO)];
  const lines: readonly (readonly [string, readonly [Expression, Expression]])[] = [
    [coverage.companyKeyResults, counts(levels.company, "keyResult", "children")],
    [coverage.teamObjectives, counts(levels.team, "objective", "aligned")],
    [coverage.teams, units(levels.team)],
    [coverage.personObjectives, counts(levels.person, "objective", "aligned")],
    [coverage.people, units(levels.person)],
  ];
  const whole: CellStyle = { format: FORMATS.whole, align: "center" };
  const header: CellStyle = { ...LABEL, align: "center", border: "bottom" };
  const waiting = call("SUMPRODUCT", times(
    binary("=", all(links, "confirmed"), literal(words.no)), binary("<>", all(links, "counts"), literal(words.no)), binary("<>", all(links, "openedFrom"), EMPTY),
  ));
  return [
    { top: COVERAGE_ROWS.top - 1, left: COVERAGE.label, cells: [[
      { value: coverage.title, style: { ...LABEL, border: "bottom" } }, ...Array.from({ length: 3 }, (): PlannedCell => ({ value: null, style: { border: "bottom" } })),
      { value: coverage.all, style: header }, { value: coverage.aligned, style: header }, { value: coverage.share, style: header },
    ]] },
    ...lines.map(([title, [total, aligned]], line): CellBlock => {
      const [row, column] = [COVERAGE_ROWS.top + line, COVERAGE.all];
      const share = when(binary("=", cell(null, row, column), ZERO), EMPTY, binary("/", cell(null, row, column + 1), cell(null, row, column)));
      return { top: row, left: COVERAGE.label, cells: [[
        { value: title }, null, null, null, { value: null, formula: total, style: whole }, { value: null, formula: aligned, style: whole },
        { value: null, formula: share, style: { format: FORMATS.percent, align: "center" } },
      ]] };
    }),
    { top: COVERAGE_ROWS.top + lines.length, left: COVERAGE.label, cells: [[{ value: coverage.proposals }, null, null, null, { value: null, formula: waiting, style: whole }]] },
  ];
}
