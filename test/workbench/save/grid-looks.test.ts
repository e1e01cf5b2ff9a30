import { BooleanNumber, BorderStyleTypes, HorizontalAlign, LocaleType, LogLevel, VerticalAlign, WrapStrategy, createUniver, type FUniver } from "@univerjs/presets";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import texts from "@univerjs/preset-sheets-node-core/locales/en-US";
import { WorkbookModel, type SheetModel } from "../../../src/workbench/host";
import { emptyWorkbook, univerEngine } from "../../../src/workbench/host/univer/univer-engine";
import { followLooks, styleChange, type GridStyle, type StyleChange } from "../../../src/workbench/save/grid-looks";

test.each([
  [{ bl: BooleanNumber.TRUE, n: { pattern: "0%" } }, { look: { bold: true }, format: "0%" }],
  [{ bl: BooleanNumber.FALSE, it: null, fs: null, ff: "Arial" }, { look: { bold: false, italic: false, size: 11, font: "Arial" } }],
  [{ bg: { rgb: "rgb(255, 0, 16)" }, cl: { rgb: "#0f0" } }, { look: { fill: "#FF0010", color: "#00FF00" } }],
  [{ bg: null, cl: null, n: null }, { look: { fill: "#FFFFFF", color: "#000000" }, format: "General" }],
  [{ ht: HorizontalAlign.CENTER, vt: VerticalAlign.MIDDLE, tb: WrapStrategy.WRAP }, { look: { horizontal: "Center", vertical: "Center", wrap: true } }],
  [{ bd: { b: { s: BorderStyleTypes.THIN, cl: { rgb: "#7F7F7F" } }, t: null } }, { look: { borderBottom: { style: "Continuous", color: "#7F7F7F" }, borderTop: { style: "None", color: "#000000" } } }],
] as const satisfies readonly (readonly [GridStyle, StyleChange])[])("a style %j of the grid changes %j", (style, change) => {
  expect(styleChange(style)).toEqual(change);
});

describe("looks that the user changes in the grid", () => {
  let api: FUniver;
  let end: () => void;
  let sheet: SheetModel;

  beforeAll(() => {
    const started = createUniver({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: texts }, logLevel: LogLevel.ERROR, presets: [UniverSheetsNodeCorePreset()] });
    api = started.univerAPI;
    end = () => { started.univer.dispose(); };
    api.createWorkbook(emptyWorkbook("book", "book"));
    const model = new WorkbookModel(univerEngine(api, "book"));
    sheet = model.addSheet("KPI");
    followLooks(api, model);
  });

  afterAll(() => { end(); });

  test("are those of the model, an area at a time, and taken back with it", () => {
    const range = api.getActiveWorkbook()?.getSheetBySheetId(sheet.id)?.getRange("B2:D4");
    range?.setFontWeight("bold");
    range?.setBackground("#00ff00");
    expect(sheet.looks.all.map(({ area, property, value }) => [area, property, value])).toEqual([
      [{ top: 1, left: 1, bottom: 3, right: 3 }, "bold", true], [{ top: 1, left: 1, bottom: 3, right: 3 }, "fill", "#00FF00"],
    ]);
    range?.setFontWeight("normal");
    expect(sheet.looks.at(2, 2, "bold")).toBe(false);
  });

  test("do not come from values that are written", () => {
    const before = sheet.looks.all;
    sheet.enter({ top: 8, left: 0, bottom: 8, right: 0 }, [["typed"]], true);
    expect(sheet.looks.all).toBe(before);
  });
});
