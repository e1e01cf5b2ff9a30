import { defineType } from "../host-object";
import type { WorkbookModel } from "../model/workbook-model";
import { wordArg } from "./args";

export const APPLICATION = defineType<WorkbookModel>("Application", {
  get: { CalculationMode: ({ calculationMode }) => calculationMode, CalculationState: () => "Done" },
  set: {
    CalculationMode: (workbook, mode) => { workbook.calculationMode = wordArg(mode, ["Automatic", "AutomaticExceptTables", "Manual"]); },
  },
  call: {
    Calculate: (workbook, type) => {
      wordArg(type, ["Recalculate", "Full", "FullRebuild"]);
      void workbook.engine.settle(true);
    },
    // Every request is answered whole, so that nothing shows in between.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
