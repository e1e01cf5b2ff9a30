import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv";
import Papa from "papaparse";
import { EXPORTERS, exportedCycle, IMPORTERS, placeImported, type ExportedCycle, type ExportedHeld, type Imported } from "../../../src/core/interchange";
import type { KeyResult, Objective } from "../../../src/core/model";
import { OBJECTIVE, ON_TIME, RECORDS } from "./some-cycle";

const DAY = "2027-06-01";
const SALES = { level: "team", holder: "Sales", team: "Sales", basis: "strategy-map", alignedTo: OBJECTIVE.id, contribution: "progress", linkWeight: 2 } as const satisfies ExportedHeld;
const ANA = { ...SALES, level: "person", holder: "Ana", basis: "self", alignedTo: "TKR-27Q2-FFFFF", linkWeight: null } as const satisfies ExportedHeld;

const OF_SALES: Objective & ExportedHeld = { ...OBJECTIVE, ...SALES, id: "TO-27Q2-EEEEE", text: "Sell what we can deliver", owner: null };
const KR_OF_SALES: KeyResult & ExportedHeld & { readonly due: string; readonly initiative: string } = {
  ...ON_TIME, ...SALES, id: "TKR-27Q2-FFFFF", objective: OF_SALES.id, text: "Raise promises kept from 80 % to 90 %", alignedTo: ON_TIME.id, contribution: "metric", due: "2027-05-31", initiative: "One calendar",
};
const OF_ANA: Objective & ExportedHeld = { ...OBJECTIVE, ...ANA, id: "PO-27Q2-GGGGG", text: "Know what can be promised", owner: "Ana" };
const KR_OF_ANA: KeyResult & ExportedHeld = { ...ON_TIME, ...ANA, id: "PKR-27Q2-HHHHH", objective: OF_ANA.id, text: "Answer 90 % of questions within a day", owner: "Ana" };

const CYCLE: ExportedCycle = exportedCycle({
  ...RECORDS, objectives: [OBJECTIVE, OF_SALES, OF_ANA], keyResults: [...RECORDS.keyResults, KR_OF_SALES, KR_OF_ANA],
});

const placed = (imported: Imported): ReturnType<typeof placeImported>["cycles"][number]["objectives"] =>
  placeImported(imported.cycles, { fiscalYearStart: "2027-01-01", cadence: "quarterly", asOf: DAY }).cycles.flatMap(({ objectives }) => objectives);

/** Whose each objective is, and what it supports. */
const held = (imported: Imported): readonly unknown[] => placed(imported).map(({ text, level, holder, team, alignedTo }) => [text, level ?? "company", holder ?? null, team ?? null, alignedTo ?? null]);

describe("JSON of teams and people", () => {
  const text = EXPORTERS.json.print([CYCLE], "en", DAY);
  const schema = JSON.parse(readFileSync(resolve(__dirname, "../../../docs/okrs.schema.json"), "utf8")) as object;

  test("is as the schema says, and gives back whose everything is", () => {
    const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    expect([isValid(JSON.parse(text)), isValid.errors]).toEqual([true, null]);
    const objectives = placed(IMPORTERS.json.read({ name: "okrs.json", text, rows: [] }));
    expect(objectives.map(({ id }) => id)).toEqual([OBJECTIVE.id, OF_SALES.id, OF_ANA.id]);
    expect(objectives[1]).toMatchObject(SALES);
    expect(objectives[1]?.keyResults[0]).toMatchObject({ ...SALES, alignedTo: ON_TIME.id, contribution: "metric", due: "2027-05-31", initiative: "One calendar" });
    expect(objectives[2]?.keyResults[0]).toMatchObject({ ...ANA, due: null });
  });

  test("of the first version, which had the company's alone, is still read", () => {
    const first = JSON.stringify({ version: 1, cycles: [exportedCycle(RECORDS)] }, (key, value: unknown) => (key in SALES || key === "due" || key === "initiative" ? undefined : value));
    expect(first).not.toContain("alignedTo");
    expect(held(IMPORTERS.json.read({ name: "okrs.json", text: first, rows: [] }))).toEqual([[OBJECTIVE.text, "company", null, null, null]]);
  });

  test("of another program keeps its links when its ids become ours", () => {
    const foreign = text.replaceAll(OBJECTIVE.id, "goal 1").replaceAll(OF_SALES.id, "goal 2");
    const [company, sales] = placed(IMPORTERS.json.read({ name: "okrs.json", text: foreign, rows: [] }));
    expect([company?.id, sales?.id]).toEqual([expect.stringMatching(/^O-27Q2-/), expect.stringMatching(/^TO-27Q2-/)]);
    expect(sales?.alignedTo).toBe(company?.id);
  });
});

