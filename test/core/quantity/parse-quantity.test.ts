import fc from "fast-check";
import { parseQuantity, type Quantity } from "../../../src/core/quantity";

/** What a test says of a quantity; everything else must be as in `PLAIN`. */
type Told = Partial<Pick<Quantity, "value" | "low" | "high" | "comparator" | "from" | "unit" | "percent" | "relativeChange" | "doubts">>;

const PLAIN: Required<Told> = {
  value: null, low: null, high: null, comparator: null, from: null, unit: null, percent: false, relativeChange: false, doubts: [],
};

function expectQuantity(text: string, told: Told, context = {}): void {
  const found = parseQuantity(text, context);
  if (found === null) throw new Error(`no quantity in ${text}`);
  const { value, low, high, comparator, from, unit, percent, relativeChange, doubts } = found;
  expect({ value, low, high, comparator, from, unit, percent, relativeChange, doubts }).toEqual({ ...PLAIN, ...told });
  for (const number of found.numbers) expectSplit(text, number);
  expectSplit(text, { ...found, value: found.value ?? found.numbers[0]?.value ?? NaN });
}

/** `before`, digits and `after` are the text, and the digits times the factor the value: what a formula over the cell does. */
function expectSplit(text: string, { value, before, after, factor, decimal }: Pick<Quantity, "before" | "after" | "factor" | "decimal"> & { value: number }): void {
  expect(text.startsWith(before)).toBe(true);
  expect(text.endsWith(after)).toBe(true);
  const digits = text.slice(before.length, text.length - after.length).normalize("NFKC");
  const group = decimal === "." ? /[, '’]/g : /[. '’]/g;
  const number = Number(digits.replace(group, "").replace(",", "."));
  expect(number * factor).toBeCloseTo(value, 9);
}

const percent = (value: number, rest: Told = {}): Told => ({ value, unit: "%", percent: true, ...rest });
const atLeast = (value: number, rest: Told = {}): Told => ({ value, low: value, comparator: ">=", ...rest });
const above = (value: number, rest: Told = {}): Told => ({ value, low: value, comparator: ">", ...rest });
const atMost = (value: number, rest: Told = {}): Told => ({ value, high: value, comparator: "<=", ...rest });
const below = (value: number, rest: Told = {}): Told => ({ value, high: value, comparator: "<", ...rest });
const PERCENT: Told = { unit: "%", percent: true };

describe("digits", () => {
  test.each<[string, number, Told["doubts"]?]>([
    ["0", 0], ["85", 85], ["0.85", 0.85], [".5", 0.5], [" 12 ", 12], ["1,234", 1234], ["1,234.5", 1234.5], ["12,345,678", 12345678],
    ["1 234", 1234], ["1\u00a0234", 1234], ["1\u202f234\u202f567", 1234567], ["1 234,5", 1234.5], ["1 234.5", 1234.5], ["1.234,5", 1234.5],
    ["1.234.567", 1234567], ["1.234.567,89", 1234567.89], ["1'234", 1234], ["1’234’567.5", 1234567.5], ["1,23,456", 123456], ["12,34,567.5", 1234567.5],
    ["1.234", 1.234, ["decimal-mark"]], ["12.345", 12.345, ["decimal-mark"]], ["1,5", 1.5, ["decimal-mark"]], ["1234,56", 1234.56, ["decimal-mark"]],
    ["0.123", 0.123], ["0,123", 0.123], ["0,85", 0.85], ["1234.567", 1234.567], ["1.2345", 1.2345], ["1.5e3", 1500], ["2E-2", 0.02], ["1.5E+06", 1.5e6],
    ["８５", 85], ["１，２３４．５", 1234.5], ["-5", -5], ["−5", -5], ["–5", -5], ["－5", -5], ["- 5", -5], ["-1,200.5", -1200.5], ["100000000000000", 1e14],
    ["100,000,000,000,000", 1e14], ["(1,200)", -1200], [" (1,200) ", -1200], ["(0.5)", -0.5], ["(120)", -120], ["-0", 0], ["1 234,56", 1234.56], ["0.1234567890123456", 0.1234567890123456], ["123456789012345", 123456789012345],
    ["1,23,456.75", 123456.75], ["1,234.56", 1234.56], ["1 234.56", 1234.56], ["1'234.56", 1234.56], ["12 345 678", 12345678], ["12 345 678.5", 12345678.5], ["12,34,56,789", 123456789], ["12'345'678", 12345678], [".55", 0.55],
  ])("%s", (text, value, doubts = []) => {
    expectQuantity(text, { value, doubts });
  });

  test.each<[string, "." | ",", number | null, Told["doubts"]?]>([
    ["1.234", ".", 1.234], ["1.234", ",", 1234], ["1,234", ".", 1234], ["1,234", ",", 1.234], ["1,5", ",", 1.5], ["12 345,6", ",", 12345.6],
    ["1.234.567", ",", 1234567], ["85", ",", 85], ["12345", ",", 12345], ["1 234", ",", 1234], ["1 234 567,5", ",", 1234567.5], ["1 234 567,25", ",", 1234567.25], ["123.456,75", ",", 123456.75], ["0,5", ",", 0.5], ["1.5", ",", 1.5, ["decimal-mark"]], ["0.5", ",", 0.5, ["decimal-mark"]],
    ["1,5", ".", 1.5, ["decimal-mark"]], ["1.234,5", ".", 1234.5, ["decimal-mark"]], ["1.2.3", ",", null],
  ])("%s where the decimal mark is %s", (text, decimal, value, doubts = []) => {
    if (value === null) expect(parseQuantity(text, { decimal })).toBeNull();
    else expectQuantity(text, { value, doubts }, { decimal });
  });
});

