import { NameIndex, type Link, type ProposedLink } from "../../core/alignment";
import { issue, type Issue } from "../../core/issue";
import type { AlignedItem } from "../../core/model";
import type { OwnItems, StatedSupport } from "./own-items";
import { linkRowId, type OwnLink, type OwnLinks } from "./own-links";

/** A link that stands in the workbook, and where. */
export interface PlacedLink extends Link {
  /** Id of its row in the table of links; null for a row of the user's. */
  readonly row: string | null;
  readonly at: string;
}

export interface JoinedLinks {
  /** Stated ones and those of the user; a parent that is not there keeps the id or text that was given. */
  readonly links: readonly PlacedLink[];
  /** Proposals that somebody confirmed. */
  readonly confirmed: readonly PlacedLink[];
  /** For stated parents that are not there under this name: the one that is written most alike. */
  readonly guesses: readonly ProposedLink[];
  readonly issues: readonly Issue[];
}

/** Text of an item with its team or person, by which people choose it. */
export function labelOf({ text, unit }: Pick<AlignedItem, "text" | "unit">): string {
  return unit === null ? text : `${text} · ${unit}`;
}

/**
 * What the OKR sheets state, as the table of links has changed it, and the rows that people filled there. Names are taken
 * as the formulas of the sheet take them: the id, else the whole text, capitals aside. What is only alike is a guess, and
 * no link.
 */
export function joinLinks({ items, supports }: OwnItems, { links: rows, deleted }: OwnLinks): JoinedLinks {
  const names = new Names(items);
  const byRow = new Map(rows.map((row) => [row.id, row]));
  const stated = supports.filter((support) => !deleted.has(linkRowId.stated(support)));
  const shown = new Set(stated.map(linkRowId.stated));
  const own = rows.filter(({ id }) => id === null || !shown.has(id)).map((row) => joinOwn(row, names));
  const isProposal = ({ row }: PlacedLink): boolean => row?.startsWith("?") ?? false;
  const found = own.flatMap(({ link }) => link ?? []);
  const confirmed = new Set(rows.filter((row) => row.confirmed).map(({ id }) => id));
  const refused = new Set(rows.filter((row) => !row.confirmed).map(({ at }) => at));
  return {
    links: [...stated.map((support) => joinStated(support, byRow.get(linkRowId.stated(support)), names)), ...found.filter((link) => !isProposal(link))].filter(({ at }) => !refused.has(at)),
    confirmed: found.filter((link) => isProposal(link) && confirmed.has(link.row)),
    guesses: stated.flatMap((support) => names.guess(support)),
    issues: own.flatMap(({ issues }) => issues),
  };
}

function joinStated({ from, to, contribution, weight, at }: StatedSupport, row: OwnLink | undefined, names: Names): PlacedLink {
  return {
    row: from, at: row?.at ?? at,
    from: names.resolve(row?.typed.child ?? null, from) ?? from,
    to: names.resolve(row?.typed.parent ?? null, names.resolve(to, null) ?? to) ?? to,
    contribution: row?.contribution ?? contribution, weight: row?.weight ?? weight, split: row?.split ?? null, counts: row?.counts ?? true,
  };
}

function joinOwn(row: OwnLink, names: Names): { readonly link: PlacedLink | null; readonly issues: readonly Issue[] } {
  const { typed, made, contribution = "progress", weight = null, split, counts, at, id } = row;
  const [from, to] = [names.resolve(typed.child, made.from), names.resolve(typed.parent, made.to)];
  const issues = ([[typed.child, from], [typed.parent, to]] as const).flatMap(([text, found]) =>
    text !== null && found === null ? [issue("warning", "alignment-name-unknown", at, { found: text, nearest: names.nearest(text) })] : []);
  return { link: from === null || to === null ? null : { row: id, at, from, to, contribution, weight, split, counts }, issues };
}

/** Items by id and by the text that the sheet shows for them. */
class Names {
  private readonly ids: ReadonlySet<string>;
  private readonly labels: ReadonlyMap<string, string>;
  private index: NameIndex | null = null;

  constructor(private readonly items: readonly AlignedItem[]) {
    this.ids = new Set(items.map(({ id }) => id));
    // The first of several counts, as for a lookup.
    this.labels = new Map([...items].reverse().map((item) => [labelOf(item).toLowerCase(), item.id] as const));
  }

  /** Id of what a cell names; `made` where nobody typed anything, null where what was typed is not there. */
  resolve(typed: string | null, made: string | null): string | null {
    if (typed === null) return made;
    return this.ids.has(typed) ? typed : this.labels.get(typed.toLowerCase()) ?? null;
  }

  nearest(text: string): readonly string[] {
    return this.like(text, 3).map(({ item }) => labelOf(item));
  }

  guess({ from, to }: StatedSupport): readonly ProposedLink[] {
    if (this.resolve(to, null) !== null) return [];
    return this.like(to, 1).filter(({ item }) => item.id !== from).map(({ item, likeness }) => ({ from, to: item.id, likeness }));
  }

  private like(text: string, most: number): readonly { readonly item: AlignedItem; readonly likeness: number }[] {
    this.index ??= new NameIndex(this.items.map((item) => item.text));
    return this.index.like(text, most).flatMap(({ place, likeness }) => {
      const item = this.items[place];
      return item === undefined ? [] : [{ item, likeness }];
    });
  }
}
