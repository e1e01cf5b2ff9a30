import { issue, type Issue } from "../core/issue";
import { foldName } from "./own-tables";

const LONGEST = 31;

export interface FreeName {
  readonly name: string;
  /** `sheet-name-adapted` or `sheet-name-taken` if it is not the wanted one. */
  readonly issues: readonly Issue[];
}

/**
 * The wanted name if a new sheet can have it, or the nearest that it can: without forbidden characters, at most 31
 * characters, and unlike any taken name (capitals do not count).
 *
 * @example freeSheetName("Scorecard", ["scorecard"]).name // => "Scorecard (2)"
 */
export function freeSheetName(wanted: string, taken: readonly string[]): FreeName {
  const used = new Set(taken.map(foldName));
  const allowed = allowedSheetName(wanted);
  const name = firstFree(allowed, used);
  return {
    name,
    issues: [
      ...(allowed === wanted ? [] : [issue("info", "sheet-name-adapted", null, { wanted, name })]),
      ...(name === allowed ? [] : [issue("info", "sheet-name-taken", null, { wanted: allowed, name })]),
    ],
  };
}

/** No control characters, which files cannot store. Excel keeps "History" for itself, and forbids apostrophes at either end. */
function allowedSheetName(wanted: string): string {
  const clean = wanted.replace(/[\u0000-\u001f]/g, " ").replace(/[[\]:*?/\\]/g, "-").replace(/^'+|'+$/g, "").trim();
  const short = shortened(clean, LONGEST);
  if (short === "") return "Sheet";
  return foldName(short) === "history" ? `${short} (2)` : short;
}

/** The name, or the first with a number behind it that is free, cut so that the number fits. */
function firstFree(name: string, used: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; used.has(foldName(candidate)); number += 1) {
    const ending = ` (${number})`;
    candidate = shortened(name, LONGEST - ending.length) + ending;
  }
  return candidate;
}

/** At most so many UTF-16 units, as Excel counts them, without half a character at the end. */
function shortened(name: string, length: number): string {
  return name.slice(0, length).replace(/[\ud800-\udbff]$/, "").trimEnd();
}
