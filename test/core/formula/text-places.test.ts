import * as fc from "fast-check";
import { placesOfText } from "../../../src/core/formula/evaluate/text-places";
import { criterion, equalText } from "../../../src/core/formula/evaluate/criterion";
import type { CellValue } from "../../../src/core/grid";

/** Letters of which several are one in some language, wildcards, operators, numbers as texts. */
const text = fc.array(fc.constantFrom("a", "A", "k", "\u212a", "s", "ſ", "ß", "ẞ", "i", "İ", "ı", "1", "-", "=", "<", ">", "*", "?", "~", " ", "战"), { maxLength: 3 }).map((parts) => parts.join(""));
const value: fc.Arbitrary<CellValue> = fc.oneof(text, fc.constantFrom<CellValue>(null, 0, 1, true, "TRUE", "1"));

test("no place of a value that meets a criterion is passed over", () => {
  fc.assert(fc.property(fc.array(value, { maxLength: 12 }), text, (cells, wanted) => {
    const met = cells.flatMap((cell, place) => (criterion(wanted)(cell) ? [place] : []));
    const equal = equalText(wanted);
    const places = equal === null ? null : placesOfText(cells, equal);
    if (places !== null) expect(places).toEqual(expect.arrayContaining(met));
  }), { numRuns: 500 });
});

test.each<[string, readonly CellValue[], readonly number[] | null]>([
  ["SO-1", ["SO-1", 3, "so-1", "SO-2", null], [0, 2]],
  ["成长", ["成长", "成"], [0]],
  ["nowhere", ["SO-1"], []],
  ["SO*", ["SO-1"], null],
  ["Größe", ["GRÖSSE"], null],
])("%j in %j is at %j", (wanted, cells, places) => {
  expect(placesOfText(cells, wanted)).toEqual(places);
});

test.each([["Yes", "Yes"], ["=Yes", "Yes"], ["<>Yes", null], [">a", null], ["", null], ["12", null], ["true", null], [12, null], [null, null]])("%j wants the text %j", (wanted, equal) => {
  expect(equalText(wanted)).toBe(equal);
});