describe("Appfire's CSV of teams and people", () => {
  const csv = EXPORTERS.appfire.print([CYCLE], "en", DAY).replace(/^\uFEFF/, "");
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

  test("stands below what it supports, an objective or a key result", () => {
    expect(rows.map((row) => [row["Order"], row["Summary"], row["Teams"]])).toEqual([
      ["1", OBJECTIVE.text, ""], ["1.1", ON_TIME.text, ""], ["1.2", expect.anything(), ""],
      ["1.3", OF_SALES.text, "Sales"], ["1.3.1", KR_OF_SALES.text, "Sales"], ["1.3.1.1", OF_ANA.text, "Sales"], ["1.3.1.1.1", KR_OF_ANA.text, "Sales"],
    ]);
  });

  test("gives that back", () => {
    expect(held(IMPORTERS.appfire.read({ name: "okrs.csv", text: csv, rows: Papa.parse<string[]>(csv, { skipEmptyLines: true }).data }))).toEqual([
      [OBJECTIVE.text, "company", null, null, null], [OF_SALES.text, "team", "Sales", "Sales", OBJECTIVE.id], [OF_ANA.text, "person", "Ana", "Sales", KR_OF_SALES.id],
    ]);
  });

  test("puts what supports itself in the end at the top", () => {
    const round = exportedCycle({ ...RECORDS, objectives: [{ ...OF_SALES, alignedTo: OF_ANA.id }, { ...OF_ANA, alignedTo: OF_SALES.id }], keyResults: [] });
    const orders = Papa.parse<Record<string, string>>(EXPORTERS.appfire.print([round], "en", DAY).replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data.map((row) => row["Order"]);
    expect(orders).toEqual(["1", "2"]);
  });
});

test.each([["en", "team Sales", "supports"], ["zh", "团队 Sales", "承接"]] as const)("Markdown says whose an objective is and what it supports, and gives it back (%s)", (language, whose, supports) => {
  const text = EXPORTERS.markdown.print([CYCLE], language, DAY);
  expect(text).toContain(`${whose} · ${supports} ${OBJECTIVE.text}`);
  const [company, sales, ana] = placed(IMPORTERS.markdown.read({ name: "okrs.md", text, rows: [] }));
  expect([company?.level, sales?.level, sales?.holder, sales?.alignedTo, ana?.level, ana?.holder]).toEqual([undefined, "team", "Sales", company?.id, "person", "Ana"]);
});

test("a perspective of the company that is called like a team stays a perspective", () => {
  const [objective] = placed(IMPORTERS.markdown.read({ name: "okrs.md", text: "# OKR FY2027-Q2\n\n## Grow\n\nTeam spirit · committed\n\n- Raise margin from 11 % to 13 %\n", rows: [] }));
  expect([objective?.perspective, objective?.level]).toEqual(["Team spirit", undefined]);
});

test("Feishu's JSON has no place for an alignment: the notes say it", () => {
  const notes = (JSON.parse(EXPORTERS.feishu.print([CYCLE], "zh", DAY)) as { readonly notes: string }[]).map((each) => each.notes);
  expect(notes[1]).toBe(`FY2027-Q2 (2027-04-01 – 2027-06-30), Sales, 承接 ${OBJECTIVE.text}`);
});

test("StratML has a goal for each team and person, and relationships of key results in the place of its schema", () => {
  const xml = EXPORTERS.stratml.print([CYCLE], "en", DAY);
  expect([...xml.matchAll(/<Goal>\s*<Name>(.*?)<\/Name>/g)].map(([, name]) => name)).toEqual(["Customer", "Sales", "Ana"]);
  expect(xml).toMatch(/<Identifier>_TKR-27Q2-FFFFF<\/Identifier>\s*<Relationship RelationshipType="Narrower_Than">\s*<ReferentIdentifier>_KR-27Q2-BBBBB<\/ReferentIdentifier>\s*<Name>Raise on-time delivery/);
  expect(xml).toMatch(new RegExp(`<OtherInformation>Supports ${OBJECTIVE.id}: ${OBJECTIVE.text}</OtherInformation>`));
});

test("the calendar names what the company wants", () => {
  const text = EXPORTERS.ics.print([CYCLE], "en", DAY);
  expect([text.includes(OBJECTIVE.text), text.includes(OF_SALES.text)]).toEqual([true, false]);
});