describe("separators that make no number", () => {
  test.each([
    "1234 567", "1234'567", "1234.567,8", "0 123", "0'123", "0.123,4", "1 23", "1'23", "1 2345", "1'2345", "1 234 56", "1'234'56", "1,234,56", "1,234,5678", "1,234.5.6", "1,234 567", "1 234'567", "1'234 567",
    "1,5 234", "1.5 234", "1.5'234", "1.23.456", "1.2345.678", "1.234.56", "1.234,5,6", "1.234,5.6", "1 234,5 6", "1 234,5,6", "123,45,678", "1,2,345", "1,234,56,789", "12,34,5678", "0,12,345", "1,23,456,7", "1,23,456.7.8", "1,23 456", "5.6.7", "5,6,7",
  ])("%s", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });
});

describe("percent", () => {
  test.each<[string, Told]>([
    ["85%", percent(0.85)], ["85 %", percent(0.85)], ["85％", percent(0.85)], ["85﹪", percent(0.85)], ["16.5%", percent(0.165)], ["120%", percent(1.2)],
    ["8,5%", percent(0.085, { doubts: ["decimal-mark"] })], ["95 percent", percent(0.95)], ["95 per cent", percent(0.95)], ["95 pct", percent(0.95)],
    ["百分之85", percent(0.85)], ["5‰", { value: 0.005, unit: "‰", percent: true }], ["(5%)", percent(-0.05, { doubts: ["negative-or-label"] })],
    ["(12.5%)", percent(-0.125)], ["100%完成", percent(1, { doubts: ["unit"] })], ["10% of revenue", percent(0.1, { doubts: ["unit"] })],
    ["-5%", percent(-0.05, { doubts: ["level-or-change"] })], ["−5 %", percent(-0.05, { doubts: ["level-or-change"] })],
  ])("%s", (text, told) => {
    expectQuantity(text, told);
  });
});

