//  A B C hidden   D cycle   E texts   F … numbers
//  title, as-of date, totals
//  1 the cycles
//  2 what the improvements brought
//  3 by owner
//  4 by team and person, where these have reviews of their own
import { binary, call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { bandWord, reviewSheetWords, reviewsWords, type Language, type ReviewsWords } from "../../language";
import { holderReviewsWords } from "../../language/holder-reviews-words";
import type { CellStyle } from "../cell-style";
import { formulaTable } from "../formula-table";
import { COLORS, FORMATS, LABEL, NOTE, SECTION, TITLE, WRAPPED } from "../look";
import { AS_OF_NAME } from "../okr-shapes";
import { EMPTY, index, isNumber, joined, ONE, orEmpty, pickBy, unlessEmpty, when, ZERO } from "../review/expressions";
import { columnArea, firstCell, room } from "../review/review-table";
import { all, own } from "../table-handle";
import type { CellBlock, ConditionalFormat, PlannedCell, SheetPlan, TablePlan, WorkbookPlan } from "../workbook-plan";
import { actionCount, bandCount, countOf, lostBy, netConfidenceOf, notScoredCount, ownerScore, plannedEffect, scoreOf } from "./cycle-figures";
import { planHolderReviews, type ReviewedHolderCycle } from "./holder-reviews";
import type { PlannedImprovement, ReviewedCycle } from "./reviewed-cycle";
import { CAUSE_COLUMNS, REVIEWS_COLUMNS, REVIEWS_KEY, reviewsTables, type ReviewsColumn, type ReviewsPart, type ReviewsTables } from "./reviews-shapes";

/** Hidden columns: ids. */
const HIDDEN = 3;
const HEAD = 3;

/** Points of two lines of text. */
const TWO_LINES = 32;

const ID: CellStyle = { format: FORMATS.text };
const COUNT: CellStyle = { format: FORMATS.whole, align: "center" };
const POINTS: CellStyle = { format: FORMATS.score, align: "center" };
const SIGNED: CellStyle = { format: FORMATS.signedPercent, align: "center" };

interface ReviewsContext {
  readonly cycles: readonly ReviewedCycle[];
  readonly language: Language;
  readonly words: ReviewsWords;
  readonly tables: ReviewsTables;
}

/** The sheet over the reviews of all cycles, in their order: scores, causes, actions, and what improvements brought. Nothing is filled in on it. */
export function planReviews(cycles: readonly ReviewedCycle[], language: Language, holders: readonly ReviewedHolderCycle[] = []): WorkbookPlan {
  const context = { cycles, language, words: reviewsWords(language), tables: reviewsTables(language) };
  const plans = planTables(context);
  const ofHolders = holders.length === 0 ? [] : [planHolderReviews(holders, language, { top: below(plans.owners), left: HIDDEN - 1 })];
  const sheet: SheetPlan = {
    key: REVIEWS_KEY,
    name: context.words.sheet,
    tabColor: COLORS.orange,
    blocks: [...headBlocks(context), ...partBlocks(context, plans), ...ofHolders.map(({ top }) => holdersTitle(top, language))],
    tables: [...Object.values(plans), ...ofHolders],
    columnWidths: Object.fromEntries([...Array.from({ length: HIDDEN }, () => 10), 18, 48, ...Array.from({ length: 19 }, () => 11)].entries()),
    rowHeights: Object.fromEntries(plans.effects.rows.map((_, down) => [plans.effects.top + 1 + down, TWO_LINES] as const)),
    hiddenColumns: Array.from({ length: HIDDEN }, (_, column) => column),
    showGridLines: false,
    conditionalFormats: [...formats(context, plans), ...ofHolders.flatMap((table) => ownerFormats(table))],
    print: { landscape: true, fitToWidth: true },
  };
  return { sheets: [sheet], names: [] };
}

type ReviewsTablePlans = Readonly<Record<ReviewsPart, TablePlan>>;

function planTables(context: ReviewsContext): ReviewsTablePlans {
  const cycles = cyclesTable(context, HEAD + 8);
  const effects = effectsTable(context, below(cycles));
  return { cycles, effects, owners: ownersTable(context, below(effects)) };
}

/** Where the next table begins, with room for rows and two lines above it. */
function below({ top, rows }: TablePlan): number {
  return top + Math.max(rows.length, 1) + room(rows.length) + 3;
}

// 1  The cycles

function cyclesTable({ cycles, tables: { cycles: table }, language, words }: ReviewsContext, top: number): TablePlan {
  const explained = CAUSE_COLUMNS.map((key) => own(table, key)).reduce<Expression>((sum, part) => binary("+", sum, part), own(table, "other"));
  return formulaTable({
    table, top, left: HIDDEN - 1, keys: REVIEWS_COLUMNS.cycles,
    columns: {
      id: { style: ID },
      cycle: { style: { ...ID, bold: true } },
      verdict: { formula: verdict(table, words), style: WRAPPED },
      score: { style: { ...POINTS, bold: true } },
      band: { formula: call("OKR.BAND", own(table, "score"), literal(false), literal(language)), style: { align: "center" } },
      green: { style: COUNT }, yellow: { style: COUNT }, red: { style: COUNT }, notScored: { style: COUNT },
      net: { style: SIGNED },
      lost: { formula: unlessEmpty(own(table, "score"), binary("-", ONE, own(table, "score"))), style: POINTS },
      ...Object.fromEntries(CAUSE_COLUMNS.map((key) => [key, { style: POINTS }])),
      other: { style: POINTS },
      unexplained: { formula: unlessEmpty(own(table, "lost"), binary("-", own(table, "lost"), explained)), style: POINTS },
      actions: { style: COUNT }, done: { style: COUNT }, overdue: { style: COUNT },
    },
    rows: cycles.map((cycle) => cycleRow(cycle, table)),
  });
}

function cycleRow(cycle: ReviewedCycle, table: ReviewsTables["cycles"]): Readonly<Partial<Record<ReviewsColumn<"cycles">, PlannedCell>>> {
  const { categories } = reviewSheetWords(cycle.language);
  const stated = CAUSE_COLUMNS.map((key) => own(table, key)).reduce<Expression>((rest, part) => binary("-", rest, part), lostBy(cycle, null));
  const shown = (formula: Expression, style: CellStyle): PlannedCell => ({ value: null, formula, style });
  return {
    id: { value: cycle.id }, cycle: { value: cycle.id },
    score: shown(scoreOf(cycle), { ...POINTS, bold: true }),
    green: shown(bandCount(cycle, "green"), COUNT), yellow: shown(bandCount(cycle, "yellow"), COUNT), red: shown(bandCount(cycle, "red"), COUNT),
    notScored: shown(notScoredCount(cycle), COUNT),
    net: shown(netConfidenceOf(cycle), SIGNED),
    ...Object.fromEntries(CAUSE_COLUMNS.map((key, place) => [key, shown(lostBy(cycle, categories[place] ?? ""), POINTS)])),
    other: shown(call("ROUND", stated, literal(9)), POINTS),
    actions: shown(actionCount(cycle, "all"), COUNT), done: shown(actionCount(cycle, "done"), COUNT), overdue: shown(actionCount(cycle, "overdue"), COUNT),
  };
}

/** The category that cost most, and how much; of equal ones the first. */
function verdict(table: ReviewsTables["cycles"], words: ReviewsWords): Expression {
  const points = [...CAUSE_COLUMNS, "other" as const].map((key) => ({ key, value: own(table, key) }));
  const most = call("MAX", ...points.map(({ value }) => value));
  const category = points.reduceRight<Expression>((otherwise, { key, value }) => when(binary("=", value, most), literal(words.cycles[key]), otherwise), EMPTY);
  const { between, after, nothing, unknown } = words.most;
  const sentence = joined(category, literal(between), call("TEXT", most, literal(FORMATS.score)), literal(after));
  const none = when(binary(">", call("N", own(table, "lost")), ZERO), literal(unknown), literal(nothing));
  return unlessEmpty(own(table, "score"), when(binary(">", most, ZERO), sentence, none));
}

// 2  What the improvements brought

function effectsTable({ cycles, tables: { effects: table }, words }: ReviewsContext, top: number): TablePlan {
  const { reached, partly, none, open } = words.verdicts;
  const share = call("ROUND", own(table, "share"), literal(9));
  const judged = when(binary(">=", share, ONE), literal(reached), when(binary(">", share, ZERO), literal(partly), literal(none)));
  const both = call("AND", isNumber(own(table, "before")), isNumber(own(table, "after")));
  return formulaTable({
    table, top, left: 0, keys: REVIEWS_COLUMNS.effects,
    columns: {
      id: { style: ID }, keyResultId: { style: ID }, nextId: { style: ID },
      cycle: { style: { ...ID, bold: true } }, text: { style: WRAPPED }, unit: { style: { align: "center" } }, next: { style: { ...ID, align: "center" } },
      recovered: { formula: when(both, binary("-", own(table, "after"), own(table, "before")), EMPTY) },
      share: { formula: when(call("AND", isNumber(own(table, "recovered")), binary("<>", own(table, "planned"), ZERO)), binary("/", own(table, "recovered"), own(table, "planned")), EMPTY), style: { format: FORMATS.percent, align: "center" } },
      verdict: { formula: when(isNumber(own(table, "share")), judged, literal(open)), style: { align: "center" } },
    },
    rows: cycles.flatMap((cycle) => cycle.planned.map((planned) => effectRow(cycle, planned, table))),
  });
}

function effectRow(cycle: ReviewedCycle, { keyResult, format, next }: PlannedImprovement, table: ReviewsTables["effects"]): Readonly<Partial<Record<ReviewsColumn<"effects">, PlannedCell>>> {
  const { data } = cycle.tables;
  const value = (formula: Expression | null): PlannedCell => ({ value: null, ...(formula === null ? {} : { formula }), style: { format } });
  const now = (key: "text" | "unit" | "current"): Expression => pickBy(data, key, own(table, "keyResultId"), "id");
  return {
    id: { value: `${cycle.id} ${keyResult}` }, keyResultId: { value: keyResult }, nextId: { value: next?.keyResult ?? null }, cycle: { value: cycle.id },
    text: { value: null, formula: now("text"), style: WRAPPED },
    unit: { value: null, formula: now("unit"), style: { align: "center" } },
    planned: value(plannedEffect(cycle, own(table, "keyResultId"))),
    before: value(now("current")),
    next: { value: next?.cycle ?? null },
    after: value(next === null ? null : orEmpty(valueIn(next, own(table, "nextId")))),
    recovered: { value: null, style: { format } },
  };
}

/** Null cells are no zero: what is not known yet stays empty. */
function valueIn({ values }: NonNullable<PlannedImprovement["next"]>, id: Expression): Expression {
  const found = index(values, "current", call("MATCH", id, all(values, "id"), ZERO));
  return when(isNumber(found), found, EMPTY);
}

// 3  By owner

function ownersTable({ cycles, tables: { owners: table } }: ReviewsContext, top: number): TablePlan {
  const shown = (formula: Expression, style: CellStyle): PlannedCell => ({ value: null, formula, style });
  return formulaTable({
    table, top, left: HIDDEN - 1, keys: REVIEWS_COLUMNS.owners,
    columns: { id: { style: ID }, cycle: { style: { ...ID, bold: true } }, owner: { style: { ...WRAPPED, ...ID } } },
    rows: cycles.flatMap((cycle) => cycle.owners.map((owner) => ({
      id: { value: `${cycle.id} ${owner}` }, cycle: { value: cycle.id }, owner: { value: owner },
      keyResults: shown(countOf(cycle, owner), COUNT), score: shown(ownerScore(cycle, owner), POINTS),
      green: shown(bandCount(cycle, "green", owner), COUNT), yellow: shown(bandCount(cycle, "yellow", owner), COUNT), red: shown(bandCount(cycle, "red", owner), COUNT),
      net: shown(netConfidenceOf(cycle, owner), SIGNED),
      actions: shown(actionCount(cycle, "all", owner), COUNT), done: shown(actionCount(cycle, "done", owner), COUNT), overdue: shown(actionCount(cycle, "overdue", owner), COUNT),
    }))),
  });
}

// Above and between the tables

function headBlocks({ words, tables: { cycles, effects } }: ReviewsContext): readonly CellBlock[] {
  const left: CellStyle = { align: "left" };
  const reached = binary("&", call("COUNTIF", all(effects, "verdict"), literal(words.verdicts.reached)), binary("&", literal(" / "), call("COUNTIF", all(effects, "id"), literal("?*"))));
  const done = binary("&", call("SUM", all(cycles, "done")), binary("&", literal(" / "), call("SUM", all(cycles, "actions"))));
  const lines: readonly (readonly [string, Expression, CellStyle])[] = [
    [words.cells.asOf, named(AS_OF_NAME), { ...left, format: FORMATS.date }],
    [words.cells.cycles, call("COUNTIF", all(cycles, "id"), literal("?*")), left],
    [words.cells.score, orEmpty(call("AVERAGE", all(cycles, "score"))), { ...left, format: FORMATS.score, bold: true }],
    [words.cells.plans, reached, left],
    [words.cells.actions, done, left],
  ];
  return [
    { top: 0, left: HIDDEN, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }]] },
    { top: HEAD, left: HIDDEN, cells: lines.map(([label, formula, style]) => [{ value: label, style: LABEL }, { value: null, formula, style }]) },
  ];
}

