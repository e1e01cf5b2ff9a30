import fc from "fast-check";
import { parseNumberText } from "../../../src/core/quantity";

describe("numbers in text", () => {
  test.each<[string, number | null]>([
    ["12", 12], ["-1.5", -1.5], ["+3", 3], ["−4", -4], [".5", 0.5], ["1e3", 1000], ["2E-2", 0.02], ["1,234,567.8", 1234567.8],
    ["85%", 0.85], ["85 %", 0.85], ["８５％", 0.85], ["16.5%", 0.165], ["(1,200)", -1200], ["(5%)", -0.05], ["0", 0], ["-0", 0],
    ["", null], ["-", null], ["%", null], ["abc", null], ["12 days", null], ["1,23", null], ["12,3456", null], ["1.2.3", null],
    ["≥95%", null], ["(-5)", null], ["(5", null], ["e5", null], ["0x10", null], ["95%~99%", null], ["1 2", null], [" 12 ", 12], ["\u00a0(5) ", -5], ["(5)%", null], ["-(5)", null], ["(5) 6", null], ["1 234", 1234],
  ])("%s", (text, expected) => {
    expect(parseNumberText(text)).toBe(expected);
  });

  test("a number as it prints is read back", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parseNumberText(String(value))).toBe(value + 0);
    }));
  });
});