describe("scales and units", () => {
  test.each<[string, Told]>([
    ["35天", { value: 35, unit: "天" }], ["35 天", { value: 35, unit: "天" }], ["３５天", { value: 35, unit: "天" }], ["35 days", { value: 35, unit: "days" }], ["12027 widgets", { value: 12027, unit: "widgets", doubts: ["unit"] }], ["20275 widgets", { value: 20275, unit: "widgets", doubts: ["unit"] }], ["2k", { value: 2000 }], ["0日", { value: 0, unit: "日" }], ["32日", { value: 32, unit: "日" }], ["5 bin", { value: 5000, doubts: ["scale"] }],
    ["35days", { value: 35, unit: "days" }], ["35 Days", { value: 35, unit: "Days" }], ["5 working days", { value: 5, unit: "working days" }],
    ["$10K", { value: 10_000, unit: "$" }], ["$ 10 k", { value: 10_000, unit: "$" }], ["1.2M", { value: 1.2e6 }], ["77m", { value: 77e6, doubts: ["scale"] }],
    ["$77m", { value: 77e6, unit: "$" }], ["$5mm", { value: 5e6, unit: "$" }], ["5 mm", { value: 5, unit: "mm" }], ["2b", { value: 2e9, doubts: ["scale"] }],
    ["2B", { value: 2e9 }], ["US$ 1.2bn", { value: 1.2e9, unit: "US$" }], ["us$1bn", { value: 1e9, unit: "us$" }], ["€3.5m", { value: 3.5e6, unit: "€" }], ["£2,500", { value: 2500, unit: "£" }],
    ["R$ 1.234,56", { value: 1234.56, unit: "R$" }], ["₹5 lakh", { value: 5e5, unit: "₹" }], ["5 lakhs", { value: 5e5 }], ["2.5 crore", { value: 2.5e7 }],
    ["5 Cr", { value: 5e7 }], ["Rs. 500", { value: 500, unit: "Rs." }], ["10k USD", { value: 10_000, unit: "USD" }], ["USD 10k", { value: 10_000, unit: "USD" }],
    ["USD10k", { value: 10_000, unit: "USD" }], ["5 million customers", { value: 5e6, unit: "customers" }], ["3 thousand", { value: 3000 }],
    ["1.2 billion EUR", { value: 1.2e9, unit: "EUR" }], ["1 trillion", { value: 1e12 }], ["10 mil", { value: 10_000, doubts: ["scale"] }], ["3 milhões", { value: 3e6 }],
    ["5 Mio. EUR", { value: 5e6, unit: "EUR" }], ["5万", { value: 50_000 }], ["5萬", { value: 50_000 }],
    ["3.5万元", { value: 35_000, unit: "元" }], ["5 万元", { value: 50_000, unit: "元" }], ["1.2亿元", { value: 1.2e8, unit: "元" }], ["1.2億元", { value: 1.2e8, unit: "元" }],
    ["3百万美元", { value: 3e6, unit: "美元" }], ["2千万", { value: 2e7 }], ["1万亿", { value: 1e12 }], ["5十万", { value: 5e5 }], ["5千元", { value: 5000, unit: "元" }],
    ["5千克", { value: 5, unit: "千克" }], ["5千瓦时", { value: 5, unit: "千瓦时" }], ["¥5万", { value: 50_000, unit: "¥" }], ["￥500", { value: 500, unit: "￥" }],
    ["人民币500万元", { value: 5e6, unit: "元" }], ["500元人民币", { value: 500, unit: "元人民币" }], ["10만명", { value: 100_000, unit: "명" }], ["3억원", { value: 3e8, unit: "원" }],
    ["5 kg", { value: 5, unit: "kg" }], ["100 m2", { value: 100, unit: "m2" }], ["100 m²", { value: 100, unit: "m²" }], ["20 km", { value: 20, unit: "km" }],
    ["45 min", { value: 45, unit: "min" }], ["200ms", { value: 200, unit: "ms" }], ["3个月", { value: 3, unit: "个月" }], ["5個工作日", { value: 5, unit: "個工作日" }],
    ["100家客户", { value: 100, unit: "家客户" }], ["30次/月", { value: 30, unit: "次/月" }], ["20/月", { value: 20, unit: "/月" }], ["5 tickets per week", { value: 5, unit: "tickets per week" }],
    ["$5/unit", { value: 5, unit: "$/unit" }], ["3年", { value: 3, unit: "年" }], ["45日", { value: 45, unit: "日" }],
    ["90分", { value: 90, unit: "分" }], ["3x", { value: 3, unit: "x" }], ["1.5倍", { value: 1.5, unit: "倍" }], ["10건", { value: 10, unit: "건" }], ["12 pessoas", { value: 12, unit: "pessoas" }],
    ["3 audits", { value: 3, unit: "audits" }], ["5m users", { value: 5e6, unit: "users" }], ["100家战略重点客户", { value: 100, unit: "家战略重点客户" }], ["5 kg a/b", { value: 5, unit: "kg a/b", doubts: ["unit"] }], ["5 widgets/day", { value: 5, unit: "widgets/day", doubts: ["unit"] }], ["5 widgets / day", { value: 5, unit: "widgets / day", doubts: ["unit"] }], ["5 widgets per day", { value: 5, unit: "widgets per day", doubts: ["unit"] }],
    ["5 co-workers' kids", { value: 5, unit: "co-workers' kids", doubts: ["unit"] }], ["5 big red cars", { value: 5, unit: "big red cars", doubts: ["unit"] }], ["5 °C", { value: 5, unit: "°C" }], ["10 L", { value: 10, unit: "L" }], ["5 big (new) ", { value: 5, unit: "big", doubts: ["unit"] }], ["3 widgets", { value: 3, unit: "widgets", doubts: ["unit"] }], ["10 new customers", { value: 10, unit: "new customers", doubts: ["unit"] }],
    ["20 hours of training", { value: 20, unit: "hours of training", doubts: ["unit"] }], ["5/10", { value: 5, unit: "/10", doubts: ["score-or-date"] }],
    ["4.5/5", { value: 4.5, unit: "/5" }], ["5/5", { value: 5, unit: "/5", doubts: ["score-or-date"] }], ["12/20", { value: 12, unit: "/20", doubts: ["score-or-date"] }], ["5/50", { value: 5, unit: "/50" }], ["4.5/10, approx", { value: 4.5, unit: "/10" }], ["4.5 / 5", { value: 4.5, unit: "/5" }], ["85/100", { value: 85, unit: "/100" }], ["4/5分", { value: 4, unit: "/5", doubts: ["score-or-date"] }],
    ["13/20", { value: 13, unit: "/20" }], ["($1,200)", { value: -1200, unit: "$" }], ["(1.2M)", { value: -1.2e6 }], ["-$5", { value: -5, unit: "$" }], ["$-5", { value: -5, unit: "$" }],
    ["-5万元", { value: -50_000, unit: "元" }], ["-5 days", { value: -5, unit: "days", doubts: ["level-or-change"] }], ["1.2M users", { value: 1.2e6, unit: "users" }],
    ["5 pp", { value: 0.05, unit: "pp", percent: true, relativeChange: true }], ["35天（自然日）", { value: 35, unit: "天" }], ["100分(满分)", { value: 100, unit: "分" }],
    ["95分。", { value: 95, unit: "分" }], ["50 bps", { value: 50, unit: "bps" }],
  ])("%s", (text, told) => {
    expectQuantity(text, told);
  });
});

