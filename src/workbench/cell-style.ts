import { BooleanNumber, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy, type IBorderStyleData, type IStyleData } from "@univerjs/presets";
import { DEFAULT_LOOK, type Border, type Look } from "./host/model/looks";
import { gridLineStyle } from "./line-kinds";

/** A cell's look and number format as the grid has them; what is as in a new sheet is left out. */
export function cellStyle(look: <K extends keyof Look>(property: K) => Look[K], format: string): IStyleData {
  const style: IStyleData = {};
  if (format !== "General") style.n = { pattern: format };
  if (look("fill") !== DEFAULT_LOOK.fill) style.bg = { rgb: look("fill") };
  if (look("color") !== DEFAULT_LOOK.color) style.cl = { rgb: look("color") };
  if (look("size") !== DEFAULT_LOOK.size) style.fs = look("size");
  if (look("font") !== DEFAULT_LOOK.font) style.ff = look("font");
  if (look("bold")) style.bl = BooleanNumber.TRUE;
  if (look("italic")) style.it = BooleanNumber.TRUE;
  if (look("underline") !== DEFAULT_LOOK.underline) style.ul = { s: BooleanNumber.TRUE, ...(look("underline").startsWith("Double") ? { t: TextDecoration.DOUBLE } : {}) };
  if (look("strikethrough")) style.st = { s: BooleanNumber.TRUE };
  const horizontal = HORIZONTAL[look("horizontal")];
  if (horizontal !== undefined) style.ht = horizontal;
  style.vt = VERTICAL[look("vertical")] ?? VerticalAlign.BOTTOM;
  if (look("wrap")) style.tb = WrapStrategy.WRAP;
  if (look("indent") > 0) style.pd = { l: look("indent") * INDENT };
  const borders = { t: border(look("borderTop")), b: border(look("borderBottom")), l: border(look("borderLeft")), r: border(look("borderRight")) };
  if (Object.values(borders).some((line) => line !== null)) style.bd = borders;
  return style;
}

/** Pixels of one step of indentation. */
const INDENT = 9;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = { Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT };
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };

function border(line: Border): IBorderStyleData | null {
  const s = gridLineStyle(line);
  return s === null ? null : { s, cl: { rgb: line.color } };
}
