/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv";
import Papa from "papaparse";
import { EXPORT_FORMATS, EXPORTERS, exportedCycle } from "../../../src/core/interchange";
import { statusWord } from "../../../src/core/language";
import { OBJECTIVE, ON_TIME, RECORDS, someCycle, STOCK } from "./some-cycle";

const { json, appfire, feishu, stratml, markdown, ics } = EXPORTERS;
const DAY = "2027-06-01";
/** What is used of the browser's XML, which the core's tests know nothing of otherwise. */
interface XmlElement { readonly textContent: string; getAttribute(name: string): string | null }
interface XmlDocument { readonly documentElement: XmlElement; getElementsByTagName(name: string): ArrayLike<XmlElement>; querySelector(path: string): XmlElement | null }
declare const DOMParser: new () => { parseFromString(text: string, type: "application/xml"): XmlDocument };

const HOSTILE = ["=1+1", "+cmd|'/c calc'!A1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)", " =1+1"];

describe("an exported cycle", () => {
  test("has its key results below their objective, with check-ins oldest first", () => {
    const { objectives: [objective] } = exportedCycle(RECORDS);
    expect(objective?.keyResults.map(({ id, progress, status }) => [id, progress, status])).toEqual([[ON_TIME.id, 0.5, "on-track"], [STOCK.id, null, "not-scored"]]);
    expect(objective?.keyResults[0]?.checkIns.map(({ date }) => date)).toEqual(["2027-05-03", "2027-05-10"]);
  });

  test("scores an objective by its scored key results alone, and not at all without one", () => {
    expect(exportedCycle(RECORDS).objectives[0]?.progress).toBe(0.5);
    expect(exportedCycle({ ...RECORDS, progress: new Map() }).objectives[0]?.progress).toBeNull();
  });
});

describe("JSON", () => {
  const schema = JSON.parse(readFileSync(resolve(__dirname, "../../../docs/okrs.schema.json"), "utf8")) as object;
  const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

  test("holds everything, after the published schema", () => {
    const written: unknown = JSON.parse(json.print([someCycle()], "en", DAY));
    expect([isValid(written), isValid.errors]).toEqual([true, null]);
    expect(written).toEqual({ version: 2, cycles: [someCycle()] });
  });

  test("does not pass the schema with a status of no kind", () => {
    expect(isValid(JSON.parse(json.print([someCycle()], "en", DAY).replace("on-track", "fine")))).toBe(false);
  });
});

