import { area, binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { Area } from "../../grid";
import { bandWord, statusWord } from "../../language";
import { COLORS } from "../look";
import type { ConditionalFormat, TablePlan, Validation } from "../workbook-plan";
import { ONE } from "./expressions";
import type { Layout } from "./layout";
import type { ReviewContext } from "./review-context";
import type { ReviewPart } from "../okr-shapes";
import { columnArea, firstCell, grown, HIDDEN } from "./review-table";

export type ReviewTablePlans = Readonly<Record<ReviewPart, TablePlan>>;

/** Colours of grades and status, bars of progress, and what is wrong with shares and sums. */
export function reviewFormats({ language }: ReviewContext, plans: ReviewTablePlans, days: readonly string[], layout: Layout): readonly ConditionalFormat[] {
  const { objectives, data, gaps, progress, coverage } = plans;
  const filled = (table: TablePlan, key: string, test: Expression, fill: string): ConditionalFormat => ({ kind: "expression", area: grown(table, key), formula: test, style: { fill } });
  const bands = [objectives, data].flatMap((table) => ([["green", COLORS.green], ["yellow", COLORS.amber], ["red", COLORS.red]] as const).map(([band, fill]) =>
    filled(table, "band", binary("=", firstCell(table, "band"), literal(bandWord(band, language))), fill)));
  const states = ([["on-track", COLORS.green], ["at-risk", COLORS.amber], ["off-track", COLORS.red], ["stale", COLORS.grey]] as const).map(([status, fill]) =>
    filled(data, "status", binary("=", firstCell(data, "status"), literal(statusWord(status, language))), fill));
  const tooMuch = binary(">", call("ROUND", firstCell(coverage, "explained"), literal(9)), ONE);
  const isOpen = call("AND", binary("<>", firstCell(coverage, "needed"), literal("")), binary("=", firstCell(coverage, "causes"), literal(0)));
  const open = binary("-", binary("+", firstCell(objectives, "score"), firstCell(objectives, "lost")), ONE);
  const notWhole = call("IF", call("ISNUMBER", firstCell(objectives, "score")), binary("<>", call("ROUND", open, literal(9)), literal(0)), literal(false));
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  const missing: readonly ConditionalFormat[] = firstDay === undefined ? [] : [{
    kind: "expression", area: { top: layout.progress - 1, left: HIDDEN + 2, bottom: layout.progress - 1, right: HIDDEN + 1 + days.length },
    formula: call("ISERROR", relative(layout.progress - 1, HIDDEN + 2)), style: { color: COLORS.white },
  }];
  const heat: readonly ConditionalFormat[] = firstDay === undefined || lastDay === undefined ? [] : [{
    kind: "colorScale", area: { ...grown(progress, firstDay), right: columnArea(progress, lastDay).right },
    stops: [{ at: 0, color: COLORS.red }, { at: 0.5, color: COLORS.amber }, { at: 1, color: COLORS.green }],
  }];
  return [
    ...bands, ...states,
    { kind: "dataBar", area: grown(data, "progress"), color: COLORS.blue, minimum: 0, maximum: 1 },
    { kind: "dataBar", area: grown(gaps, "lostOfCycle"), color: COLORS.orange, minimum: 0, maximum: 1 },
    filled(objectives, "lost", notWhole, COLORS.red),
    filled(coverage, "explained", tooMuch, COLORS.red),
    filled(coverage, "needed", isOpen, COLORS.amber),
    ...missing, ...heat,
  ];
}

/** Choices and limits of the cells that people fill. */
export function reviewValidations({ words }: ReviewContext, plans: ReviewTablePlans, layout: Layout): readonly Validation[] {
  const { data, causes, actions } = plans;
  const { yes, no } = words.cells;
  const texts = area(null, grown(data, "text"));
  const cellAt = (row: number): Area => ({ top: row, left: HIDDEN + 2, bottom: row, right: HIDDEN + 2 });
  const limits = { ...cellAt(layout.limits), bottom: layout.limits + 1 };
  return [
    { kind: "date", area: cellAt(layout.summary + 1), strict: true },
    { kind: "number", area: cellAt(layout.aim), minimum: 0, maximum: 1, strict: true },
    { kind: "number", area: limits, minimum: 0, maximum: 1, strict: true },
    { kind: "range", area: grown(causes, "keyResult"), source: texts, strict: false },
    { kind: "list", area: grown(causes, "category"), items: words.categories, strict: false },
    { kind: "list", area: { ...grown(causes, "verified"), right: columnArea(causes, "controllable").right }, items: [yes, no], strict: false },
    { kind: "number", area: grown(causes, "share"), minimum: 0, maximum: 1, message: words.help.share, strict: true },
    { kind: "range", area: grown(actions, "cause"), source: area(null, grown(causes, "number")), strict: false },
    { kind: "range", area: grown(actions, "keyResult"), source: texts, strict: false },
    { kind: "date", area: grown(actions, "due"), strict: true },
    { kind: "list", area: grown(actions, "status"), items: Object.values(words.states), strict: false },
  ];
}

function relative(row: number, column: number): Expression {
  return { kind: "cells", sheet: null, area: { top: row, left: column, bottom: row, right: column }, absolute: { rows: false, columns: false } };
}

