import { buildWorkbook } from "./package-builder";

/** The workbook that the contract suite asks for, as a file. */
export const KPI_WORKBOOK = buildWorkbook({
  sheets: [{
    name: "KPI",
    xml: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.91</v></c><c r="C1"><f>B1*2</f><v>1.82</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>15</v></c></row></sheetData>`,
  }],
  strings: "<si><t>Delivery</t></si><si><t>Complaints</t></si>",
});
