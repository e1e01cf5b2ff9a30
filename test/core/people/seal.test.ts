import * as fc from "fast-check";
import type { CellValue } from "../../../src/core/grid";
import { agreedValue, canonicalText, sealedChanges, type AgreedValue } from "../../../src/core/people";

const value = (key: string, content: CellValue, cell = `S!${key}`): AgreedValue => agreedValue(key, `label of ${key}`, cell, content);

const content: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ maxLength: 12 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.constant({ error: "#N/A" as const }),
);
const contents = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), content, { maxKeys: 6 });
const valuesOf = (all: Readonly<Record<string, CellValue>>): readonly AgreedValue[] => Object.entries(all).map(([key, each]) => value(key, each));

describe("the text that is sealed", () => {
  test("has a line for each value with its key and kind", () => {
    expect(canonicalText([value("rating", "B+"), value("KR1/agreed", 0.7)])).toBe('okrscore seal 1\n["KR1/agreed","number","0.7"]\n["rating","text","B+"]\n');
  });

  test("does not depend on the order, the places or the labels of values", () => {
    fc.assert(fc.property(contents, (all) => {
      const values = valuesOf(all);
      expect(canonicalText([...values].reverse().map((each) => ({ ...each, cell: "elsewhere", label: "" })))).toBe(canonicalText(values));
    }));
  });

  test("is the same exactly where no value changed", () => {
    const pairs = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.tuple(content, fc.option(content)), { maxKeys: 6 });
    fc.assert(fc.property(pairs, (all) => {
      const sealed = valuesOf(Object.fromEntries(Object.entries(all).map(([key, [before]]) => [key, before])));
      const now = valuesOf(Object.fromEntries(Object.entries(all).map(([key, [before, after]]) => [key, after ?? before])));
      expect(sealedChanges(sealed, now).length === 0).toBe(canonicalText(sealed) === canonicalText(now));
    }));
  });

  test.each<[string, CellValue, CellValue, boolean]>([
    ["the dust of binary fractions", 0.1 + 0.2, 0.3, true],
    ["a difference in the seventh digit", 0.7, 0.7000001, false],
    ["a number and the text of its digits", 1, "1", false],
    ["a blank cell and a formula's empty text", null, "", true],
    ["endings of lines", "a\r\nb", "a\nb", true],
    ["a text and another with a space after it", "A", "A ", false],
    ["true and its word", true, "true", false],
  ])("tells apart, or not: %s", (_, one, other, isSame) => {
    expect(canonicalText([value("k", one)]) === canonicalText([value("k", other)])).toBe(isSame);
  });

  test("cannot be made the same by moving a line end into a value", () => {
    const two = canonicalText([value("a", "x"), value("b", "y")]);
    expect(canonicalText([value("a", 'x"]\n["b","text","y')])).not.toBe(two);
  });
});

describe("what changed since it was sealed", () => {
  test("is named with its place now, the value before and after", () => {
    expect(sealedChanges([value("rating", "B", "S!C9"), value("score", 0.7)], [value("rating", "A", "S!C10"), value("score", 0.7)]))
      .toEqual([{ label: "label of rating", cell: "S!C10", before: "B", after: "A" }]);
  });

  test("includes what is gone and what was added", () => {
    expect(sealedChanges([value("a", "x")], [value("b", "y")])).toEqual([
      { label: "label of a", cell: "S!a", before: "x", after: null }, { label: "label of b", cell: "S!b", before: null, after: "y" },
    ]);
  });

  test("is nothing where a blank cell was added", () => {
    expect(sealedChanges([value("a", "x")], [value("a", "x"), value("b", null)])).toEqual([]);
  });
});
