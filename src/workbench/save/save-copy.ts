import { applyChange, findDifference, type ChangeOptions, type OpcPackage } from "../../adapters/opc";
import { issue } from "../../core/issue";
import type { Result } from "../../core/result";
import type { WorkbookModel } from "../host/model/workbook-model";
import { changesOf, type NotSaved } from "./changes-of-model";
import type { OpenedWorkbook } from "./opened-workbook";

export interface SavedCopy {
  readonly bytes: Uint8Array;
  readonly notSaved: readonly NotSaved[];
}

/**
 * The workbook as it is in the grid, as bytes of an .xlsx: its file with what was changed since, read again and compared.
 * What was not changed stays to the byte. `source` is the file, or one made of its cells. Issues: those of `applyChange`,
 * `file-check-failed`.
 */
export function saveCopy(source: OpcPackage, opened: OpenedWorkbook, model: WorkbookModel): Result<SavedCopy> {
  const { change, notSaved } = changesOf(opened, model);
  const options: ChangeOptions = { dialect: "functions" };
  const written = applyChange(source, change, options);
  if (!written.ok) return written;
  const at = written.value === source.bytes ? null : findDifference({ source, before: opened.grid, change, options, written: written.value });
  if (at !== null) return { ok: false, issue: issue("error", "file-check-failed", at, { file: source.file, at }) };
  return { ok: true, value: { bytes: written.value, notSaved } };
}