describe("bounds", () => {
  test.each<[string, Told]>([
    ["≥95%", atLeast(0.95, PERCENT)], [">=95%", atLeast(0.95, PERCENT)], ["≧95％", atLeast(0.95, PERCENT)], ["＞=95%", atLeast(0.95, PERCENT)], ["≥ 95 %", atLeast(0.95, PERCENT)],
    ["不低于95%", atLeast(0.95, PERCENT)], ["不少于10家", atLeast(10, { unit: "家" })], ["至少10家", atLeast(10, { unit: "家" })], ["大于等于5", atLeast(5)],
    ["at least 95%", atLeast(0.95, PERCENT)], ["At Least 10 customers", atLeast(10, { unit: "customers" })], ["no less than 5", atLeast(5)], ["min. 5", atLeast(5)], ["min.5", atLeast(5)], ["max.5", atMost(5)], ["$.5", { value: 0.5, unit: "$" }], ["minimum of 3 audits", atLeast(3, { unit: "audits" })],
    ["95%以上", atLeast(0.95, PERCENT)], ["100分及以上", atLeast(100, { unit: "分" })], ["95% or more", atLeast(0.95, PERCENT)], ["10 or above", atLeast(10)], ["100+", atLeast(100)], ["50% 이상", atLeast(0.5, PERCENT)],
    ["en az 5", atLeast(5)], ["pelo menos 90%", atLeast(0.9, PERCENT)], ["最低60分", atLeast(60, { unit: "分" })], ["不低於95%", atLeast(0.95, PERCENT)],
    [">5/10", above(5, { unit: "/10" })], ["> 10", above(10)], ["＞10", above(10)], ["超过100家", above(100, { unit: "家" })], ["more than 5", above(5)], ["over 5%", above(0.05, PERCENT)], ["突破1亿元", above(1e8, { unit: "元" })], ["超過10萬元", above(1e5, { unit: "元" })], ["5 초과", above(5)],
    ["≤0.5%", atMost(0.005, PERCENT)], ["<=0.5%", atMost(0.005, PERCENT)], ["≦3", atMost(3)], ["不超过3次", atMost(3, { unit: "次" })], ["不高于5%", atMost(0.05, PERCENT)], ["至多3次", atMost(3, { unit: "次" })], ["at most 3", atMost(3)],
    ["no more than 3 complaints", atMost(3, { unit: "complaints" })], ["up to 5", atMost(5)], ["within 5 days", atMost(5, { unit: "days" })], ["max 5", atMost(5)], ["5 max", atMost(5)], ["35天以内", atMost(35, { unit: "天" })],
    ["5日内", atMost(5, { unit: "日" })], ["5以下以内", atMost(5)], ["Max 77m", atMost(77e6, { doubts: ["scale"] })], ["≤5日", atMost(5, { unit: "日" })], ["3次以下", atMost(3, { unit: "次" })], ["5% or less", atMost(0.05, PERCENT)], ["不超过35天以内", atMost(35, { unit: "天" })], ["控制在5%以内", atMost(0.05, PERCENT)],
    ["控制在95%", atMost(0.95, PERCENT)], ["最高100元", atMost(100, { unit: "元" })], ["até 5 dias", atMost(5, { unit: "dias" })], ["5 이하", atMost(5)],
    ["<90%", below(0.9, PERCENT)], ["＜90%", below(0.9, PERCENT)], ["低于90%", below(0.9, PERCENT)], ["less than 5", below(5)], ["under 5%", below(0.05, PERCENT)], ["3 미만", below(3)], ["少于3人", below(3, { unit: "人" })],
    ["≥2000", atLeast(2000)], ["≥95%（含）", atLeast(0.95, PERCENT)], ["50%以上（含）", atLeast(0.5, PERCENT)], ["≥ -5%", atLeast(-0.05, { ...PERCENT, doubts: ["level-or-change"] })], ["目标：≥95%", atLeast(0.95, PERCENT)], ["target >= 5", atLeast(5)],
  ])("%s", (text, told) => {
    expectQuantity(text, told);
  });

  test.each(["≥95%以内", "at least 5 or less", "≤5以上", "5以上以内", "5 or more max"])("%s contradicts itself", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });
});

