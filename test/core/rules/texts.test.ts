import { LANGUAGES, describeIssue } from "../../../src/core/language";
import { checkText, KEY_RESULT_RULES, lintText, OBJECTIVE_RULES, readStatement, ruleOf, SET_RULES, type TextKind } from "../../../src/core/rules";

function broken(text: string, kind: TextKind): (string | null)[] {
  return checkText(text, kind).map(({ code }) => ruleOf(code)).sort();
}

describe("objectives", () => {
  test.each<[string, string[]]>([
    ["Become the supplier that customers recommend", []],
    ["Win 25 new customers in our home market", ["O01"]],
    ["Earn the trust of customers worth $5m", ["O01"]],
    ["让客户推荐率达到60%以上的服务团队", ["O01"]],
    ["Be the Top 3 choice of our customers", []],
    ["Pass the ISO 9001 audit that customers ask for", []],
    ["Make FY2027 the year our customers notice us", []],
    ["Ready our product for customers by March 2027", []],
    ["Win the 2nd generation of users with 5G", []],
    ["Delight customers", ["O02"]],
    ["Delight our customers", []],
    [`Delight ${"very ".repeat(22)}many customers`, []],
    [`Delight ${"very ".repeat(23)}many customers`, ["O02"]],
    ["服务好客户", ["O02"]],
    ["服务好大客户", []],
    [`成为${"最".repeat(36)}客户`, []],
    [`成为${"最".repeat(37)}客户`, ["O02"]],
    ["Keep our customers as they are", ["O03"]],
    ["Delight customers who keep coming back", []],
    ["做好日常客户服务工作", ["O03"]],
    ["Launch the customer portal everywhere", ["O04"]],
    ["Set up a customer portal", ["O04"]],
    ["建立面向客户的服务体系", ["O04"]],
    ["Earn a place in every launch plan of our customers", []],
    ["Improve customer experience", ["O05"]],
    ["Improve service so that customers stay with us", []],
    ["Enhance the experience of customers in all of our five regions", []],
    ["优化客户体验流程", ["O05"]],
    ["优化体验，让客户愿意推荐我们", []],
    ["加强团队建设", ["O05"]],
    ["Delight customers and employees alike", ["O06"]],
    ["Delight customers as well as suppliers", ["O06"]],
    ["赢得客户信任，并降低成本", ["O06"]],
    ["让客户满意，并不牺牲利润", []],
    ["同时赢得客户与员工的信任", ["O06"]],
    ["Be number one in the world of widgets", ["O07"]],
    ["成为行业里最好的一家", ["O07"]],
    ["", []],
    ["   ", []],
    ["O1: Delight our customers", []],
    ["目标1：赢得大客户信任", []],
  ])("%s", (text, expected) => {
    expect(broken(text, "objective")).toEqual(expected);
  });
});

