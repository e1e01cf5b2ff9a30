import type { ProposedLink } from "../../core/alignment";
import { sheetCell } from "../../core/grid";
import type { AlignmentWords } from "../../core/language";
import type { Contribution } from "../../core/model";
import type { EnteredCell } from "../entered-cells";
import type { PlacedLink } from "./joined-links";
import type { OwnItems } from "./own-items";
import { linkRowId, type OwnLink, type OwnLinks } from "./own-links";

/** What somebody decides about a link that is proposed or stands, by the ids of its ends. */
export interface LinkDecision {
  readonly from: string;
  readonly to: string;
  /** True lets it stand; false refuses it, and it is not asked about again. */
  readonly confirmed?: boolean;
  readonly contribution?: Contribution;
}

export interface DecidedLinks {
  /** As if the decisions stood in the table already. */
  readonly links: OwnLinks;
  /** What is to be entered for them. */
  readonly cells: readonly EnteredCell[];
}

interface Standing {
  readonly own: OwnItems;
  readonly standing: OwnLinks;
  readonly links: readonly PlacedLink[];
  readonly proposals: readonly ProposedLink[];
  /** Of the links, by its planned name. */
  readonly table: string;
  /** Of the sheet. */
  readonly words: AlignmentWords;
}

/**
 * The table of links with decisions entered. Null if one is about a link that is neither there nor proposed, or that stands
 * in a row of the user's own, which has no id.
 */
export function decideLinks(decisions: readonly LinkDecision[], now: Standing): DecidedLinks | null {
  const links = new Map(now.standing.links.flatMap((link) => (link.id === null ? [] : [[link.id, link] as const])));
  const cells: EnteredCell[] = [];
  for (const decision of decisions) {
    const row = rowOf(decision, now);
    if (row === null) return null;
    links.set(row, decidedLink(links.get(row) ?? newLink(row, decision, now), decision));
    cells.push(...cellsOf(decision, row, now));
  }
  const withoutId = now.standing.links.filter(({ id }) => id === null);
  return { links: { ...now.standing, links: [...links.values(), ...withoutId] }, cells };
}

/** Id of the row of a link; null where it has none, or somebody deleted it. */
function rowOf({ from, to }: LinkDecision, { links, proposals, standing }: Standing): string | null {
  const is = (link: { readonly from: string; readonly to: string }): boolean => link.from === from && link.to === to;
  const placed = links.find(is);
  if (placed !== undefined) return placed.row;
  const row = linkRowId.proposed(from);
  return proposals.some(is) && !standing.deleted.has(row) ? row : null;
}

function decidedLink(link: OwnLink, { confirmed, contribution }: LinkDecision): OwnLink {
  return { ...link, ...(confirmed === undefined ? {} : { confirmed, counts: confirmed }), ...(contribution === undefined ? {} : { contribution }) };
}

/** A row that is only now to be written, before anything is decided about it. */
function newLink(id: string, { from, to }: LinkDecision, { own: { places } }: Standing): OwnLink {
  const place = places.get(from);
  const at = place === undefined ? from : sheetCell(place.sheet, place.row, place.column);
  return { id, made: { from, to }, typed: { child: null, parent: null }, split: null, counts: true, confirmed: id === from, at };
}

/** `counts` tells what is refused from what nobody answered yet. */
function cellsOf({ confirmed, contribution }: LinkDecision, row: string, { table, words }: Standing): readonly EnteredCell[] {
  const enter = (key: string, value: string): EnteredCell => ({ table, row, key, value });
  const answer = confirmed === true ? words.yes : words.no;
  return [
    ...(confirmed === undefined ? [] : [enter("confirmed", answer), enter("counts", answer)]),
    ...(contribution === undefined ? [] : [enter("contribution", words.contributions[contribution])]),
  ];
}
