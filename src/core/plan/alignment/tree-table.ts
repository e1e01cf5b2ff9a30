import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { localStatus } from "../local-status";
import { COLORS, FORMATS, TABLE_STYLE, WRAPPED } from "../look";
import { statusBy } from "../pace-terms";
import { EMPTY, isNumber, joined, ONE, pickBy, times, when, ZERO } from "../review/expressions";
import { all, own } from "../table-handle";
import type { PlannedCell, TableColumn, TablePlan } from "../workbook-plan";
import { levelWord, type AlignmentContext, type TreeRow } from "./alignment-context";
import { ALIGNMENT_COLUMNS, HIDDEN, HIDDEN_OF, STEPS, type TreeKey } from "./alignment-shapes";
import { progressOf, rowOfItem, saidOf, type ItemKey } from "./item-source";

const AT_TOP: CellStyle = { vertical: "top" };
const CENTERED: CellStyle = { ...AT_TOP, align: "center" };
const PERCENT: CellStyle = { ...CENTERED, format: FORMATS.percent };
const SIGNED: CellStyle = { ...CENTERED, format: FORMATS.signedPercent };
const ID: CellStyle = { ...AT_TOP, format: FORMATS.text };

const STYLES: Partial<Record<TreeKey, CellStyle>> = {
  id: ID, item: ID, objective: ID, label: AT_TOP, text: WRAPPED, parent: { ...WRAPPED, color: COLORS.note }, level: CENTERED, unit: { ...WRAPPED, align: "center" }, owner: { ...WRAPPED, align: "center" },
  children: { ...CENTERED, format: FORMATS.whole }, own: PERCENT, fromChildren: PERCENT, difference: SIGNED, explained: PERCENT, unexplained: SIGNED, status: CENTERED,
};

