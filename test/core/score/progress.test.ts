import * as fc from "fast-check";
import { milestoneProgress, progress, rawProgress, type ProgressInput, type Score } from "../../../src/core/score";
import type { KeyResultType } from "../../../src/core/model";

const BLANK = { type: null, current: null, start: null, target: null, floor: null, ceiling: null };

function scored(input: Partial<ProgressInput>): Score {
  return rawProgress({ ...BLANK, ...input });
}

function codeOf(score: Score): string {
  return typeof score === "object" && score !== null ? score.code : `no problem but ${String(score)}`;
}

describe("raw progress", () => {
  test.each<[string, Partial<ProgressInput>, number | null]>([
    ["increases from start to target", { type: "increase", start: 100, target: 200, current: 170 }, 0.7],
    ["decreases by the same formula", { type: "decrease", start: 10, target: 0, current: 7 }, 0.3],
    ["decreases to zero", { type: "decrease", start: 200, target: 0, current: 100 }, 0.5],
    ["keeps over-achievement", { type: "increase", start: 0, target: 100, current: 130 }, 1.3],
    ["keeps values below start", { type: "increase", start: 0, target: 100, current: -20 }, -0.2],
    ["keeps decimals", { type: "increase", start: 0, target: 10, current: 5.9 }, 0.59],
    ["increases within negative numbers", { type: "increase", start: -100, target: -40, current: -70 }, 0.5],
    ["crosses zero", { type: "increase", start: -50, target: 50, current: 10 }, 0.6],
    ["is 1 if start = target and met", { type: "increase", start: 50, target: 50, current: 50 }, 1],
    ["is 0 if start = target and not reached", { type: "increase", start: 50, target: 50, current: 49 }, 0],
    ["is 1 if start = target and kept down", { type: "decrease", start: 50, target: 50, current: 50 }, 1],
    ["is 0 if start = target and exceeded", { type: "decrease", start: 50, target: 50, current: 51 }, 0],
    ["is not scored without a current value", { type: "increase", start: 0, target: 80 }, null],
    ["is not scored without a current value, even where numbers contradict", { type: "increase", start: 9, target: 8 }, null],
    ["goes up by the sign if no type is given", { start: 0, target: 10, current: 4 }, 0.4],
    ["goes down by the sign if no type is given", { start: 10, target: 0, current: 4 }, 0.6],
    ["is 1 while held below", { type: "maintain_below", target: 1, current: 0.8 }, 1],
    ["is 1 on the line to stay below", { type: "maintain_below", target: 1, current: 1 }, 1],
    ["is 0 beyond the line without a ceiling", { type: "maintain_below", target: 1, current: 1.5 }, 0],
    ["fades to the ceiling", { type: "maintain_below", target: 1, ceiling: 2, current: 1.5 }, 0.5],
    ["is negative beyond the ceiling", { type: "maintain_below", target: 1, ceiling: 2, current: 3 }, -1],
    ["is 1 while held above", { type: "maintain_above", target: 80, current: 80 }, 1],
    ["is 0 below the line without a floor", { type: "maintain_above", target: 80, current: 79 }, 0],
    ["fades to the floor", { type: "maintain_above", target: 80, floor: 60, current: 72 }, 0.6],
    ["is 1 inside the band floor…ceiling", { type: "within", floor: 4, ceiling: 5, current: 4.5 }, 1],
    ["is 1 on the lower edge", { type: "within", floor: 4, ceiling: 5, current: 4 }, 1],
    ["is 1 on the upper edge", { type: "within", floor: 4, ceiling: 5, current: 5 }, 1],
    ["is 0 below a band without tolerance", { type: "within", floor: 4, ceiling: 5, current: 3.5 }, 0],
    ["is 0 above a band without tolerance", { type: "within", floor: 4, ceiling: 5, current: 5.5 }, 0],
    ["ignores a baseline beside a band of floor and ceiling", { type: "within", start: 2, floor: 4, ceiling: 5, current: 4 }, 1],
    ["ignores a middle beside a band of floor and ceiling", { type: "within", target: 4.5, floor: 4, ceiling: 5, current: 4 }, 1],
    ["fades below a band of start and target", { type: "within", start: 4, target: 5, floor: 3, ceiling: 6, current: 3.5 }, 0.5],
    ["fades above a band of start and target", { type: "within", start: 4, target: 5, floor: 3, ceiling: 7, current: 5.5 }, 0.75],
    ["fades on the side that has a limit only", { type: "within", start: 4, target: 5, floor: 3, current: 5.5 }, 0],
    ["has no limits beside a band below 0", { type: "within", start: -5, target: -4, current: -4.5 }, 1],
    ["allows a band of one value", { type: "within", floor: 4, ceiling: 4, current: 4 }, 1],
    ["counts milestones as a share", { type: "milestone", current: 0.75 }, 0.75],
    ["counts milestones out of a target", { type: "milestone", current: 3, target: 4 }, 0.75],
    ["counts milestones from a start", { type: "milestone", current: 3, start: 2, target: 4 }, 0.5],
    ["is 1 when binary is done", { type: "binary", target: 1, current: 1 }, 1],
    ["is 0 when binary is not done", { type: "binary", current: 0.9 }, 0],
    ["is 1 when binary reaches its own target", { type: "binary", target: 0.5, current: 0.5 }, 1],
    ["is 1 when a baseline was recorded", { type: "baseline", current: 0 }, 1],
    ["is never -0", { type: "decrease", start: 10, target: 0, current: 10 }, 0],
  ])("%s", (_, input, expected) => {
    const raw = scored(input);
    if (expected === null) expect(raw).toBeNull();
    else expect(raw).toBeCloseTo(expected, 12);
    expect(Object.is(raw, -0)).toBe(false);
  });

  test.each<[string, Partial<ProgressInput>, string]>([
    ["increase with a lower target", { type: "increase", start: 100, target: 80, current: 90 }, "score-direction"],
    ["decrease with a higher target", { type: "decrease", start: 80, target: 100, current: 90 }, "score-direction"],
    ["milestone with a target below its start", { type: "milestone", start: 4, target: 2, current: 3 }, "score-direction"],
    ["no start", { type: "increase", target: 80, current: 40 }, "score-start-missing"],
    ["neither start nor type", { target: 80, current: 40 }, "score-start-missing"],
    ["no target to move to", { type: "decrease", start: 80, current: 40 }, "score-target-missing"],
    ["neither target nor type", { start: 80, current: 40 }, "score-target-missing"],
    ["no line to hold", { type: "maintain_above", floor: 1, current: 40 }, "score-target-missing"],
    ["start = target without a type", { start: 5, target: 5, current: 5 }, "score-type-unknown"],
    ["floor on the line", { type: "maintain_above", target: 80, floor: 80, current: 90 }, "score-limit-inside"],
    ["floor above the line", { type: "maintain_above", target: 80, floor: 81, current: 90 }, "score-limit-inside"],
    ["ceiling on the line", { type: "maintain_below", target: 2, ceiling: 2, current: 1 }, "score-limit-inside"],
    ["ceiling below the line", { type: "maintain_below", target: 2, ceiling: 1, current: 1 }, "score-limit-inside"],
    ["no lower edge", { type: "within", ceiling: 5, current: 4 }, "score-band-missing"],
    ["no upper edge", { type: "within", floor: 5, current: 4 }, "score-band-missing"],
    ["band reversed", { type: "within", floor: 5, ceiling: 4, current: 4.5 }, "score-band-reversed"],
    ["floor on the band's edge", { type: "within", start: 4, target: 5, floor: 4, current: 4.5 }, "score-limit-inside"],
    ["ceiling on the band's edge", { type: "within", start: 4, target: 5, ceiling: 5, current: 4.5 }, "score-limit-inside"],
    ["not a number", { type: "increase", start: 0, target: NaN, current: 1 }, "score-not-finite"],
    ["an infinite floor that is not used", { type: "increase", start: 0, target: 2, floor: Infinity, current: 1 }, "score-not-finite"],
    ["an infinite current", { type: "baseline", current: -Infinity }, "score-not-finite"],
    ["an infinite ceiling", { type: "baseline", current: 1, ceiling: -Infinity }, "score-not-finite"],
    ["an infinite start", { type: "baseline", current: 1, start: -Infinity }, "score-not-finite"],
    ["a range too wide", { type: "increase", start: -1e308, target: 1e308, current: 0 }, "score-not-finite"],
    ["a range too narrow", { type: "increase", start: 0, target: 5e-324, current: 1 }, "score-not-finite"],
    ["a distance too long", { type: "maintain_above", target: 1e308, floor: 0, current: -1e308 }, "score-not-finite"],
  ])("is a problem: %s", (_, input, code) => {
    expect(codeOf(scored(input))).toBe(code);
  });

  test.each<[string, Partial<ProgressInput>, object]>([
    ["both numbers and the type", { type: "increase", start: 100, target: 80, current: 90 }, { type: "increase", start: 100, target: 80 }],
    ["the target that has no start", { target: 80, current: 40 }, { target: 80 }],
    ["the type that has no target", { type: "maintain_below", current: 40 }, { type: "maintain_below" }],
    ["the assumed type that has no target", { start: 1, current: 40 }, { type: "increase" }],
    ["the type without a band", { type: "within", current: 40 }, { type: "within" }],
    ["both edges of a band", { type: "within", floor: 5, ceiling: 4, current: 1 }, { low: 5, high: 4 }],
    ["the ceiling and its line", { type: "maintain_below", target: 2, ceiling: 1, current: 1 }, { limit: 1, edge: 2 }],
    ["the floor and its edge", { type: "within", start: 4, target: 5, floor: 4.2, current: 1 }, { limit: 4.2, edge: 4 }],
    ["the ceiling and its edge", { type: "within", start: 4, target: 5, ceiling: 4.2, current: 1 }, { limit: 4.2, edge: 5 }],
    ["the common value of start and target", { start: 5, target: 5, current: 1 }, { value: 5 }],
    ["the value that is no number", { start: 5, target: NaN, current: 1 }, { value: "NaN" }],
  ])("a problem names %s", (_, input, values) => {
    expect(scored(input)).toHaveProperty("values", values);
  });
});

