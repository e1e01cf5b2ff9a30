import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cycleById } from "../../../src/core/calendar";
import { generateOkrs, type Generated } from "../../../src/core/generate";
import { leftOutText, type Language } from "../../../src/core/language";
import { measure, type Stated } from "./measures";

const CASES = join(__dirname, "../../cases");

/** `input.json` of a case. */
interface Input {
  /** What the case is about. */
  readonly about: string;
  readonly fiscalYearStart: string;
  readonly cycles: readonly string[];
  readonly asOf: string;
  readonly language: Language;
  readonly measures: readonly Stated[];
}

/** What a person would compare: texts, numbers and reasons. */
function shown({ objectives, keyResults, leftOut, issues }: Generated, language: Language): unknown {
  return {
    objectives: objectives.map(({ id, text, perspective, ambition, weight }) => ({
      id, text, perspective, ambition, weight,
      keyResults: keyResults.filter(({ objective }) => objective === id).map((keyResult) => ({
        id: keyResult.id, text: keyResult.text, type: keyResult.type, weight: keyResult.weight, owner: keyResult.owner,
        ...numbers({ start: keyResult.start, target: keyResult.target, floor: keyResult.floor, ceiling: keyResult.ceiling, current: keyResult.current }),
      })),
    })),
    leftOut: leftOut.map(({ measure: { sheet, name }, reason }) =>
      [`${sheet}: ${name}`, leftOutText(reason.code === "duplicate" ? { code: reason.code, of: reason.of.sheet } : reason, language)].join(" – ")),
    issues: issues.map(({ code, at }) => [code, at].filter((part) => part !== null).join(" ")),
  };
}

/** Rounded to twelve digits, so that the last bits of a fraction do not matter. */
function numbers(values: Readonly<Record<string, number | null>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, Number(value.toPrecision(12))]])));
}

describe.each(readdirSync(CASES).filter((name) => name.startsWith("generate-")))("%s", (name) => {
  const folder = join(CASES, name);
  const input = JSON.parse(readFileSync(join(folder, "input.json"), "utf8")) as Input;
  const { cycles, fiscalYearStart, asOf, language } = input;
  const measures = input.measures.map(measure);

  test(input.about, () => {
    const before = JSON.stringify(measures);
    const actual = Object.fromEntries(cycles.map((id) => {
      const cycle = cycleById(id, fiscalYearStart);
      if (cycle === null) throw new Error(`${id} is no cycle`);
      return [id, shown(generateOkrs(measures, { cycle, asOf, language }), language)];
    }));
    expect(JSON.stringify(measures)).toBe(before);
    // What came out lies beside what was expected, for a person to accept or not.
    const [expected, came] = [join(folder, "expected.json"), join(folder, "actual.json")];
    const text = `${JSON.stringify(actual, null, 2)}\n`;
    const matches = existsSync(expected) && readFileSync(expected, "utf8") === text;
    if (matches) rmSync(came, { force: true });
    else writeFileSync(came, text);
    expect(actual).toEqual(existsSync(expected) ? JSON.parse(readFileSync(expected, "utf8")) : {});
  });
});
