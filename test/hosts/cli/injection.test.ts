import { writeFileSync } from "node:fs";
import { INJECTIONS } from "../../contract/contract";
import { formatCell, type WorkbookGrid } from "../../../src/core/grid";
import { gridOf, tableOf } from "./as-user";
import { okrscore, okrscoreJson, temporaryFolder } from "./terminal";

const path = temporaryFolder();

jest.setTimeout(60_000);

/** Texts that a person may have typed as a measure's name, and a program may take for more than text. */
const PAYLOADS = INJECTIONS.filter((text) => text.trim() !== "" && !/^[\s\d.#-]+$|^TRUE$/.test(text));

function field(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Cells in which a text stands, with the formula that they have besides. */
function cellsWith(grid: WorkbookGrid, text: string): readonly string[] {
  return grid.sheets.flatMap((sheet) => [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].flatMap((column) => {
    const value = sheet.value(row, column);
    return typeof value === "string" && value.includes(text) ? [`${sheet.name}!${formatCell(row, column)} ${sheet.formula(row, column) ?? ""}`] : [];
  })));
}

function scorecardOf(name: string): string {
  const scorecard = path(name);
  const rows = PAYLOADS.map((name, index) => ["Customer", "Serve customers well", field(`${name} rate ${index}`), "%", "80%", "95%", `${80 + (index % 10)}%`, field(name)].join(","));
  writeFileSync(scorecard, ["Perspective,Objective,Measure,Unit,Baseline,Target,Actual,Owner", ...rows].join("\n"));
  return scorecard;
}

test("texts of the user's that look like formulas come out as texts in every sheet of every command", async () => {
  const scorecard = scorecardOf("scorecard.csv");
  const file = path("out.xlsx");
  await okrscoreJson("generate", scorecard, "--as-of", "2027-06-01", "--lang", "en", "-o", file);

  const { sheet, table } = tableOf(gridOf(file), "OKR_KeyResults_FY2027_Q2");
  const ids = Array.from({ length: table.area.bottom - table.area.top }, (_, index) => sheet.text(table.area.top + 1 + index, table.area.left));
  const updates = path("updates.csv");
  writeFileSync(updates, ["Date,Key result id,Value,Note,By", ...PAYLOADS.map((text, index) => `2027-06-08,${ids[index % ids.length] ?? ""},0.9,${field(text)},${field(text)}`)].join("\n"));
  await okrscoreJson("checkin", file, updates, "--as-of", "2027-06-08", "--in-place");
  await okrscoreJson("review", file, "--as-of", "2027-06-30", "--in-place");

  const grid = gridOf(file);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(13);
  for (const text of PAYLOADS) {
    const found = cellsWith(grid, text.replace(/\r\n?/g, "\n").trim());
    expect([text, found.length]).not.toEqual([text, 0]);
    // Formulas that show a text of the user's look it up; none of them is made of it.
    const formulas = found.map((cell) => cell.replace(/^[^ ]+!\S+ /, "")).filter((formula) => formula.includes(text));
    expect([text, formulas]).toEqual([text, []]);
  }
});

describe("what is printed has the same texts as they are", () => {
  const kept = (text: string): string => text.replace(/\s+/g, " ").trim();
  const missing = (printed: string): readonly string[] => PAYLOADS.filter((text) => !printed.includes(kept(text)));

  test("for machines and for people", async () => {
    const scorecard = scorecardOf("printed.csv");
    const { measures } = await okrscoreJson("read", scorecard) as { readonly measures: readonly { readonly name: string; readonly owner: string | null }[] };
    expect(missing(measures.map(({ name }) => kept(name)).join("\n"))).toEqual([]);
    // As an owner, this says that there is none.
    expect(missing(measures.map(({ owner }) => kept(owner ?? "")).join("\n"))).toEqual(["#N/A"]);
    expect(missing((await okrscore("read", scorecard, "--lang", "en")).out)).toEqual([]);
  });

  test("in what lint finds, by the texts that stand in the workbook", async () => {
    const file = path("linted.xlsx");
    await okrscoreJson("generate", scorecardOf("linted.csv"), "--as-of", "2027-06-01", "--lang", "en", "-o", file);
    const { cycles } = await okrscoreJson("lint", file) as { readonly cycles: readonly { readonly findings: readonly { readonly message: string }[] }[] };
    const { out, code } = await okrscore("lint", file, "--lang", "en");
    expect(code).toBeLessThan(2);
    for (const { message } of cycles.flatMap(({ findings }) => findings)) expect(out.replace(/\s+/g, " ")).toContain(kept(message));
  });
});
