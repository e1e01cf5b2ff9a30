import { LocaleType, LogLevel, createUniver, type FUniver } from "@univerjs/presets";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import texts from "@univerjs/preset-sheets-node-core/locales/en-US";
import type { EngineMaker } from "../model/cell-engine";
import { emptyWorkbook, univerEngine } from "./univer-engine";
import { repairUniver } from "./univer-repairs";
import { univerFunctions } from "./univer-functions";

const UNIT = "workbook";

export interface HeadlessUniver {
  /** What a user would do in the grid. */
  readonly api: FUniver;
  readonly engine: EngineMaker;
  /** Ends Univer; nothing of it is usable after that. */
  dispose(): void;
}

/** Univer without a page, with an empty workbook. Starting takes about a second. */
export function headlessUniver(): HeadlessUniver {
  repairUniver();
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: texts },
    logLevel: LogLevel.ERROR,
    presets: [UniverSheetsNodeCorePreset({ formula: { function: univerFunctions() } })],
  });
  univerAPI.createWorkbook(emptyWorkbook(UNIT, UNIT));
  return { api: univerAPI, engine: univerEngine(univerAPI, UNIT), dispose: () => { univer.dispose(); } };
}
