import { areaHeight, areaWidth, COLUMN_LIMIT, isInside, ROW_LIMIT, type Area } from "../../core/grid";
import type { CellStyle } from "../../core/plan";
import { remembered } from "../../core/remembered";
import { DEFAULT_LOOK, type Border, type Look } from "../host/model/looks";
import type { SheetModel } from "../host/model/sheet-model";
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

/** A look as plans state it: exactly the properties that were set. Fonts by name and lines of other kinds have no place there. */
export const statedStyle = remembered((look: PaintedLook): CellStyle => {
  const { bold, italic, size, color, fill, horizontal, vertical, wrap, indent, locked } = look;
  const align = horizontal === undefined ? undefined : ALIGNMENTS[horizontal];
  const border = borderOf(look);
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color: hex(color) }),
    ...(fill === undefined ? {} : { fill: hex(fill) }),
    ...(align === undefined ? {} : { align }),
    ...(vertical === undefined ? {} : { vertical: VERTICALS[vertical] ?? "bottom" }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(indent === undefined ? {} : { indent }),
    ...(border === undefined ? {} : { border }),
    ...(locked === undefined ? {} : { locked }),
  };
});

/** The same without what is as in every new sheet. */
export const newStyle = remembered((look: PaintedLook): CellStyle => statedStyle(Object.fromEntries(
  Object.entries(look).filter(([property, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_LOOK[property as keyof Look])),
)));

const ALIGNMENTS: Readonly<Record<string, NonNullable<CellStyle["align"]>>> = { Left: "left", Center: "center", Right: "right", CenterAcrossSelection: "acrossSelection" };
const VERTICALS: Readonly<Record<string, NonNullable<CellStyle["vertical"]>>> = { Top: "top", Center: "middle", Bottom: "bottom" };

/** Of cells with lines all around, those inside have them on two sides, as neighbours share a line. */
function borderOf({ borderBottom, borderRight }: PaintedLook): CellStyle["border"] {
  if (borderBottom === undefined && borderRight === undefined) return undefined;
  if (isDrawn(borderBottom)) return isDrawn(borderRight) ? "thin" : "bottom";
  return isDrawn(borderRight) ? undefined : "none";
}

function isDrawn(border: Border | undefined): boolean {
  return border !== undefined && border.style !== "None";
}

function hex(color: string): string {
  return color.replace(/^#/, "").toUpperCase();
}
