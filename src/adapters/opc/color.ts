import type { Attributes } from "./xml-walk";

/** The workbook's own colours: those of its theme in the order of the file, and its palette. */
export interface Palette {
  /** dk1, lt1, dk2, lt2, accent1 … accent6, hlink, folHlink, as `RRGGBB`. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Colours that files refer to by number (ECMA-376 part 1, 18.8.27), 0–7 and 8–15 the same; 64 and 65 are the window's. */
const FIRST_EIGHT = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
export const DEFAULT_INDEXED: readonly string[] = [
  ...FIRST_EIGHT, ...FIRST_EIGHT,
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
  "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
  "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
  "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
  "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
  "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
  "000000", "FFFFFF",
];

/** Theme of Office 2013 and later, for workbooks without one. */
export const DEFAULT_THEME: readonly string[] = [
  "000000", "FFFFFF", "44546A", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
];

/** Cells count the theme's dark and light colours the other way round than the theme part lists them. */
const SWAPPED: readonly number[] = [1, 0, 3, 2];

/** Colour that a `fgColor`, `bgColor` or `color` element means, as `RRGGBB`; null for automatic or unknown. */
export function resolveColor(attributes: Attributes, palette: Palette): string | null {
  const base = baseColor(attributes, palette);
  const tint = Number(attributes.get("tint") ?? 0);
  return base === null || tint === 0 || Number.isNaN(tint) ? base : tinted(base, tint);
}

function baseColor(attributes: Attributes, palette: Palette): string | null {
  const rgb = /^(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})$/.exec(attributes.get("rgb") ?? "")?.[1];
  if (rgb !== undefined) return rgb.toUpperCase();
  const theme = attributes.get("theme");
  if (theme !== undefined) return palette.theme[SWAPPED[Number(theme)] ?? Number(theme)] ?? null;
  const indexed = attributes.get("indexed");
  return indexed === undefined ? null : (palette.indexed[Number(indexed)] ?? null);
}

/**
 * A colour made lighter (`tint` above 0) or darker, by its luminance (ECMA-376 part 1, 18.8.19).
 * @example tinted("4472C4", 0.8) // => "DAE3F3"
 */
export function tinted(color: string, tint: number): string {
  const [hue, saturation, luminance] = toHsl(channels(color));
  const shade = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, shade)))
    .map((channel) => Math.round(channel * 255).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

type Triple = readonly [number, number, number];

function channels(color: string): Triple {
  const value = parseInt(color, 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function toHsl([red, green, blue]: Triple): Triple {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const luminance = (most + least) / 2;
  if (spread === 0) return [0, 0, luminance];
  const saturation = spread / (1 - Math.abs(2 * luminance - 1));
  if (most === red) return [(((green - blue) / spread + 6) % 6) / 6, saturation, luminance];
  if (most === green) return [((blue - red) / spread + 2) / 6, saturation, luminance];
  return [((red - green) / spread + 4) / 6, saturation, luminance];
}

function fromHsl(hue: number, saturation: number, luminance: number): Triple {
  const amplitude = saturation * Math.min(luminance, 1 - luminance);
  const channel = (offset: number): number => {
    const place = (offset + hue * 12) % 12;
    return luminance - amplitude * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  };
  return [channel(0), channel(8), channel(4)];
}
