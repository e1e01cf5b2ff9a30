import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { arc, circle, line, onCircle, outline, paint, ring, roundedBox, type Layer, type Shape } from "./icon-shapes";
import { pngOf } from "./png";

// Draws assets/icons. Run it with `npm run icons` after a change here.

const GREEN = [16, 124, 65] as const;
const GREY = [138, 146, 156] as const;
const ORANGE = [216, 120, 20] as const;
const WHITE = [255, 255, 255] as const;

const CENTRE = [12, 12] as const;

const green = (shape: Shape): Layer => ({ shape, colour: GREEN });
const grey = (shape: Shape): Layer => ({ shape, colour: GREY });
const orange = (shape: Shape): Layer => ({ shape, colour: ORANGE });
const white = (shape: Shape): Layer => ({ shape, colour: WHITE });

/** The product: progress around a target, seven tenths of the way, on a tile. */
const PRODUCT: readonly Layer[] = [
  green(roundedBox([1, 1], [23, 23], 5)), { shape: ring(CENTRE, 7, 2.6), colour: [86, 170, 125] }, white(arc(CENTRE, 7, 2.6, 0, 252)), white(circle(CENTRE, 2.6)),
];

/** A sheet with a header and rows; what is done with it comes over it. */
const SHEET: readonly Layer[] = [
  grey(outline(roundedBox([3, 4], [18, 20], 1.5), 1.6)), grey(line(1.6, [3, 9], [18, 9])), grey(line(1.6, [9, 9], [9, 20])), grey(line(1.6, [3, 14.5], [18, 14.5])),
];

const ICONS: Readonly<Record<string, readonly Layer[]>> = {
  okrscore: PRODUCT,
  read: [...SHEET, white(circle([16, 15.5], 5.6)), white(line(5, [19, 18.5], [21.5, 21])), green(ring([16, 15.5], 3.8, 2)), green(line(2.4, [19, 18.5], [21.6, 21.2]))],
  generate: [
    grey(line(1.6, [8.6, 7], [12, 7], [12, 17], [17, 17])), grey(line(1.6, [8.6, 7], [17, 7])), green(ring([5, 7], 3, 2)), green(circle([18.5, 7], 2.8)), green(circle([18.5, 17], 2.8)),
    orange(line(2, [3, 17.5], [8, 17.5])), orange(line(2, [5.5, 15], [5.5, 20])),
  ],
  "check-in": [grey(arc(CENTRE, 9, 2, 60, 380)), green(line(2.6, [7.5, 12.2], [11, 15.8], [20, 5.5]))],
  review: [
    grey(line(1.6, [3, 20.5], [21.5, 20.5])), green(roundedBox([4, 5], [8, 18.5], 0.8)), orange(roundedBox([10.2, 5], [14.2, 11], 0.8)), green(roundedBox([16.4, 11], [20.4, 18.5], 0.8)),
  ],
  convert: [
    green(arc(CENTRE, 8, 2.2, 285, 415)), green(line(2.2, onCircle(CENTRE, 8, 55), [18.8, 2.6])), green(line(2.2, onCircle(CENTRE, 8, 55), [13.6, 6.2])),
    orange(arc(CENTRE, 8, 2.2, 105, 235)), orange(line(2.2, onCircle(CENTRE, 8, 235), [5.2, 21.4])), orange(line(2.2, onCircle(CENTRE, 8, 235), [10.4, 17.8])),
  ],
  help: [green(ring(CENTRE, 9.3, 2)), green(arc([12, 9.7], 3, 2.2, 280, 510)), green(line(2.2, [12.9, 12.5], [12, 14])), green(circle([12, 17.2], 1.4))],
};

/** The product's own icon also stands in lists of add-ins. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const RIBBON_SIZES = SIZES.filter((size) => size <= 80);

const folder = join(__dirname, "../assets/icons");
mkdirSync(folder, { recursive: true });
for (const [name, layers] of Object.entries(ICONS)) {
  for (const size of name === "okrscore" ? SIZES : RIBBON_SIZES) writeFileSync(join(folder, `${name}-${size}.png`), pngOf(paint(layers, size)));
}
