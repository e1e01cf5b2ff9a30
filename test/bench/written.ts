import type { Dialect } from "../../src/core/formula/dialect";
import type { WorkbookChange } from "../../src/workbook/workbook-change";
import { product } from "./product";

const { packing } = product("adapters/file/read-file");
const { applyChange, openPackage } = product("adapters/opc");
const { printStored } = product("core/formula");

/** The workbook with a change made, packed as the command line packs. */
export function written(bytes: Uint8Array, change: WorkbookChange, dialect: Dialect): Uint8Array {
  const result = applyChange(openPackage(bytes, "bench.xlsx"), change, { dialect, print: printStored, packing });
  if (!result.ok) throw new Error(result.issue.code);
  return result.value;
}