/** The tree: a row for each item at each of its places; what it says of itself is looked up in its own table. */
export function treeTable(context: AlignmentContext, top: number): TablePlan {
  const { tables: { tree }, words } = context;
  const formulas = treeFormulas(context);
  const helps: Partial<Record<TreeKey, string>> = words.help;
  return {
    name: tree.name,
    top,
    left: HIDDEN - HIDDEN_OF.tree,
    columns: ALIGNMENT_COLUMNS.tree.map((key): TableColumn => ({
      key, title: tree.headers[key], style: STYLES[key] ?? AT_TOP, ...optional("formula", formulas[key]), ...optional("help", helps[key]),
    })),
    rows: context.rows.map((row) => treeRow(context, row)),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

/** Formulas that are the same in every row. */
function treeFormulas(context: AlignmentContext): Partial<Record<TreeKey, Expression>> {
  const { tree, links } = context.tables;
  const me = own(tree, "item");
  const numbers = (...keys: readonly TreeKey[]): Expression => call("AND", ...keys.map((key) => isNumber(own(tree, key))));
  const linked = (end: "from" | "to"): Expression => call("COUNTIFS", all(links, end), me, all(links, "stands"), ONE);
  const moves = call("SUMPRODUCT", times(binary("=", all(links, "to"), me), call("ISNUMBER", all(links, "moved"))));
  const movement = binary("/", binary("-", own(tree, "current"), own(tree, "start")), binary("-", own(tree, "target"), own(tree, "start")));
  const objectivesOfUnit = [
    all(tree, "level"), own(tree, "level"), all(tree, "unit"), own(tree, "unit"), all(tree, "kind"), literal("objective"), all(tree, "main"), ONE,
  ];
  const isOfUnit = call("AND", binary("=", own(tree, "main"), ONE), binary("=", own(tree, "kind"), literal("objective")), binary("<>", own(tree, "unit"), EMPTY));
  const rises = (from: number): Expression => when(isNumber(own(tree, "own")), own(tree, "own"), fromChildren(context, from));
  return {
    parents: linked("from"),
    aligned: binary("+", own(tree, "parents"), call("SUMIFS", all(tree, "parents"), all(tree, "objective"), me, all(tree, "main"), ONE)),
    // Of the objectives of a team or person each is a part, so that the parts of all sum to the number of teams or people.
    unitPart: when(isOfUnit, binary("/", ONE, call("COUNTIFS", ...objectivesOfUnit)), ZERO),
    unitAligned: when(binary(">", call("SUMIFS", all(tree, "aligned"), ...objectivesOfUnit), ZERO), own(tree, "unitPart"), ZERO),
    step1: rises(0), step2: rises(1), step3: rises(2), step4: rises(3),
    children: linked("to"),
    fromChildren: fromChildren(context, STEPS.length - 1),
    difference: when(numbers("own", "fromChildren"), binary("-", own(tree, "own"), own(tree, "fromChildren")), EMPTY),
    explained: when(binary("=", own(tree, "children"), ZERO), EMPTY, when(binary("=", moves, ZERO), EMPTY, call("SUMIFS", all(links, "moved"), all(links, "to"), me))),
    unexplained: when(numbers("explained", "current", "start", "target"), binary("-", movement, own(tree, "explained")), EMPTY),
  };
}

/** Progress from children after so many steps: of what counts for it, else what it explains, else of its key results. */
function fromChildren({ tables: { tree, links } }: AlignmentContext, step: number): Expression {
  const key = STEPS[step] ?? "own";
  const me = own(tree, "item");
  const linked = call("OKR.ROLLUP", all(links, key), times(all(links, "used"), binary("=", all(links, "to"), me)));
  const mine = times(all(tree, "weight"), all(tree, "main"), binary("=", all(tree, "objective"), me));
  const keyResults = when(binary("=", own(tree, "kind"), literal("objective")), call("OKR.ROLLUP", all(tree, key), mine), EMPTY);
  const others = when(isNumber(own(tree, "explained")), call("MAX", ZERO, call("MIN", ONE, own(tree, "explained"))), keyResults);
  const used = call("SUMPRODUCT", times(all(links, "used"), binary("=", all(links, "to"), me), call("ISNUMBER", all(links, key))));
  return when(binary("=", own(tree, "children"), ZERO), keyResults, when(binary(">", used, ZERO), linked, others));
}

function treeRow(context: AlignmentContext, row: TreeRow): readonly PlannedCell[] {
  const { tables: { tree }, language, pace, labels } = context;
  const { node, above, source } = row;
  const { holder } = source;
  const its = (key: ItemKey): Expression => saidOf(source, key, own(tree, "row"));
  const place = rowOfItem(source, own(tree, "item"));
  const sign = node.repeated ? "↳ " : "";
  const weight = its("weight");
  const inherited = localStatus(statusBy([own(tree, "fromChildren"), context.expected], pace), language);
  const label = holder === null ? its("text") : joined(its("text"), literal(" · "), its(holder));
  const cells: Partial<Record<TreeKey, PlannedCell>> = {
    id: { value: node.key },
    item: { value: node.id },
    kind: { value: node.kind },
    main: { value: node.repeated ? 0 : 1 },
    row: place === null ? { value: null } : looked(place),
    label: looked(label, labels.get(node.id) ?? null),
    objective: node.kind === "keyResult" ? objectiveOf(row, its("objective")) : { value: null },
    measuredIn: looked(call("TRIM", its("unit"))),
    start: looked(its("start")), target: looked(its("target")), current: looked(its("current")),
    weight: looked(when(isNumber(weight), weight, ONE)),
    text: looked(sign === "" ? its("text") : joined(literal(sign), its("text")), sign + node.text),
    parent: above === null ? { value: null } : looked(pickBy(tree, "label", literal(above), "item"), labels.get(above) ?? null),
    level: { value: levelWord(node.level, context) },
    unit: holder === null ? { value: null } : looked(its(holder), node.unit),
    owner: looked(its("owner"), node.owner),
    own: looked(progressOf(source, tree)),
    status: looked(when(isNumber(own(tree, "own")), its("status"), inherited)),
  };
  return ALIGNMENT_COLUMNS.tree.map((key) => ({ value: null, ...cells[key], style: key === "text" ? textStyle(row) : STYLES[key] ?? AT_TOP }));
}

/** Deeper than this, rows stand one below the other: texts need their room. */
const MOST_INDENT = 8;

/** Indented by the look and not by spaces, so that a second line of the text is, too. */
function textStyle({ node, depth }: TreeRow): CellStyle {
  const look: CellStyle = node.repeated ? { color: COLORS.note } : node.kind === "objective" ? { bold: true } : {};
  return { ...WRAPPED, ...look, indent: Math.min(depth, MOST_INDENT) * 2 };
}

/** A table of ours says which objective a key result serves; in cells of the user's it is where it stands. */
function objectiveOf({ source }: TreeRow, stated: Expression): PlannedCell {
  return "table" in source ? looked(stated) : { value: source.objective };
}

/** A cell that looks something up; `value` is what it shows before it is calculated, by which its row is made high enough. */
function looked(formula: Expression, value: PlannedCell["value"] = null): PlannedCell {
  return { value, formula };
}

/** A property that is there only if it has a value. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}