function partBlocks({ words }: ReviewsContext, plans: ReviewsTablePlans): readonly CellBlock[] {
  const note: Readonly<Record<ReviewsPart, string>> = { ...words.notes, effects: plans.effects.rows.length === 0 ? words.notes.noEffects : words.notes.effects };
  return (["cycles", "effects", "owners"] as const).map((part) => ({
    top: plans[part].top - 2, left: HIDDEN, cells: [[{ value: words.parts[part], style: SECTION }], [{ value: note[part], style: NOTE }]],
  }));
}

function formats({ language, words }: ReviewsContext, { cycles, effects, owners }: ReviewsTablePlans): readonly ConditionalFormat[] {
  const filled = (table: TablePlan, key: string, formula: Expression, fill: string): ConditionalFormat => ({ kind: "expression", area: columnArea(table, key), formula, style: { fill } });
  const isWord = (table: TablePlan, key: string, word: string, fill: string): ConditionalFormat => filled(table, key, binary("=", firstCell(table, key), literal(word)), fill);
  const causes = { ...columnArea(cycles, CAUSE_COLUMNS[0]), right: columnArea(cycles, "unexplained").right };
  const bands = ([["green", COLORS.green], ["yellow", COLORS.amber], ["red", COLORS.red]] as const).map(([band, fill]) => isWord(cycles, "band", bandWord(band, language), fill));
  const { reached, partly, none } = words.verdicts;
  return [
    ...bands,
    isWord(effects, "verdict", reached, COLORS.green), isWord(effects, "verdict", partly, COLORS.amber), isWord(effects, "verdict", none, COLORS.red),
    { kind: "dataBar", area: causes, color: COLORS.orange, minimum: 0, maximum: 1 },
    filled(cycles, "overdue", isSome(cycles, "overdue"), COLORS.red),
    ...ownerFormats(owners),
  ];
}

/** Of tables by whose the key results are: bars of scores, and what is overdue. */
function ownerFormats(table: TablePlan): readonly ConditionalFormat[] {
  return [
    { kind: "expression", area: columnArea(table, "overdue"), formula: isSome(table, "overdue"), style: { fill: COLORS.red } },
    { kind: "dataBar", area: columnArea(table, "score"), color: COLORS.bar, minimum: 0, maximum: 1 },
  ];
}

function isSome(table: TablePlan, key: string): Expression {
  return binary(">", call("N", firstCell(table, key)), ZERO);
}

function holdersTitle(top: number, language: Language): CellBlock {
  const { part, note } = holderReviewsWords(language);
  return { top: top - 2, left: HIDDEN, cells: [[{ value: part, style: SECTION }], [{ value: note, style: NOTE }]] };
}
