//  tables of OKRs, table of links ─ links joined ─ proposals ─ graph ─ rolled up ─ tree, coverage, findings ─ sheet
import { alignmentGraph, alignmentTree, coverageOf, nodesInOrder, proposeLinks, rollUpAlignment, type AlignmentGraph, type AlignmentNode, type Coverage, type ProposedLink, type Weighting } from "../../core/alignment";
import { cycleAt, cycleById, type Cycle } from "../../core/calendar";
import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { alignmentWords } from "../../core/language";
import { ALIGNMENT_SHEET, alignmentTableName, AS_OF_NAME, planAlignment, type AlignmentRequest, type Finding, type LinkRow, type TreeRow } from "../../core/plan";
import { readOkrTables, type FoundOkr } from "../../core/reader";
import { calculatedGrid } from "../calculated-grid";
import { ownSheetNames } from "../calculation-source";
import { withEntered } from "../entered-cells";
import { knownState } from "../known-state";
import { namedPlace } from "../named-cell";
import type { WorkbookState } from "../state";
import { findingsOf, linkIssues } from "./alignment-findings";
import { decideLinks, type LinkDecision } from "./decided-links";
import { joinLinks, labelOf, type JoinedLinks, type PlacedLink } from "./joined-links";
import { readOwnItems, type ItemPlace, type OwnItems } from "./own-items";
import { freeRowNumber, linkRowId, ownWeighting, readOwnLinks, refusedRows, type OwnLinks } from "./own-links";
import { ownCycles } from "./own-okrs";
import { knownPace } from "./pace-policy";
import { defaultCycle, fiscalYearStartOf, nothingThere } from "./cycle-on-a-day";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";
import { withUserOkrs } from "./user-okrs";

export interface AlignTaskOptions extends TaskOptions {
  /** That of the as-of day, or the one generated last, if left out. */
  readonly cycle?: string;
  /** How children are weighted; as the sheet says if left out, and by their weights if it is new. */
  readonly weighting?: Weighting;
  /** What somebody decided about links: written as if entered into the table of links, all of it or nothing. */
  readonly decisions?: readonly LinkDecision[];
}

export interface AlignSummary {
  readonly cycle: string;
  readonly items: number;
  /** Links that stand: stated, entered or confirmed, with both ends there. */
  readonly links: number;
  /** Links proposed and not confirmed. */
  readonly proposals: readonly ProposedLink[];
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly tree: readonly AlignmentNode[];
  readonly weighting: Weighting;
  /** The links that stand, with the rows in which they may be changed. */
  readonly linked: readonly PlacedLink[];
  /** Id → cell of the sheet of its OKRs. */
  readonly places: ReadonlyMap<string, ItemPlace>;
}

/** Rows of the tree beyond which the people are left out of the sheet: its formulas look through all rows in each. */
const MOST_ROWS = 1_000;

/** Free rows below the links that are there. */
const FREE_ROWS = 5;

/**
 * The sheet of alignment of a cycle: who supports whom over all levels that stand in the workbook, what that comes to, and
 * what is missing. Links that people entered, changed, confirmed or deleted there stay so.
 *
 * OKRs in tables that people laid out themselves take part as well, with or without OKRs of ours.
 *
 * Issues: `workbook-without-okrs`, `cycle-without-okrs`, `workbook-changed-meanwhile` for a decision about a link that is
 * not there any more, rows that cannot be read, the `alignment-…` ones, and the
 * conflicts of `reconcile`.
 */