describe("Appfire's CSV", () => {
  const rows = (...changes: Parameters<typeof someCycle>): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(appfire.print([someCycle(...changes)], "zh", DAY).replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data;

  test("tells who belongs to whom by the order", () => {
    expect(rows().map((row) => [row["Order"], row["Type"], row["Summary"]])).toEqual([
      ["1", "Objective", OBJECTIVE.text], ["1.1", "Key result", ON_TIME.text], ["1.2", "Key result", STOCK.text],
    ]);
  });

  test("has the numbers of a key result, and the edges of a band", () => {
    const numbers = rows().slice(1).map((row) => [row["Start value"], row["Current value"], row["Target value"], row["Status"]]);
    expect(numbers).toEqual([["0.91", "0.93", "0.95", statusWord("on-track", "en")], ["20", "", "30", statusWord("not-scored", "en")]]);
  });

  test("keeps texts with commas, quotes and line breaks", () => {
    const text = 'Say "yes", then\ndeliver';
    expect(rows({ objective: { text } })[0]?.["Summary"]).toBe(text);
  });

  test.each(HOSTILE)("writes %j as text that no spreadsheet calculates", (text) => {
    expect(rows({ objective: { text }, keyResult: { owner: text } }).slice(0, 2).map((row) => [row["Summary"], row["Owner"]])).toEqual([
      [`'${text}`, OBJECTIVE.owner], [ON_TIME.text, `'${text}`],
    ]);
  });

  test("leaves negative numbers numbers", () => {
    expect(rows({ keyResult: { start: -3 } })[1]?.["Start value"]).toBe("-3");
  });
});

test("Feishu's JSON has the texts, and in the notes the days and the owner", () => {
  expect(JSON.parse(feishu.print([someCycle()], "zh", DAY))).toEqual([
    { text: OBJECTIVE.text, notes: "FY2027-Q2 (2027-04-01 – 2027-06-30), Li Wei", krs: [{ text: ON_TIME.text }, { text: STOCK.text }] },
  ]);
});

describe("StratML", () => {
  const parsed = (...changes: Parameters<typeof someCycle>): XmlDocument => new DOMParser().parseFromString(stratml.print([someCycle(...changes)], "en", DAY), "application/xml");
  const texts = (document: XmlDocument, name: string): string[] => Array.from(document.getElementsByTagName(name)).map(({ textContent }) => textContent);

  test("has each perspective as a goal, each objective below it, each key result as an indicator", () => {
    const document = parsed();
    expect(document.documentElement.getAttribute("Type")).toBe("Performance_Report");
    expect(texts(document, "Goal").length).toBe(1);
    expect(texts(document, "MeasurementDimension")).toEqual([ON_TIME.text, STOCK.text]);
    expect(texts(document, "NumberOfUnits")).toEqual(["0.95", "0.93", "20", "30"]);
  });

  test.each(["<b> & \"q\"", "two\nlines", "\u0001gone\uFFFF"])("is well-formed with %j in a text, and gives it back", (text) => {
    const document = parsed({ objective: { text } });
    expect(document.getElementsByTagName("parsererror").length).toBe(0);
    expect(document.querySelector("Objective > Name")?.textContent).toBe(text.replace(/[\u0001\uFFFF]/g, ""));
  });

  test("writes very small numbers without an exponent", () => {
    expect(texts(parsed({ keyResult: { target: 2.5e-7 } }), "NumberOfUnits")[0]).toBe("0.00000025");
  });
});

describe("Markdown", () => {
  test("reads as a page", () => {
    expect(markdown.print([someCycle()], "en", DAY)).toBe([
      "# OKR FY2027-Q2", "", "2027-04-01 – 2027-06-30", "",
      "## Deliver what we promise", "", "Customer · aspirational · weight 100 % · owner Li Wei · progress 50 %", "",
      "- **Raise on-time delivery from 91 % to 95 %**",
      "  increase · start 91 % · target 95 % · now 93 % · progress 50 % · On track · weight 60 % · confidence 7/10",
      "  - 2027-05-03 · 92 %", "  - 2027-05-10 · 93 % · 7/10 · Two carriers late",
      "- **Keep stock within 20 and 30 days**", "  within · floor 20 days · ceiling 30 days · Not scored · weight 40 % · owner Ana",
      "",
    ].join("\n"));
  });

  test("keeps a text from being read as Markdown", () => {
    expect(markdown.print([someCycle({ objective: { text: "# <b>*all*</b>\n- [x]" } })], "en", DAY)).toContain("## \\# \\<b\\>\\*all\\*\\</b\\> - \\[x\\]");
  });
});

describe("the calendar", () => {
  const lines = (...changes: Parameters<typeof someCycle>): readonly string[] =>
    ics.print([someCycle(...changes)], "en", DAY).replaceAll("\r\n ", "").split("\r\n");

  test("has every event of the cycle, the last day of each included", () => {
    const found = lines();
    expect(found.filter((line) => line.startsWith("SUMMARY:") && !line.endsWith("check-in"))).toEqual(
      ["planning", "mid-cycle review", "scoring", "review", "interviews"].map((event) => `SUMMARY:OKR FY2027-Q2: ${event}`));
    expect(found.filter((line) => line.endsWith("check-in")).length).toBe(someCycle().schedule.checkIns.length);
    const interviews = found.indexOf("SUMMARY:OKR FY2027-Q2: interviews");
    expect(found.slice(interviews - 2, interviews)).toEqual(["DTSTART;VALUE=DATE:20270705", "DTEND;VALUE=DATE:20270708"]);
  });

  test("keeps commas, semicolons and line breaks of a text", () => {
    expect(lines({ objective: { text: "Win, keep; grow\\\nall" } })).toContain("DESCRIPTION:Win\\, keep\\; grow\\\\\\nall");
  });

  test("has no line of more than 75 bytes, in Chinese either, and no character cut in two", () => {
    const text = ics.print([someCycle({ objective: { text: "让客户感受到稳定可靠的质量😀".repeat(9) } })], "zh", DAY);
    expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBe(75);
    expect(text.replaceAll("\r\n ", "")).toContain("让客户感受到稳定可靠的质量😀".repeat(9));
  });

  test("gives an event the same name each time", () => {
    const uids = lines().filter((line) => line.startsWith("UID:"));
    expect(new Set(uids).size).toBe(uids.length);
    expect(lines({ objective: { text: "Another" } }).filter((line) => line.startsWith("UID:"))).toEqual(uids);
  });
});

test.each(EXPORT_FORMATS)("%s of no cycles is still of its format", (format) => {
  expect(() => EXPORTERS[format].print([], "en", DAY)).not.toThrow();
});
