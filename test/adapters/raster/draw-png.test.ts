import { drawPng } from "../../../src/adapters/raster";
import { layoutMap, mapSvg, type StrategyMap } from "../../../src/core/strategy";
import { mapOf, objective } from "../../core/strategy/maps";
import { pixelsOf } from "../../support/png-pixels";

/** The same on every machine. */
const PACKAGED = { systemFonts: false };

const MAP = mapOf(["F1", "C1"].map((id) => objective(id)), ["F1<C1"]);
/** Points: a small drawing is soon compared. */
const WIDTH = 300;
const MARGIN = { left: 12, top: 42 };

function svgOf(map: StrategyMap, title = "Strategy map"): string {
  return mapSvg(layoutMap(map, WIDTH), title, "legend");
}

test("a map is a PNG file with two pixels a point", () => {
  const { bytes, width, height } = drawPng(svgOf(MAP), PACKAGED);
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const stated = pixelsOf(bytes);
  expect([stated.width, stated.height, width]).toEqual([width, height, 2 * (WIDTH + 24)]);
  expect(Math.abs(height - 2 * (layoutMap(MAP, WIDTH).height + 54))).toBeLessThanOrEqual(1);
});

test("the texts of every box are drawn within it, without any font of the machine", () => {
  const svg = svgOf(MAP);
  const [drawn, blank] = [svg, svg.replace(/<text\b.*?<\/text>/g, "")].map((each) => pixelsOf(drawPng(each, PACKAGED).bytes));
  for (const { left, top, width, height } of layoutMap(MAP, WIDTH).boxes) {
    const [first, last] = [Math.ceil(2 * (MARGIN.left + left)), Math.floor(2 * (MARGIN.left + left + width))];
    const [upper, lower] = [Math.ceil(2 * (MARGIN.top + top)), Math.floor(2 * (MARGIN.top + top + height))];
    const inked = range(upper, lower).filter((row) => range(first, last).some((column) => drawn?.at(column, row) !== blank?.at(column, row)));
    const columns = range(first, last).filter((column) => inked.some((row) => drawn?.at(column, row) !== blank?.at(column, row)));
    // Three lines of letters, and none at the edge.
    expect(inked.length).toBeGreaterThan(30);
    expect(columns.length).toBeGreaterThan(60);
    expect([inked.includes(upper), columns.some((column) => column < first + 4 || column > last - 4)]).toEqual([false, false]);
  }
});

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

test("letters that the packaged font has are not missing, nor are blanks and marks", () => {
  const svg = svgOf({ ...MAP, objectives: [{ ...objective("F1"), text: "Größe & <Ωмега> – 95 % →\u00a0e\u0301\u200b…" }] });
  expect(drawPng(svg, PACKAGED).missing).toEqual([]);
});

test("characters that no font has are said, each once, in their order", () => {
  const svg = svgOf({ ...MAP, objectives: [{ ...objective("F1"), text: "战略 战略" }] }, "地图");
  expect(drawPng(svg, PACKAGED).missing).toEqual(["地", "图", "战", "略"]);
});

test("a picture of too many pixels is drawn smaller, whole", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="400pt"><rect width="1" height="1"/></svg>';
  const { width, height } = drawPng(svg, { ...PACKAGED, mostPixels: 40_000 });
  expect(width).toBe(100);
  expect(height / width).toBeCloseTo(4, 1);
});