describe("key results", () => {
  test.each<[string, string[]]>([
    ["Raise renewal rate from 80 % to 90 %", []],
    ["Happy users everywhere", ["K01"]],
    ["Reply to users within two days", []],
    ["完成三场客户培训", ["K04"]],
    ["客户满意度更上一层楼", ["K01"]],
    ["Reduce churn", ["K01", "K02"]],
    ["Reduce churn from TBD", ["K01"]],
    ["Reduce churn to 5 %", []],
    ["Reduce churn from 5 % to 8 %", ["K03"]],
    ["Raise renewal rate from 90 % to 80 %", ["K03"]],
    ["Renewal rate from 80 % to 80 %", ["K03"]],
    ["Renewal rate from 90 % to 80 %", []],
    ["将投诉量从10件降低至20件", ["K03"]],
    ["增长率从10%降低到5%", []],
    ["Grow sales from $900k to $1.2m", []],
    ["Grow sales from $2 to $1 million", []],
    ["Grow sales from $2m to $1m", ["K03"]],
    ["Grow pipeline from xx to 50", []],
    ["Raise profit from -5 to 3 points", []],
    ["Lower loss from -3 to −5", []],
    ["Publish 4 case studies", ["K04"]],
    ["Publish 4 case studies by 1 March", ["K04"]],
    ["Launch the site and raise conversion from 2 % to 4 %", ["K07"]],
    ["Launch the site, lifting conversion from 2 % to 4 %", ["K07"]],
    ["Deliver $5m of bookings", []],
    ["完成销售额1000万元", []],
    ["每季度组织2次客户拜访", ["K04"]],
    ["新员工培训完成率达到95%", []],
    ["Help sales close 5 deals", ["K05"]],
    ["Support response time 72 h → 24 h", []],
    ["Customer support tickets below 50", []],
    ["协助销售完成5次拜访", ["K05"]],
    ["客户支持满意度从80分提升至90分", []],
    ["数据分析准确率 ≥ 98%", []],
    ["Answer 90 % of tickets timely", ["K06"]],
    ["Rating of 4.2/5 or better", []],
    ["500 effective leads", []],
    ["有效客户达到500家", []],
    ["报表及时率达到98%", []],
    ["大幅提升客户数量至500家", ["K06"]],
    ["Raise NPS to 50 and cut churn to 2 %", ["K07"]],
    ["NPS达到50，流失率降低至2%", ["K07"]],
    ["Core and extended range reach 40 % share", []],
    ["线上以及线下销售额达到100万元", []],
    ["Win 30 orders of 5 customers", []],
    ["Reach 80 %", ["K09"]],
    ["达到80%", ["K09"]],
    ["从30%提升至80%", ["K09"]],
    ["80% of orders", []],
    ["Increase sales by 20 %", ["K10"]],
    ["Sales +20 %", ["K10"]],
    ["Sales +20 % from $5m", []],
    ["销售额提升20%", ["K10"]],
    ["销售额提升了约20%", ["K10"]],
    ["销售额较去年提升20%，从500万元起", []],
    ["销售额提升至20万元", []],
    ["Maintain uptime of 99.9 %", ["K11"]],
    ["Hold uptime at 99.9 %", ["K11", "K04"].sort().slice(1)],
    ["可用性保持在99.9%以上", ["K11"]],
    ["Keep churn moving from 5 % to 3 %", []],
    ["Reach 10,000 page views", ["K14"]],
    ["公众号点赞达到1万", ["K14"]],
    ["Every order shipped in 24 hours", []],
    ["", []],
    ["KR1.2: Raise renewal rate from 80 % to 90 %", []],
    ["1. Raise renewal rate from 80 % to 90 %", []],
    ["转化率从８％提升至１０％", []],
  ])("%s", (text, expected) => {
    expect(broken(text, "keyResult")).toEqual(expected);
  });

  test("a dated and counted activity is only a remark", () => {
    const severities = ["Publish 4 case studies", "Publish 4 case studies by 1 March", "Launch the site by 1 March"].map(
      (text) => checkText(text, "keyResult").find(({ code }) => code === "key-result-is-outcome")?.severity,
    );
    expect(severities).toEqual(["warning", "info", "warning"]);
  });
});

