import { cellError } from "../../../src/core/grid";
import { displayedText } from "../../../src/adapters/opc/displayed-text";

test.each([
  [0.1 + 0.2, "General", "0.3"],
  [1234567890123, "General", "1.23457E+12"],
  [123456.789012345, "General", "123456.789"],
  [0.99949, "0.0%", "99.9%"],
  [2.675, "0.00", "2.68"],
  [1.005, "0.00", "1.01"],
  [-1.005, "0.00", "-1.01"],
  [0.05499999999999999, "0%", "6%"],
  [0.285, "0%", "29%"],
  [0.5, "# ?/?", " 1/2"],
  [12345678901234567, "0", "12345678901234600"],
  [9007199254740990, "#,##0", "9,007,199,254,740,990"],
  [0.1, "0.000000000000000", "0.100000000000000"],
  [-1234.5, "#,##0.00;[Red]-#,##0.00", "-1,234.50"],
  [0, `General;General;"-"`, "-"],
  [-0.1, "[Green]▲0.0%;[Red]▼0.0%", "▼10.0%"],
  [35, `0"天"`, "35天"],
  [12345678, `0.0,,"M"`, "12.3M"],
  [46034, "yyyy-mm-dd", "2026-01-12"],
  [45000, `yyyy"年"m"月"d"日"`, "2023年3月15日"],
  [0.75, `上午/下午h"时"mm"分"`, "下午6时00分"],
  [1.5, "[h]:mm", "36:00"],
  [60, "d/m/yyyy", "29/2/1900"],
  ["text", "0.00", "text"],
  ["text", `@" (plan)"`, "text (plan)"],
  ["text", "0;-0;0;", "text"],
  [12, "@", "12"],
  [true, "0", "TRUE"],
  [false, "General", "FALSE"],
  [null, "0", ""],
  [cellError("#N/A"), "0%", "#N/A"],
  [3, "0.0.0;;;;;;broken [", "3"],
])("%j as %s shows %s", (value, format, shown) => {
  expect(displayedText(value, format, false)).toBe(shown);
});

test("dates of the 1904 system show the same days, numbers stay themselves", () => {
  expect([displayedText(44572, "yyyy-mm-dd", true), displayedText(44572, "0", true)]).toEqual(["2026-01-12", "44572"]);
});

test("lengths of time are the same in both date systems", () => {
  expect([false, true].map((date1904) => displayedText(10.6320601851852, "[hh]:mm:ss", date1904))).toEqual(["255:10:10", "255:10:10"]);
});
