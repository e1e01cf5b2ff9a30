import fc from "fast-check";
import { foldText, lowerText } from "../../../src/core/quantity/fold-text";

describe("a folded text", () => {
  test.each([
    ["≧９５％", "≥95%"], ["（１２）", "(12)"], ["！～｝", "!~}"], ["−﹣˗‒–－", "------"], ["〜～∼∽", "~~~~"], ["⩾≦⩽﹤﹥﹪", "≥≤≤<>%"], ["￥￡", "¥£"], ["’‘′", "'''"],
    ["a\u00a0b\u2009c\u3000d\te\nf\rg", "a b c d e f g"], ["萬億過達縮減個無適暫為", "万亿过达缩减个无适暂为"], ["戶噸級進認顆淨計調優歐韓", "户吨级进认颗净计调优欧韩"],
    ["plain ~ text", "plain ~ text"], ["é—…", "é—…"], ["", ""],
  ])("of %j is %j", (text, expected) => {
    expect(foldText(text)).toBe(expected);
  });

  test("and one in lower case have every character at its place", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldText(text)).toHaveLength(text.length);
      expect(lowerText(text)).toHaveLength(text.length);
    }));
  });

  test("in lower case has a plain i for İ", () => {
    expect(lowerText("İŞ GÜNÜ AB")).toBe("iş günü ab");
  });
});