describe("ranges", () => {
  const range = (low: number, high: number, rest: Told = {}): Told => ({ low, high, ...rest });

  test.each<[string, Told]>([
    ["95%~99%", range(0.95, 0.99, PERCENT)], ["95%～99%", range(0.95, 0.99, PERCENT)], ["95%〜99%", range(0.95, 0.99, PERCENT)], ["95~99%", range(0.95, 0.99, PERCENT)], ["95%~99", range(0.95, 0.99, PERCENT)],
    ["90-100分", range(90, 100, { unit: "分" })], ["101-110分", range(101, 110, { unit: "分" })], ["90分-100分", range(90, 100, { unit: "分" })], ["90 – 100", range(90, 100)], ["90—100", range(90, 100)], ["90——100", range(90, 100)],
    ["5到10天", range(5, 10, { unit: "天" })], ["5至10天", range(5, 10, { unit: "天" })], ["5 to 10 days", range(5, 10, { unit: "days" })], ["5..10", range(5, 10)], ["5-10万", range(50_000, 100_000)], ["5万-10万元", range(50_000, 100_000, { unit: "元" })],
    ["$5-10M", range(5e6, 1e7, { unit: "$" })], ["$5M-$10M", range(5e6, 1e7, { unit: "$" })], ["$5m-$10m", range(5e6, 1e7, { unit: "$" })], ["$5m-10m", range(5e6, 1e7, { unit: "$" })], ["$5-10mm", range(5e6, 1e7, { unit: "$" })], ["$5-10m", range(5e6, 1e7, { unit: "$" })], ["5-10m", range(5e6, 1e7, { doubts: ["scale"] })], ["5-$10", range(5, 10, { unit: "$" })], ["5mm-10mm", range(5, 10, { unit: "mm" })], ["5-10 kg", range(5, 10, { unit: "kg" })], ["3-5年", range(3, 5, { unit: "年" })],
    ["100%-95%", range(0.95, 1, PERCENT)], ["-5%~-3%", range(-0.05, -0.03, { ...PERCENT, doubts: ["level-or-change"] })], ["-3~3", range(-3, 3)],
    ["between 5 and 10 days", range(5, 10, { unit: "days" })], ["between 10 to 5", range(5, 10)], ["介于5和10之间", range(5, 10)], ["在90%至95%之间", range(0.9, 0.95, PERCENT)], ["控制在90%~95%", range(0.9, 0.95, PERCENT)],
    ["3-5", range(3, 5, { doubts: ["range-or-date"] })], ["12-31", range(12, 31, { doubts: ["range-or-date"] })], ["12-32", range(12, 32)], ["3~5", range(3, 5)], ["3.5-5", range(3.5, 5)],
    ["45 to 35 days", range(35, 45, { unit: "days", doubts: ["range-or-movement"] })], ["1950-2050 units", range(1950, 2050, { unit: "units" })],
    ["≥90%且<95%", range(0.9, 0.95, PERCENT)], ["≥90%,<95%", range(0.9, 0.95, PERCENT)], ["≥5且≤5", range(5, 5)], [">5且<10", range(5, 10)], ["<95% and ≥90%", range(0.9, 0.95, PERCENT)], ["90%≤X<95%", range(0.9, 0.95, PERCENT)], ["90≤得分＜95", range(90, 95)], ["90%≤x<95", range(0.9, 0.95, PERCENT)], ["5 <= x <= 10", range(5, 10)],
    ["同比5%-10%", range(0.05, 0.1, { ...PERCENT, relativeChange: true })], ["5%-10% YoY", range(0.05, 0.1, { ...PERCENT, relativeChange: true })], ["5 to 5 days", range(5, 5, { unit: "days" })],
    ["提升10%-15%", range(0.1, 0.15, { ...PERCENT, relativeChange: true })], ["降低10%~15%", range(-0.15, -0.1, { ...PERCENT, relativeChange: true })], ["3/5-4/5", range(3, 4, { unit: "/5", doubts: ["score-or-date"] })],
    ["1.5-2.5", range(1.5, 2.5)], ["1.234-2.5", range(1.234, 2.5, { doubts: ["decimal-mark"] })],
  ])("%s", (text, told) => {
    expectQuantity(text, told);
  });

  test.each(["5天-10人", "5-10以上以内", "15/10-5/10", "5/10-15/10", "5%-提升10%", "≥90%且<95%以上", "5≤x<约10", "5%-10元", "5-10 of 20", "$5-10%", "2024-2025", "2024~2026", "10-2024", "≥5-10", "5-10以上", "≥90%且≥95%", "≥95%且<90%", "5 and 10", "5, 10", "5且≤10", "≥5且10", "≥-5且10", "5-≤10", "5-10-15", "between 5", "between 5 and", "(5-10)", "from 5-10 days", "5 10"])("%s is no range", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });
});