describe("what a text states", () => {
  test.each<[string, string[]]>([
    ["Grow sales from $900k to 1.2m", ["$900k", "1.2m"]],
    ["Complaints 20/month → 5/month", ["20/month", "5/month"]],
    ["Rating of 4.2/5 by 14 Feb 2027", ["4.2/5"]],
    ["销售额达到 1,200 万元（2027年2月14日前）", ["1,200 万元"]],
    ["提升5个百分点", ["5个百分点"]],
    ["Q3: 80% by end of September", ["80%"]],
    ["two of our 3 sites in 2027", ["two", "3"]],
    ["B2B via 5G in H1", []],
    ["in market 3", ["3"]],
    ["by 2000 units", ["2000"]],
    ["销售额达到2500.5万元", ["2500.5万元"]],
    ["2027年6月、2027/6 and 2027-06-30", []],
    ["本季度末前完成90%", ["90%"]],
    ["March 3rd, 2027: 5 of them", ["5"]],
  ])("numbers in %s", (text, expected) => {
    expect(readStatement(text).quantities.map((quantity) => quantity.text.trim())).toEqual(expected);
  });

  test.each<[string, number[]]>([
    ["$900k", [900_000]], ["1.2 million users", [1_200_000]], ["3亿元", [3e8]], ["5千", [5000]], ["2百万", [2e6]], ["-5 %", [-5]], ["−5", [-5]],
    ["1,234.5", [1234.5]], ["7bn", [7e9]],
  ])("values in %s", (text, expected) => {
    expect(readStatement(text).quantities.map(({ value }) => value)).toEqual(expected);
  });

  test("is read in time that does not explode", () => {
    const nasty = ["1,".repeat(20_000), "从1".repeat(10_000), "1 a ".repeat(10_000), "每周".repeat(10_000), " ".repeat(40_000), "1".repeat(40_000)];
    for (const text of nasty) expect(() => checkText(text, "keyResult")).not.toThrow();
  });
});

describe("findings in words", () => {
  test("come with the number of their rule, in the language asked for", () => {
    expect(lintText("Launch the new website", "keyResult", "en")).toEqual([
      { rule: "K04", message: `"Launch" is an activity. Say what it changes, from which value to which; keep the activity as an initiative.` },
      { rule: "K01", message: `"Launch the new website" has no number. Say from which value to which value, or make it a milestone.` },
    ]);
    expect(lintText("Launch the new website", "keyResult", "zh").map(({ message }) => message)).toEqual([
      "“Launch”是活动而不是成果。请写明它使什么从多少变为多少，活动本身放到举措中。",
      "“Launch the new website”没有数字。请写明从多少到多少，或改为里程碑。",
    ]);
  });

  test("a good text has none", () => {
    expect(lintText("Raise renewal rate from 80 % to 90 %", "keyResult", "en")).toEqual([]);
  });

  test("every rule has a number and a sentence in both languages", () => {
    const rules = [...OBJECTIVE_RULES, ...KEY_RESULT_RULES, ...SET_RULES];
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    expect(rules.map(({ id }) => id).sort()).toEqual([
      "K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09", "K10", "K11", "K12", "K13", "K14", "K15", "K16",
      "O01", "O02", "O03", "O04", "O05", "O06", "O07", "P01", "P02", "P03", "S01", "S02", "S03", "S04", "S05", "S05", "S06", "S07", "S08", "S09", "S10", "S10",
      "S11", "S12",
    ]);
  });

  test("name what they are about", () => {
    const texts: [string, TextKind][] = [
      ["Raise renewal rate from 90 % to 80 %", "keyResult"], ["Reduce churn from 5 % to 8 %", "keyResult"],
      ["Renewal rate from 80 % to 80 %", "keyResult"], ["Reduce churn", "keyResult"], ["Sales +20 %", "keyResult"],
      ["Reach 80 %", "keyResult"], ["Raise NPS to 50 and cut churn to 2 %", "keyResult"], ["Help 5 times in time", "keyResult"],
      ["Maintain good uptime of 99.9 %", "keyResult"], ["Reach 10,000 page views", "keyResult"],
      ["Launch 3 portals and apps", "objective"], ["Improve it", "objective"], ["Keep it as it is", "objective"], ["服务好", "objective"],
    ];
    for (const [text, kind] of texts) {
      for (const found of checkText(text, kind)) {
        for (const language of LANGUAGES) {
          for (const value of Object.values(found.values ?? {})) {
            if (typeof value === "number" || (typeof value === "string" && !["up", "down", "equal", "words", "characters"].includes(value))) {
              expect(describeIssue(found, language)).toContain(found.code === "key-result-moves-as-it-says" && value === found.values.to && found.values.way === "equal" ? String(found.values.from) : String(value));
            }
          }
        }
      }
    }
  });
});

test("no rule answers to a code that is not its own", () => {
  expect(ruleOf("not-a-workbook")).toBeNull();
});
