import type { MapLink, MapObjective } from "./strategy-map";

/** By effect and cause from the top of the map, whatever order they stand in in the workbook. */
export function inMapOrder(links: readonly MapLink[], objectives: readonly MapObjective[]): readonly MapLink[] {
  const places = new Map(objectives.map(({ id }, place) => [id, place]));
  const place = (id: string): number => places.get(id) ?? 0;
  return links.toSorted((a, b) => place(a.to) - place(b.to) || place(a.from) - place(b.from));
}