describe("progress", () => {
  test.each<[number, number]>([[-20, 0], [0, 0], [59, 0.59], [100, 1], [130, 1]])("of %d out of 100 is %d", (current, expected) => {
    expect(progress({ ...BLANK, type: "increase", start: 0, target: 100, current })).toBe(expected);
  });

  test("passes what is not scored and what is wrong", () => {
    expect(progress(BLANK)).toBeNull();
    expect(codeOf(progress({ ...BLANK, current: 1 }))).toBe("score-start-missing");
  });
});

describe("milestones", () => {
  test.each<[string, number[], boolean[], Score]>([
    ["weigh", [1, 2, 1], [true, true, false], 0.75],
    ["are 0 when nothing is done", [1, 2], [false, false], 0],
    ["are 1 when all is done", [1, 2], [true, true], 1],
    ["are not scored when there are none", [], [], null],
    ["are not scored when they weigh nothing", [0, 0], [true, false], null],
  ])("%s", (_, weights, done, expected) => {
    expect(milestoneProgress(weights, done)).toBe(expected);
  });

  test("need as many ticks as weights", () => {
    expect(milestoneProgress([1, 2], [true])).toEqual({ code: "score-lengths-differ", values: { values: 1, weights: 2 } });
  });

  test("have no negative weights", () => {
    expect(milestoneProgress([1, -2], [true, true])).toEqual({ code: "score-weight-negative", values: { weight: -2 } });
  });

  test("have weights with a finite sum", () => {
    expect(codeOf(milestoneProgress([1e308, 1e308], [true, false]))).toBe("score-not-finite");
  });

  test("have finite weights", () => {
    expect(codeOf(milestoneProgress([1, Infinity], [true, true]))).toBe("score-not-finite");
  });
});

