import * as fc from "fast-check";
import { layoutMap, mapSvg, type MapLayout } from "../../../src/core/strategy";
import { crossings, orderBands } from "../../../src/core/strategy/order-boxes";
import { anyMap, mapOf, objective } from "./maps";

const WIDTH = 900;

function overlap(a: MapLayout["boxes"][number], b: MapLayout["boxes"][number]): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

test("every box lies in the band of its perspective, and beside all others", () => {
  fc.assert(fc.property(anyMap(), (map) => {
    const layout = layoutMap(map, WIDTH);
    const bands = new Map(layout.bands.map((band) => [band.id, band]));
    for (const [index, box] of layout.boxes.entries()) {
      const band = bands.get(map.objectives.find(({ id }) => id === box.id)?.perspective ?? "");
      expect(box.top).toBeGreaterThan(band?.top ?? Infinity);
      expect(box.top + box.height).toBeLessThan((band?.top ?? 0) + (band?.height ?? 0));
      expect(box.left).toBeGreaterThanOrEqual(band?.labelWidth ?? Infinity);
      expect(box.left + box.width).toBeLessThanOrEqual(WIDTH);
      expect(layout.boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
    }
    expect(layout.boxes).toHaveLength(map.objectives.length);
  }), { numRuns: 100 });
});

test("there is an arrow for every link that nobody denied", () => {
  fc.assert(fc.property(anyMap(), (map) => {
    const drawn = map.links.filter(({ from, to, confirmed }) => confirmed !== false && from !== to);
    expect(layoutMap(map, WIDTH).arrows.map(({ from, to }) => `${from}${to}`)).toEqual(drawn.map(({ from, to }) => `${from}${to}`));
  }), { numRuns: 100 });
});

test("thirty objectives of one perspective stand in several lines", () => {
  const map = mapOf(Array.from({ length: 30 }, (_, index) => objective(`C${index + 1}`)), []);
  const { boxes, height } = layoutMap(map, WIDTH);
  expect(new Set(boxes.map(({ top }) => top)).size).toBe(6);
  expect(height).toBeGreaterThan(300);
});

test("an arrow over a box between goes round it", () => {
  const map = mapOf(["F1", "C1", "I1"].map((id) => objective(id)), ["F1<I1", "F1<C1", "C1<I1"]);
  const [long, ...short] = layoutMap(map, WIDTH).arrows;
  expect(long).toMatchObject({ fromSide: "right", toSide: "right" });
  expect(long?.bend).toBeGreaterThan(long?.start.x ?? 0);
  expect(short.map(({ fromSide, toSide, bend }) => [fromSide, toSide, bend])).toEqual([["top", "bottom", null], ["top", "bottom", null]]);
});

test("a narrow drawing has its boxes in one column under the names of their perspectives, and arrows beside them in lanes", () => {
  const map = mapOf(["F1", "C1", "C2", "I1", "L1"].map((id) => objective(id)), ["F1<C2", "F1<I1", "C1<I1", "C1<L1"]);
  const { boxes, bands, arrows } = layoutMap(map, 222);
  expect(new Set(boxes.map(({ left, width }) => `${left} ${width}`)).size).toBe(1);
  for (const { top, labelWidth, labelHeight, width } of bands) {
    expect([labelWidth, labelHeight < 30]).toEqual([width, true]);
    for (const box of boxes) expect(box.top >= top + labelHeight || box.top + box.height <= top).toBe(true);
  }
  const lanes = arrows.filter(({ bend }) => bend !== null);
  expect(lanes.length).toBeGreaterThan(2);
  expect(new Set(lanes.map(({ bend, to }) => `${String(bend)} ${to}`)).size).toBeGreaterThan(1);
  for (const { bend, fromSide, toSide } of lanes) expect([toSide, (bend ?? 0) > 0 && (bend ?? 0) < 222]).toEqual([fromSide, true]);
});

test("boxes are ordered so that arrows cross less, and each stays in its band", () => {
  const bands = [["a", "b", "c"], ["d", "e", "f"]];
  const lines = [{ from: "d", to: "c" }, { from: "e", to: "b" }, { from: "f", to: "a" }];
  expect([crossings(bands, lines), crossings(orderBands(bands, lines), lines)]).toEqual([3, 0]);
  const line = fc.record({ from: fc.constantFrom("d", "e", "f"), to: fc.constantFrom("a", "b", "c") });
  fc.assert(fc.property(fc.array(line, { maxLength: 9 }), (any) => {
    const ordered = orderBands(bands, any);
    expect(crossings(ordered, any)).toBeLessThanOrEqual(crossings(bands, any));
    expect(ordered.map((band) => [...band].sort())).toEqual(bands);
  }));
});

test("crossings are those pairs of lines of which one begins further left and ends further right", () => {
  const bands = [["a", "b", "c"], ["d", "e", "f"], ["g", "h"]];
  const place = new Map(bands.flatMap((band, index) => band.map((id, at) => [id, { band: index, at: (at + 0.5) / band.length }] as const)));
  const end = (id: string): { band: number; at: number } => place.get(id) ?? { band: 0, at: 0 };
  const line = fc.record({ from: fc.constantFrom(...place.keys()), to: fc.constantFrom(...place.keys()) });
  fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
    const downwards = lines.map(({ from, to }) => [end(from), end(to)].sort((a, b) => a.band - b.band) as [{ band: number; at: number }, { band: number; at: number }]).filter(([a, b]) => a.band !== b.band);
    const crossing = downwards.flatMap(([a, b], index) => downwards.slice(index + 1).filter(([c, d]) => a.band === c.band && b.band === d.band && (a.at - c.at) * (b.at - d.at) < 0));
    expect(crossings(bands, lines)).toBe(crossing.length);
  }));
});

test("texts of the picture are escaped, and every objective and link is said in it", () => {
  const map = mapOf([{ ...objective("F1"), text: "R&D <\u0001fast> \"now\"" }, objective("C1")], ["F1<C1"]);
  const svg = mapSvg(layoutMap(map, WIDTH), "战略地图", "legend");
  expect(svg).toContain("R&amp;D &lt;fast&gt; &quot;now&quot;");
  expect(svg).toContain("<desc>Objective C1 → R&amp;D &lt;fast&gt; &quot;now&quot;</desc>");
  expect(svg).toContain("<title>战略地图</title>");
});
