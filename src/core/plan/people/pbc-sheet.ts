import { area, binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { pbcWords, type PbcWords } from "../../language";
import type { Area } from "../../grid";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, WRAPPED } from "../look";
import { EMPTY, isNumber, times, when, ZERO } from "../review/expressions";
import { columnArea } from "../review/review-table";
import { all, own, type TableHandle } from "../table-handle";
import type { CellBlock, NamePlan, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { commitmentsPlan, commitmentsTable } from "./commitments-table";
import type { PackContext } from "./figures-sheet";
import { CENTERED, FIELD, FIRST, formTable, headBlock, labelledBlock, sectionBlock, TEXT_FIELD } from "./form-table";
import { formHeights } from "./form-heights";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS, PEOPLE_TABLES, PBC_NAMES, type PeopleColumn } from "./people-tables";

/** Widths from column A on; the tables share them. */
const WIDTHS: readonly number[] = [10, 22, 54, 13, 13, 12, 12, 12, 12, 12, 11, 30, 30, 28];
const VALUE = FIRST + 1;
const ROWS = { person: 3, parts: 8, total: 14, comments: 22, sign: 26, commitments: 31 } as const;
const RATINGS = { left: 8, top: 8, points: 17 } as const;

const PARTS = ["win", "execute", "team", "development"] as const;
/** A convention, to be edited. */
const PART_WEIGHTS: Readonly<Record<(typeof PARTS)[number], number>> = { win: 0.7, execute: 0.2, team: 0.1, development: 0 };

