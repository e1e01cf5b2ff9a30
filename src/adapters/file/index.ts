// A workbook in a file.
export { FileWorkbook } from "./file-workbook";
export { newWorkbook } from "./new-workbook";
export type { FileOptions } from "./file-workbook";
export { accessing, FileAccessError } from "./file-access-error";
export { writeText } from "./write-text";