describe("laws of progress", () => {
  const number = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 4);
  const moving = fc
    .record({ start: number, target: number, current: number })
    .filter(({ start, target }) => start !== target)
    .map((values): ProgressInput => ({ ...BLANK, ...values, type: values.target > values.start ? "increase" : "decrease" }));
  const held = fc
    .record({ target: number, room: fc.option(fc.integer({ min: 1, max: 500 })), current: number, above: fc.boolean() })
    .map(({ target, room, current, above }): ProgressInput => ({
      ...BLANK,
      type: above ? "maintain_above" : "maintain_below",
      target,
      current,
      floor: above && room !== null ? target - room : null,
      ceiling: !above && room !== null ? target + room : null,
    }));
  const banded = fc
    .record({ low: number, width: fc.nat(500), room: fc.integer({ min: 1, max: 500 }), current: number })
    .map(({ low, width, room, current }): ProgressInput => ({
      type: "within", current, start: low, target: low + width, floor: low - room, ceiling: low + width + 2 * room,
    }));
  const any = fc.oneof(moving, held, banded);
  const MIRROR: Partial<Record<KeyResultType, KeyResultType>> = {
    increase: "decrease", decrease: "increase", maintain_above: "maintain_below", maintain_below: "maintain_above",
  };

  test("shifting every value changes nothing", () => {
    fc.assert(fc.property(any, fc.integer({ min: -1000, max: 1000 }), (input, by) => {
      expect(rawProgress(mapped(input, (value) => value + by))).toBeCloseTo(Number(rawProgress(input)), 9);
    }));
  });

  test("scaling every value changes nothing", () => {
    fc.assert(fc.property(any, fc.integer({ min: 1, max: 1000 }), (input, by) => {
      expect(rawProgress(mapped(input, (value) => value * by))).toBeCloseTo(Number(rawProgress(input)), 9);
    }));
  });

  test("scaling by a negative number changes nothing once the type is flipped", () => {
    fc.assert(fc.property(any, fc.integer({ min: 1, max: 1000 }), (input, by) => {
      const scaled = mapped(input, (value) => -value * by);
      const flipped: ProgressInput = input.type === "within"
        ? { ...scaled, start: scaled.target, target: scaled.start, floor: scaled.ceiling, ceiling: scaled.floor }
        : { ...scaled, type: MIRROR[input.type ?? "binary"] ?? null, floor: scaled.ceiling, ceiling: scaled.floor };
      expect(rawProgress(flipped)).toBeCloseTo(Number(rawProgress(input)), 9);
    }));
  });

  test("it is 0 at start and 1 at target", () => {
    fc.assert(fc.property(moving, (input) => {
      expect(rawProgress({ ...input, current: input.start })).toBe(0);
      expect(rawProgress({ ...input, current: input.target })).toBe(1);
    }));
  });

  test("the sign decides as the right type would", () => {
    fc.assert(fc.property(moving, (input) => {
      expect(rawProgress({ ...input, type: null })).toBe(rawProgress(input));
    }));
  });

  test("shown progress lies in 0…1 and equals raw progress there", () => {
    fc.assert(fc.property(any, (input) => {
      const [raw, shown] = [Number(rawProgress(input)), Number(progress(input))];
      expect(shown).toBeGreaterThanOrEqual(0);
      expect(shown).toBeLessThanOrEqual(1);
      if (raw >= 0 && raw <= 1) expect(shown).toBe(raw);
    }));
  });

  test("no input whatever gives NaN, infinity or -0", () => {
    const anything = fc.option(fc.double());
    const types = fc.constantFrom<KeyResultType | null>(
      null, "increase", "decrease", "maintain_above", "maintain_below", "within", "milestone", "binary", "baseline",
    );
    const input = fc.record({ type: types, current: anything, start: anything, target: anything, floor: anything, ceiling: anything });
    fc.assert(fc.property(input, (values) => {
      const raw = rawProgress(values);
      if (typeof raw === "number") expect(Number.isFinite(raw) && !Object.is(raw, -0)).toBe(true);
    }), { numRuns: 2000 });
  });
});

function mapped(input: ProgressInput, change: (value: number) => number): ProgressInput {
  const each = (value: number | null): number | null => (value === null ? null : change(value));
  return {
    type: input.type, current: each(input.current), start: each(input.start), target: each(input.target),
    floor: each(input.floor), ceiling: each(input.ceiling),
  };
}
