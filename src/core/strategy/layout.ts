//  ┌────────────┬──────────────────────────────────────────┐
//  │ Financial  │   ┌────────┐   ┌────────┐                 │  a band for each perspective
//  │            │   └────▲───┘   └───▲────┘                 │
//  ├────────────┼────────│───────────│──────────────────────┤
//  │ Customer   │   ┌────┴───┐   ┌───┴────┐                 │  boxes in one or more lines, an arrow for each link
//  └────────────┴──────────────────────────────────────────┘
import { orderBands } from "./order-boxes";
import { inLanes, routesAmong, type Route } from "./route-arrows";
import { counts, type MapObjective, type StrategyMap } from "./strategy-map";

/** Lengths are in points, from the top left corner of the drawing. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** From the top down, without gaps. */
  readonly bands: readonly MapBand[];
  readonly boxes: readonly MapBox[];
  readonly arrows: readonly MapArrow[];
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface MapBand extends Rectangle {
  readonly id: string;
  readonly name: string;
  /** Part with the name: a column at its left, or a line at its top. */
  readonly labelWidth: number;
  readonly labelHeight: number;
}

export interface MapBox extends Rectangle {
  /** Of the objective. */
  readonly id: string;
  readonly text: string;
  /** Names of its measures, each short enough for one line. */
  readonly measures: readonly string[];
}

/** Middle of a side of a box. */
export type Side = "top" | "left" | "bottom" | "right";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MapArrow extends Route {
  readonly from: string;
  readonly to: string;
  /** False for a link that is only proposed. */
  readonly isCounted: boolean;
}

/** Width of the drawing in the sheet and in pictures: about that of the columns that people see. */
export const DRAWING_WIDTH = 970;

export const TEXT_SIZE = 9;
export const MEASURE_SIZE = 8;
const LINE = 1.3;
const LABEL_WIDTH = 96;
const LABEL_HEIGHT = 20;
/** A drawing that is narrower has the names of its perspectives above their boxes. */
const NARROW = 320;
const PADDING = 6;
const GAP = { across: 22, down: 26 } as const;
const BOX_WIDTH = { most: 210, least: 128 } as const;
const MOST_MEASURES = 3;
const LEAST_HEIGHT = 44;

/**
 * Where the boxes and arrows of a map stand, in a drawing of this width. Names of perspectives stand beside their boxes, or
 * above them in a narrow drawing, where arrows that go round boxes run on both sides of them in lanes. The perspectives are the bands, whatever the
 * links are; only the order within a band is chosen, so that few arrows cross. Links that somebody denied are not drawn.
 * A band without objectives is one line high.
 */
export function layoutMap(map: StrategyMap, width: number): MapLayout {
  const links = map.links.filter((link) => link.confirmed !== false && link.from !== link.to);
  const byId = new Map(map.objectives.map((objective) => [objective.id, objective]));
  const ids = map.perspectives.map(({ id }) => map.objectives.filter(({ perspective }) => perspective === id).map((objective) => objective.id));
  const bands: MapBand[] = [];
  const boxes: MapBox[] = [];
  const isNarrow = width < NARROW;
  const [left, head] = isNarrow ? [0, LABEL_HEIGHT] : [LABEL_WIDTH, 0];
  let top = 0;
  for (const [index, ordered] of orderBands(ids, links).entries()) {
    const { id = "", name = "" } = map.perspectives[index] ?? {};
    const objectives = ordered.flatMap((one) => byId.get(one) ?? []);
    const placed = placeBoxes(objectives, { left, top: top + head, width: width - left });
    const height = Math.max(LEAST_HEIGHT, placed.height + head);
    bands.push({ id, name, left: 0, top, width, height, labelWidth: isNarrow ? width : LABEL_WIDTH, labelHeight: isNarrow ? LABEL_HEIGHT : height });
    boxes.push(...placed.boxes);
    top += height;
  }
  const places = new Map(boxes.map((box) => [box.id, box]));
  const routeBetween = routesAmong(boxes);
  const arrows = links.flatMap((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    return from === undefined || to === undefined ? [] : [{ from: from.id, to: to.id, ...routeBetween(from, to), isCounted: counts(link) }];
  });
  return { width, height: top, bands, boxes, arrows: isNarrow ? inLanes(arrows, places) : arrows };
}

// Boxes

interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Boxes of one width, in as many lines as they need, each line in the middle. */
function placeBoxes(objectives: readonly MapObjective[], room: Room): { readonly boxes: readonly MapBox[]; readonly height: number } {
  const most = Math.max(1, Math.floor((room.width - GAP.across) / (BOX_WIDTH.least + GAP.across)));
  const lineCount = Math.ceil(objectives.length / most);
  const perLine = Math.ceil(objectives.length / Math.max(1, lineCount));
  const width = Math.min(BOX_WIDTH.most, (room.width - GAP.across) / Math.max(1, perLine) - GAP.across);
  const boxes: MapBox[] = [];
  let top = room.top + GAP.down / 2;
  for (let first = 0; first < objectives.length; first += perLine) {
    const line = objectives.slice(first, first + perLine);
    const height = Math.max(...line.map((objective) => heightOf(objective, width)));
    const spread = (room.width - line.length * width) / (line.length + 1);
    for (const [index, { id, text, measures }] of line.entries()) {
      const left = room.left + spread + index * (width + spread);
      boxes.push({ id, text, measures: shownMeasures(measures, width), left, top, width, height });
    }
    top += height + GAP.down;
  }
  return { boxes, height: top - GAP.down / 2 - room.top };
}

function shownMeasures(measures: MapObjective["measures"], width: number): readonly string[] {
  const shown = measures.slice(0, measures.length > MOST_MEASURES ? MOST_MEASURES - 1 : MOST_MEASURES).map(({ measure: { name } }) => shortened(name, (width - 2 * PADDING) / MEASURE_SIZE));
  return measures.length > MOST_MEASURES ? [...shown, `+ ${measures.length - shown.length}`] : shown;
}

function heightOf({ text, measures }: MapObjective, width: number): number {
  const lines = linesOf(text, (width - 2 * PADDING) / TEXT_SIZE).length;
  return 2 * PADDING + lines * TEXT_SIZE * LINE + Math.min(measures.length, MOST_MEASURES) * MEASURE_SIZE * LINE;
}

/** The lines into which a text is broken where each holds so many times its size. Words are kept whole; Chinese breaks anywhere. */
export function linesOf(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    if (line !== "" && widthOf(line + word.trimEnd()) > ems) {
      lines.push(line.trim());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trim()];
}

/** @example shortened("Training hours per employee", 8) // => "Training hou…" */
function shortened(text: string, ems: number): string {
  if (widthOf(text) <= ems) return text;
  let short = text;
  while (short !== "" && widthOf(`${short}…`) > ems) short = Array.from(short).slice(0, -1).join("");
  return `${short.trimEnd()}…`;
}

/** Width of a text in times its size, about: Chinese characters fill a square, capitals two thirds of one, others half. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? 1 : /[A-Z0-9%&@MWmw]/.test(character) ? 0.64 : 0.52;
  return width;
}
