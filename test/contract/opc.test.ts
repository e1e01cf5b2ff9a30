import { applyChange, openPackage } from "../../src/adapters/opc";
import { parseCell } from "../../src/core/grid";
import { NO_CHANGE } from "../../src/workbook/workbook-change";
import { KPI_WORKBOOK } from "../support/kpi-workbook";
import { OpcPort } from "../support/opc-port";
import { ENGINE } from "../support/syntax";
import { describeContract } from "./contract";

describeContract("an .xlsx package", {
  engine: ENGINE,
  make() {
    const port = new OpcPort(KPI_WORKBOOK, ENGINE);
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
