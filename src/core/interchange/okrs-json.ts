import type { ExportedCycle } from "./exported-okrs";

/** Number of the form that `docs/okrs.schema.json` describes; a reader that does not know it should not guess. The first had the company's OKRs alone. */
const VERSION = 2;

/** Everything, as JSON after the schema `docs/okrs.schema.json`: null is not stated, percentages are fractions, dates ISO. */
export function okrsJson(cycles: readonly ExportedCycle[]): string {
  return `${JSON.stringify({ version: VERSION, cycles }, null, 2)}\n`;
}
