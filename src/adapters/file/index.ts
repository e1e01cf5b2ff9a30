// A workbook in a file.
export { FileWorkbook } from "./file-workbook";
export type { FileOptions } from "./file-workbook";
export { accessing, FileAccessError } from "./file-access-error";
export { readImportFiles } from "./import-files";
export { writeBytes, writeText } from "./write-text";
export { writeWorkbooks } from "./pack-folder";
export type { FolderResult, FolderWorkbook } from "./pack-folder";
