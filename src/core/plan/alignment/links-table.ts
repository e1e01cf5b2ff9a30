import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { FORMATS, INPUT, NOTE, TABLE_STYLE, WRAPPED } from "../look";
import { EMPTY, index, isNumber, ONE, orEmpty, pickBy, rowOf, times, unlessEmpty, when, ZERO } from "../review/expressions";
import { all, own, type TableHandle } from "../table-handle";
import type { PlannedCell, TableColumn, TablePlan } from "../workbook-plan";
import type { AlignmentContext, LinkRow } from "./alignment-context";
import { ALIGNMENT_COLUMNS, HIDDEN, HIDDEN_OF, STEPS, type LinkKey, type TreeKey } from "./alignment-shapes";
import { rowOfItem, saidOf, type ItemKey } from "./item-source";

const AT_TOP: CellStyle = { vertical: "top" };
const ID: CellStyle = { ...AT_TOP, format: FORMATS.text };
const FIELD: CellStyle = { ...INPUT, border: "thin", vertical: "top" };
const CHOICE: CellStyle = { ...FIELD, align: "center" };
const PERCENT: CellStyle = { ...AT_TOP, align: "center", format: FORMATS.percent };

const STYLES: Partial<Record<LinkKey, CellStyle>> = {
  id: ID, openedFrom: ID, openedTo: ID, from: ID, to: ID, child: { ...FIELD, ...WRAPPED }, parent: { ...FIELD, ...WRAPPED }, basis: { ...NOTE, ...WRAPPED },
  contribution: CHOICE, weight: CHOICE, split: { ...CHOICE, format: FORMATS.percent }, counts: CHOICE, confirmed: CHOICE,
  share: { ...PERCENT, format: "0.0%" }, progress: PERCENT,
};

