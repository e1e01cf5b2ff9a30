import * as fc from "fast-check";
import { fileNames } from "../../../../src/workbook/tasks/people/file-names";

test.each<[readonly string[], readonly string[]]>([
  [["PBC FY2027-Q2 谭思"], ["PBC FY2027-Q2 谭思.xlsx"]],
  [["PBC A/B", "PBC a_b"], ["PBC A_B.xlsx", "PBC a_b (2).xlsx"]],
  [["../../etc/passwd"], ["_.._etc_passwd.xlsx"]],
  [["a\u202efdp.exe", " . "], ["a_fdp.exe.xlsx", "_.xlsx"]],
])("%j are files called %j", (texts, names) => {
  expect(fileNames(texts)).toEqual(names);
});

test("no two are the same, none leaves its folder, and every system takes them", () => {
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom("A", "a", "A ", "..", "/", "名".repeat(300)));
  fc.assert(fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
    const names = fileNames(texts);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
    for (const name of names) {
      expect(name).toMatch(/^[^\\/:*?"<>|\u0000-\u001f]+\.xlsx$/);
      expect(Buffer.byteLength(name)).toBeLessThan(220);
      expect(name.startsWith(".")).toBe(false);
    }
  }), { numRuns: 40 });
});
