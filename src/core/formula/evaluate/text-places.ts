import type { CellValue } from "../../grid";
import { rememberedWithObject } from "../../remembered";
import type { Matrix } from "../engine";

/** Cells one after the other, row by row. Of cells that many formulas refer to this is worked out once. */
export const cellsInLine = rememberedWithObject((rows: Matrix): readonly CellValue[] => rows.flat());

/**
 * Places, ascending, of the texts among which all are that equal a text, in whatever capitals; null if they cannot be
 * told so, and all have to be looked at: a pattern, or letters of which more than two are one in some language. Columns
 * of ids are looked through once instead of once for each row.
 *
 * @example placesOfText(["SO-1", 3, "so-1"], "SO-1") // => [0, 2]
 */
export function placesOfText(cells: readonly CellValue[], text: string): readonly number[] | null {
  return isPlain(text) ? textIndex(cells).get(folded(text)) ?? [] : null;
}

const textIndex = rememberedWithObject((cells: readonly CellValue[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [place, value] of cells.entries()) {
    if (typeof value !== "string") continue;
    const key = folded(value);
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  return places;
});

/** No wildcard, and nothing but ASCII and Chinese characters. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e\u3400-\u9fff]*$/.test(text) && !/[?*~]/.test(text);
}

/** Over capitals, so that the long s and the sign of Kelvin are the letters that they equal. */
function folded(text: string): string {
  return text.toUpperCase().toLowerCase();
}
