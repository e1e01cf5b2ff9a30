import { binary, call, cell, literal } from "../formula/build";
import type { Expression } from "../formula/expression";
import { sheetCell } from "../grid";
import type { Language } from "../language";
import { bemWords } from "../language/bem-words";
import type { Origin } from "../model";
import { BEM_KINDS, BEM_LIMITS, BEM_SCORES, BEM_USES, type BemCandidate, type BemProposal } from "../strategy/bem";
import type { CellStyle } from "./cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, SECTION, TABLE_STYLE, TITLE, WRAPPED } from "./look";
import { numberFormat } from "./number-style";
import { wrappedHeights } from "./row-heights";
import { sourceNumber } from "./source-formula";
import { all, own, type TableHandle } from "./table-handle";
import type { CellBlock, PlannedCell, SheetPlan, TablePlan } from "./workbook-plan";

export const BEM_SHEET_KEY = "bem";
export const BEM_TABLES = { candidates: "OKR_BEM", proposals: "OKR_BEM_OKRs" } as const;

/** Columns of its tables, in the order in which they stand; the first holds the ids and is hidden. */
export const BEM_COLUMNS = {
  candidates: [
    "id", "direction", "factor", "kind", "text", "unit", "actual", "target", "owner", "relevance", "measurability", "controllability", "motivation", "total", "selected", "use", "rank",
    "keyTask", "source",
  ],
  proposals: ["id", "objective", "use", "text", "owner", "still", "candidate"],
} as const;

export type BemKey = (typeof BEM_COLUMNS.candidates)[number];
type ProposalKey = (typeof BEM_COLUMNS.proposals)[number];

/** Workbook-wide names of the limits, which people may change. */
export const BEM_LIMIT_NAMES = { each: "OKR_BEM_Each", sum: "OKR_BEM_Sum" } as const;

/** Rows from 0. */
const ROWS = { each: 3, sum: 4, table: 7 } as const;
const [LABELS, VALUES] = [1, 2];
/** Rows kept between the tables for candidates that people add. */
const ROOM = 12;

const CENTERED: CellStyle = { vertical: "top", align: "center" };
const SCORE: CellStyle = { ...INPUT, ...CENTERED, format: FORMATS.whole };
const STYLES: Readonly<Record<BemKey, CellStyle>> = {
  id: { format: FORMATS.text }, direction: WRAPPED, factor: WRAPPED, kind: { ...INPUT, vertical: "top" }, text: WRAPPED, unit: CENTERED, actual: { vertical: "top" }, target: { vertical: "top" },
  owner: { ...WRAPPED, indent: 1 }, relevance: SCORE, measurability: SCORE, controllability: SCORE, motivation: SCORE, total: { ...CENTERED, format: FORMATS.whole }, selected: CENTERED, use: CENTERED,
  rank: { ...CENTERED, format: FORMATS.whole }, keyTask: { ...INPUT, ...WRAPPED }, source: { color: COLORS.blue, vertical: "top" },
};
const WIDTHS: Readonly<Record<BemKey, number>> = {
  id: 12, direction: 24, factor: 30, kind: 12, text: 38, unit: 10, actual: 11, target: 11, owner: 16, relevance: 12, measurability: 12, controllability: 12, motivation: 12, total: 8,
  selected: 10, use: 13, rank: 8, keyTask: 34, source: 22,
};

