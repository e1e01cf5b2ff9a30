import { parseScale, splitUnit, type ScaledUnit } from "../../../src/core/quantity";

const one = (unit: string | null): ScaledUnit => ({ unit, factor: 1 });
const thousand = (unit: string | null): ScaledUnit => ({ unit, factor: 1000 });
const million = (unit: string | null): ScaledUnit => ({ unit, factor: 1e6 });

describe("the scale that a title, corner or header states", () => {
  test.each<[string, ScaledUnit | null]>([
    ["单位：万元", { unit: "元", factor: 10_000 }], ["单位:萬元", { unit: "元", factor: 10_000 }], ["（单位：千美元）", thousand("美元")], ["计量单位：百万元", million("元")], ["2026年经营指标（单位：亿元）", { unit: "元", factor: 1e8 }],
    ["金额单位: 人民币万元", { unit: "元", factor: 10_000 }], ["单位：天", one("天")], ["单位：%", { unit: "%", factor: 0.01 }], ["Unit: k USD", thousand("USD")], ["Units: days", one("days")], ["Currency: EUR million", million("EUR")],
    ["(in $ thousands)", thousand("$")], ["Revenue (in $ thousands)", thousand("$")], ["Revenue (k USD)", thousand("USD")], ["Revenue ($M)", million("$")], ["Revenue (K)", thousand(null)], ["Revenue (M)", million(null)], ["Revenue [€ m]", million("€")],
    ["Revenue (US$'000)", thousand("US$")], ["Sales ('000)", thousand(null)], ["Sales ('000 units)", thousand("units")], ["营业收入（亿元）", { unit: "元", factor: 1e8 }], ["收入(万)", { unit: null, factor: 10_000 }], ["权重(%)", { unit: "%", factor: 0.01 }], ["Growth (pp)", { unit: "pp", factor: 0.01 }], ["比例（‰）", { unit: "‰", factor: 0.001 }],
    ["Time to hire (days)", one("days")], ["Price (€/unit)", one("€/unit")], ["周期（天）", one("天")], ["in millions of EUR", million("EUR")], ["USD in millions", million("USD")], ["Amounts in EUR million", million("EUR")], ["All figures are in thousands", thousand(null)], ["Value in k€", thousand("€")], ["in lakhs", { unit: null, factor: 1e5 }],
    ["Values in days", one("days")], ["in days", one("days")], ["Unit : k USD", thousand("USD")], ["Figure: k USD", thousand("USD")], ["Figures  in k USD", thousand("USD")], ["Amount: k USD", thousand("USD")],
    ["Value: %", { unit: "%", factor: 0.01 }], ["amounts is in k USD", thousand("USD")], ["Revenue (k USD) ", thousand("USD")], [" USD in millions ", million("USD")], ["the thousands, in EUR", thousand("EUR")], ["₹ in lakhs", { unit: "₹", factor: 1e5 }], ["HK$ in millions", million("HK$")], ["单位（万元）", { unit: "元", factor: 10_000 }],
    // Nothing is announced, or nothing that is a unit.
    ["", null], ["Name", null], ["万元", null], ["k USD", null], ["单位", null], ["Unit", null], ["单位：", null], ["单位：销售部", null], ["Unit: sales", null], ["Objective(s)", null], ["KPI (s)", null], ["Target (T)", null], ["Size (m)", null], ["Gender (M/F)", null], ["Revenue (net)", null], ["Revenue (k USD) growth", null], ["Unit (k USD", null], ["Unit; k USD", null], ["Value k USD", null], ["Name (a)", null], ["()", null], ["( )", null],
    ["Revenue in 2027", null], ["Number in stock", null], ["Time in days", null], ["in", null], ["Days to hire (avg)", null],
  ])("%j", (text, expected) => {
    expect(parseScale(text)).toEqual(expected);
  });
});

describe("a unit as unit and scale", () => {
  test.each<[string, ScaledUnit]>([
    ["万元", { unit: "元", factor: 10_000 }], ["萬元", { unit: "元", factor: 10_000 }], ["亿", { unit: null, factor: 1e8 }], ["人民币万元", { unit: "元", factor: 10_000 }], ["k USD", thousand("USD")], ["USD k", thousand("USD")], ["kUSD", one("kUSD")], ["USD thousands", thousand("USD")], ["thousand USD", thousand("USD")],
    ["$M", million("$")], ["EUR m", million("EUR")], ["Mio. EUR", million("EUR")], ["users (thousands)", one("users (thousands)")], ["users, thousands", thousand("users")], ["users,thousands", thousand("users")], ["HK$ m", million("HK$")], ["sales thousands", one("sales thousands")], ["thousands of users", thousand("users")], ["US$'000", thousand("US$")], ["K", thousand(null)], ["million", million(null)], ["%", { unit: "%", factor: 0.01 }], ["百分点", { unit: "pp", factor: 0.01 }],
    ["m", one("m")], ["b", one("b")], ["days", one("days")], [" 天 ", one("天")], ["千克", one("千克")], ["kg", one("kg")], ["score out of 10", one("score out of 10")], ["個", one("個")], ["", one(null)], [" ", one(null)], ["widgets", one("widgets")], ["元/吨", one("元/吨")], ["万元/人", { unit: "元/人", factor: 10_000 }], ["销售部", one("销售部")],
  ])("%j", (text, expected) => {
    expect(splitUnit(text)).toEqual(expected);
  });
});
