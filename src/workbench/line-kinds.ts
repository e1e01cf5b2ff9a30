import { BorderStyleTypes } from "@univerjs/presets";
import type { LineStyle } from "../core/plan";
import type { Border } from "./host/model/looks";

/** A kind of line as Excel's API and as the grid call it. Without weight, the API has that kind in one only. */
interface LineKind {
  readonly style: string;
  readonly weight?: string;
  readonly grid: BorderStyleTypes;
}

/** By what files call them. */
const KINDS: Readonly<Record<LineStyle, LineKind>> = {
  thin: { style: "Continuous", grid: BorderStyleTypes.THIN },
  hair: { style: "Continuous", weight: "Hairline", grid: BorderStyleTypes.HAIR },
  medium: { style: "Continuous", weight: "Medium", grid: BorderStyleTypes.MEDIUM },
  thick: { style: "Continuous", weight: "Thick", grid: BorderStyleTypes.THICK },
  double: { style: "Double", grid: BorderStyleTypes.DOUBLE },
  dotted: { style: "Dot", grid: BorderStyleTypes.DOTTED },
  dashed: { style: "Dash", grid: BorderStyleTypes.DASHED },
  mediumDashed: { style: "Dash", weight: "Medium", grid: BorderStyleTypes.MEDIUM_DASHED },
  dashDot: { style: "DashDot", grid: BorderStyleTypes.DASH_DOT },
  mediumDashDot: { style: "DashDot", weight: "Medium", grid: BorderStyleTypes.MEDIUM_DASH_DOT },
  dashDotDot: { style: "DashDotDot", grid: BorderStyleTypes.DASH_DOT_DOT },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium", grid: BorderStyleTypes.MEDIUM_DASH_DOT_DOT },
  slantDashDot: { style: "SlantDashDot", grid: BorderStyleTypes.SLANT_DASH_DOT },
};

const NAMES = Object.keys(KINDS) as LineStyle[];

/** A line of a file, `color` as `#RRGGBB`. A kind that no file should have is thin. @example fileBorder("double", "#FF0000") // => { style: "Double", color: "#FF0000" } */
export function fileBorder(kind: string, color: string): Border {
  const { style, weight } = KINDS[NAMES.find((name) => name === kind) ?? "thin"];
  return { style, color, ...(weight === undefined ? {} : { weight }) };
}

/** What files call a line; null for none. */
export function fileLineStyle({ style, weight }: Border): LineStyle | null {
  if (style === "None") return null;
  const alike = NAMES.filter((name) => KINDS[name].style === style);
  return alike.find((name) => KINDS[name].weight === weight) ?? alike[0] ?? "thin";
}

/** A line of the grid; one that is none is black, as all are that nobody has drawn. */
export function gridBorder(kind: BorderStyleTypes, color: string): Border {
  const name = NAMES.find((one) => KINDS[one].grid === kind);
  return name === undefined ? { style: "None", color: "#000000" } : fileBorder(name, color);
}

/** What the grid calls a line; null for none. */
export function gridLineStyle(border: Border): BorderStyleTypes | null {
  const name = fileLineStyle(border);
  return name === null ? null : KINDS[name].grid;
}
