import { nodeAt, valAt, type XmlNode } from "./xml-tree";

/** `RRGGBB` that drawings say of a fill, a line or a letter; null for none at all, undefined where the program chooses. Tints are left out. */
export function drawnColor(looks: XmlNode | undefined, theme: readonly string[]): string | null | undefined {
  if (nodeAt(looks, "noFill") !== undefined) return null;
  const fill = nodeAt(looks, "solidFill");
  const named = THEME_PLACES[valAt(fill, "schemeClr") ?? ""];
  return valAt(fill, "srgbClr")?.toUpperCase() ?? (named === undefined ? undefined : theme[named]);
}

const THEME_PLACES: Readonly<Record<string, number>> = {
  dk1: 0, tx1: 0, lt1: 1, bg1: 1, dk2: 2, tx2: 2, lt2: 3, bg2: 3, accent1: 4, accent2: 5, accent3: 6, accent4: 7, accent5: 8, accent6: 9,
};
