import { positionOf, startOf, type ShownLines } from "../../../src/workbench/drawing/chart-position";

describe("where a chart is seen", () => {
  const ends = [20, 40, 60, 80, 100];
  const lines: ShownLines = { header: 10, ends, frozen: [0, 0], scrolled: 0 };

  test("lines begin where the one before ends, and one past the last where that ends", () => {
    expect([0, 1, 4, 5, 9].map((line) => startOf(ends, line))).toEqual([0, 20, 80, 100, 100]);
  });

  test.each<[string, Partial<ShownLines>, number, number, { at: number; covered: number }]>([
    ["beyond the header", {}, 40, 80, { at: 50, covered: 0 }],
    ["scrolled under the header, by its covered part", { scrolled: 50 }, 40, 80, { at: 0, covered: 10 }],
    ["scrolled away, covered whole and no more", { scrolled: 500 }, 40, 80, { at: -450, covered: 40 }],
    ["scrolled under frozen lines", { frozen: [0, 2], scrolled: 30 }, 60, 80, { at: 40, covered: 10 }],
    ["on a frozen line, where scrolling leaves it", { frozen: [0, 2], scrolled: 30 }, 20, 80, { at: 30, covered: 0 }],
  ])("%s", (_, view, from, to, expected) => {
    expect(positionOf({ ...lines, ...view }, from, to)).toEqual({ ...expected, size: to - from });
  });
});
