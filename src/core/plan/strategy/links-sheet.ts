import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { LinkReason, MapLink } from "../../strategy";
import type { StrategyWords } from "../../language";
import { sheetCell, type Area } from "../../grid";
import type { CellStyle } from "../cell-style";
import { COLORS, INPUT, NOTE, TITLE, WRAPPED } from "../look";
import { EMPTY, index, ONE, orEmpty, pickBy, when, ZERO } from "../review/expressions";
import { columnArea, firstCell, room } from "../review/review-table";
import { wrappedHeights } from "../row-heights";
import { all, own } from "../table-handle";
import type { ConditionalFormat, PlannedCell, SheetPlan, TablePlan, Validation } from "../workbook-plan";
import { says, type MapContext } from "./map-context";
import { linkId } from "./link-id";
import { MAP_HIDDEN, MAP_LINK_KEYS, MAP_SHEET_KEYS, STEPS, stepKey, type MapLinkKey } from "./map-shapes";
import { ID, mapTable, type Column } from "./map-table";
import { linkStep } from "./steps-part";

/** Row of the table's header. */
const TOP = 3;

const LEFT = MAP_HIDDEN.links;
const WIDTHS = { from: 40, to: 40, basis: 12, confirmed: 12, rationale: 44, tested: 16, source: 24 } as const;

const FIELD: CellStyle = { ...INPUT, border: "thin", vertical: "top" };

/** A cell in which people name an objective. */
const FREE_END: PlannedCell = { value: null, style: { ...FIELD, wrap: true } };

/**
 * The table of links: what a column states, what is proposed and what people add, each with its answer. Links that people
 * added stand in their own rows already; `free` are the ids of these and of more for them.
 */
export function planLinksSheet(context: MapContext, links: readonly MapLink[], free: readonly string[]): SheetPlan {
  const { words: { links: words } } = context;
  const planned = linksTable(context, links, free);
  const widths = Object.fromEntries(MAP_LINK_KEYS.map((key, column) => [column, (WIDTHS as Readonly<Partial<Record<MapLinkKey, number>>>)[key] ?? 10]));
  return {
    key: MAP_SHEET_KEYS.links,
    name: words.sheet,
    tabColor: COLORS.blue,
    blocks: [{ top: 0, left: LEFT, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }]] }],
    tables: [planned],
    columnWidths: widths,
    rowHeights: { ...Object.fromEntries(planned.rows.map((_, row) => [TOP + 1 + row, 18])), ...wrappedHeights(planned, widths) },
    hiddenColumns: Array.from({ length: LEFT }, (_, column) => column),
    showGridLines: false,
    freeze: { rows: TOP + 1, columns: 0 },
    conditionalFormats: linkFormats(context, planned),
    validations: linkValidations(context, planned),
    print: { landscape: true, fitToWidth: true, titleRows: [TOP, TOP] },
  };
}

function linksTable(context: MapContext, links: readonly MapLink[], free: readonly string[]): TablePlan {
  const { map, words: { links: words } } = context;
  const columns = linkColumns(context);
  const texts = new Map(map.objectives.map(({ id, text }) => [id, text]));
  return mapTable({
    table: context.tables.links, top: TOP, keys: MAP_LINK_KEYS, hidden: MAP_HIDDEN.links, column: (key) => columns.get(key) ?? { style: ID },
    rows: [
      ...links.filter(({ basis }) => basis !== "added").map((link) => linkCells(link, texts, context)),
      ...free.map((id) => ({ id: { value: id }, basis: { value: words.bases.added }, from: FREE_END, to: FREE_END })),
    ],
  }, LEFT);
}

function linkCells({ from, to, basis, reason, origin }: MapLink, texts: ReadonlyMap<string, string>, { words: { links: words }, tables: { links: table, objectives } }: MapContext): Readonly<Partial<Record<MapLinkKey, PlannedCell>>> {
  const place = origin === null ? null : sheetCell(origin.sheet, origin.row, origin.column);
  return {
    id: { value: linkId(from, to) }, wantedFrom: { value: from }, wantedTo: { value: to },
    from: { value: texts.get(from) ?? "", formula: pickBy(objectives, "text", own(table, "wantedFrom"), "id") },
    to: { value: texts.get(to) ?? "", formula: pickBy(objectives, "text", own(table, "wantedTo"), "id") },
    basis: { value: words.bases[basis] },
    rationale: { value: reason === null ? null : reasonText(reason, words) },
    tested: { value: words.tested[0] ?? null },
    ...(place === null ? {} : { source: { value: place, link: place } }),
  };
}

