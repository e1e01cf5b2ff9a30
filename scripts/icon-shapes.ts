import type { Picture } from "./png";

// Shapes on a square of 24 units, x to the right, y down. Each is a distance: how far a point lies outside, negative inside.

export type Shape = (x: number, y: number) => number;
export type Point = readonly [x: number, y: number];

/** One colour over a shape; later layers lie over earlier ones. Red, green and blue are 0 to 255. */
export interface Layer {
  readonly shape: Shape;
  readonly colour: readonly [red: number, green: number, blue: number];
}

export const UNITS = 24;

export function circle([centreX, centreY]: Point, radius: number): Shape {
  return (x, y) => Math.hypot(x - centreX, y - centreY) - radius;
}

export function ring(centre: Point, radius: number, thickness: number): Shape {
  const disc = circle(centre, radius);
  return (x, y) => Math.abs(disc(x, y)) - thickness / 2;
}

/** Part of a ring with round ends; angles in degrees, clockwise from the top. */
export function arc(centre: Point, radius: number, thickness: number, from: number, to: number): Shape {
  const whole = ring(centre, radius, thickness);
  const ends = [from, to].map((angle) => circle(onCircle(centre, radius, angle), thickness / 2));
  return (x, y) => {
    const angle = (Math.atan2(x - centre[0], centre[1] - y) * 180) / Math.PI;
    const isBetween = (angle - from + 720) % 360 <= to - from;
    return isBetween ? whole(x, y) : Math.min(...ends.map((end) => end(x, y)));
  };
}

export function onCircle([x, y]: Point, radius: number, angle: number): Point {
  const turn = (angle * Math.PI) / 180;
  return [x + radius * Math.sin(turn), y - radius * Math.cos(turn)];
}

/** A line through points, with round ends and corners. */
export function line(thickness: number, ...points: readonly Point[]): Shape {
  const parts = points.slice(1).map((to, index) => segment(points[index] ?? to, to));
  return (x, y) => Math.min(...parts.map((part) => part(x, y))) - thickness / 2;
}

function segment([fromX, fromY]: Point, [toX, toY]: Point): Shape {
  const [wayX, wayY] = [toX - fromX, toY - fromY];
  const length = wayX * wayX + wayY * wayY;
  return (x, y) => {
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * wayX + (y - fromY) * wayY) / length));
    return Math.hypot(x - fromX - along * wayX, y - fromY - along * wayY);
  };
}

export function roundedBox([left, top]: Point, [right, bottom]: Point, radius: number): Shape {
  const [centreX, centreY] = [(left + right) / 2, (top + bottom) / 2];
  const [halfWidth, halfHeight] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius];
  return (x, y) => {
    const [overX, overY] = [Math.abs(x - centreX) - halfWidth, Math.abs(y - centreY) - halfHeight];
    return Math.hypot(Math.max(overX, 0), Math.max(overY, 0)) + Math.min(Math.max(overX, overY), 0) - radius;
  };
}

/** The edge of a shape as a line. */
export function outline(shape: Shape, thickness: number): Shape {
  return (x, y) => Math.abs(shape(x, y)) - thickness / 2;
}

/** The layers in pixels, the rest transparent. A pixel that an edge crosses is covered in part. */
export function paint(layers: readonly Layer[], size: number): Picture {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) pixels.set(colourAt(layers, column + 0.5, row + 0.5, size / UNITS), (row * size + column) * 4);
  }
  return { size, pixels };
}

function colourAt(layers: readonly Layer[], x: number, y: number, scale: number): readonly number[] {
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (const { shape, colour } of layers) {
    const cover = Math.max(0, Math.min(1, 0.5 - shape(x / scale, y / scale) * scale));
    const total = cover + alpha * (1 - cover);
    if (total === 0) continue;
    const mixed = (over: number, under: number): number => (over * cover + under * alpha * (1 - cover)) / total;
    [red, green, blue, alpha] = [mixed(colour[0], red), mixed(colour[1], green), mixed(colour[2], blue), total];
  }
  return [red, green, blue, alpha * 255].map(Math.round);
}
