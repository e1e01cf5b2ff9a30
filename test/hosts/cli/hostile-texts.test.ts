import { writeFileSync } from "node:fs";
import { describeIssue } from "../../../src/core/language";
import { buildWorkbook, sheetData } from "../../support/package-builder";
import { okrscore, temporaryFolder } from "./terminal";

const path = temporaryFolder();

jest.setTimeout(60_000);

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...texts: readonly string[]): string => `<row>${texts.map(cell).join("")}</row>`;
/** What moves a terminal's cursor, renames its window, or turns the direction of a line. */
const COMMANDS = ["\u001b[2J", "\u001b]0;renamed\u0007", "\u009b31m", "\u202e", "\u007f", "\b"];

/** A scorecard whose measures, objectives, owners and sheet carry commands of a terminal. */
function commandingFile(): string {
  const escaped = COMMANDS.map((text) => text.replace(/[\u0000-\u001f]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`));
  const rows = escaped.map((text, index) => row("Customers", `Serve ${text} customers`, `Rate ${index} ${text}`, "10", "20", "15", `Ann ${text}`));
  const file = path("commands.xlsx");
  writeFileSync(file, buildWorkbook({ sheets: [{ name: "KPI \u009b2J", xml: sheetData(row("Perspective", "Objective", "KPI", "Baseline", "Target", "Actual", "Owner"), ...rows) }] }));
  return file;
}

describe("texts of a file command nobody's terminal", () => {
  test.each([["read"], ["read", "--json"], ["generate", "-o", "out.xlsx"], ["generate", "--json", "-o", "out.xlsx"]])("%s %s", async (command, ...options) => {
    const { code, out, err } = await okrscore(command, commandingFile(), ...options.map((word) => (word === "out.xlsx" ? path(word) : word)), "--lang", "en", "--as-of", "2027-06-01");
    expect(code).toBeLessThan(2);
    expect([out, err].join("")).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test("and machines are given them as they are", async () => {
    const { out } = await okrscore("read", commandingFile(), "--json", "--lang", "en");
    for (const text of COMMANDS) expect(names(JSON.parse(out))).toContainEqual(expect.stringContaining(text));
  });

  test("nor does the name of a file", async () => {
    const { err } = await okrscore("read", path("no\u001b[2Jsuch.xlsx"), "--lang", "en");
    expect(err).toContain("no\ufffd[2Jsuch.xlsx");
  });
});

/** Every text within a value. */
function names(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(names) : [];
}

test("a sentence that names the file or the sheet has not the same name before it", async () => {
  const letter = path("letter.xlsx");
  writeFileSync(letter, "%PDF-1.7\n");
  const refused = await okrscore("read", letter, "--lang", "en");
  expect(refused.err).toBe(`error: ${describeIssue({ code: "not-a-workbook", values: { file: letter, found: "pdf" } }, "en")}\n`);

  const list = path("Names.csv");
  writeFileSync(list, "a,b\nc,d\n");
  expect((await okrscore("read", list, "--lang", "en")).err).toMatch(/^note: No measures found on the sheet "Names"/);
});