/** @example reasonText({ words: ["delivery"], owner: null }, words) // => "Both speak of delivery; in the next perspective above" */
function reasonText({ words: shared, owner }: LinkReason, { reason }: StrategyWords["links"]): string {
  const said = [...(shared.length === 0 ? [] : [reason.words(shared)]), ...(owner === null ? [] : [shared.length === 0 ? reason.ownerOnly(owner) : reason.owner(owner)])];
  return said.length === 0 ? reason.nearest : [...said, reason.next].join(reason.between);
}

function linkColumns(context: MapContext): ReadonlyMap<MapLinkKey, Column> {
  const { words: { links: words }, tables: { links: table, objectives } } = context;
  const found = (end: "from" | "to", wanted: "wantedFrom" | "wantedTo"): Expression => {
    const text = pickBy(objectives, "text", own(table, wanted), "id");
    const isShown = call("AND", binary("<>", own(table, wanted), EMPTY), binary("=", own(table, end), text));
    const chosen = orEmpty(index(objectives, "id", call("MATCH", own(table, end), all(objectives, "text"), ZERO)));
    return when(isShown, own(table, wanted), when(binary("=", own(table, end), EMPTY), EMPTY, chosen));
  };
  const isComplete = call("AND", binary("<>", own(table, "fromId"), EMPTY), binary("<>", own(table, "toId"), EMPTY));
  const isDrawn = when(says("yes", own(table, "confirmed")), ONE, when(says("no", own(table, "confirmed")), ZERO, when(binary("=", own(table, "basis"), literal(words.bases.proposed)), ZERO, ONE)));
  const steps = Array.from({ length: STEPS }, (_, step): readonly [MapLinkKey, Column] => {
    const effect = index(objectives, stepKey(step), own(table, "toRow"));
    return [stepKey(step + 1), { formula: linkStep(context, effect), style: ID }];
  });
  const toRow = orEmpty(call("MATCH", own(table, "toId"), all(objectives, "id"), ZERO));
  return new Map<MapLinkKey, Column>([
    ["fromId", { formula: found("from", "wantedFrom"), style: ID }],
    ["toId", { formula: found("to", "wantedTo"), style: ID }],
    ["toRow", { formula: when(binary("=", own(table, "toId"), EMPTY), EMPTY, toRow), style: ID }],
    ["counts", { formula: when(isComplete, isDrawn, ZERO), style: ID }],
    ...steps,
    ["from", { style: WRAPPED }], ["to", { style: WRAPPED }],
    ["basis", { style: { vertical: "top", align: "center" } }],
    ["confirmed", { style: { ...FIELD, align: "center" } }],
    ["rationale", { style: { ...FIELD, wrap: true } }],
    ["tested", { style: { ...FIELD, align: "center" } }],
    ["source", { style: { color: COLORS.blue, vertical: "top" } }],
  ]);
}

function linkFormats({ words: { links: words } }: MapContext, table: TablePlan): readonly ConditionalFormat[] {
  const cells = { ...columnArea(table, "from"), right: columnArea(table, "source").right, bottom: columnArea(table, "from").bottom + room(table.rows.length) };
  const isOpen = call("AND", binary("=", firstCell(table, "basis"), literal(words.bases.proposed)), binary("=", firstCell(table, "confirmed"), EMPTY));
  return [
    { kind: "expression", area: grown(table, "confirmed"), formula: isOpen, style: { fill: COLORS.amber } },
    { kind: "expression", area: cells, formula: says("no", firstCell(table, "confirmed")), style: { color: COLORS.note } },
  ];
}

function linkValidations({ words: { map, links: words }, tables: { objectives } }: MapContext, table: TablePlan): readonly Validation[] {
  const texts = all(objectives, "text");
  return [
    { kind: "range", area: grown(table, "from"), source: texts, message: words.help.objective, strict: false },
    { kind: "range", area: grown(table, "to"), source: texts, message: words.help.objective, strict: false },
    { kind: "list", area: grown(table, "confirmed"), items: [map.yes, map.no], message: words.help.confirmed, strict: false },
    { kind: "list", area: grown(table, "tested"), items: words.tested, message: words.help.tested, strict: false },
  ];
}

/** A column of a table with the room below it. */
function grown(table: TablePlan, key: MapLinkKey): Area {
  const cells = columnArea(table, key);
  return { ...cells, bottom: cells.bottom + room(table.rows.length) };
}
