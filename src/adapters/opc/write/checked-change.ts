import { issue } from "../../../core/issue";
import type { WorkbookGrid } from "../../../core/grid";
import type { Result } from "../../../core/result";
import type { WorkbookChange } from "../../../workbook/workbook-change";
import type { OpcPackage } from "../package";
import { applyChange, type ChangeOptions } from "./apply-change";
import { findDifference } from "./find-difference";

/**
 * Bytes of a package with a change made, read again and compared with what they are to hold; those of the package itself if there is nothing
 * to change. `before` is what it holds. Issues: those of `applyChange`, `file-check-failed`.
 */
export function checkedChange(source: OpcPackage, before: WorkbookGrid, change: WorkbookChange, options: ChangeOptions): Result<Uint8Array> {
  const written = applyChange(source, change, options);
  if (!written.ok || written.value === source.bytes) return written;
  const at = findDifference({ source, before, change, options, written: written.value });
  return at === null ? written : { ok: false, issue: issue("error", "file-check-failed", at, { file: source.file, at }) };
}
