import { EMPTY_WORKBOOK, memorySheet, typeInto } from "../support/memory-workbook";
import { MemoryPort } from "../support/memory-port";
import { ENGINE } from "../support/syntax";
import { describeContract } from "./contract";

const double = ENGINE.print({ kind: "cells", sheet: null, area: { top: 0, left: 1, bottom: 0, right: 1 }, absolute: { rows: false, columns: false } }, "plain");

describeContract("a workbook in memory", {
  engine: ENGINE,
  undoes: true,
  make() {
    const port = new MemoryPort({ ...EMPTY_WORKBOOK, sheets: [memorySheet("KPI", [["Delivery", 0.91, `=${double}`], ["Complaints", 15]])] }, ENGINE);
    return Promise.resolve({
      port,
      stored: () => JSON.stringify(port.workbook, (_, value: unknown) => (value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value)),
      typeInto: (sheet, address, text) => {
        port.workbook = typeInto(port.workbook, sheet, { [address]: text });
        return Promise.resolve();
      },
    });
  },
});
