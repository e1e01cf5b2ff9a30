import { applyChange, openPackage } from "../../src/adapters/opc";
import { formulaEngine } from "../../src/core/formula";
import { parseCell } from "../../src/core/grid";
import { NO_CHANGE } from "../../src/workbook/workbook-change";
import { KPI_WORKBOOK } from "../support/kpi-workbook";
import { OpcPort } from "../support/opc-port";
import { describeContract } from "./contract";

describeContract("an .xlsx package", {
  engine: formulaEngine,
  undoes: false,
  make() {
    const port = new OpcPort(KPI_WORKBOOK);
    return Promise.resolve({
      port,
      stored: () => Buffer.from(port.bytes).toString("base64"),
      typeInto: (sheet, address, text) => {
        const at = parseCell(address) ?? { row: 0, column: 0 };
        const typed = applyChange(openPackage(port.bytes, "book.xlsx"), { ...NO_CHANGE, editSheets: [{ sheet, cells: [{ ...at, cell: { value: text } }], tables: [] }] }, { dialect: "plain" });
        if (!typed.ok) throw new Error(typed.issue.code);
        port.bytes = typed.value;
        return Promise.resolve();
      },
    });
  },
});
