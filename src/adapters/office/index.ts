// The workbook that is open in Excel, through Office.js.
export { officeWorkbook } from "./office-workbook";
export { officeSelection } from "./selection";
export type { OfficeCell, OfficeSelection } from "./selection";