/** The links: those that the OKR sheets state, proposals to be confirmed, and free rows. People may change all of them. */
export function linksTable(context: AlignmentContext, top: number): TablePlan {
  const { tables: { links }, words } = context;
  const formulas = linkFormulas(context);
  const helps: Partial<Record<LinkKey, string>> = { contribution: words.help.contribution, split: words.help.split, share: words.help.share, child: words.help.child };
  return {
    name: links.name,
    top,
    left: HIDDEN - HIDDEN_OF.links,
    columns: ALIGNMENT_COLUMNS.links.map((key): TableColumn => ({
      key, title: links.headers[key], style: STYLES[key] ?? AT_TOP,
      ...(formulas[key] === undefined ? {} : { formula: formulas[key] }), ...(helps[key] === undefined ? {} : { help: helps[key] }),
    })),
    rows: context.links.map((row) => linkRow(context, row)),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

/** Formulas that are the same in every row. */
function linkFormulas(context: AlignmentContext): Partial<Record<LinkKey, Expression>> {
  const { tables: { tree, links }, words } = context;
  const is = (key: LinkKey, value: Expression): Expression => binary("=", own(links, key), value);
  const isNot = (key: LinkKey, value: Expression): Expression => binary("<>", own(links, key), value);
  const ofChild = (key: TreeKey): Expression => unlessEmpty(own(links, "fromRow"), index(tree, key, own(links, "fromRow")));
  const ofParent = (key: TreeKey): Expression => index(tree, key, own(links, "toRow"));
  const { none, metric } = words.contributions;
  const stands = call("AND", isNot("fromRow", EMPTY), isNot("toRow", EMPTY), is("cycle", EMPTY), isNot("confirmed", literal(words.no)));
  const hasWeight = when(isNumber(own(links, "weight")), binary(">", own(links, "weight"), ZERO), literal(true));
  const fits = when(is("model", literal("metric")), call("AND", isNot("measuredIn", EMPTY), binary("=", own(links, "measuredIn"), ofParent("measuredIn"))), literal(true));
  return {
    from: chosen(context, "openedFrom", "child"),
    to: chosen(context, "openedTo", "parent"),
    fromRow: when(is("from", EMPTY), EMPTY, rowOf(own(links, "from"), tree, "item")),
    toRow: when(is("to", EMPTY), EMPTY, rowOf(own(links, "to"), tree, "item")),
    model: when(is("contribution", literal(none)), literal("none"), when(is("contribution", literal(metric)), literal("metric"), literal("progress"))),
    stands: when(stands, ONE, ZERO),
    measuredIn: ofChild("measuredIn"),
    size: unlessEmpty(own(links, "fromRow"), when(isNumber(index(tree, "target", own(links, "fromRow"))), call("ABS", index(tree, "target", own(links, "fromRow"))), EMPTY)),
    counted: when(is("stands", ZERO), ZERO, when(call("AND", isNot("counts", literal(words.no)), isNot("model", literal("none")), hasWeight, fits), ONE, ZERO)),
    splitUsed: splitUsed(context),
    weightUsed: weightUsed(context),
    used: binary("*", own(links, "weightUsed"), own(links, "splitUsed")),
    moved: moved(context),
    ...Object.fromEntries(STEPS.map((step) => [step, ofChild(step)])),
    share: when(is("model", literal("metric")), own(links, "moved"), when(binary(">", own(links, "used"), ZERO), binary("/", own(links, "used"), call("SUMIFS", all(links, "used"), all(links, "to"), own(links, "to"))), EMPTY)),
    progress: own(links, "step4"),
  };
}

/**
 * Id of the end of a link: that which the row was made for while it still shows its text, so that two of the same text are
 * told apart; else the id that was typed, or the first of the text that was chosen. Empty if there is none.
 */
function chosen({ tables: { tree, links } }: AlignmentContext, opened: "openedFrom" | "openedTo", shown: "child" | "parent"): Expression {
  const stillShown = call("AND", binary("<>", own(links, opened), EMPTY), binary("=", own(links, shown), pickBy(tree, "label", own(links, opened), "item")));
  const by = (key: TreeKey): Expression => call("INDEX", all(tree, "item"), call("MATCH", own(links, shown), all(tree, key), ZERO));
  const found = call("IFERROR", by("item"), orEmpty(by("label")));
  return when(stillShown, own(links, opened), when(binary("=", own(links, shown), EMPTY), EMPTY, found));
}

/** Stated parts, taken down to the whole where they are more, and what they leave in equal parts for the other links of a child. */
function splitUsed({ tables: { links } }: AlignmentContext): Expression {
  const mine = [all(links, "from"), own(links, "from"), all(links, "counted"), ONE];
  const stated = call("SUMIFS", all(links, "split"), ...mine);
  const open = binary("-", call("COUNTIFS", ...mine), call("COUNTIFS", ...mine, all(links, "split"), literal(">=0")));
  const rest = binary("/", call("MAX", ZERO, binary("-", ONE, stated)), open);
  return when(binary("=", own(links, "counted"), ZERO), ZERO, when(isNumber(own(links, "split")), binary("/", own(links, "split"), call("MAX", ONE, stated)), rest));
}

/** Weight against the parent's other children; by size only where all of them have a target in one unit. */
function weightUsed({ tables: { links }, words, chosenWeighting }: AlignmentContext): Expression {
  const siblings = [all(links, "to"), own(links, "to"), all(links, "counted"), ONE, all(links, "model"), literal("progress")];
  const sized = call("COUNTIFS", ...siblings, all(links, "size"), literal(">=0"), all(links, "measuredIn"), own(links, "measuredIn"));
  const comparable = call(
    "AND", binary("<>", own(links, "measuredIn"), EMPTY), binary("=", sized, call("COUNTIFS", ...siblings)), binary(">", call("SUMIFS", all(links, "size"), ...siblings), ZERO),
  );
  const stated = when(isNumber(own(links, "weight")), own(links, "weight"), ONE);
  const bySize = when(binary("=", chosenWeighting, literal(words.weightings.targetSize)), when(comparable, own(links, "size"), stated), stated);
  const counts = call("AND", binary("=", own(links, "counted"), ONE), binary("=", own(links, "model"), literal("progress")));
  return when(counts, when(binary("=", chosenWeighting, literal(words.weightings.equal)), ONE, bySize), ZERO);
}

/** Part of the parent's way from start to target that the child's movement is. */
function moved({ tables: { tree, links } }: AlignmentContext): Expression {
  const child = (key: TreeKey): Expression => index(tree, key, own(links, "fromRow"));
  const parent = (key: TreeKey): Expression => index(tree, key, own(links, "toRow"));
  const counts = call("AND", binary("=", own(links, "counted"), ONE), binary("=", own(links, "model"), literal("metric")));
  const known = call("AND", isNumber(child("current")), isNumber(child("start")), isNumber(parent("start")), isNumber(parent("target")));
  const way = binary("-", parent("target"), parent("start"));
  const part = binary("/", times(own(links, "splitUsed"), binary("-", child("current"), child("start"))), way);
  return when(counts, when(known, when(binary("=", way, ZERO), EMPTY, part), EMPTY), EMPTY);
}

function linkRow(context: AlignmentContext, row: LinkRow): readonly PlannedCell[] {
  const cells: Partial<Record<LinkKey, PlannedCell>> = {
    id: { value: row.id },
    cycle: { value: row.inCycle ? "x" : null },
    ...(row.kind === "stated" ? statedCells(context, row) : row.kind === "proposed" ? proposedCells(context, row) : {}),
  };
  return ALIGNMENT_COLUMNS.links.map((key): PlannedCell => ({ value: null, ...cells[key], style: STYLES[key] ?? AT_TOP }));
}

/** What the OKR sheet says of its link, and goes on saying when it is changed there. */
function statedCells(context: AlignmentContext, { from, source, parent }: LinkRow & { kind: "stated" }): Partial<Record<LinkKey, PlannedCell>> {
  const { tables: { tree, links }, words, labels } = context;
  const place = rowOfItem(source, own(links, "openedFrom"));
  const its = (key: ItemKey): Expression => saidOf(source, key, place ?? EMPTY);
  const label = (end: "openedFrom" | "openedTo"): Expression => pickBy(tree, "label", own(links, end), "item");
  return {
    openedFrom: { value: from },
    openedTo: { value: parent, ...(place === null ? {} : { formula: its("alignedTo") }) },
    child: { value: labels.get(from) ?? null, formula: label("openedFrom") },
    // A parent that is not there is shown by the id that was given.
    parent: { value: labels.get(parent) ?? parent, formula: call("IFERROR", labelOf(tree, own(links, "openedTo")), own(links, "openedTo")) },
    basis: { value: words.bases.stated },
    // Tables of the user's say nothing of how a child counts.
    contribution: place === null ? { value: words.contributions.progress } : { value: null, formula: its("contribution") },
    weight: { value: null, formula: its("linkWeight") },
    counts: { value: words.yes }, confirmed: { value: words.yes },
  };
}

function labelOf(tree: TableHandle<TreeKey>, id: Expression): Expression {
  return index(tree, "label", call("MATCH", id, all(tree, "item"), ZERO));
}

function proposedCells({ tables: { tree, links }, words, labels }: AlignmentContext, { from, to, likeness }: LinkRow & { kind: "proposed" }): Partial<Record<LinkKey, PlannedCell>> {
  const label = (end: "openedFrom" | "openedTo"): Expression => pickBy(tree, "label", own(links, end), "item");
  return {
    openedFrom: { value: from }, openedTo: { value: to },
    child: { value: labels.get(from) ?? null, formula: label("openedFrom") },
    parent: { value: labels.get(to) ?? null, formula: label("openedTo") },
    basis: { value: words.bases.similar(`${Math.round(likeness * 100)} %`) },
    contribution: { value: words.contributions.progress },
    counts: { value: words.yes }, confirmed: { value: words.no },
  };
}