export function alignTask(workbook: WorkbookGrid, options: AlignTaskOptions): TaskOutcome<AlignSummary> {
  const { state, issues: stateIssues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  const known = ownCycles(state);
  const id = options.cycle ?? defaultCycle(state, known, options.asOf);
  const theirs = readOkrTables(grid, { ownSheets: ownSheetNames(workbook) });
  const cycle = chosenCycle(id, state, options.asOf, { known, hasOthers: theirs.length > 0 });
  if (cycle === null) return refused(workbook, dialect, [...stateIssues, nothingThere(id, known)]);

  const own = withUserOkrs(readOwnItems(grid, state, cycle.id), theirs);
  const standing = readOwnLinks(grid, state, cycle.id);
  const weighting = options.weighting ?? ownWeighting(grid, state, cycle.id);
  const decisions = options.decisions ?? [];
  const before = align(own, standing, weighting);
  const decided = decideLinks(decisions, { own, standing, links: before.links, proposals: before.proposals, table: alignmentTableName("links", cycle.id), words: alignmentWords(language) });
  const ownLinks = decided?.links ?? standing;
  const aligned = decisions.length === 0 ? before : align(own, ownLinks, weighting);
  const findings = findingsOf(aligned.graph, aligned.links, language);
  const pace = knownPace(grid, state);
  const { rows, tooMany } = treeRows(aligned, own);
  const request: AlignmentRequest = {
    cycle, language, weighting, entersWeighting: options.weighting !== undefined, rows, tooMany, pace: pace.terms,
    findings: findings.filter(({ item }) => rows.some(({ node }) => node.id === item)),
    asOf: namedPlace(grid, state, AS_OF_NAME) === null ? options.asOf : null,
    links: linkRows(aligned, own, ownLinks, new Set(rows.map(({ node }) => node.id))),
    labels: new Map(own.items.map((item) => [item.id, labelOf(item)])),
  };
  const plan = decided === null ? null : withEntered(planAlignment(request), decided.cells);
  if (plan === null) {
    const sheet = state.sheets.get(ALIGNMENT_SHEET(cycle.id)) ?? cycle.id;
    return refused(workbook, dialect, [...stateIssues, issue("error", "workbook-changed-meanwhile", sheet, { sheet })]);
  }
  const settled = settle(plan, workbook, state, dialect, own.sheets);
  const onlyCompany = own.items.every(({ level }) => level === "company") ? [issue("info", "alignment-company-only", null, { cycle: cycle.id })] : [];
  return {
    ...settled,
    summary: { ...summaryOf(cycle, aligned, findings, ownLinks), weighting, places: own.places },
    issues: [
      ...stateIssues, ...own.issues, ...pace.issues, ...onlyCompany, ...aligned.joined.issues, ...linkIssues(aligned.graph, aligned.links, weighting), ...readIssues(theirs, tooMany),
      ...settled.issues,
    ],
  };
}

/** A cycle that the workbook has OKRs of ours for; with tables of the user's, which name none, any cycle, and else the quarter of the day. */
function chosenCycle(id: string | undefined, state: WorkbookState, asOf: string, { known, hasOthers }: { readonly known: readonly string[]; readonly hasOthers: boolean }): Cycle | null {
  const fiscalYearStart = fiscalYearStartOf(state, asOf);
  if (id !== undefined && (known.includes(id) || hasOthers)) return cycleById(id, fiscalYearStart);
  return id === undefined && hasOthers ? cycleAt(asOf, "quarterly", fiscalYearStart) : null;
}

interface Aligned {
  readonly joined: JoinedLinks;
  readonly links: readonly PlacedLink[];
  readonly proposals: readonly ProposedLink[];
  readonly graph: AlignmentGraph;
  readonly tree: readonly AlignmentNode[];
}

function align(own: OwnItems, ownLinks: OwnLinks, weighting: Weighting): Aligned {
  const joined = joinLinks(own, ownLinks);
  // What is confirmed goes on being a proposal, in its row: so it is looked for without what was confirmed.
  const proposals = distinctChildren([...joined.guesses, ...proposeLinks(alignmentGraph(own.items, joined.links))]);
  const links = [...joined.links, ...joined.confirmed];
  const graph = alignmentGraph(own.items, links);
  return { joined, links, proposals, graph, tree: alignmentTree(graph, rollUpAlignment(graph, weighting)) };
}

/** One proposal for each child, the first. */
function distinctChildren(proposals: readonly ProposedLink[]): readonly ProposedLink[] {
  return [...new Map([...proposals].reverse().map((proposal) => [proposal.from, proposal])).values()].reverse();
}

// Rows of the sheet

function treeRows({ tree }: Aligned, { sources }: OwnItems): Pick<AlignmentRequest, "rows" | "tooMany"> {
  const all = nodesInOrder(tree);
  const isTooMany = all.length > MOST_ROWS;
  const shown = isTooMany ? all.filter(({ node }) => node.level !== "person") : all;
  const rows = shown.flatMap(({ node, depth, above }): readonly TreeRow[] => {
    const source = sources.get(node.id);
    const hangs = node.link === null ? null : above;
    return source === undefined ? [] : [{ node, depth, above: hangs, source }];
  });
  return { rows, tooMany: isTooMany ? all.length : null };
}

/** What was read besides our own tables, and what the sheet leaves out. */
function readIssues(theirs: readonly FoundOkr[], tooMany: number | null): readonly Issue[] {
  const objectives = theirs.filter(({ kind }) => kind === "objective").length;
  const sheets = [...new Set(theirs.flatMap(({ cells: { text } }) => text?.sheet ?? []))];
  return [
    ...(theirs.length === 0 ? [] : [issue("info", "alignment-tables-read", null, { sheets, objectives, keyResults: theirs.length - objectives })]),
    ...(tooMany === null ? [] : [issue("info", "alignment-too-many", null, { rows: tooMany, limit: MOST_ROWS })]),
  ];
}

function linkRows({ proposals, links, graph }: Aligned, { supports, sources }: OwnItems, { links: rows }: OwnLinks, shown: ReadonlySet<string>): readonly LinkRow[] {
  const round = new Set([...graph.cycles.links].map((place) => links[place]?.row));
  const isShown = ({ from }: { readonly from: string }): boolean => shown.has(from);
  const stated = supports.filter(isShown).flatMap((support): readonly LinkRow[] => {
    const source = sources.get(support.from);
    const id = linkRowId.stated(support);
    return source === undefined ? [] : [{ kind: "stated", id, from: support.from, parent: support.to, source, inCycle: round.has(id) }];
  });
  const proposed = proposals.filter(isShown).map(({ from, to, likeness }): LinkRow =>
    ({ kind: "proposed", id: linkRowId.proposed(from), from, to, likeness, inCycle: round.has(linkRowId.proposed(from)) }));
  const filled = rows.filter(({ typed }) => typed.child !== null || typed.parent !== null).map(({ id }) => freeRowNumber(id) ?? 0);
  const free = Array.from({ length: Math.max(0, ...filled) + FREE_ROWS }, (_, at): LinkRow => {
    const id = linkRowId.free(at + 1);
    return { kind: "free", id, inCycle: round.has(id) };
  });
  return [...stated, ...proposed, ...free];
}

function summaryOf({ id: cycle }: Cycle, { graph, links, proposals, joined, tree }: Aligned, findings: readonly Finding[], ownLinks: OwnLinks): Omit<AlignSummary, "weighting" | "places"> {
  const answered = new Set([...joined.confirmed.map(({ from }) => linkRowId.proposed(from)), ...refusedRows(ownLinks)]);
  const standing = links.filter(({ from, to }) => graph.at.has(from) && graph.at.has(to));
  return {
    cycle,
    items: graph.items.length,
    links: standing.length,
    linked: standing,
    proposals: proposals.filter(({ from }) => !answered.has(linkRowId.proposed(from))),
    coverage: coverageOf(graph),
    findings,
    tree,
  };
}