describe("movements", () => {
  const move = (from: number, value: number, rest: Told = {}): Told => ({ from, value, ...rest });

  test.each<[string, Told]>([
    ["from 45 to 35 days", move(45, 35, { unit: "days" })], ["From 45 days to 35 days", move(45, 35, { unit: "days" })], ["reduce from 45 to 35 days", move(45, 35, { unit: "days" })], ["raise from 1.5 % to 4 %", move(0.015, 0.04, PERCENT)],
    ["由45天缩短至35天", move(45, 35, { unit: "天" })], ["由45天縮短至35天", move(45, 35, { unit: "天" })], ["从78%提升到85%", move(0.78, 0.85, PERCENT)], ["從78%提升至85%", move(0.78, 0.85, PERCENT)], ["从78到85分", move(78, 85, { unit: "分" })], ["45天缩短至35", move(45, 35, { unit: "天" })],
    ["45→35", move(45, 35)], ["45天→35天", move(45, 35, { unit: "天" })], ["45 -> 35 days", move(45, 35, { unit: "days" })], ["从99.5%提升至99.95%", move(0.995, 0.9995, PERCENT)], ["由5万元增加到8万元", move(50_000, 80_000, { unit: "元" })],
    ["from $50k to $200k", move(50_000, 200_000, { unit: "$" })], ["from 5 to 10M", move(5e6, 1e7)], ["from 900 to 1.2M", move(9e8, 1.2e6, { doubts: ["scale"] })], ["from 0.5M to 800K", move(0.5e6, 800_000)], ["from 5M to 800K", move(5e6, 800_000)], ["from 5 to 5M", move(5e6, 5e6)], ["降低45→35", move(45, 35)],
    ["从78%变为85%", move(0.78, 0.85, PERCENT)], ["78%進一步提升到85%", move(0.78, 0.85, PERCENT)], ["45天調整為35天", move(45, 35, { unit: "天" })],
    ["从78%提升到不低于85%", move(0.78, 0.85, { ...PERCENT, low: 0.85, comparator: ">=" })], ["由45天缩短至35天以内", move(45, 35, { unit: "天", high: 35, comparator: "<=" })], ["from -5 to 5", move(-5, 5)], ["提升：从78%进一步提升至85%", move(0.78, 0.85, PERCENT)],
  ])("%s", (text, told) => {
    expectQuantity(text, told);
  });

  test.each(["from 45", "从45天", "from 45 and 35", "≥45→35", "from 5 to 10% growth", "45→提升35"])("%s is no movement", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  test("the live part of a movement is where it goes to", () => {
    expect(parseQuantity("由45天缩短至35天")).toMatchObject({
      before: "由45天缩短至", after: "天", factor: 1,
      numbers: [{ value: 45, before: "由", after: "天缩短至35天" }, { value: 35, before: "由45天缩短至", after: "天" }],
    });
  });
});

describe("changes and levels", () => {
  const change = (value: number, rest: Told = {}): Told => percent(value, { relativeChange: true, ...rest });

  test.each<[string, Told]>([
    ["+10%", change(0.1)], ["＋10％", change(0.1)], ["提升20%", change(0.2)], ["提高 20%", change(0.2)], ["增长20%", change(0.2)], ["mais 10%", change(0.1)], ["menos 10%", change(-0.1)], ["Increase by 10%", change(0.1)],
    ["increase 10%", change(0.1)], ["up 5%", change(0.05)], ["reduce by 10%", change(-0.1)], ["降低10%", change(-0.1)], ["减少 10%", change(-0.1)], ["減少10%", change(-0.1)], ["10% growth", change(0.1)], ["5% reduction", change(-0.05)], ["10% YoY", change(0.1)], ["同比增长15%", change(0.15)],
    ["同比15%", change(0.15)], ["较上年下降5%", change(-0.05)], ["提升5个百分点", { value: 0.05, unit: "pp", percent: true, relativeChange: true }], ["下降2个百分点", { value: -0.02, unit: "pp", percent: true, relativeChange: true }], ["5个百分点", { value: 0.05, unit: "pp", percent: true, relativeChange: true }],
    ["5 percentage points", { value: 0.05, unit: "pp", percent: true, relativeChange: true }], ["+2 pp", { value: 0.02, unit: "pp", percent: true, relativeChange: true }],
    ["提升20%以上", change(0.2, { low: 0.2, comparator: ">=" })], ["提升至少20%", change(0.2, { low: 0.2, comparator: ">=" })], ["降低10%以上", change(-0.1, { high: -0.1, comparator: "<=" })], ["降低超过10%", change(-0.1, { high: -0.1, comparator: "<" })], ["降低10%以内", change(-0.1, { low: -0.1, comparator: ">=" })], ["降低低于10%", change(-0.1, { low: -0.1, comparator: ">" })],
    ["减少5天", { value: -5, unit: "天", relativeChange: true }], ["增加10家", { value: 10, unit: "家", relativeChange: true }], ["+5 points", { value: 5, unit: "points", relativeChange: true, doubts: ["level-or-change"] }], ["+45", { value: 45, relativeChange: true, doubts: ["level-or-change"] }], ["10 more", { value: 10, relativeChange: true }], ["提升2倍", { value: 2, unit: "倍", relativeChange: true }],
    ["提升至95%", percent(0.95)], ["提升到95%", percent(0.95)], ["提升为95%", percent(0.95)], ["达到95%", percent(0.95)], ["達到95%", percent(0.95)], ["降至5%", percent(0.05)], ["increase to 95%", percent(0.95)], ["Reduce to 35 days", { value: 35, unit: "days" }], ["cut down to 5%", percent(0.05)],
    ["降低到35天以内", atMost(35, { unit: "天" })], ["提升至不低于95%", atLeast(0.95, PERCENT)], ["保持在95%以上", atLeast(0.95, PERCENT)], ["目标值：95%", percent(0.95)], ["=95%", percent(0.95)], ["约5天", { value: 5, unit: "天" }], ["~5%", percent(0.05)], ["95%左右", percent(0.95)], ["about 5 days", { value: 5, unit: "days" }], ["实现100%", percent(1)],
  ])("%s", (text, told) => {
    expectQuantity(text, told);
  });

  test.each(["10% higher than last year", "提升率20%", "95%提升", "5% growth 5%"])("%s is not understood", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });
});