/** The sheet that screens what the scorecard offers, and shows the OKRs that come out of it. */
export function planBemSheet(candidates: readonly BemCandidate[], proposals: readonly BemProposal[], language: Language): SheetPlan {
  const words = bemWords(language);
  const screened = candidateTable(candidates, language);
  const proposed = proposalTable(proposals, ROWS.table + Math.max(candidates.length, 1) + ROOM, language);
  const widths = Object.fromEntries(BEM_COLUMNS.candidates.map((key, index) => [index, WIDTHS[key]]));
  const column = (key: BemKey): number => BEM_COLUMNS.candidates.indexOf(key);
  const rows = { top: ROWS.table + 1, bottom: ROWS.table + Math.max(candidates.length, 1) };
  const scores = { ...rows, left: column("relevance"), right: column("motivation") };
  const first = (key: BemKey): Expression => ({ kind: "cells", sheet: null, area: { top: rows.top, left: column(key), bottom: rows.top, right: column(key) }, absolute: { rows: false, columns: true } });
  return {
    key: BEM_SHEET_KEY,
    name: words.sheet,
    blocks: [
      { top: 0, left: LABELS, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }]] },
      limitsBlock(language),
      { top: ROWS.table - 1, left: LABELS, cells: [[{ value: words.candidates, style: SECTION }]] },
      { top: proposed.top - 2, left: LABELS, cells: [[{ value: words.proposals, style: SECTION }], [{ value: proposals.length === 0 ? words.noProposals : null, style: NOTE }]] },
    ],
    tables: [screened, proposed],
    columnWidths: widths,
    rowHeights: { ...wrappedHeights(screened, widths), ...wrappedHeights(proposed, widths) },
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: ROWS.table + 1, columns: 0 },
    conditionalFormats: [
      { kind: "expression", area: { ...rows, left: column("selected"), right: column("use") }, formula: binary("=", first("selected"), literal(words.yes)), style: { fill: COLORS.green } },
      { kind: "colorScale", area: scores, stops: [{ at: 1, color: COLORS.red }, { at: 3, color: COLORS.amber }, { at: 5, color: COLORS.green }] },
    ],
    validations: [
      { kind: "list", area: { ...rows, left: column("kind"), right: column("kind") }, items: BEM_KINDS.map((kind) => words.kinds[kind]), message: words.help.kind, strict: true },
      { kind: "number", area: scores, minimum: 1, maximum: 5, message: words.scoreHelp, strict: true },
    ],
    print: { landscape: true, fitToWidth: true, titleRows: [ROWS.table, ROWS.table] },
  };
}

/** The names of the limits. */
export function bemLimitNames(): readonly { readonly name: string; readonly refersTo: Expression }[] {
  return [
    { name: BEM_LIMIT_NAMES.each, refersTo: cell(BEM_SHEET_KEY, ROWS.each, VALUES) },
    { name: BEM_LIMIT_NAMES.sum, refersTo: cell(BEM_SHEET_KEY, ROWS.sum, VALUES) },
  ];
}

const EACH = cell(null, ROWS.each, VALUES);
const SUM = cell(null, ROWS.sum, VALUES);

function limitsBlock(language: Language): CellBlock {
  const words = bemWords(language);
  const table = candidatesHandle(language);
  const limit = (value: number): PlannedCell => ({ value, style: { ...INPUT, align: "left", border: "thin", format: FORMATS.whole } });
  const count = (formula: Expression): PlannedCell => ({ value: null, formula, style: { align: "left", format: FORMATS.whole, bold: true } });
  const label = (value: string): PlannedCell => ({ value, style: LABEL });
  return {
    top: ROWS.each,
    left: LABELS,
    cells: [
      [label(words.leastEach), limit(BEM_LIMITS.each), null, label(words.selectedCount), count(call("COUNTIF", all(table, "selected"), literal(words.yes)))],
      [label(words.leastSum), limit(BEM_LIMITS.sum), null, label(words.openCount), count(binary("-", call("ROWS", all(table, "total")), call("COUNT", all(table, "total"))))],
    ],
  };
}

// Candidates

