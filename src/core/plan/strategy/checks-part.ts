import { binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { MAP_CHECK_KEYS, MAP_CHECKS, MOST_OBJECTIVES, type MapCheck } from "../../strategy";
import { COLORS, FORMATS, LABEL, NOTE } from "../look";
import { EMPTY, ONE, times, when, ZERO } from "../review/expressions";
import { all } from "../table-handle";
import type { CellBlock, ConditionalFormat, PlannedCell } from "../workbook-plan";
import type { MapContext } from "./map-context";
import { MAP_HIDDEN } from "./map-shapes";
import { areCirclesTold, haveLongWays } from "./steps-part";

const LEFT = MAP_HIDDEN.map;
/** Columns of the block of checks, from the first that people see. */
const AT = { check: 0, found: 2, points: 3, of: 4, todo: 5 } as const;

/** Where the completeness stands. */
export function scorePlace(top: number): { readonly row: number; readonly column: number } {
  return { row: top, column: LEFT + AT.found };
}

/** Rows that the block takes. */
export const CHECK_ROWS = 2 + MAP_CHECK_KEYS.length;

/** The completeness of the map, and below it each check with what it found and its points, all live. */
export function checkBlocks(context: MapContext, top: number): readonly CellBlock[] {
  const { words: { map: words } } = context;
  const { row, column } = scorePlace(top);
  const [first, last] = [top + 2, top + 1 + MAP_CHECK_KEYS.length];
  const sum = (at: number): Expression => call("SUM", { kind: "cells", sheet: null, area: { top: first, left: LEFT + at, bottom: last, right: LEFT + at }, absolute: { rows: true, columns: true } });
  const score = binary("/", times(literal(100), sum(AT.points)), sum(AT.of));
  return [
    { top, left: LEFT, cells: [[{ value: words.score, style: { bold: true, size: 12 } }]] },
    { top: row, left: column, cells: [[{ value: null, formula: score, style: { bold: true, size: 14, format: FORMATS.whole, align: "center" } }]] },
    { top: top + 1, left: LEFT, cells: [headings(words.columns)] },
    { top: first, left: LEFT, cells: MAP_CHECK_KEYS.map((check, index) => checkCells(context, check, first + index)) },
  ];
}

function headings({ check, found, points, of, todo }: MapContext["words"]["map"]["columns"]): readonly PlannedCell[] {
  const cells = rowOf({ check, found, points, of, todo });
  return cells.map(({ value }, index) => ({ value, style: { ...LABEL, border: "bottom", ...(index >= AT.found && index < AT.todo ? { align: "center" } : {}) } }));
}

/** Cells from the first to the last column of the block; those between are blank. */
function rowOf(texts: Readonly<Record<keyof typeof AT, string>>): readonly PlannedCell[] {
  const cells: PlannedCell[] = Array.from({ length: AT.todo + 4 }, () => ({ value: null }));
  for (const [key, at] of Object.entries(AT)) cells[at] = { value: texts[key as keyof typeof AT] };
  return cells;
}

function checkCells(context: MapContext, check: MapCheck, row: number): readonly (PlannedCell | null)[] {
  const { words: { map: words } } = context;
  const [label = "", todo = ""] = words.checks[check];
  const found = cell(null, row, LEFT + AT.found);
  const of = cell(null, row, LEFT + AT.of);
  const isWeights = check === "weights";
  // A text is found where there is nothing to count, or no telling.
  const applies = isWeights || check === "reach" || check === "cycles" ? call("ISNUMBER", found) : null;
  const points = times(shareRight(context, check, found), of);
  const whole = literal(MAP_CHECKS[check]);
  const centred = { align: "center" } as const;
  return [
    { value: label }, null,
    { value: null, formula: foundBy(context, check), style: { ...centred, ...(isWeights ? { format: context.weightStyle.format ?? "0.0%" } : { format: FORMATS.whole }) } },
    { value: null, formula: applies === null ? points : when(applies, points, EMPTY), style: { ...centred, format: "0.0" } },
    applies === null ? { value: MAP_CHECKS[check], style: { ...centred, color: COLORS.note } } : { value: null, formula: when(applies, whole, EMPTY), style: { ...centred, color: COLORS.note } },
    { value: todo, style: NOTE },
  ];
}

/** What a check counts; of weights their sum, and an empty text where they do not apply. */
function foundBy({ words: { map: words, links: linkWords }, tables }: MapContext, check: MapCheck): Expression {
  const { perspectives, objectives, links } = tables;
  const count = (...tests: readonly Expression[]): Expression => call("SUMPRODUCT", times(...tests, ONE));
  const isObjective = isGiven(all(objectives, "id"));
  switch (check) {
    case "perspectives":
      return count(isGiven(all(perspectives, "id")), binary("=", all(perspectives, "objectives"), ZERO));
    case "measures":
      return count(isObjective, binary("-", ONE, times(binary(">", all(objectives, "lag"), ZERO), binary(">", all(objectives, "lead"), ZERO))));
    case "orphans":
      return count(isObjective, binary("=", all(objectives, "causes"), ZERO), binary("=", all(objectives, "effects"), ZERO));
    case "reach":
      return when(binary("=", call("COUNTIF", all(objectives, "reaches"), literal(words.unclear)), ZERO), count(isObjective, binary("=", all(objectives, "reaches"), literal(words.no))), literal(words.unclear));
    case "cycles": {
      const long = count(isObjective, haveLongWays(tables));
      return when(call("OR", areCirclesTold(), binary("=", long, ZERO)), long, literal(words.unclear));
    }
    case "number":
      return count(isObjective);
    case "weights": {
      const weights = all(perspectives, "weight");
      // The weights of each perspective may make 100 % for themselves: then none of the perspective is stated.
      const wholes = binary("+", call("COUNTIF", weights, ONE), call("COUNTIF", weights, literal(100)));
      const isEach = call("AND", binary(">", call("COUNT", weights), ONE), binary("=", wholes, call("COUNT", weights)));
      return when(call("OR", binary("=", call("COUNT", weights), ZERO), isEach), EMPTY, call("SUM", weights));
    }
    case "confirmed":
      return count(...isLink(links), binary("=", all(links, "basis"), literal(linkWords.bases.proposed)), binary("=", all(links, "confirmed"), EMPTY));
  }
}

/** 0…1: what share of what is checked is right. */
function shareRight({ tables: { perspectives, objectives, links } }: MapContext, check: MapCheck, found: Expression): Expression {
  const number = call("SUMPRODUCT", times(isGiven(all(objectives, "id")), ONE));
  const share = (wrong: Expression, of: Expression, ifNone: Expression = ONE): Expression => when(binary("=", of, ZERO), ifNone, binary("-", ONE, binary("/", wrong, of)));
  switch (check) {
    case "perspectives":
      return share(found, call("SUMPRODUCT", times(isGiven(all(perspectives, "id")), ONE)));
    case "measures": case "orphans":
      return share(found, number);
    case "reach":
      return share(found, call("SUMPRODUCT", times(isGiven(all(objectives, "id")), binary("=", all(objectives, "isResult"), ZERO))));
    case "cycles":
      return when(binary("=", found, ZERO), ONE, ZERO);
    case "number":
      return call("MIN", ONE, binary("/", literal(MOST_OBJECTIVES), call("MAX", ONE, found)));
    case "weights": {
      const rounded = call("ROUND", found, literal(6));
      return when(call("OR", binary("=", rounded, ONE), binary("=", rounded, literal(100))), ONE, ZERO);
    }
    case "confirmed":
      return share(found, call("SUMPRODUCT", times(...isLink(links), ONE)), ZERO);
  }
}

function isLink(links: MapContext["tables"]["links"]): readonly Expression[] {
  return [isGiven(all(links, "fromId")), isGiven(all(links, "toId"))];
}

function isGiven(value: Expression): Expression {
  return binary("<>", value, EMPTY);
}

/** Checks with all their points are green, others amber. */
export function checkFormats(top: number): readonly ConditionalFormat[] {
  const [first, last] = [top + 2, top + 1 + MAP_CHECK_KEYS.length];
  const relative = (at: number): Expression => ({ kind: "cells", sheet: null, area: { top: first, left: LEFT + at, bottom: first, right: LEFT + at }, absolute: { rows: false, columns: true } });
  const area = { top: first, left: LEFT + AT.points, bottom: last, right: LEFT + AT.points };
  const [points, of] = [call("ROUND", call("N", relative(AT.points)), literal(6)), call("N", relative(AT.of))];
  return [
    { kind: "expression", area, formula: binary("<", points, of), style: { fill: COLORS.amber } },
    { kind: "expression", area, formula: call("AND", binary(">", of, ZERO), binary("=", points, of)), style: { fill: COLORS.green } },
  ];
}

