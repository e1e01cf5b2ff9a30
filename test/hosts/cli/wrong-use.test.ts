import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { cliTexts } from "../../../src/core/language/cli-texts";
import { okrscore } from "./terminal";

const en = cliTexts("en");
const zh = cliTexts("zh");

/** Help breaks its lines where the terminal ends. */
function unwrapped(text: string): string {
  return text.replace(/\s+/g, "");
}

describe("a line that cannot be meant ends with 2 and one sentence", () => {
  test.each([
    [["raed", "x.xlsx"], en.refused.unknownCommand({ command: "raed", meant: "read" })],
    [["read"], en.refused.missingArgument({ argument: "files" })],
    [["read", "x.xlsx", "--shet", "A"], en.refused.unknownOption({ option: "--shet", meant: "--sheet" })],
    [["read", "x.xlsx", "--as-of", "2027-02-30"], en.wrongValue({ option: "--as-of", value: "2027-02-30", expected: "YYYY-MM-DD" })],
    [["generate", "x.xlsx", "--cadence", "9w"], en.wrongValue({ option: "--cadence", value: "9w", expected: "quarterly, bimonthly, 8w, 6w" })],
    [["generate", "x.xlsx", "--cadence"], en.refused.missingValue({ option: "--cadence <cadence>" })],
    ...["0", "6", "2.5", "many", ""].map((value): [string[], string] => [["generate", "x.xlsx", `--objectives=${value}`], en.wrongValue({ option: "--objectives", value, expected: "1–5" })]),
    [["generate", "x.xlsx", "--key-results", "8"], en.wrongValue({ option: "--key-results", value: "8", expected: "1–7" })],
    [["generate", "x.xlsx", "--pace", "lunar"], en.wrongValue({ option: "--pace", value: "lunar", expected: "calendar, working-days" })],
    ...["25,10", "10", "10,25,40", "10,200", "0.1,0.25", "a,b", "-1,5", ""].map((value): [string[], string] =>
      [["generate", "x.xlsx", `--bands=${value}`], en.wrongValue({ option: "--bands", value, expected: en.limitsExpected })]),
    [["generate", "x.xlsx", "--lang", "zh", "--bands", "25,10"], zh.wrongValue({ option: "--bands", value: "25,10", expected: zh.limitsExpected })],
    [["convert", "x.xlsx", "-o", "y.xlsx"], en.convertWhat()],
    [["checkin", "x.xlsx", "u.csv", "v.csv", "-o", "y.xlsx"], en.refused.tooMany({ command: "checkin" })],
    [["generate", "x.xlsx"], en.outputMissing()],
    [["generate", "x.xlsx", "-o", "./x.xlsx"], en.outputIsSource({ file: "./x.xlsx" })],
    [["generate", "x.xlsx", "-o", "y.xlsx", "--in-place"], en.outputTwice()],
    [["generate", "x.xlsx", "-o", "y.csv"], en.wrongEnding({ file: "y.csv", ending: ".xlsx" })],
    [["generate", "x.xlsm", "-o", "y.xlsx"], en.wrongEnding({ file: "y.xlsx", ending: ".xlsm" })],
    [["review", "x.xlsx", "--lang", "zh"], zh.outputMissing()],
    [["--lang", "zh", "read"], zh.refused.unknownOption({ option: "--lang", meant: null })],
    [["read", "--lang=zh"], zh.refused.missingArgument({ argument: "files" })],
  ])("%j", async (argv, sentence) => {
    expect(await okrscore(...argv)).toEqual({ code: 2, out: "", err: `${sentence}\n` });
  });

  test("no command at all shows what there is", async () => {
    const { code, err } = await okrscore();
    expect(code).toBe(2);
    expect(unwrapped(err)).toContain(unwrapped(en.commands.generate));
  });
});

describe("help", () => {
  test("is in the user's language and names every command", async () => {
    for (const [language, texts] of [["en", en], ["zh", zh]] as const) {
      const { code, out, err } = await okrscore("--help", "--lang", language);
      expect([code, err]).toEqual([0, ""]);
      for (const said of [...Object.values(texts.commands), texts.description, texts.helpFooter]) expect(unwrapped(out)).toContain(unwrapped(said));
    }
  });

  test("of a command names its options", async () => {
    const { code, out } = await okrscore("generate", "--help");
    expect(code).toBe(0);
    for (const option of ["--lang", "--as-of", "--json", "--quiet", "--sheet", "--map", "--cadence", "--fy-start", "--cycle", "--level", "--formulas", "--pace", "--holidays", "--bands", "--output", "--in-place"]) expect(out).toContain(option);
  });

  test("needs none of the code that does the work", () => {
    const program = resolve(__dirname, "../../../dist/cli/okrscore.js");
    if (!existsSync(program)) throw new Error("run npm run build first");
    const { stdout } = spawnSync(process.execPath, ["-e", `
      process.argv = ["node", "okrscore", "--help"];
      const { main } = require(${JSON.stringify(program)});
      main(["--help"], { out() {}, err() {} }).then(() => console.log(Object.keys(require.cache).length));
    `], { encoding: "utf8" });
    expect(Number(stdout)).toBeLessThan(20);
  });
});
