import fc from "fast-check";
import { LANGUAGES } from "../../../src/core/language";
import { formatQuantity, parseQuantity } from "../../../src/core/quantity";

describe("a quantity as text", () => {
  test.each<[number, string | null, string, string]>([
    [0.95, "%", "95 %", "95%"], [0.9995, "%", "99.95 %", "99.95%"], [0.12345, "%", "12.35 %", "12.35%"], [0.005, "%", "0.5 %", "0.5%"], [0.0000123, "%", "0.00123 %", "0.00123%"], [-0.1, "%", "-10 %", "-10%"], [1.2, "%", "120 %", "120%"], [0, "%", "0 %", "0%"], [12.5, "%", "1,250 %", "1,250%"],
    [0.05, "pp", "5 pp", "5个百分点"], [0.005, "‰", "5 ‰", "5‰"], [35, "days", "35 days", "35 days"], [1, "days", "1 day", "1 days"], [1, "kg", "1 kg", "1 kg"], [1.01, "days", "1.01 days", "1.01 days"], [-1, "days", "-1 days", "-1 days"], [35, "天", "35天", "35天"], [5, "/10", "5/10", "5/10"], [4.2, "/5", "4.2/5", "4.2/5"],
    [24e6, "元", "24M元", "2,400万元"], [1.2e8, "元", "120M元", "1.2亿元"], [1.25e6, "$", "$1.25M", "$125万"], [2.5e9, "US$", "US$2.5B", "US$25亿"], [-1200, "$", "-$1,200", "-$1,200"], [-2e6, "€", "-€2M", "-€200万"], [10_000, "USD", "10,000 USD", "1万 USD"], [9999, null, "9,999", "9,999"], [12_000, null, "12,000", "1.2万"],
    [1_251_337, null, "1,251,337", "1,251,337"], [1_251_000, null, "1.251M", "125.1万"], [999_999, null, "999,999", "999,999"], [1e6, null, "1M", "100万"], [1e9, null, "1B", "10亿"], [1e8, null, "100M", "1亿"], [0.1 * 3e7, null, "3M", "300万"], [1234.5, null, "1,235", "1,235"], [-1234.5, null, "-1,235", "-1,235"], [999.5, null, "999.5", "999.5"],
    [123.456, "h", "123.46 h", "123.46 h"], [1.005, null, "1.01", "1.01"], [-1.005, null, "-1.01", "-1.01"], [0.0123456, null, "0.0123", "0.0123"], [0.999, null, "0.999", "0.999"], [0.9999, null, "1", "1"], [0.1 + 0.2, null, "0.3", "0.3"], [0, null, "0", "0"], [-0, null, "0", "0"], [5, "", "5", "5"], [1000, null, "1,000", "1,000"], [1e12, null, "1,000B", "10,000亿"],
    [0.5, "kr", "0.5 kr", "0.5 kr"], [5, "R$", "R$5", "R$5"], [5, "A$B", "5 A$B", "5 A$B"], [5, "㐀", "5㐀", "5㐀"], [1, "people", "1 person", "1 people"], [5, "kr$", "5 kr$", "5 kr$"], [5, "k天", "5 k天", "5 k天"], [5, "USDX$", "5 USDX$", "5 USDX$"], [5, "₽", "₽5", "₽5"], [1, "constructor", "1 constructor", "1 constructor"],
  ])("%d %s", (value, unit, en, zh) => {
    expect(formatQuantity(value, unit, "en")).toBe(en);
    expect(formatQuantity(value, unit, "zh")).toBe(zh);
  });

  test.each([
    ["days", "day"], ["hours", "hour"], ["minutes", "minute"], ["weeks", "week"], ["months", "month"], ["years", "year"], ["points", "point"], ["people", "person"],
    ["customers", "customer"], ["users", "user"], ["orders", "order"], ["complaints", "complaint"], ["incidents", "incident"], ["times", "time"], ["units", "unit"],
  ])("one of %s is a %s", (unit, one) => {
    expect(formatQuantity(1, unit, "en")).toBe(`1 ${one}`);
  });

  test("is read back as the number, within the digits shown", () => {
    const value = fc.oneof(
      fc.double({ min: -1e11, max: 1e11, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), fc.integer({ min: -100_000_000, max: 100_000_000 }),
      fc.integer({ min: -9999, max: 9999 }).chain((digits) => fc.integer({ min: -6, max: 8 }).map((power) => Number(`${digits}e${power}`))),
    ).filter((each) => each === 0 || Math.abs(each) > 1e-9);
    const unit = fc.constantFrom(null, "%", "pp", "‰", "days", "天", "个", "元", "$", "US$", "USD", "家客户", "kg");
    fc.assert(fc.property(value, unit, fc.constantFrom(...LANGUAGES), (each, of, language) => {
      const text = formatQuantity(each, of, language);
      const found = parseQuantity(text, { decimal: "." });
      expect(found).not.toBeNull();
      const parts = of === "%" || of === "pp" ? 100 : of === "‰" ? 1000 : 1;
      const shown = each * parts;
      const size = Math.abs(shown);
      const step = (size >= 1000 ? 0.5 : size >= 1 ? 0.005 : size * 0.005) / parts;
      expect(Math.abs((found?.value ?? NaN) - each)).toBeLessThanOrEqual(step * 1.000001 + Math.abs(each) * 1e-11);
      if (found?.value !== 0) expect(found?.unit?.replace("day", "days").replace("dayss", "days")).toBe(of ?? undefined);
    }), { numRuns: 1000 });
  });

  test("is short where little has to be said", () => {
    fc.assert(fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 9 }), fc.constantFrom(...LANGUAGES), (digits, power, language) => {
      const value = Number(`${digits}e${power}`);
      expect(formatQuantity(value, null, language).length).toBeLessThanOrEqual(10);
      expect(parseQuantity(formatQuantity(value, null, language), { decimal: "." })?.value).toBe(value + 0);
    }));
  });
});
