//  columns A…V hidden: ids and steps of calculation          W…AF shown
//
//  title, how to use it
//  what it looks at                        coverage
//  tree             one row an item at each of its places
//  links            stated, proposed, free: people may change all of them
//  to look at       orphans, duplicates, copies, cycles, each with a reason
import { area, binary, cell, literal } from "../../formula/build";
import { statusWord } from "../../language";
import { COLORS, NOTE, SECTION } from "../look";
import { columnArea, firstCell, room } from "../review/review-table";
import { wrappedHeights } from "../row-heights";
import type { CellBlock, ConditionalFormat, PlannedCell, SheetPlan, TablePlan, Validation, WorkbookPlan } from "../workbook-plan";
import { contextOf, HEAD, type AlignmentContext, type AlignmentRequest } from "./alignment-context";
import { COVERAGE_ROWS, headBlocks } from "./alignment-head";
import { ALIGNMENT_SHEET, HIDDEN, weightingName } from "./alignment-shapes";
import { findingsTable } from "./findings-table";
import { linksTable } from "./links-table";
import { treeTable } from "./tree-table";

/** Widths of the columns that are shown: two for texts, ten for words and numbers. */
const WIDTHS = [72, 54, 12, 17, 14, 13, 12, 13, 12, 12, 13, 13];

/**
 * The sheet of alignment of a cycle. What it says of objectives and key results is looked up in their tables by id; links
 * that an OKR sheet states follow that sheet until somebody writes over them here.
 */
export function planAlignment(request: AlignmentRequest): WorkbookPlan {
  const context = contextOf(request);
  const name = weightingName(request.cycle.id);
  return { sheets: [alignmentSheet(context)], names: [{ name, refersTo: cell(ALIGNMENT_SHEET(request.cycle.id), HEAD.weighting, HEAD.value) }] };
}

function alignmentSheet(context: AlignmentContext): SheetPlan {
  const { words, cycle, rows, links, findings, tooMany } = context;
  const places = { tree: COVERAGE_ROWS.end + 3, links: 0, findings: 0 };
  places.links = places.tree + rows.length + room(rows.length) + 3;
  places.findings = places.links + Math.max(links.length, 1) + room(links.length) + 3;
  const plans = { tree: treeTable(context, places.tree), links: linksTable(context, places.links), findings: findingsTable(context, places.findings) };
  const widths = Object.fromEntries([...Array.from({ length: HIDDEN }, () => 9), ...WIDTHS].map((width, column) => [column, width]));
  return {
    key: ALIGNMENT_SHEET(cycle.id),
    name: words.sheet(cycle.id),
    tabColor: COLORS.blue,
    blocks: [
      ...headBlocks(context),
      ...part(places.tree, words.parts.tree, tooMany === null ? words.notes.tree : words.notes.tooMany(tooMany)),
      ...part(places.links, words.parts.links, words.notes.links),
      ...part(places.findings, words.parts.findings, findings.length === 0 ? words.notes.noFindings : null),
    ],
    tables: Object.values(plans),
    columnWidths: widths,
    rowHeights: Object.fromEntries(Object.values(plans).flatMap((table) => Object.entries(wrappedHeights(table, widths)))),
    hiddenColumns: Array.from({ length: HIDDEN }, (_, column) => column),
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    conditionalFormats: formats(context, plans),
    validations: validations(context, plans),
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

/** Title of a part, underlined from edge to edge, above its table, and what to know about it. */
function part(table: number, title: string, note: string | null): readonly CellBlock[] {
  const line = Array.from({ length: WIDTHS.length - 1 }, (): PlannedCell => ({ value: null, style: { border: "bottom" } }));
  return [
    { top: table - 2, left: HIDDEN, cells: [[{ value: title, style: SECTION }, ...line]] },
    ...(note === null ? [] : [{ top: table - 1, left: HIDDEN, cells: [[{ value: note, style: NOTE }]] }]),
  ];
}

type Plans = Readonly<Record<"tree" | "links" | "findings", TablePlan>>;

function formats({ language, words }: AlignmentContext, { tree, links, findings }: Plans): readonly ConditionalFormat[] {
  const filled = (table: TablePlan, key: string, value: string, fill: string): ConditionalFormat =>
    ({ kind: "expression", area: grown(table, key), formula: binary("=", firstCell(table, key), literal(value)), style: { fill } });
  const states = ([["on-track", COLORS.green], ["at-risk", COLORS.amber], ["off-track", COLORS.red], ["stale", COLORS.grey]] as const)
    .map(([status, fill]) => filled(tree, "status", statusWord(status, language), fill));
  const { cycle, dangling } = words.kinds;
  return [
    ...states,
    { kind: "dataBar", area: grown(tree, "own"), color: COLORS.bar, minimum: 0, maximum: 1 },
    { kind: "dataBar", area: grown(tree, "fromChildren"), color: COLORS.bar, minimum: 0, maximum: 1 },
    filled(links, "confirmed", words.no, COLORS.amber),
    ...[cycle, dangling].map((kind) => filled(findings, "kind", kind, COLORS.red)),
  ];
}

function validations({ words }: AlignmentContext, { tree, links }: Plans): readonly Validation[] {
  const labels = area(null, grown(tree, "label"));
  const weighting = { top: HEAD.weighting, left: HEAD.value, bottom: HEAD.weighting, right: HEAD.value };
  const yesNo = [words.yes, words.no];
  return [
    { kind: "list", area: weighting, items: Object.values(words.weightings), message: words.weightingHelp, strict: true },
    { kind: "range", area: { ...grown(links, "child"), right: columnArea(links, "parent").right }, source: labels, message: words.help.child, strict: false },
    { kind: "list", area: grown(links, "contribution"), items: Object.values(words.contributions), message: words.help.contribution, strict: true },
    { kind: "number", area: grown(links, "weight"), minimum: 0, maximum: 1_000_000_000, strict: true },
    { kind: "number", area: grown(links, "split"), minimum: 0, maximum: 1, message: words.help.split, strict: true },
    { kind: "list", area: { ...grown(links, "counts"), right: columnArea(links, "confirmed").right }, items: yesNo, strict: true },
  ];
}

/** A column of a table with the room below it. */
function grown(table: TablePlan, key: string): ReturnType<typeof columnArea> {
  const cells = columnArea(table, key);
  return { ...cells, bottom: cells.bottom + room(table.rows.length) };
}
