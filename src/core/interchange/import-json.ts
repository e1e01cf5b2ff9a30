import * as v from "valibot";
import { issue } from "../issue";
import { CONTRIBUTIONS, KEY_RESULT_TYPES, LEVELS, OKR_BASES } from "../model";
import { STATUSES } from "../score";
import type { Imported, ImportedFile } from "./imported-okrs";

// After `docs/okrs.schema.json`.

const text = v.nullable(v.string());
const number = v.nullable(v.number());
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const weight = v.pipe(v.number(), v.minValue(0));
const confidence = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(10)));

const checkIn = v.object({ date, keyResult: v.string(), value: number, confidence, note: text, by: text });

// The first version had the company's OKRs alone.
const held = {
  level: v.optional(v.picklist(LEVELS), "company"), holder: v.optional(text, null), team: v.optional(text, null), basis: v.optional(v.nullable(v.picklist(OKR_BASES)), null),
  alignedTo: v.optional(text, null), contribution: v.optional(v.picklist(CONTRIBUTIONS), "none"), linkWeight: v.optional(v.nullable(weight), null),
};

const keyResult = v.object({
  ...held, due: v.optional(v.nullable(date), null), initiative: v.optional(text, null),
  id: v.string(), objective: v.string(), measure: text, text: v.string(), type: v.picklist(KEY_RESULT_TYPES), unit: text, start: number, target: number, floor: number,
  ceiling: number, current: number, weight, owner: text, confidence, status: v.picklist(STATUSES), checkIns: v.array(checkIn),
});

const objective = v.object({
  ...held,
  id: v.string(), cycle: v.string(), text: v.string(), perspective: text, ambition: v.picklist(["committed", "aspirational"]), weight, owner: text, keyResults: v.array(keyResult),
});

const okrs = v.object({ version: v.picklist([1, 2]), cycles: v.array(v.object({ id: v.string(), start: date, end: date, objectives: v.array(objective) })) });

/** OKRs of our own JSON. Issues: `import-not-json`, `import-json-wrong`, and then nothing is imported. */
export function importJson({ name, text: content }: ImportedFile): Imported {
  const json = parsed(content);
  if (json === undefined) return { cycles: [], issues: [issue("error", "import-not-json", name, undefined)] };
  const reading = v.safeParse(okrs, json);
  if (!reading.success) {
    const [problem] = reading.issues;
    return { cycles: [], issues: [issue("error", "import-json-wrong", name, { part: v.getDotPath(problem) ?? "", found: shown(problem.input) })] };
  }
  const cycles = reading.output.cycles.map(({ id, start, end, objectives }) => ({
    period: { name: id, start, end },
    objectives: objectives.map((each) => ({
      ...each, place: name, keyResults: each.keyResults.map((one) => ({ ...one, place: `${name}, ${one.id}` })),
    })),
  }));
  return { cycles, issues: [] };
}

/** What stands in the place of something else, in a few words; null where nothing does. */
function shown(input: unknown): string | null {
  if (input === undefined) return null;
  if (Array.isArray(input)) return "[…]";
  if (typeof input === "object" && input !== null) return "{…}";
  const said = JSON.stringify(input);
  return said.length > LONGEST_SHOWN ? `${said.slice(0, LONGEST_SHOWN)}…` : said;
}

const LONGEST_SHOWN = 60;

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
