import type { MapBox, Point, Rectangle, Side } from "./layout";

/** How an arrow runs from one box to another. */
export interface Route {
  readonly fromSide: Side;
  readonly toSide: Side;
  readonly start: Point;
  readonly end: Point;
  /** Where an arrow that goes round boxes runs up or down; null for a straight one. */
  readonly bend: number | null;
}

/** How far beside its boxes an arrow goes round them: less than the gap between boxes of a line. */
const ASIDE = 13;

/** Distances of arrows that go round boxes of one column: the first from the boxes, the others from each other. */
const LANE = { first: 5, apart: 4.5, most: 4 } as const;

/** The nearest first. */
const LANES = Array.from({ length: LANE.most }, (_, lane) => (["right", "left"] as const).map((side) => ({ side, lane }))).flat();

/**
 * Arrows over boxes that stand in one column. Those that go round boxes run in lanes on both sides of the column, the
 * shortest next to it; only arrows with the same end share a lane where they pass each other.
 */
export function inLanes<Arrow extends Route & { readonly from: string; readonly to: string }>(arrows: readonly Arrow[], boxes: ReadonlyMap<string, Rectangle>): readonly Arrow[] {
  const chosen = new Map<Arrow, (typeof LANES)[number]>();
  const length = ({ start, end }: Arrow): number => Math.abs(end.y - start.y);
  for (const arrow of arrows.filter(({ bend }) => bend !== null).sort((a, b) => length(a) - length(b))) {
    const beside = [...chosen].filter(([other]) => other.to !== arrow.to && passes(other, arrow)).map(([, lane]) => lane);
    chosen.set(arrow, LANES.find((lane) => !beside.includes(lane)) ?? LANES.at(-1) ?? { side: "right", lane: 0 });
  }
  return arrows.map((arrow) => {
    const [lane, from, to] = [chosen.get(arrow), boxes.get(arrow.from), boxes.get(arrow.to)];
    if (lane === undefined || from === undefined || to === undefined) return arrow;
    const [start, end] = [middleOf(from, lane.side), middleOf(to, lane.side)];
    const aside = LANE.first + lane.lane * LANE.apart;
    const bend = lane.side === "right" ? Math.max(start.x, end.x) + aside : Math.min(start.x, end.x) - aside;
    return { ...arrow, fromSide: lane.side, toSide: lane.side, start, end, bend };
  });
}

/** True if two arrows run beside each other somewhere. */
function passes(a: Route, b: Route): boolean {
  const [top, bottom] = [(way: Route) => Math.min(way.start.y, way.end.y), (way: Route) => Math.max(way.start.y, way.end.y)];
  return top(a) < bottom(b) && top(b) < bottom(a);
}

/**
 * Finds the way of each arrow among the boxes of a drawing: one that passes behind no other box, the plainest first,
 * which is straight between facing sides, round the boxes between on either side, straight between other sides. Where
 * there is none, the first: boxes stand in front of arrows. The boxes stand in lines, from the top down.
 */
export function routesAmong(boxes: readonly MapBox[]): (from: MapBox, to: MapBox) => Route {
  return (from, to) => {
    // No way leaves the height of its two ends.
    const [top, bottom] = [Math.min(from.top, to.top), Math.max(from.top + from.height, to.top + to.height)];
    const beside = boxes.slice(firstFrom(boxes, (box) => box.top + box.height > top), firstFrom(boxes, (box) => box.top >= bottom));
    return routeBetween(from, to, beside.filter((box) => box !== from && box !== to));
  };
}

/** Index of the first of which it is true, where it is true of all after it; their number if of none. */
function firstFrom<Item>(items: readonly Item[], isSo: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isSo(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function routeBetween(from: MapBox, to: MapBox, others: readonly MapBox[]): Route {
  const ways = waysBetween(from, to);
  const free = ways.find((way) => !others.some((box) => hits(way, box)));
  const [first] = ways;
  if (first === undefined) throw new Error("there is a straight way between any two boxes");
  return free ?? first;
}

function waysBetween(from: MapBox, to: MapBox): readonly Route[] {
  const straight = (fromSide: Side, toSide: Side): Route => ({ fromSide, toSide, start: middleOf(from, fromSide), end: middleOf(to, toSide), bend: null });
  const facing = facingSides(from, to);
  const round = (side: "left" | "right"): Route => {
    const way = straight(side, side);
    const { start: { x: one }, end: { x: other } } = way;
    return { ...way, bend: side === "right" ? Math.max(one, other) + ASIDE : Math.min(one, other) - ASIDE };
  };
  if (facing[0] === "left" || facing[0] === "right") return [straight(...facing)];
  return [straight(...facing), round("right"), round("left"), straight("right", facing[1]), straight("left", facing[1]), straight(facing[0], "right"), straight(facing[0], "left")];
}

function facingSides(from: MapBox, to: MapBox): readonly [Side, Side] {
  if (to.top + to.height <= from.top) return ["top", "bottom"];
  if (from.top + from.height <= to.top) return ["bottom", "top"];
  return from.left < to.left ? ["right", "left"] : ["left", "right"];
}

function middleOf({ left, top, width, height }: Rectangle, side: Side): Point {
  switch (side) {
    case "top": return { x: left + width / 2, y: top };
    case "bottom": return { x: left + width / 2, y: top + height };
    case "left": return { x: left, y: top + height / 2 };
    case "right": return { x: left + width, y: top + height / 2 };
  }
}

/** The corners of a route, its ends included. */
export function cornersOf({ start, end, bend }: Pick<Route, "start" | "end" | "bend">): readonly Point[] {
  return bend === null ? [start, end] : [start, { x: bend, y: start.y }, { x: bend, y: end.y }, end];
}

function hits(route: Route, box: Rectangle): boolean {
  const corners = cornersOf(route);
  return corners.slice(1).some((end, index) => crosses(corners[index] ?? end, end, box));
}

/** True if a straight line runs through a rectangle: what is left of the line after each side cut it (Liang and Barsky). */
function crosses(start: Point, end: Point, { left, top, width, height }: Rectangle): boolean {
  let [first, last] = [0, 1];
  for (const [from, to, low, high] of [[start.x, end.x, left, left + width], [start.y, end.y, top, top + height]] as const) {
    const step = to - from;
    if (step === 0) {
      if (from <= low || from >= high) return false;
      continue;
    }
    const [enters, leaves] = [(low - from) / step, (high - from) / step].sort((a, b) => a - b);
    first = Math.max(first, enters ?? 0);
    last = Math.min(last, leaves ?? 1);
  }
  return first < last;
}
