import type { Expression } from "../../src/core/formula/expression";
import { buildWorkbook } from "./package-builder";
import { ENGINE } from "./syntax";

const B1: Expression = { kind: "cells", sheet: null, area: { top: 0, left: 1, bottom: 0, right: 1 }, absolute: { rows: false, columns: false } };
const DOUBLE = ENGINE.print(B1, "plain");

/** The workbook that the contract suite asks for, as a file; its formula is in the stand-in's syntax. */
export const KPI_WORKBOOK = buildWorkbook({
  sheets: [{
    name: "KPI",
    xml: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.91</v></c><c r="C1"><f>${DOUBLE}</f></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>15</v></c></row></sheetData>`,
  }],
  strings: "<si><t>Delivery</t></si><si><t>Complaints</t></si>",
});
