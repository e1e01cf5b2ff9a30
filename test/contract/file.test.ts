import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileWorkbook } from "../../src/adapters/file";
import { applyChange, openPackage } from "../../src/adapters/opc";
import { formulaEngine } from "../../src/core/formula";
import { parseCell } from "../../src/core/grid";
import { NO_CHANGE } from "../../src/workbook/workbook-change";
import { KPI_WORKBOOK } from "../support/kpi-workbook";
import { describeContract } from "./contract";

const folder = mkdtempSync(join(tmpdir(), "okrscore-"));
let files = 0;

afterAll(() => { rmSync(folder, { recursive: true }); });

describeContract("a workbook in a file", {
  engine: formulaEngine,
  undoes: false,
  make() {
    files += 1;
    const file = join(folder, `book${files}.xlsx`);
    writeFileSync(file, KPI_WORKBOOK);
    return Promise.resolve({
      port: new FileWorkbook(file),
      stored: () => readFileSync(file).toString("base64"),
      typeInto: (sheet, address, text) => {
        const at = parseCell(address) ?? { row: 0, column: 0 };
        const typed = applyChange(openPackage(readFileSync(file), file), { ...NO_CHANGE, editSheets: [{ sheet, cells: [{ ...at, cell: { value: text } }], tables: [] }] }, { dialect: "plain" });
        if (!typed.ok) throw new Error(typed.issue.code);
        writeFileSync(file, typed.value);
        return Promise.resolve();
      },
    });
  },
});
