import type { WorkbookGrid } from "../core/grid";
import type { Issue } from "../core/issue";
import { FileWorkbook } from "../adapters/file";
import type { Console } from "./console";
import { CommandFailure, EXIT } from "./exit-code";

export interface Source {
  readonly grid: WorkbookGrid;
  /** What could be read only in part. */
  readonly issues: readonly Issue[];
}

/** Reads a workbook of any format that we know. One that cannot be read ends the command, with what is wrong with it. */
export async function readSource(file: string, speak: Console): Promise<Source> {
  return readPort(new FileWorkbook(file), file, speak);
}

export async function readPort(port: Pick<FileWorkbook, "read">, file: string, speak: Console): Promise<Source> {
  await speak.step(speak.texts.reading({ file }));
  const { grid, issues } = await port.read();
  if (grid !== null) return { grid, issues };
  throw new CommandFailure(EXIT.fileTrouble, issues.map((found) => speak.issueLine(found)).join("\n"));
}
