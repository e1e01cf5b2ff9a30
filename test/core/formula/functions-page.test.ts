import { readFileSync } from "node:fs";
import { join } from "node:path";
import { area, call, FUNCTIONS, printStored, thisRow, type Expression } from "../../../src/core/formula";
import type { OwnFunction } from "../../../src/core/formula";

const PAGE = readFileSync(join(__dirname, "../../../docs/functions.md"), "utf8");

function signature({ name, parameters }: OwnFunction): string {
  return `${name}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(", ")})`;
}

test("the page of functions lists every function with its arguments, in their order", () => {
  const listed = [...PAGE.matchAll(/^\| `([A-Z.]+\([^`]*\))` \|/gm)].map(([, found]) => found);
  expect(listed).toEqual(FUNCTIONS.map(signature));
});

describe("twins fit into a cell, as far as the page says", () => {
  const column = (name: string): Expression => thisRow("OKR_KeyResults_FY2027_8W2", name);
  const range = (index: number): Expression => area("Balanced scorecard 2027", { top: 6, left: index, bottom: 60, right: index });
  /** Arguments that the page says to state as constants. */
  const constants = ["cadence", "part", "nature"];

  test.each(FUNCTIONS.map((own) => [own.name, own] as const))("%s", (name, { parameters }) => {
    let calls: (readonly Expression[])[] = [[]];
    for (const [index, each] of parameters.entries()) {
      const words = (each.special ?? []).filter(({ kind }) => kind === "literal");
      const inCell = each.kind === "range" ? range(index) : column(each.name);
      calls = calls.flatMap((args) => (constants.includes(each.name) ? words : [inCell]).map((arg) => [...args, arg]));
    }
    for (const args of calls) expect(printStored(call(name, ...args), "plain").length).toBeLessThan(8_192);
  });
});
