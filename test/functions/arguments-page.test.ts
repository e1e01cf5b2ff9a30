import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ownFunctions } from "../../src/functions/functions";

// The table of docs/functions.md "Other arguments than expected": each row is an example, called with everything that a cell can hold.

const PAGE = readFileSync(join(__dirname, "../../docs/functions.md"), "utf8");
const NEW_YEAR = 46_023;

/** What stands for `?`, in the order of the columns. */
const HELD: readonly unknown[] = ["", "x", true, { code: "#N/A" }, NEW_YEAR];

const rows = [...PAGE.matchAll(/^\| [^|]+ \| `([A-Z.]+)\(([^`]*\?[^`]*)\)` \|(.+)\|$/gm)].map(([, name = "", args = "", cells = ""]) => ({
  name, args, cells: cells.split("|").map((cell) => cell.trim().replaceAll("`", "")),
}));

/** An argument as the page writes it: a number, a word, TRUE or FALSE, a range in braces, or `?`. */
function valueOf(written: string, held: unknown): unknown {
  if (written === "?") return held;
  if (written.startsWith("{")) return written.slice(1, -1).split("; ").map((cell) => [valueOf(cell, held)]);
  return JSON.parse(written.toLowerCase()) as unknown;
}

function shown(result: unknown): string {
  if (typeof result === "object" && result !== null && "code" in result) return String(result.code);
  return typeof result === "number" ? String(Number(result.toFixed(6))) : result === "" ? '""' : String(result);
}

test("the page has rows to check", () => {
  expect(rows.length).toBeGreaterThanOrEqual(9);
});

test.each(rows)("$name($args)", ({ name, args, cells }) => {
  const results = HELD.map((held) => ownFunctions.get(name)?.(...args.split(", ").map((written) => valueOf(written, held))));
  expect(results.map(shown)).toEqual(cells);
});
