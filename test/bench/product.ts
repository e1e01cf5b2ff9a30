import { createRequire } from "node:module";
import type * as ReadFile from "../../src/adapters/file/read-file";
import type * as Opc from "../../src/adapters/opc";
import type * as Alignment from "../../src/core/alignment";
import type * as Formula from "../../src/core/formula";
import type * as Score from "../../src/core/score";
import type * as Tasks from "../../src/workbook/tasks";

interface Product {
  readonly "adapters/file/read-file": typeof ReadFile;
  readonly "adapters/opc": typeof Opc;
  readonly "core/alignment": typeof Alignment;
  readonly "core/formula": typeof Formula;
  readonly "core/score": typeof Score;
  readonly "workbook/tasks": typeof Tasks;
}

const load = createRequire(__filename);

/**
 * A part of the product as the compiler has written it to `dist`, since what is timed must be what is shipped: `tsx` makes
 * each closure with a name of its own, and a command takes half as long again.
 */
export function product<Part extends keyof Product>(part: Part): Product[Part] {
  return load(`../../dist/${part}`) as Product[Part];
}
