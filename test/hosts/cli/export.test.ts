import { existsSync, readFileSync } from "node:fs";
import { EXPORT_FORMATS, EXPORTERS } from "../../../src/core/interchange";
import { describeIssue } from "../../../src/core/language";
import { cliTexts } from "../../../src/core/language/cli-texts";
import { okrscore, okrscoreJson, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const en = cliTexts("en");
const AS_OF = ["--as-of", "2027-06-01", "--lang", "en"] as const;

jest.setTimeout(60_000);

beforeAll(async () => {
  await okrscoreJson("generate", sample(), "--cadence", "quarterly", ...AS_OF, "-o", path("okrs.xlsx"));
});

describe("export", () => {
  test.each(EXPORT_FORMATS.filter((format) => format !== "ics"))("writes all key results of the workbook as %s", async (format) => {
    const target = path(`okrs-${format}${EXPORTERS[format].ending}`);
    const { code, out } = await okrscore("export", path("okrs.xlsx"), "--format", format, "-o", target, ...AS_OF);
    expect([code, out]).toEqual([0, `${en.exported({ keyResults: 12, cycles: "FY2027-Q2", file: target })}\n`]);
    expect(readFileSync(target, "utf8")).toContain("Shorten order lead time");
  });

  test("writes the dates of the cycle for a calendar", async () => {
    const { code } = await okrscore("export", path("okrs.xlsx"), "--format", "ics", "-o", path("okrs.ics"), ...AS_OF);
    expect(code).toBe(0);
    expect(readFileSync(path("okrs.ics"), "utf8")).toContain("DTSTART;VALUE=DATE:20270701\r\n");
  });

  test("says what is missing in a workbook without OKRs, and writes nothing", async () => {
    const { code, err } = await okrscore("export", sample(), "--format", "json", "-o", path("none.json"), ...AS_OF);
    expect([code, existsSync(path("none.json"))]).toEqual([1, false]);
    expect(err).toContain(describeIssue({ code: "workbook-without-okrs", values: undefined }, "en"));
  });

  test("tells a machine what it wrote", async () => {
    expect(await okrscoreJson("export", path("okrs.xlsx"), "--format", "json", "-o", path("okrs.json"), ...AS_OF)).toMatchObject({
      file: path("okrs.xlsx"), output: path("okrs.json"), format: "json", cycles: ["FY2027-Q2"], keyResults: 12,
    });
  });

  test("needs to be told where to write", async () => {
    const { code, err } = await okrscore("export", path("okrs.xlsx"), "--format", "json", ...AS_OF);
    expect([code, err]).toEqual([2, `${en.refused.missingOption({ option: "-o, --output <file>" })}\n`]);
  });

  test("refuses a file that would not be taken for the format", async () => {
    const { code, err } = await okrscore("export", path("okrs.xlsx"), "--format", "appfire", "-o", path("okrs.xlsx"), ...AS_OF);
    expect([code, err]).toEqual([2, `${en.wrongEnding({ file: path("okrs.xlsx"), ending: ".csv" })}\n`]);
  });
});
