import { isOwnedBy, owners } from "../../../src/core/people";

test.each<[string | null, readonly string[]]>([
  ["A. Keller", ["A. Keller"]],
  ["A. Keller; J. Lindqvist", ["A. Keller", "J. Lindqvist"]],
  ["Keller, Anna", ["Keller, Anna"]],
  ["柯安、林洁", ["柯安", "林洁"]],
  [" ; ", []],
  [null, []],
])("%j names %j", (cell, named) => {
  expect(owners(cell)).toEqual(named);
});

test.each([["a. keller", "A.Keller", true], ["Ａ. Keller", "A. Keller", true], ["A. Keller; P. Novak", "P. Novak", true], ["A. Kellermann", "A. Keller", false], [null, "A. Keller", false]])(
  "%j is owned by %j: %j", (cell, person, is) => {
    expect(isOwnedBy(cell, person)).toBe(is);
  });
