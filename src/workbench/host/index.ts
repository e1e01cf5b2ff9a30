// The model of Excel that answers the real office.js.
export { createHost } from "./host";
export type { Host, HostOptions, RequestRecord } from "./host";
export { ACCESS_DENIED, CELL_EDIT_MODE, THROTTLED } from "./faults";
export type { Fault } from "./faults";
export type { FunctionAnswer, FunctionCall } from "./function-calls";
export type { OfficeExternal } from "./external";

// The workbook behind it.
export { WorkbookModel } from "./model/workbook-model";
export type { NameModel, SelectionModel, TableModel, XmlPartModel } from "./model/workbook-model";
export type { AreaRecord, SheetModel } from "./model/sheet-model";
export type { ModelChange } from "./model/model-change";
export type { CellEngine, Definitions, EngineMaker } from "./model/cell-engine";
export { CoreEngine } from "./model/core-engine";
export { loadGrid } from "./load-grid";
export { describeModel } from "./describe-model";
