import { functionMetadata } from "../../scripts/function-metadata";
import { FUNCTIONS } from "../../src/core/formula";
import { describeIssue, LANGUAGES, type Language } from "../../src/core/language";
import type { FunctionAnswer, FunctionCall, Host } from "../../src/workbench/host";
import { startHeadlessHost } from "../../src/workbench/host/headless";
import { hostedClient, kpiGrid } from "../support/office/kpi-client";

// As Excel calls: a message to Microsoft's own runtime of custom functions, which finds what was associated, collects the
// results and sends them back in a request. The Excel that sends the message is our model.

const LOCALES: Readonly<Record<Language, string>> = { en: "en-US", zh: "zh-CN" };

async function hostWithFunctions(language: Language): Promise<Host> {
  const { host } = await hostedClient(kpiGrid(), { locale: LOCALES[language] });
  jest.resetModules();
  await import("../../src/functions");
  return host;
}

/** Cells, single ones too, come as matrices, and every parameter that is left out as null: behind them the runtime puts its own. */
function call(name: string, ...args: readonly unknown[]): FunctionCall {
  const { parameters = [] } = FUNCTIONS.find((own) => own.name === name.toUpperCase()) ?? {};
  const matrices = args.map((arg) => (Array.isArray(arg) ? arg as readonly unknown[] : [[arg]]));
  return { name, args: [...matrices, ...parameters.slice(args.length).map(() => null)], address: "KPI!D1" };
}

const DIVISION = { type: "CustomFunctionError", code: "#DIV/0!" };

describe("a batch of calls through the runtime of custom functions", () => {
  let answers: readonly FunctionAnswer[];

  beforeAll(async () => {
    const host = await hostWithFunctions("en");
    answers = await host.callFunctions([
      call("OKRSCORE", 5, 0, 10),
      call("okrscore", 5, 0, 10),
      call("OKRSCORE", [[5], [""], [20]], 0, 10),
      call("OKRSCORE", [[2, 4]], 0, 10),
      call("OKRSCORE", [[DIVISION], [7]], 0, 10),
      call("OKRSCORE", 5, 0, 0),
      call("OKR.ROLLUP", [[0.5], [1]], [[3], [1]]),
      call("OKR.CYCLE", 46_388, "quarterly", 46_204),
      call("OKR.SCORE", 5, 0, 10),
    ]);
  });

  test.each([
    ["a single value", 0, [[0.5]]],
    ["whatever the case of the name", 1, [[0.5]]],
    ["a column of results, a blank among them not scored", 2, [[0.5], [""], [1]]],
    ["a row of results", 3, [[0.2, 0.4]]],
    ["ranges taken whole", 6, [[0.625]]],
    ["a text", 7, [["FY2027-Q3"]]],
  ])("gives %s", (_, index, value) => {
    expect(answers[index]).toEqual({ value });
  });

  test("passes the error of a cell on as an error, in its row", () => {
    expect(answers[4]).toMatchObject({ value: [[{ type: "Error", basicValue: "#DIV/0!", errorType: "Div0" }], [0.7]] });
  });

  test("answers a contradiction with #VALUE! and a sentence", () => {
    const message = describeIssue({ code: "score-type-unknown", values: { value: 0 } }, "en");
    expect(answers[5]).toMatchObject({ value: [[{ type: "Error", basicValue: "#VALUE!", message }]] });
  });

  test("fails for a name that is not associated, and only there", () => {
    expect(answers.map((answer) => "failure" in answer)).toEqual([...Array<boolean>(8).fill(false), true]);
  });
});

describe.each(LANGUAGES)("the metadata in %s", (language) => {
  const { functions } = functionMetadata(language, "https://localhost");

  test("names what the runtime finds: every id is answered, in rows", async () => {
    const host = await hostWithFunctions(language);
    const answers = await host.callFunctions(functions.map(({ id }) => call(id)));
    expect(answers.flatMap((answer, index) => ("value" in answer && isMatrix(answer.value) ? [] : [functions[index]?.id]))).toEqual([]);
  });

  test("and sentences of errors are in that language", async () => {
    const host = await hostWithFunctions(language);
    const message = describeIssue({ code: "score-type-unknown", values: { value: 0 } }, language);
    expect(await host.callFunctions([call("OKRSCORE", 5, 0, 0)])).toMatchObject([{ value: [[{ message }]] }]);
  });
});

test("calls that nobody listens to are not lost silently", () => {
  expect(() => startHeadlessHost().callFunctions([call("OKRSCORE", 5, 0, 10)])).toThrow("does not listen");
});

function isMatrix(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row) && row.length > 0);
}
