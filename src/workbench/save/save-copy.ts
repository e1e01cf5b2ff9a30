import { checkedChange, type OpcPackage } from "../../adapters/opc";
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
  const written = checkedChange(source, opened.grid, change, { dialect: "functions" });
  if (!written.ok) return written;
  return { ok: true, value: { bytes: written.value, notSaved } };
}
