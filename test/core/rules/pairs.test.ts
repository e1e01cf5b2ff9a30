import { checkText, ruleOf, type TextKind } from "../../../src/core/rules";

/** Rules that a text breaks, of the severities named. */
function broken(text: string, kind: TextKind, severities: readonly string[] = ["error", "warning", "info"]): (string | null)[] {
  return checkText(text, kind).filter(({ severity }) => severities.includes(severity)).map(({ code }) => ruleOf(code));
}

describe("what teachers call bad is caught by its rule", () => {
  test.each<[string, TextKind, string[]]>([
    ["Assess latency of the storage cells", "keyResult", ["K05"]],
    ["Launch the new website", "keyResult", ["K04"]],
    ["Hire 2 salespeople", "keyResult", ["K04"]],
    ["Implement CRM", "keyResult", ["K04"]],
    ["Run satisfaction survey", "keyResult", ["K04"]],
    ["Train the support team", "keyResult", ["K04"]],
    ["Write 10 blog posts", "keyResult", ["K04", "K14"]],
    ["Increase revenue by 25 %", "objective", ["O01"]],
    ["Keep hiring", "objective", ["O03"]],
    ["Maintain market position", "objective", ["O03"]],
    ["提升系统稳定性", "objective", ["O05"]],
    ["提升系统稳定性", "keyResult", ["K01"]],
    ["优化用户体验", "objective", ["O05"]],
    ["每周召开技术分享会", "keyResult", ["K04"]],
    ["执行员工薪酬计算", "keyResult", ["K04"]],
    ["写5篇文章", "keyResult", ["K04"]],
    ["专注于招聘运营经理", "keyResult", ["K05"]],
    ["确保持续监督", "keyResult", ["K05", "K06"]],
    ["提升招聘质量", "objective", ["O05"]],
    ["关键岗位招聘周期缩短", "keyResult", ["K01", "K02"]],
    ["Deliver 15m of bookings (with 9m from AI)", "keyResult", ["K07"]],
    ["销售额完成率良好，及时提交报表", "keyResult", ["K06", "K07"]],
  ])("%s (%s)", (text, kind, rules) => {
    expect(broken(text, kind)).toEqual(expect.arrayContaining(rules));
  });
});

describe("what they put in its place is not held against anybody", () => {
  test.each<[string, TextKind]>([
    ["publish mean and tail latency for six cells by 7 March", "keyResult"],
    ["raise site conversion 1.5 % → 4 %", "keyResult"],
    ["grow qualified pipeline $50k → $200k", "keyResult"],
    ["cut average follow-up 72 h → 24 h", "keyResult"],
    ["raise NPS 25 → 50", "keyResult"],
    ["complaints 20/month → 5/month", "keyResult"],
    ["grow blog traffic from 5,000 to 9,000 visits a month", "keyResult"],
    ["NPS > 60", "keyResult"],
    ["conversion +20 % from 2.5 %", "keyResult"],
    ["become the partner customers renew with", "objective"],
    ["KR：可用性从99.5%提升至99.95%（6月30日前）", "keyResult"],
    ["KR：NPS 从 30 提升到 45", "keyResult"],
    ["KR：新人独立上线周期从30天缩短至15天", "keyResult"],
    ["O：创建卓越的客户体验", "objective"],
    ["KR：推荐分从40提升到60", "keyResult"],
    ["员工敬业度从48分提高到56分", "keyResult"],
    ["技术岗试用期通过率提升至85%", "keyResult"],
    ["平均招聘周期由45天缩短至35天", "keyResult"],
    ["bookings 15m", "keyResult"],
    ["AI bookings 9m", "keyResult"],
    ["销售额达到 ___ 万元", "keyResult"],
    ["报表准时率 ≥ 98%", "keyResult"],
    ["A talent supply that lets the business expand on time", "objective"],
    ["Raise on-time delivery from 91 % to 95 % by 14 Feb 2027", "keyResult"],
    ["客户满意度从 80% 提升至 90%（2027-02-14 前）", "keyResult"],
    ["在2027年6月30日前，将客户满意度从80%提升至90%", "keyResult"],
  ])("%s (%s)", (text, kind) => {
    expect(broken(text, kind, ["error", "warning"])).toEqual([]);
  });
});
