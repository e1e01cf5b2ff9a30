import { areaHeight, areaWidth, COLUMN_LIMIT, isInside, ROW_LIMIT, type Area } from "../../core/grid";
import type { CellLine, CellStyle, LineSide } from "../../core/plan";
import { remembered } from "../../core/remembered";
import { DEFAULT_LOOK, type Border, type Look } from "../host/model/looks";
import type { SheetModel } from "../host/model/sheet-model";
import { fileLineStyle } from "../line-kinds";
import { fileUnderline } from "../underlines";
import { keyOf, placeOf } from "./cell-key";

type Layers = SheetModel["looks"]["all"];

/** Properties that somebody set. Cells that look alike have the same object. */
export type PaintedLook = Partial<Look>;

/** One look after the other, as layers are laid over it. */
interface LookStep {
  readonly look: PaintedLook;
  readonly next: Map<string, LookStep>;
}

/**
 * What layers make of cells, by `keyOf`: of those given, and of all that a layer names which does not go on to the edge
 * of the sheet. Cells that no layer covers are left out.
 */
export function paintedLooks(layers: Layers, cells: Iterable<number>): ReadonlyMap<number, PaintedLook> {
  const start: LookStep = { look: {}, next: new Map() };
  const steps = new Map<number, LookStep>([...cells].map((key) => [key, start]));
  for (const { area } of layers) if (!isEndless(area)) for (const key of keysOf(area)) if (!steps.has(key)) steps.set(key, start);
  for (const layer of layers) {
    const id = `${layer.property} ${JSON.stringify(layer.value)}`;
    for (const key of covered(layer.area, steps)) {
      const step = steps.get(key);
      if (step !== undefined) steps.set(key, follow(step, id, { ...step.look, [layer.property]: layer.value }));
    }
  }
  return new Map([...steps].filter(([, step]) => step !== start).map(([key, { look }]) => [key, look]));
}

function follow({ next }: LookStep, id: string, look: PaintedLook): LookStep {
  const known = next.get(id) ?? { look, next: new Map<string, LookStep>() };
  next.set(id, known);
  return known;
}

function isEndless(area: Area): boolean {
  return areaHeight(area) === ROW_LIMIT || areaWidth(area) === COLUMN_LIMIT;
}

/** Cells of an area: looked up one by one where these are fewer than all cells. */
function covered(area: Area, cells: ReadonlyMap<number, unknown>): Iterable<number> {
  if (!isEndless(area) && areaHeight(area) * areaWidth(area) <= cells.size) return keysOf(area);
  return [...cells.keys()].filter((key) => {
    const { row, column } = placeOf(key);
    return isInside(area, row, column);
  });
}

function* keysOf({ top, left, bottom, right }: Area): Iterable<number> {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) yield keyOf(row, column);
}

/** A look as plans state it: exactly the properties that were set. */
export const statedStyle = remembered((look: PaintedLook): CellStyle => {
  const { bold, italic, underline, strikethrough, size, color, font, fill, horizontal, vertical, wrap, indent, locked } = look;
  const align = horizontal === undefined ? undefined : ALIGNMENTS[horizontal];
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline: fileUnderline(underline) }),
    ...(strikethrough === undefined ? {} : { strike: strikethrough }),
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color: hex(color) }),
    ...(fill === undefined ? {} : { fill: hex(fill) }),
    ...(align === undefined ? {} : { align }),
    ...(vertical === undefined ? {} : { vertical: VERTICALS[vertical] ?? "bottom" }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(indent === undefined ? {} : { indent }),
    ...linesOf(look),
    ...(locked === undefined ? {} : { locked }),
  };
});

/** The same without what is as in every new sheet. */
export const newStyle = remembered((look: PaintedLook): CellStyle => statedStyle(Object.fromEntries(
  Object.entries(look).filter(([property, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_LOOK[property as keyof Look])),
)));

const ALIGNMENTS: Readonly<Record<string, NonNullable<CellStyle["align"]>>> = { Left: "left", Center: "center", Right: "right", CenterAcrossSelection: "acrossSelection" };
const VERTICALS: Readonly<Record<string, NonNullable<CellStyle["vertical"]>>> = { Top: "top", Center: "middle", Bottom: "bottom" };

const SIDES = { left: "borderLeft", right: "borderRight", top: "borderTop", bottom: "borderBottom" } as const;

/** Colours of the lines that plans state. */
const PLANNED_COLORS = ["#BFBFBF", "#7F7F7F"];

/** Lines as a plan has them where they are such, and else side by side. */
function linesOf(look: PaintedLook): Pick<CellStyle, "border" | "lines"> {
  const stated = (Object.keys(SIDES) as LineSide[]).flatMap((side) => {
    const line = look[SIDES[side]];
    return line === undefined ? [] : [[side, line] as const];
  });
  if (stated.length === 0) return {};
  const drawn = stated.filter(([, { style }]) => style !== "None");
  const border = drawn.length > 0 && drawn.every(([, line]) => isPlanned(line)) ? borderOf(look) : undefined;
  return border === undefined ? { lines: Object.fromEntries(stated.map(([side, line]) => [side, lineOf(line)])) } : { border };
}

/** Of cells with lines all around, those inside have them on two sides, as neighbours share a line. */
function borderOf({ borderBottom, borderRight }: PaintedLook): CellStyle["border"] {
  if (borderBottom === undefined || borderBottom.style === "None") return undefined;
  return borderRight === undefined || borderRight.style === "None" ? "bottom" : "thin";
}

function isPlanned(line: Border): boolean {
  return fileLineStyle(line) === "thin" && PLANNED_COLORS.includes(line.color.toUpperCase());
}

function lineOf(line: Border): CellLine | null {
  const style = fileLineStyle(line);
  return style === null ? null : { style, color: hex(line.color) };
}

function hex(color: string): string {
  return color.replace(/^#/, "").toUpperCase();
}