function candidateTable(candidates: readonly BemCandidate[], language: Language): TablePlan {
  const { headers, help } = bemWords(language);
  const formulas = candidateFormulas(language);
  return {
    name: BEM_TABLES.candidates,
    top: ROWS.table,
    left: 0,
    columns: BEM_COLUMNS.candidates.map((key) => ({ key, title: headers[key], style: STYLES[key], ...optional("formula", formulas[key]), ...optional("help", (help as Partial<Record<BemKey, string>>)[key]) })),
    rows: candidates.map((candidate) => candidateRow(candidate, language)),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

function candidateFormulas(language: Language): Partial<Record<BemKey, Expression>> {
  const { kinds, uses, yes, no } = bemWords(language);
  const table = candidatesHandle(language);
  const scores = BEM_SCORES.map((key) => own(table, key));
  const total = own(table, "total");
  const isSelected = binary("=", own(table, "selected"), literal(yes));
  const empty = literal("");
  const use = BEM_KINDS.reduceRight<Expression>((otherwise, kind) => call("IF", binary("=", own(table, "kind"), literal(kinds[kind])), literal(uses[BEM_USES[kind]]), otherwise), empty);
  const better = call("COUNTIFS", all(table, "selected"), literal(yes), all(table, "total"), binary("&", literal(">"), total));
  return {
    total: call("IF", binary("<", call("COUNT", ...scores), literal(BEM_SCORES.length)), empty, call("SUM", ...scores)),
    selected: call("IF", call("ISNUMBER", total), call("IF", call("AND", binary(">=", call("MIN", ...scores), EACH), binary(">=", total, SUM)), literal(yes), literal(no)), empty),
    use: call("IF", isSelected, use, empty),
    rank: call("IF", isSelected, binary("+", better, literal(1)), empty),
  };
}

function candidateRow({ id, direction, factor, kind, text, measure, source, owner }: BemCandidate, language: Language): readonly PlannedCell[] {
  const isMeasure = id === measure.id;
  const style = { vertical: "top", format: numberFormat(measure.unit, [measure.actual, measure.target]) } as const;
  const linked = (value: number | null, origin: Origin | undefined): PlannedCell =>
    !isMeasure || value === null ? { value: null, style } : { value, style, ...(origin === undefined ? {} : { formula: sourceNumber(origin) }) };
  const place = source === null ? null : sheetCell(source.sheet, source.row, source.column);
  const cells: Partial<Record<BemKey, PlannedCell>> = {
    actual: linked(measure.actual, measure.source.actual), target: linked(measure.target, measure.source.target),
    source: { value: place, style: STYLES.source, ...(place === null ? {} : { link: place }) },
  };
  const values: Partial<Record<BemKey, PlannedCell["value"]>> = { id, direction, factor, kind: bemWords(language).kinds[kind], text, unit: isMeasure ? measure.unit : null, owner };
  return BEM_COLUMNS.candidates.map((key) => cells[key] ?? { value: values[key] ?? null, style: STYLES[key] });
}

// OKRs

const PROPOSAL_STYLES: Readonly<Record<ProposalKey, CellStyle>> = {
  id: { format: FORMATS.text }, objective: { ...WRAPPED, bold: true }, use: WRAPPED, text: { vertical: "top" }, owner: WRAPPED, still: CENTERED, candidate: { vertical: "top", color: COLORS.note },
};

function proposalTable(proposals: readonly BemProposal[], top: number, language: Language): TablePlan {
  const { proposalHeaders, uses } = bemWords(language);
  const table = candidatesHandle(language);
  const proposed: TableHandle<ProposalKey> = { name: BEM_TABLES.proposals, headers: proposalHeaders };
  const still = call("IFERROR", call("INDEX", all(table, "selected"), call("MATCH", own(proposed, "candidate"), all(table, "text"), literal(0))), literal(""));
  return {
    name: BEM_TABLES.proposals,
    top,
    left: 0,
    columns: BEM_COLUMNS.proposals.map((key) => ({ key, title: proposalHeaders[key], style: PROPOSAL_STYLES[key], ...(key === "still" ? { formula: still } : {}) })),
    rows: proposals.map((proposal) => {
      const values: Readonly<Record<ProposalKey, string | null>> = { ...proposal, use: uses[proposal.use], still: null };
      return BEM_COLUMNS.proposals.map((key): PlannedCell => ({ value: values[key], style: PROPOSAL_STYLES[key] }));
    }),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

function candidatesHandle(language: Language): TableHandle<BemKey> {
  return { name: BEM_TABLES.candidates, headers: bemWords(language).headers };
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}