describe("what is no quantity", () => {
  test.each([
    "", " ", "N/A", "—", "无", "待定", "TBD", "n.a.", "%", "≥", "≥%", "$", "万", "abc", "负责人",
    // Periods and dates.
    "Q1'15", "Q1", "2024-Q2", "FY25", "FY2027", "H1", "W12", "Jan-24", "24-Jan", "24 Jan", "24 jan", "15 January 2024", "1月", "12月", "1-2月", "3月份", "2026年01月", "2026年", "2026年度", "1季度", "5日", "31日", "15号",
    "2024-01", "2024-1", "2024/1", "2024-01-15", "2024/1/15", "1/2/2024", "2024.01.15", "12/31", "24/7", "8:30", "10am", "1st", "2nd", "3rd", "4th quarter", "2027 target", "by 2027", "20 by december", "35 days by june", "01-05",
    // Codes, numbering and sentences.
    "KPI-01", "KPI1", "KPI 1", "A1", "O1", "KR1.1", "No. 5", "#5", "第1", "第3周", "1.1 Raise revenue", "1 Raise revenue", "1. Raise", "1.", "1、提升", "1)", "(1) Raise", "1:3", "007", "00", "1e999", "95e995", "1.2.3", "12345678901234567", "1234567890123456", "Top 3", "TOP3", "Level 3", "5G", "3D", "CO2", "v2.0",
    "1总经理", "2销售部", "Raise on-time delivery from 91 % to 95 % by 14 Feb 2027 in all of the regions we serve", "Hire 2 salespeople", "3 of 5", "5 in total", "客户满意度95%", "NPS 50", "95%, 97%", "5 and", "x5", "5_000", "5 (new) days", "10 (k)", "10 (thousand)", "10 (in %)", "10 (in percent)", "10 (in k)", "10 (单位万元)", "10 (pp)", "5家abc", "5家客户A", "5家a客户", "100家战略重点大客户", "5 widgets/Day", "5 widgets per Day", "5 Xwidgets", "5 widgets X", "5 widgets/dayX", "5 big red fast cars", "5 of x", "5 at work", "5 for all", "a.5",
    // Contradictions and half sentences.
    "$5%", "5%元", "15/10", "5/10%", "5/10/2024", "5/105", "5/10.5", "5/10,5", "5/10/20", "1日", "(5) %", "降低-5%", "reduce by -5%", "85 (%)", "10 (k)", "(35 days)", "(-5)", "(≥5)", "(+5%)", "(提升5%)", "5%/10", "≥≥", "5 USD 6", "1,2,3", "1,,234", "1 23", "12 34", "1.234.56", "1,234,5", "5 percent points of x 7", "2027 widgets", "1-", "5~", "百分之", "百分之5%元",
  ])("%j", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  test.each<[string, Told]>([
    ["2027", { value: 2027, doubts: ["year"] }], ["1999", { value: 1999, doubts: ["year"] }], ["2100", { value: 2100 }], ["1899", { value: 1899 }], ["2,027", { value: 2027, doubts: ["year"] }], ["≥2027", atLeast(2027)], [" 2027 ", { value: 2027, doubts: ["year"] }], ["2027元", { value: 2027, unit: "元" }], ["2027.5", { value: 2027.5 }],
    ["(3)", { value: -3, doubts: ["negative-or-label"] }], ["(12)", { value: -12, doubts: ["negative-or-label"] }], ["（3）", { value: -3, doubts: ["negative-or-label"] }], ["（120）", { value: -120, doubts: ["negative-or-label"] }],
  ])("%s is one with a doubt, or without", (text, told) => {
    expectQuantity(text, told);
  });

  test("a text of more than 80 characters is not looked at", () => {
    expect(parseQuantity(`${" ".repeat(78)}95`)).toMatchObject({ value: 95 });
    expect(parseQuantity(`${" ".repeat(79)}95`)).toBeNull();
  });
});

describe("what stands around the digits", () => {
  test.each([
    ["-5%", "", "%", 0.01], ["−5%", "−", "%", -0.01], ["－5%", "－", "%", -0.01], ["- 5%", "- ", "%", -0.01], ["-$5", "-$", "", -1], ["$-5", "$", "", 1], ["降低5天", "降低", "天", -1], ["(5%)", "(", "%)", -0.01],
    [" ≥ 5.5 万元 ", " ≥ ", " 万元 ", 10_000], ["5/10", "", "/10", 1],
  ])("%s", (text, before, after, factor) => {
    expect(parseQuantity(text)).toMatchObject({ before, after, factor });
  });
});

describe("laws of reading", () => {
  test("no text whatever is an error, and no number is NaN or infinite", () => {
    const piece = fc.constantFrom("95", "%", "≥", "-", "~", "to", "from", "天", "万", "元", "$", "K", "m", "(", ")", " ", "提升", "至", "以上", "1,2", ".5", "/10", "由", "e9", "０", "İ", "且", "\u{1F534}");
    const text = fc.oneof(fc.string(), fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join("")));
    fc.assert(fc.property(text, (each) => {
      const found = parseQuantity(each);
      if (found === null) return;
      for (const { value, before, after } of found.numbers) {
        expect(Number.isFinite(value)).toBe(true);
        expect(before.length + after.length).toBeLessThan(each.length);
        expect(each.startsWith(before) && each.endsWith(after)).toBe(true);
      }
      if (found.low !== null && found.high !== null) expect(found.low).toBeLessThanOrEqual(found.high);
      expect(found.value === null).toBe(found.low !== null && found.high !== null);
    }), { numRuns: 2000 });
  });

  test("full-width and half-width forms mean the same", () => {
    const text = fc.array(fc.constantFrom("9", "5", "%", ">", "=", "-", "~", "$", "K", ",", ".", " "), { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(text, (each) => {
      const wide = each.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000");
      const [one, other] = [parseQuantity(each), parseQuantity(wide)];
      expect([other?.value, other?.low, other?.high]).toEqual([one?.value, one?.low, one?.high]);
    }));
  });
});
