import { applyChange, openPackage } from "../../src/adapters/opc";
import { parseCell } from "../../src/core/grid";
import { NO_CHANGE } from "../../src/workbook/workbook-change";
import { OpcPort } from "../support/opc-port";
import { buildWorkbook } from "../support/package-builder";
import { ENGINE } from "../support/syntax";
import { describeContract } from "./contract";

const double = ENGINE.print({ kind: "cells", sheet: null, area: { top: 0, left: 1, bottom: 0, right: 1 }, absolute: { rows: false, columns: false } }, "plain");
const KPI = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.91</v></c><c r="C1"><f>${double}</f></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>15</v></c></row></sheetData>`;
const WORKBOOK = buildWorkbook({ sheets: [{ name: "KPI", xml: KPI }], strings: "<si><t>Delivery</t></si><si><t>Complaints</t></si>" });

describeContract("an .xlsx package", {
  engine: ENGINE,
  make() {
    const port = new OpcPort(WORKBOOK, ENGINE);
    return Promise.resolve({
      port,
      stored: () => Buffer.from(port.bytes).toString("base64"),
      typeInto: (sheet, address, text) => {
        const at = parseCell(address) ?? { row: 0, column: 0 };
        const typed = applyChange(openPackage(port.bytes, "book.xlsx"), { ...NO_CHANGE, editSheets: [{ sheet, cells: [{ ...at, cell: { value: text } }], tables: [] }] }, { dialect: "plain", print: (formula, dialect) => ENGINE.print(formula, dialect) });
        if (!typed.ok) throw new Error(typed.issue.code);
        port.bytes = typed.value;
        return Promise.resolve();
      },
    });
  },
});
