import type { StrategyWords } from "../../core/language";
import { freeLinkNumber, linkId, MAP_TABLE_NAMES } from "../../core/plan";
import type { MapLink, StrategyMap } from "../../core/strategy";
import type { EnteredCell } from "../entered-cells";
import { rowAfter, type OwnMap, type Pair } from "./own-map";

/**
 * What somebody decides about a cause-and-effect link, by the ids of its objectives: a yes or no to one that is there or
 * proposed, another one, or one of their own less.
 */
export type MapDecision =
  | (Pair & { readonly kind: "answer"; readonly yes: boolean })
  | (Pair & { readonly kind: "add" })
  | (Pair & { readonly kind: "remove" });

export interface DecidedMap {
  /** As if the decisions stood in the table already. */
  readonly own: OwnMap;
  /** What is to be entered for them. */
  readonly cells: readonly EnteredCell[];
}

/** Of the sheet. */
type Words = Pick<StrategyWords["map"], "yes" | "no">;

/** What people fill in of a row of their own. */
const FIELDS = ["from", "to", "confirmed", "rationale", "tested"] as const;

/**
 * The table of links with decisions entered. Null if one is about a link or an objective that is not there, or about a row
 * of the user's own that has no id.
 */
export function decideMap(decisions: readonly MapDecision[], standing: OwnMap, map: StrategyMap, words: Words): DecidedMap | null {
  let decided: DecidedMap | null = { own: standing, cells: [] };
  for (const decision of decisions) decided = decided === null ? null : decideOne(decision, decided, map, words);
  return decided;
}

function decideOne(decision: MapDecision, before: DecidedMap, map: StrategyMap, words: Words): DecidedMap | null {
  const link = [...before.own.links, ...map.links].find((one) => isSame(one, decision));
  switch (decision.kind) {
    case "answer":
      return link === undefined ? null : answered(before, link, decision.yes, words);
    case "add":
      // What is there already, or proposed, is agreed to.
      return link === undefined ? added(before, decision, map) : answered(before, link, true, words);
    case "remove":
      return removed(before, decision);
  }
}

function answered({ own, cells }: DecidedMap, link: MapLink, yes: boolean, { yes: yesWord, no: noWord }: Words): DecidedMap | null {
  const place = own.rows.find((one) => isSame(one, link));
  const row = place === undefined ? linkId(link.from, link.to) : place.row;
  if (row === null) return null;
  const links = [...own.links.filter((one) => !isSame(one, link)), { ...link, confirmed: yes }];
  return { own: { ...own, links }, cells: [...withoutCell(cells, row, "confirmed"), enter(row, "confirmed", yes ? yesWord : noWord)] };
}

function added({ own, cells }: DecidedMap, { from, to }: Pair, { objectives }: StrategyMap): DecidedMap | null {
  const [cause, effect] = [from, to].map((id) => objectives.find((one) => one.id === id));
  const [row, ...free] = own.free;
  if (cause === undefined || effect === undefined || cause === effect || row === undefined) return null;
  const next = rowAfter(own.freeLinks);
  const link: MapLink = { from, to, basis: "added", confirmed: null, reason: null, origin: null };
  return {
    own: { ...own, links: [...own.links, link], rows: [...own.rows, { from, to, row }], free: [...free, next], freeLinks: [...own.freeLinks, next] },
    cells: [...cells.filter((one) => one.row !== row), enter(row, "from", cause.text), enter(row, "to", effect.text)],
  };
}

function removed({ own, cells }: DecidedMap, pair: Pair): DecidedMap | null {
  const row = own.rows.find((one) => isSame(one, pair))?.row ?? null;
  if (row === null || freeLinkNumber(row) === null) return null;
  return {
    own: { ...own, links: own.links.filter((one) => !isSame(one, pair)), rows: own.rows.filter((one) => !isSame(one, pair)), free: [...own.free, row] },
    cells: [...cells.filter((one) => one.row !== row), ...FIELDS.map((key) => enter(row, key, null))],
  };
}

function enter(row: string, key: (typeof FIELDS)[number], value: string | null): EnteredCell {
  return { table: MAP_TABLE_NAMES.links, row, key, value };
}

function withoutCell(cells: readonly EnteredCell[], row: string, key: string): readonly EnteredCell[] {
  return cells.filter((one) => one.row !== row || one.key !== key);
}

function isSame(a: Pair, b: Pair): boolean {
  return a.from === b.from && a.to === b.to;
}
