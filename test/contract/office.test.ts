import { officeWorkbook } from "../../src/adapters/office";
import { formulaEngine } from "../../src/core/formula";
import { parseCell } from "../../src/core/grid";
import { describeModel } from "../../src/workbench/host";
import { kpiClient } from "../support/office/kpi-client";
import { describeContract } from "./contract";

describeContract("a workbook open in a model of Excel", {
  engine: formulaEngine,
  undoes: true,
  async make() {
    const { host, client } = await kpiClient();
    return {
      port: officeWorkbook(),
      stored: () => describeModel(host.model),
      typeInto: async (sheet, address, text) => {
        const at = parseCell(address) ?? { row: 0, column: 0 };
        await client.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).getCell(at.row, at.column).values = [[text]];
          await context.sync();
        });
      },
    };
  },
});
