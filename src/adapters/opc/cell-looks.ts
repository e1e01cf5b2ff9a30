import { DEFAULT_INDEXED, DEFAULT_THEME, resolveColor, type Palette } from "./color";
import { walkXml, type Attributes, type XmlPart } from "./xml-walk";

/** How cells of a style look, as files say it. What a style does not state is left out; colours are `RRGGBB`, sizes points. */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  /** `single`, `double`, `singleAccounting` or `doubleAccounting`. */
  readonly underline?: string;
  /** `left`, `center`, `right`, `centerContinuous` …, as the part has it. */
  readonly horizontal?: string;
  /** `top`, `center`; the bottom is left out. */
  readonly vertical?: string;
  readonly wrap?: true;
  readonly indent?: number;
  readonly unlocked?: true;
  readonly lines?: Partial<Record<LookSide, Line>>;
}

export type LookSide = "left" | "right" | "top" | "bottom";

export interface Line {
  /** `thin`, `medium`, `dashed` … */
  readonly style: string;
  readonly color: string;
}

type Font = Pick<CellLook, "font" | "size" | "color" | "bold" | "italic" | "strike" | "underline">;

interface RawLine {
  readonly style: string;
  color: Attributes | null;
}

const SIDES: readonly string[] = ["left", "right", "top", "bottom"];
const LISTS = new Set(["fonts", "borders", "cellXfs", "cellStyleXfs", "dxfs", "indexedColors"]);

/** Looks by style index. Faults: those of walking through a part. `theme` is what `readTheme` gave. */
export function readCellLooks(source: XmlPart, theme: readonly string[] = DEFAULT_THEME): readonly CellLook[] {
  const styles = new LooksReader();
  walkXml(source, styles);
  return styles.looks(theme);
}

class LooksReader {
  private readonly fonts: { attributes: Map<string, Attributes> }[] = [];
  private readonly borders: Map<string, RawLine>[] = [];
  private readonly cells: { readonly xf: Attributes; alignment: Attributes | null; protection: Attributes | null }[] = [];
  private readonly indexed: string[] = [];
  private list = "";
  private side = "";

  readonly open = (name: string, attributes: Attributes): void => {
    if (LISTS.has(name)) this.list = name;
    else if (this.list === "fonts") this.openFont(name, attributes);
    else if (this.list === "borders") this.openBorder(name, attributes);
    else if (this.list === "cellXfs") this.openCell(name, attributes);
    else if (this.list === "indexedColors" && name === "rgbColor") this.indexed.push((attributes.get("rgb") ?? "").slice(-6).toUpperCase());
  };

  readonly close = (name: string): void => {
    if (name === this.list) this.list = "";
  };

  looks(theme: readonly string[]): readonly CellLook[] {
    const palette: Palette = { theme, indexed: [...this.indexed, ...DEFAULT_INDEXED.slice(this.indexed.length)] };
    const fonts = this.fonts.map(({ attributes }) => fontOf(attributes, palette));
    const borders = this.borders.map((sides) => linesOf(sides, palette));
    return this.cells.map(({ xf, alignment, protection }) => {
      const lines = borders[Number(xf.get("borderId") ?? 0)] ?? {};
      return {
        ...fonts[Number(xf.get("fontId") ?? 0)],
        ...(alignment === null ? {} : alignmentOf(alignment)),
        ...(protection !== null && isOff(protection.get("locked")) ? { unlocked: true as const } : {}),
        ...(Object.keys(lines).length === 0 ? {} : { lines }),
      };
    });
  }

  private openFont(name: string, attributes: Attributes): void {
    if (name === "font") this.fonts.push({ attributes: new Map() });
    else this.fonts.at(-1)?.attributes.set(name, attributes);
  }

  private openBorder(name: string, attributes: Attributes): void {
    if (name === "border") this.borders.push(new Map());
    else if (name === "color") {
      const line = this.borders.at(-1)?.get(this.side);
      if (line !== undefined) line.color = attributes;
    } else {
      this.side = SIDE_NAMES[name] ?? name;
      if (SIDES.includes(this.side)) this.borders.at(-1)?.set(this.side, { style: attributes.get("style") ?? "none", color: null });
    }
  }

  private openCell(name: string, attributes: Attributes): void {
    const cell = this.cells.at(-1);
    if (name === "xf") this.cells.push({ xf: attributes, alignment: null, protection: null });
    else if (name === "alignment" && cell !== undefined) cell.alignment = attributes;
    else if (name === "protection" && cell !== undefined) cell.protection = attributes;
  }
}

/** What newer files call the sides of sheets that are written from left to right. */
const SIDE_NAMES: Readonly<Record<string, string>> = { start: "left", end: "right" };

function fontOf(font: ReadonlyMap<string, Attributes>, palette: Palette): Font {
  const name = (font.get("name") ?? font.get("rFont"))?.get("val");
  const size = Number(font.get("sz")?.get("val"));
  const color = resolveColor(font.get("color") ?? new Map<string, string>(), palette);
  const underline = font.has("u") ? font.get("u")?.get("val") ?? "single" : "none";
  const isOn = (flag: string): boolean => font.has(flag) && !isOff(font.get(flag)?.get("val"));
  return {
    ...(name === undefined ? {} : { font: name }),
    ...(size > 0 ? { size } : {}),
    ...(color === null ? {} : { color }),
    ...(isOn("b") ? { bold: true } : {}),
    ...(isOn("i") ? { italic: true } : {}),
    ...(isOn("strike") ? { strike: true } : {}),
    ...(underline === "none" ? {} : { underline }),
  };
}

function linesOf(sides: ReadonlyMap<string, RawLine>, palette: Palette): Partial<Record<LookSide, Line>> {
  const drawn = [...sides].filter(([, { style }]) => style !== "none");
  return Object.fromEntries(drawn.map(([side, { style, color }]) => [side, { style, color: (color === null ? null : resolveColor(color, palette)) ?? "000000" }]));
}

function alignmentOf(alignment: Attributes): Pick<CellLook, "horizontal" | "vertical" | "wrap" | "indent"> {
  const [horizontal = "general", vertical = "bottom", indent] = [alignment.get("horizontal"), alignment.get("vertical"), Number(alignment.get("indent") ?? 0)];
  return {
    ...(horizontal === "general" ? {} : { horizontal }),
    ...(vertical === "bottom" ? {} : { vertical }),
    ...(alignment.get("wrapText") !== undefined && !isOff(alignment.get("wrapText")) ? { wrap: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

function isOff(flag: string | undefined): boolean {
  return flag === "0" || flag === "false";
}
