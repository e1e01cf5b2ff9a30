import fc from "fast-check";
import { parseNumber } from "../../../src/adapters/opc/byte-number";

function parse(text: string): number {
  const bytes = new TextEncoder().encode(`<v>${text}</v>`);
  return parseNumber(bytes, 3, bytes.length - 4);
}

test.each([
  ["0", 0], ["-0", -0], ["007", 7], [".5", 0.5], ["5.", 5], ["-12.50", -12.5], ["1e3", 1000], ["1.5E-3", 0.0015], [" 7 ", 7], ["+7", 7],
  ["9007199254740993", 9007199254740992], ["0.1000000000000000055511151231257827", 0.1], ["1E+999", Infinity], ["0.00000000000000000000000001", 1e-26],
])("%s is %d", (text, expected) => {
  expect(parse(text)).toBe(expected);
});

test.each(["", "-", ".", "1.2.3", "--1", "1e", "abc", "0x10", "1,5", "Infinity", "1 2"])("%j is no number", (text) => {
  expect(parse(text)).toBeNaN();
});

test("every number is read to its last bit, as the language itself reads it", () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
    // A negative zero is written without its sign.
    expect(parse(String(number))).toBe(number + 0);
  }), { numRuns: 2000 });
});

test("decimals of any length are rounded as the language itself rounds them", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat(24), (digits, decimals) => {
      const padded = digits.toString().padStart(decimals + 1, "0");
      const text = `${padded.slice(0, padded.length - decimals)}.${padded.slice(padded.length - decimals)}`;
      expect(parse(text)).toBe(Number(text));
    }),
    { numRuns: 2000 },
  );
});
