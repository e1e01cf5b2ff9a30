import * as fc from "fast-check";
import { binary, call, formulaEngine, FUNCTIONS, literal, printStored, type Expression } from "../../../src/core/formula";
import { isCellError, type CellValue } from "../../../src/core/grid";
import { formulaValues } from "../../support/formula-values";
import { callsOf } from "../../support/function-cases";

// A function of ours, its plain twin and the way back.

const SAMPLES = FUNCTIONS.filter(({ name }) => name !== "OKR.LINT").map(({ name, parameters }) => [name, parameters.filter(({ optional }) => !optional).length] as const);

function parsed(text: string): Expression {
  const formula = formulaEngine.parse(text);
  if (formula === null) throw new Error(`not understood: ${text}`);
  return formula;
}

function typed(formula: Expression): string {
  return formulaEngine.print(formula, "functions");
}

/** Numbers within 1e-12 of each other, the same text, or both an error of some kind. */
function agree(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
  return isCellError(a) ? isCellError(b) : a === b;
}

describe.each(SAMPLES)("%s", (name, least) => {
  test("gives what its twin gives", () => {
    fc.assert(fc.property(callsOf(name, least), ({ formula, surroundings }) => {
      const values = formulaValues(surroundings);
      const [direct, plain] = [formulaEngine.evaluate(formula, values), formulaEngine.evaluate(parsed(formulaEngine.print(formula, "plain")), values)];
      if (!agree(direct, plain)) throw new Error(`${typed(formula)}: ${JSON.stringify(direct)} but ${JSON.stringify(plain)} with ${JSON.stringify(surroundings)}`);
    }), { numRuns: 120 });
  });

  test("is found again in its twin, typed or as a file has it", () => {
    fc.assert(fc.property(callsOf(name, least), ({ formula }) => {
      for (const text of [formulaEngine.print(formula, "plain"), printStored(formula, "plain")]) {
        expect(typed(formulaEngine.toFunctions(parsed(text)))).toBe(typed(formula));
      }
    }), { numRuns: 60 });
  });

  test("is found again inside other formulas", () => {
    fc.assert(fc.property(callsOf(name, least), callsOf(name, least), (one, other) => {
      const formula = call("IF", binary("<", one.formula, literal(1)), call("ROUND", other.formula, literal(2)), literal(""));
      expect(typed(formulaEngine.toFunctions(parsed(formulaEngine.print(formula, "plain"))))).toBe(typed(formula));
    }), { numRuns: 30 });
  });
});