/** A personal business commitment: its parts with their weights, the rating by a table, and each commitment with live points. */
export function planPbcSheet(context: PackContext): SheetPlan {
  const { facts: { person }, language } = context;
  const words = pbcWords(language);
  const parts = partsPlan(context);
  const commitments = commitmentsPlan(context, ROWS.commitments);
  return {
    key: PEOPLE_SHEETS.pbc,
    name: words.sheet,
    tabColor: COLORS.header,
    blocks: [
      headBlock(words.title(person), words.hint),
      headLines(context), sectionBlock(ROWS.parts - 1, words.sections.parts), resultLines(words, context),
      ...ratingBlocks(words), ...overallBlocks(words), sectionBlock(ROWS.commitments - 1, words.sections.commitments),
    ],
    tables: [parts, commitments],
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    rowHeights: { ...formHeights([commitments], WIDTHS, { own: 2 }), [ROWS.comments]: 42, [ROWS.comments + 1]: 42, [ROWS.sign]: 30, [ROWS.sign + 1]: 30 },
    merges: [ROWS.comments, ROWS.comments + 1].map((row) => ({ top: row, left: VALUE, bottom: row, right: VALUE + 8 })),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    validations: [
      { kind: "number", area: columnArea(parts, "weight"), minimum: 0, maximum: 1, strict: false },
      { kind: "list", area: columnArea(commitments, "part"), items: PARTS.map((part) => words.parts.names[part]), strict: true },
    ],
    conditionalFormats: [{ kind: "expression", area: single(ROWS.total, FIRST + 2), formula: binary("<>", call("ROUND", WEIGHT_SUM, literal(3)), literal(1)), style: { fill: COLORS.red } }],
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

export function pbcNames(): readonly NamePlan[] {
  const places: Readonly<Record<string, readonly [row: number, column: number]>> = {
    [PBC_NAMES.total]: [ROWS.total + 1, FIRST + 2], [PBC_NAMES.rating]: [ROWS.total + 2, FIRST + 2],
    [PBC_NAMES.atThreshold]: [RATINGS.points, RATINGS.left + 2], [PBC_NAMES.atTarget]: [RATINGS.points + 1, RATINGS.left + 2], [PBC_NAMES.atStretch]: [RATINGS.points + 2, RATINGS.left + 2],
  };
  return Object.entries(places).map(([name, [row, column]]) => ({ name, refersTo: cell(PEOPLE_SHEETS.pbc, row, column) }));
}

const WEIGHT_SUM = cell(null, ROWS.total, FIRST + 2);

function single(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function headLines({ facts, language }: PackContext): CellBlock {
  const words = pbcWords(language);
  const left: CellStyle = { align: "left" };
  return labelledBlock(ROWS.person, [
    [words.person, { value: facts.person, style: { ...left, bold: true } }],
    [words.manager, { value: facts.superiors[0] ?? null, style: { ...INPUT, ...left, border: "thin" } }],
    [words.cycle, { value: facts.cycle.id, style: left }],
  ]);
}

function partsTable(words: PbcWords): TableHandle<PeopleColumn<"parts">> {
  return { name: PEOPLE_TABLES.parts, headers: words.parts.headers };
}

/** A part's points are the weighted mean of those of its rows that are scored. */
function partsPlan({ language }: PackContext): TablePlan {
  const words = pbcWords(language);
  const table = partsTable(words);
  const rows = commitmentsTable(language);
  const isMine = binary("=", all(rows, "part"), own(table, "part"));
  const points = call("OKR.ROLLUP", all(rows, "points"), times(isMine, all(rows, "weight")));
  const share = binary("/", own(table, "weight"), call("SUMPRODUCT", all(table, "weight"), binary("*", isNumber(all(table, "points")), literal(1))));
  return formTable({
    table, keys: PEOPLE_COLUMNS.parts, top: ROWS.parts,
    columns: {
      id: { style: { format: FORMATS.text } }, part: { style: { bold: true } }, note: { style: WRAPPED }, weight: { style: { ...FIELD, ...CENTERED, format: FORMATS.percent } },
      rows: { formula: call("SUMIFS", all(rows, "weight"), all(rows, "part"), own(table, "part")), style: { ...CENTERED, format: FORMATS.percent } },
      points: { formula: points, style: { ...CENTERED, format: "0.0" } },
      counted: { formula: when(isNumber(own(table, "points")), call("IFERROR", binary("*", own(table, "points"), share), ZERO), EMPTY), style: { ...CENTERED, format: "0.0" } },
    },
    rows: PARTS.map((part) => ({ id: { value: part }, part: { value: words.parts.names[part] }, note: { value: words.parts.notes[part] }, weight: { value: PART_WEIGHTS[part] } })),
  });
}

/** Sum of weights, points together and the rating that they come to. */
function resultLines(words: PbcWords, context: PackContext): CellBlock {
  const table = partsTable(pbcWords(context.language));
  const isScored = binary(">", call("COUNT", all(table, "points")), ZERO);
  const bounds = (right: number): Expression => area(null, { top: RATINGS.top + 1, left: RATINGS.left + right, bottom: RATINGS.top + words.ratings.length, right: RATINGS.left + right });
  const check = when(binary("=", call("ROUND", WEIGHT_SUM, literal(3)), literal(1)), literal(words.totalFine), literal(words.totalWrong));
  const total = cell(null, ROWS.total + 1, FIRST + 2);
  const strong: CellStyle = { ...CENTERED, bold: true, size: 12 };
  const line = (label: string, note: PlannedCell | null, value: PlannedCell): readonly (PlannedCell | null)[] => [{ value: label, style: LABEL }, note, value];
  return {
    top: ROWS.total,
    left: FIRST,
    cells: [
      line(words.total, { value: null, formula: check, style: NOTE }, { value: null, formula: call("SUM", all(table, "weight")), style: { ...CENTERED, format: FORMATS.percent } }),
      line(words.result, null, { value: null, formula: when(isScored, call("SUM", all(table, "counted")), EMPTY), style: { ...strong, format: "0.0" } }),
      line(words.rating, null, { value: null, formula: when(isNumber(total), call("LOOKUP", call("ROUND", total, literal(6)), bounds(0), bounds(1)), EMPTY), style: strong }),
    ],
  };
}

function ratingBlocks(words: PbcWords): readonly CellBlock[] {
  const { from, rating, meaning } = words.ratingHeaders;
  const header = (value: string): PlannedCell => ({ value, style: { bold: true, border: "bottom" } });
  const points = (label: string, value: number): readonly (PlannedCell | null)[] => [{ value: label, style: LABEL }, null, { value, style: { ...FIELD, ...CENTERED, format: FORMATS.whole } }];
  return [
    { top: RATINGS.top - 1, left: RATINGS.left, cells: [[{ value: words.sections.ratings, style: { bold: true, size: 12 } }]] },
    { top: RATINGS.top, left: RATINGS.left, cells: [[header(from), header(rating), header(meaning)], ...words.ratings.map((row): readonly PlannedCell[] => [
      { value: row.from, style: { ...FIELD, ...CENTERED, format: FORMATS.whole } }, { value: row.rating, style: { ...FIELD, ...CENTERED, bold: true } }, { value: row.meaning },
    ])] },
    { top: RATINGS.top + words.ratings.length + 2, left: RATINGS.left, cells: [[{ value: words.ratingNote, style: NOTE }]] },
    { top: RATINGS.points, left: RATINGS.left, cells: [points(words.points.threshold, 60), points(words.points.target, 100), points(words.points.stretch, 120)] },
  ];
}

/** Comments and signatures stand above the commitments, which grow. */
function overallBlocks(words: PbcWords): readonly CellBlock[] {
  const field: PlannedCell = { value: null, style: TEXT_FIELD };
  const box = (label: string): readonly PlannedCell[] => [{ value: label, style: { ...LABEL, ...WRAPPED } }, ...Array.from({ length: 9 }, () => field)];
  const line: PlannedCell = { value: null, style: { border: "bottom", fill: COLORS.input, locked: false } };
  const label = (value: string): PlannedCell => ({ value, style: { ...LABEL, vertical: "bottom" } });
  const sign = (value: string): readonly (PlannedCell | null)[] => [label(value), line, null, label(words.date), { ...line, style: { ...line.style, format: FORMATS.date } }];
  return [
    sectionBlock(ROWS.comments - 1, words.sections.overall),
    { top: ROWS.comments, left: FIRST, cells: [box(words.ownComment), box(words.managerComment)] },
    { top: ROWS.comments + 2, left: FIRST, cells: [[label(words.ratingAgreed), { value: null, style: { ...FIELD, ...CENTERED, bold: true } }]] },
    { top: ROWS.sign, left: FIRST, cells: [sign(words.signedOwn), sign(words.signedManager)] },
  ];
}

