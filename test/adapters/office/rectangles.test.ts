import fc from "fast-check";
import { rectanglesOf } from "../../../src/adapters/office/rectangles";
import { typedText } from "../../../src/adapters/office/typed-text";

const cells = fc.array(fc.record({ row: fc.nat(6), column: fc.nat(6) }), { maxLength: 40 });

test("rectangles cover every cell once, and no other", () => {
  fc.assert(fc.property(cells, (places) => {
    const covered = rectanglesOf(places).flatMap(({ top, left, bottom, right }) =>
      Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => `${top + Math.floor(index / (right - left + 1))},${left + (index % (right - left + 1))}`));
    expect(covered.sort()).toEqual([...new Set(places.map(({ row, column }) => `${row},${column}`))].sort());
  }));
});

test("a block of cells is one rectangle", () => {
  const block = Array.from({ length: 12 }, (_, index) => ({ row: 3 + Math.floor(index / 4), column: 2 + (index % 4) }));
  expect(rectanglesOf([...block].reverse())).toEqual([{ top: 3, left: 2, bottom: 5, right: 5 }]);
});

test.each([
  ["Raise delivery", "Raise delivery"], ["提高准时交付率", "提高准时交付率"], ["=1+1", "'=1+1"], ["'quoted", "''quoted"], ["001", "'001"], ["1/2", "'1/2"],
  ["TRUE", "'TRUE"], ["Wahr", "'Wahr"], ["#N/A", "'#N/A"], ["5 Mai 2027", "'5 Mai 2027"], ["＝1+1", "'＝1+1"], ["a\r\nb", "a\nb"], [" x", "' x"],
])("%j is typed as %j", (text, typed) => {
  expect(typedText(text)).toBe(typed);
});
