import { FUNCTIONS } from "../../src/core/formula";
import { describeIssue, parameterHelp } from "../../src/core/language";
import { FUNCTION_IDS } from "../../src/functions/function-ids";
import { ownFunctions } from "../../src/functions/functions";

function called(name: string, ...args: unknown[]): unknown {
  return ownFunctions.get(name)?.(...args);
}

test("every function of the catalogue can be called, and is among the names that Excel is told", () => {
  expect([...ownFunctions.keys()]).toEqual(FUNCTIONS.map(({ name }) => name));
  expect(FUNCTION_IDS).toEqual(FUNCTIONS.map(({ name }) => name));
});

describe("arguments as Excel gives them", () => {
  test("single values, cells and what is left out", () => {
    expect(called("OKRSCORE", 5, 0, 10, null, null, null)).toBe(0.5);
    expect(called("OKRSCORE", [[5]], [[0]], [[10]])).toBe(0.5);
    expect(called("OKR.BAND", 0.7, null, null, { functionName: "OKR.BAND" })).toBe("green");
  });

  test.each([null, "", [[""]], [[null]]])("a blank, given as %j, is not scored", (blank) => {
    expect(called("OKRSCORE", blank, 0, 10)).toBe("");
  });

  test("a text is not scored where a score is asked for, even if it looks like a number", () => {
    expect(called("OKRSCORE", "5", 0, 10)).toBe("");
  });

  test.each([[{ code: "#DIV/0!" }], ["#DIV/0!"], [{ code: "#DIV/0!", message: "of the cell" }]])("the error %j is passed on", (error) => {
    expect(called("OKRSCORE", error, 0, 10)).toEqual({ code: "#DIV/0!" });
  });

  test("an error that no function may give is told in a sentence", () => {
    expect(called("OKRSCORE", { code: "#REF!" }, 0, 10)).toEqual({
      code: "#VALUE!", message: describeIssue({ code: "function-error", values: { error: "#REF!" } }, "en"),
    });
  });

  test("an object that is no value is an error, not a number", () => {
    expect(called("OKRSCORE", { type: "Entity", text: "5" }, 0, 10)).toEqual({ code: "#VALUE!" });
  });

  test("holidays left out are calendar days, an empty list of them working days", () => {
    const [monday, sunday, wednesday] = [46_027, 46_033, 46_029];
    expect(called("OKR.PACE", monday, sunday, wednesday, null, null)).toBeCloseTo(3 / 7, 12);
    expect(called("OKR.PACE", monday, sunday, wednesday, null, [[""], [""]])).toBeCloseTo(3 / 5, 12);
  });
});

describe("ranges where single values are taken", () => {
  test("give one result for each row, and single values are repeated", () => {
    expect(called("OKRSCORE", [[5], [""], [20], ["#N/A"]], 0, [[10], [10], [10], [10]])).toEqual([[0.5], [""], [1], [{ code: "#N/A" }]]);
  });

  test("give one for each column, if they lie in a row", () => {
    expect(called("OKRSCORE", [[1, 2, 3]], 0, [[10, 10, 10]])).toEqual([[0.1, 0.2, 0.3]]);
  });

  test("must have the same height", () => {
    expect(called("OKRSCORE", [[1], [2], [3]], 0, [[10], [10]])).toEqual({
      code: "#VALUE!", message: describeIssue({ code: "function-sizes", values: { what: "rows", sizes: [3, 2] } }, "en"),
    });
  });

  test("leave ranges that a function takes as they are", () => {
    const weights = [[1], [3]];
    expect(called("OKR.LOST", [[0.5], [0]], weights, weights)).toEqual([[0.125], [0.75]]);
    expect(called("KPI.POINTS", [[5], [10], [""]], [[0, 0], [10, 100]])).toEqual([[50], [100], [""]]);
    expect(called("OKR.ROLLUP", [[0.5], [1]], [[1], [1]])).toBe(0.75);
  });

  test("may be whole columns, of which the unused rest gives nothing", () => {
    const blank = [""];
    const column = (...values: unknown[]): unknown[][] => new Array<unknown[]>(1_048_576).fill(blank).map((row, index) => (index < values.length ? [values[index]] : row));
    expect(called("OKRSCORE", column(5, 10, ""), 0, column(10, 10, 10, ""))).toEqual([[0.5], [1], [""]]);
    expect(called("OKR.ROLLUP", column("Progress", 0.5, "", 1), column("Weight", 1, 1, 3))).toBe(0.875);
  });
});

