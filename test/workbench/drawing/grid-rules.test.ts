import { startHeadlessHost } from "../../../src/workbench/host/headless";
import { CONDITIONAL_FORMATS } from "../../../src/workbench/host/members/conditional-format";
import type { SheetModel } from "../../../src/workbench/host/model/sheet-model";
import { conditionRules } from "../../../src/workbench/drawing/condition-rules";
import { tableLook } from "../../../src/workbench/drawing/table-look";
import { validationRules } from "../../../src/workbench/drawing/validation-rules";
import { PropertyBag } from "../../../src/workbench/host/model/property-bag";

const AREA = { top: 1, left: 2, bottom: 9, right: 2 };
const RANGE = { startRow: 1, startColumn: 2, endRow: 9, endColumn: 2 };

let sheet: SheetModel;
beforeEach(() => { sheet = startHeadlessHost().model.addSheet("OKR"); });

describe("conditional formats in the grid", () => {
  function add(type: string): PropertyBag {
    CONDITIONAL_FORMATS({ sheet, areas: [AREA] }).call("Add", [type]);
    const [added] = sheet.conditions;
    if (added === undefined) throw new Error("no condition was added");
    return added.bag.part(type);
  }

  const rules = (): unknown[] => conditionRules(sheet).map(({ rule }) => rule);

  test("a data bar keeps its ends and colours", () => {
    const bar = add("DataBar");
    bar.set("LowerBoundRule", { type: "Number", formula: "0" });
    bar.part("PositiveFormat").set("FillColor", "#70AD47");
    bar.part("PositiveFormat").set("GradientFill", false);
    bar.part("NegativeFormat").set("FillColor", "#C00000");
    expect(rules()).toEqual([{
      type: "dataBar", isShowValue: true,
      config: { min: { type: "num", value: 0 }, max: { type: "max" }, isGradient: false, positiveColor: "#70AD47", nativeColor: "#C00000" },
    }]);
    expect(conditionRules(sheet)[0]?.ranges).toEqual([RANGE]);
  });

  test("icons begin with the best, and all that is below the thresholds has the last", () => {
    const set = add("IconSet");
    set.set("Style", "ThreeTrafficLights1");
    const above = (formula: string): unknown => ({ type: "Number", operator: "GreaterThanOrEqual", formula });
    set.set("Criteria", [{ type: "Percent", operator: "GreaterThanOrEqual", formula: "0" }, above("0.4"), above("0.7")]);
    const icon = (operator: string, value: number, iconId: string): unknown => ({ operator, value: { type: "num", value }, iconType: "3TrafficLights1", iconId });
    expect(rules()).toEqual([{
      type: "iconSet", isShowValue: true, config: [icon("greaterThanOrEqual", 0.7, "0"), icon("greaterThanOrEqual", 0.4, "1"), icon("lessThan", 0.4, "2")],
    }]);
  });

  test("a scale of colours has its stops in order", () => {
    const stop = (formula: string, color: string): unknown => ({ type: "Number", formula, color });
    add("ColorScale").set("Criteria", { minimum: stop("0", "#F8696B"), midpoint: stop("0.5", "#FFEB84"), maximum: stop("1", "#63BE7B") });
    expect(rules()).toEqual([{
      type: "colorScale",
      config: [[0, "#F8696B"], [0.5, "#FFEB84"], [1, "#63BE7B"]].map(([value, color], index) => ({ index, color, value: { type: "num", value } })),
    }]);
  });

  test("an expression is a formula with a style, and not yet a rule before it has one", () => {
    const custom = add("Custom");
    expect(rules()).toEqual([]);
    custom.part("Rule").set("Formula", "=$C2=\"\"");
    custom.part("Format").part("Fill").set("Color", "#FFF2CC");
    custom.part("Format").part("Font").set("Bold", true);
    expect(rules()).toEqual([{ type: "highlightCell", subType: "formula", value: "=$C2=\"\"", style: { bl: 1, bg: { rgb: "#FFF2CC" } } }]);
  });

  test("the newest counts most, as in Excel", () => {
    add("DataBar");
    add("ColorScale").set("Criteria", { minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "HighestValue", color: "#FF0000" } });
    expect(rules()).toMatchObject([{ type: "colorScale" }, { type: "dataBar" }]);
  });
});

describe("validations in the grid", () => {
  test.each([
    ["a list of texts", { list: { source: "On track,At risk", inCellDropDown: true } }, { type: "list", formula1: "On track,At risk" }],
    ["a list from cells", { list: { source: "=People!$A$2:$A$9" } }, { type: "list", formula1: "=People!$A$2:$A$9" }],
    ["numbers between limits", { decimal: { formula1: 0, formula2: 1, operator: "Between" } }, { type: "decimal", operator: "between", formula1: "0", formula2: "1" }],
    ["numbers from a limit", { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } }, { type: "decimal", operator: "greaterThanOrEqual", formula1: "0" }],
  ])("%s", (_, Rule, expected) => {
    sheet.validations = [{ areas: [AREA], bag: new PropertyBag({ Rule, ErrorAlert: { style: "Warning", title: "Status", message: "One of the list." } }) }];
    expect(validationRules(sheet)).toEqual([expect.objectContaining({ ...expected, ranges: [RANGE], errorStyle: 2, errorTitle: "Status", error: "One of the list." })]);
  });

  test("prompts alone are none", () => {
    sheet.validations = [{ areas: [AREA], bag: new PropertyBag({ Prompt: { title: "Score", message: "0 to 1" } }) }];
    expect(validationRules(sheet)).toEqual([]);
  });
});

describe("looks of tables", () => {
  test("headers and every other row have the look of the table's style; cells outside and tables without a style have none", () => {
    const { workbook } = sheet;
    const table = workbook.addTable({ name: "T", sheet, area: AREA, headerRow: true, totalsRow: false, style: "TableStyleMedium2" });
    const fills = [0, 1, 2, 3, 4].map((row) => tableLook(workbook.tables, row, 2).fill);
    expect(fills).toEqual([undefined, "#4472C4", "#D9E1F2", undefined, "#D9E1F2"]);
    table.options.set("ShowBandedRows", false);
    expect(tableLook(workbook.tables, 2, 2)).toEqual({});
    table.style = "";
    expect(tableLook(workbook.tables, 1, 2)).toEqual({});
  });
});
