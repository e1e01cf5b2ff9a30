import { DEFAULT_INDEXED, DEFAULT_THEME, resolveColor, type Palette } from "./color";
import { GENERAL, builtInFormat } from "./number-formats";
import { walkXml, type Attributes, type XmlPart } from "./xml-walk";

/** What a style index of a cell stands for, as far as we read it. */
export interface CellStyles {
  /** Number format code; `"General"` for an index that does not exist. */
  format(style: number): string;
  /** Fill colour as `RRGGBB`; null for none. */
  fill(style: number): string | null;
}

export const NO_STYLES: CellStyles = { format: () => GENERAL, fill: () => null };

/** A fill before its colours are known: the palette may stand behind it in the part. */
interface RawFill {
  pattern: string;
  foreground: Attributes | null;
  background: Attributes | null;
}

/** Faults: `file-xml-damaged`, `file-unsafe-xml`. `theme` is what `readTheme` gave. */
export function readStyles(source: XmlPart, theme: readonly string[] = DEFAULT_THEME): CellStyles {
  const custom = new Map<number, string>();
  const fills: RawFill[] = [];
  const indexed: string[] = [];
  const cells: { readonly format: number; readonly fill: number }[] = [];
  let list = "";
  walkXml(source, {
    open(name, attributes) {
      const fill = fills.at(-1);
      if (name === "numFmt" && list !== "dxfs") custom.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? GENERAL);
      else if (LISTS.has(name)) list = name;
      else if (list === "cellXfs" && name === "xf") cells.push({ format: numberOf(attributes, "numFmtId"), fill: numberOf(attributes, "fillId") });
      else if (list === "indexedColors" && name === "rgbColor") indexed.push((attributes.get("rgb") ?? "").slice(-6).toUpperCase());
      else if (list !== "fills") return;
      else if (name === "fill") fills.push({ pattern: "none", foreground: null, background: null });
      else if (fill !== undefined) readFill(fill, name, attributes);
    },
    close(name) {
      if (name === list) list = "";
    },
  });
  const palette: Palette = { theme, indexed: indexed.length > 0 ? [...indexed, ...DEFAULT_INDEXED.slice(indexed.length)] : DEFAULT_INDEXED };
  const colors = fills.map((fill) => fillColor(fill, palette));
  return {
    format(style) {
      const id = cells[style]?.format ?? 0;
      return custom.get(id) ?? builtInFormat(id);
    },
    fill: (style) => colors[cells[style]?.fill ?? 0] ?? null,
  };
}

const LISTS = new Set(["cellXfs", "cellStyleXfs", "fills", "dxfs", "indexedColors"]);

function numberOf(attributes: Attributes, name: string): number {
  return Number(attributes.get(name) ?? 0);
}

function readFill(fill: RawFill, name: string, attributes: Attributes): void {
  if (name === "patternFill") fill.pattern = attributes.get("patternType") ?? "none";
  else if (name === "gradientFill") fill.pattern = "gradient";
  else if (name === "fgColor") fill.foreground = attributes;
  else if (name === "bgColor") fill.background = attributes;
  // Of a gradient the first colour stands for the whole.
  else if (name === "color") fill.foreground ??= attributes;
}

/** What one sees: the foreground of a solid fill or gradient, the ground of a pattern. */
function fillColor(fill: RawFill, palette: Palette): string | null {
  if (fill.pattern === "none") return null;
  const shown = fill.pattern === "solid" || fill.pattern === "gradient" ? fill.foreground : fill.background;
  return shown === null ? null : resolveColor(shown, palette);
}

const SCHEME = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The twelve colours of a theme part, those that it leaves out as in Office's own theme. */
export function readTheme(source: XmlPart): readonly string[] {
  const colors = [...DEFAULT_THEME];
  let place = -1;
  let inScheme = false;
  walkXml(source, {
    open(name, attributes) {
      if (name === "clrScheme") inScheme = true;
      else if (!inScheme) return;
      else if (SCHEME.includes(name)) place = SCHEME.indexOf(name);
      else if (place >= 0 && (name === "srgbClr" || name === "sysClr")) {
        colors[place] = (attributes.get(name === "sysClr" ? "lastClr" : "val") ?? colors[place] ?? "").toUpperCase();
      }
    },
    close(name) {
      if (name === "clrScheme") inScheme = false;
    },
  });
  return colors;
}
