import { readOkrTables } from "../../../src/core/reader";
import { caseGrid, type CaseSheet } from "../../support/case-grid";

const linesOf = (sheet: CaseSheet): readonly string[] => {
  const found = readOkrTables(caseGrid({ sheets: [sheet] }));
  return found.map(({ kind, text, objective, owner, team, parent, level, numbers }) =>
    [kind === "objective" ? "O" : "KR", text, objective === null ? "" : found[objective]?.text, owner, team, parent, level, JSON.stringify(numbers)].join(" | "));
};

describe("OKRs in tables of people's own", () => {
  test("objectives in merged cells over their key results", () => {
    expect(linesOf({
      name: "Team OKRs", merges: ["A4:A5", "B4:B5", "F4:F5"],
      rows: [
        ["OKRs of the second quarter"], [],
        ["Objective", "Owner", "Key result", "Target", "Progress", "Aligned to"],
        ["Be reliable", "J. Lindqvist", "Deliver on time", 0.95, 0.4, "Delight customers"], [null, null, "Halve complaints", 4, 0.6, null],
      ],
    })).toEqual([
      "O | Be reliable |  | J. Lindqvist |  | Delight customers |  | {}",
      "KR | Deliver on time | Be reliable | J. Lindqvist |  |  |  | {\"target\":0.95,\"progress\":0.4}",
      "KR | Halve complaints | Be reliable | J. Lindqvist |  |  |  | {\"target\":4,\"progress\":0.6}",
    ]);
  });

  test("in Chinese, the objective in the first of its rows alone, with levels and percentages of 100", () => {
    expect(linesOf({
      name: "OKR", rows: [
        ["层级", "部门", "目标", "关键结果", "负责人", "上级目标", "目标值", "完成进度"],
        ["公司", null, "赢得长期客户", "净推荐值达到45", "欧敏", null, 45, 40], ["部门", "客服部", "快速响应", "4小时内答复", "罗培", "赢得长期客户", 4, 60], [null, null, null, "一次解决", "罗培", null, 0.9, 20],
      ],
    })).toEqual([
      "O | 赢得长期客户 |  | 欧敏 |  |  | company | {}", "KR | 净推荐值达到45 | 赢得长期客户 | 欧敏 |  |  | company | {\"target\":45,\"progress\":0.4}",
      "O | 快速响应 |  | 罗培 | 客服部 | 赢得长期客户 | team | {}", "KR | 4小时内答复 | 快速响应 | 罗培 | 客服部 |  | team | {\"target\":4,\"progress\":0.6}",
      "KR | 一次解决 | 快速响应 | 罗培 |  |  |  | {\"target\":0.9,\"progress\":0.2}",
    ]);
  });

  test("objectives alone, with owner and parent", () => {
    expect(linesOf({ name: "Goals", rows: [["Objective", "Owner", "Parent objective", "Weight"], ["Grow", "A. Keller", null, 0.6], ["Win the north", "M. Osei", "Grow", 0.4]] })).toEqual([
      "O | Grow |  | A. Keller |  |  |  | {\"weight\":0.6}", "O | Win the north |  | M. Osei |  | Grow |  | {\"weight\":0.4}",
    ]);
  });

  test.each<[string, CaseSheet["rows"]]>([
    ["a scorecard", [["Perspective", "Strategic objective", "Measure", "Target", "Actual", "Owner"], ["Customer", "Be reliable", "On-time delivery", 0.95, 0.91, "J. Lindqvist"]]],
    ["a list of tasks", [["Department", "Key task", "Owner", "Status"], ["Sales", "Sign four partners", "M. Osei", "Done"]]],
    ["objectives with nothing else", [["Objective", "Remarks"], ["Be reliable", "x"]]],
  ])("are not %s", (_, rows) => {
    expect(linesOf({ name: "Sheet", rows })).toEqual([]);
  });
});