describe("findings on a text", () => {
  const vague = "Improve things";

  test("spill, one a row", () => {
    const found = called("OKR.LINT", vague);
    expect(found).toEqual(expect.arrayContaining([[expect.any(String), expect.any(String)]]));
  });

  test("of several texts stand in the row of each", () => {
    const found = called("OKR.LINT", vague) as string[][];
    const [rules, sentences] = [0, 1].map((column) => found.map((row) => row[column]).join("\n"));
    expect(called("OKR.LINT", [[vague], [vague]])).toEqual([[rules, sentences], [rules, sentences]]);
  });
});

describe("a wrong argument is named with its value and what is expected", () => {
  const sentence = (name: string, parameter: string, value: string): string =>
    describeIssue({ code: "function-argument", values: { parameter, value, help: parameterHelp(name, parameter, "en") } }, "en");

  test.each<[string, unknown[], string, string]>([
    ["OKRSCORE", [5, "zero", 10], "start", '"zero"'],
    ["OKRSCORE", [5, 0, true], "target", "TRUE"],
    ["OKRSCORE", [5, 0, 10, "upwards"], "type", '"upwards"'],
    ["OKRSCORE", [5, "not used", 10, "maintain_above", "low"], "floor", '"low"'],
    ["OKR.CYCLE", [46_000, "weekly", 46_000], "cadence", '"weekly"'],
    ["OKR.CYCLE", [-5, "8w", 46_000], "date", "-5"],
    ["KPI.ATTAIN", [5, "ten", "increase"], "target", '"ten"'],
    ["OKR.PACE", [46_000, 46_010, 46_005, "steep"], "curve", '"steep"'],
    ["OKR.LINT", ["Raise sales", "task"], "kind", '"task"'],
    ["OKR.PRORATE", [[[5]], [[46_000]], 46_000, 46_010, "speed"], "nature", '"speed"'],
  ])("%s%j: %s", (name, args, parameter, value) => {
    expect(called(name, ...args)).toEqual({ code: "#VALUE!", message: sentence(name, parameter, value) });
  });

  test("in a range too", () => {
    const help = parameterHelp("OKR.PRORATE", "targets", "en");
    expect(called("OKR.PRORATE", [[5], ["n/a"]], [[46_000], [46_031]], 46_000, 46_010, "flow")).toEqual({
      code: "#VALUE!", message: describeIssue({ code: "function-range", values: { parameter: "targets", value: '"n/a"', help } }, "en"),
    });
  });

  test("and one that is missing", () => {
    const help = parameterHelp("KPI.ATTAIN", "direction", "en");
    expect(called("KPI.ATTAIN", 5, 10, null)).toEqual({
      code: "#VALUE!", message: describeIssue({ code: "function-argument-missing", values: { parameter: "direction", help } }, "en"),
    });
  });

  test("contradictions of the numbers have a sentence of their own", () => {
    expect(called("OKRSCORE", 5, 10, 0, "increase")).toEqual({
      code: "#VALUE!", message: describeIssue({ code: "score-direction", values: { type: "increase", start: 10, target: 0 } }, "en"),
    });
  });
});

test("every parameter of every function is explained in both languages, and none that is not there", async () => {
  const { PARAMETER_HELP } = await import("../../src/core/language");
  const explained = Object.entries(PARAMETER_HELP).map(([name, parameters]) => [name, Object.keys(parameters)]);
  expect(explained).toEqual(FUNCTIONS.map(({ name, parameters }) => [name, parameters.map((each) => each.name)]));
});
