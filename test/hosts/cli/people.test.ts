import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cliTexts } from "../../../src/core/language/cli-texts";
import { describeIssue } from "../../../src/core/language";
import { gridOf, typeInto } from "./as-user";
import { okrscore, okrscoreJson, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const en = cliTexts("en");
const ON = ["--as-of", "2027-06-30", "--lang", "en"] as const;

jest.setTimeout(60_000);

beforeAll(async () => {
  await okrscoreJson("generate", sample(), "--cadence", "quarterly", "--as-of", "2027-06-01", "--lang", "en", "-o", path("okrs.xlsx"));
  await okrscoreJson("generate", sample("zh"), "--cadence", "quarterly", "--as-of", "2027-06-01", "--lang", "zh", "-o", path("okrs-zh.xlsx"));
});

describe("packs of one person", () => {
  test("are written into a folder, and the company's workbook stays as it was", async () => {
    const before = readFileSync(path("okrs.xlsx"));
    const { code, out } = await okrscore("coach", path("okrs.xlsx"), "--person", "S. Tanaka", "-o", path("coach"), ...ON);
    expect([code, readdirSync(path("coach"))]).toEqual([0, ["Coaching FY2027-Q2 S. Tanaka.xlsx"]]);
    expect(out).toContain(en.written({ file: join(path("coach"), "Coaching FY2027-Q2 S. Tanaka.xlsx") }));
    expect(readFileSync(path("okrs.xlsx")).equals(before)).toBe(true);
    expect(JSON.stringify(gridOf(join(path("coach"), "Coaching FY2027-Q2 S. Tanaka.xlsx")).sheets.map(({ name }) => name))).toBe('["Coaching","Next targets","Figures"]');
  });

  test("are in Chinese with Chinese names", async () => {
    const { code } = await okrscore("pbc", path("okrs-zh.xlsx"), "--person", "谭思", "-o", path("pbc-zh"), "--as-of", "2027-06-30", "--lang", "zh");
    expect([code, readdirSync(path("pbc-zh"))]).toEqual([0, ["PBC FY2027-Q2 谭思.xlsx"]]);
    expect(gridOf(join(path("pbc-zh"), "PBC FY2027-Q2 谭思.xlsx")).sheets.map(({ name }) => name)).toEqual(["PBC", "KPI考核表", "计分方法", "数据"]);
  });

  test("that hold everything already are not written again", async () => {
    const file = join(path("again"), "PBC FY2027-Q2 S. Tanaka.xlsx");
    const run = (): ReturnType<typeof okrscore> => okrscore("pbc", path("okrs.xlsx"), "--person", "S. Tanaka", "-o", path("again"), ...ON);
    await run();
    const before = readFileSync(file);
    const { code, out } = await run();
    expect([code, out.includes(en.packUnchanged({ file }))]).toEqual([1, true]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("are all written or none: a file of somebody else's in the way stops them all", async () => {
    mkdirSync(path("mixed"));
    const foreign = join(path("mixed"), "PBC FY2027-Q2 S. Tanaka.xlsx");
    writeFileSync(foreign, readFileSync(sample()));
    const { code, err } = await okrscore("pbc", path("okrs.xlsx"), "--person", "all", "-o", path("mixed"), ...ON);
    expect([code, readdirSync(path("mixed"))]).toEqual([3, ["PBC FY2027-Q2 S. Tanaka.xlsx"]]);
    expect(err).toContain(describeIssue({ code: "pack-not-ours", values: { file: "PBC FY2027-Q2 S. Tanaka.xlsx" } }, "en"));
    expect(readFileSync(foreign).equals(readFileSync(sample()))).toBe(true);
  });

  test("of nobody who is known are not made", async () => {
    const { code, err } = await okrscore("coach", path("okrs.xlsx"), "--person", "B. Adams", "-o", path("nobody"), ...ON);
    expect([code, existsSync(path("nobody"))]).toEqual([1, false]);
    expect(err).toContain('Nobody called "B. Adams"');
  });

  test("go into a folder, not into a file", async () => {
    const { code, err } = await okrscore("coach", path("okrs.xlsx"), "--person", "all", "-o", path("coach.xlsx"), ...ON);
    expect([code, err]).toEqual([2, `${en.folderExpected({ folder: path("coach.xlsx") })}\n`]);
  });
});

describe("an interview, from its plan to its seal", () => {
  const manager = "Interview FY2027-Q2 S. Tanaka.xlsx";
  const packed = (): string => join(path("interviews"), manager);

  beforeAll(async () => {
    writeFileSync(path("managers.csv"), "Person,Manager\nS. Tanaka,B. Adams\nA. Keller,B. Adams\nM. Osei,B. Adams\nJ. Lindqvist,B. Adams\nP. Novak,J. Lindqvist\n");
    const { code, err } = await okrscore(
      "interview", path("okrs.xlsx"), "--person", "S. Tanaka", "--from", "2027-07-05", "--minutes", "75", "--manager", path("managers.csv"), "--calendar", path("interviews.ics"),
      "-o", path("interviews"), ...ON,
    );
    if (code !== 0) throw new Error(err);
  });

  test("has a plan of all, a pack for each side, and a calendar for those who are asked for", () => {
    expect(readdirSync(path("interviews")).sort()).toEqual([manager, "Interview plan FY2027-Q2.xlsx", "Self-assessment FY2027-Q2 S. Tanaka.xlsx"]);
    const calendar = readFileSync(path("interviews.ics"), "utf8");
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendar).toContain("SUMMARY:Performance interview: S. Tanaka with B. Adams\r\n");
    expect(calendar).toMatch(/DTSTART:20270705T\d{4}00\r\n/);
  });

  test("keeps the manager's documents from the employee", () => {
    const names = (file: string): readonly string[] => gridOf(join(path("interviews"), file)).sheets.map(({ name }) => name);
    expect(names("Self-assessment FY2027-Q2 S. Tanaka.xlsx")).toEqual(["1 Appointment", "2 Self-assessment", "My questions", "Figures"]);
    expect(names(manager)).toEqual(["1 Appointment", "2 Documents", "2 Causes and actions", "3 Environment", "4 Interview", "5 Confirmation", "Figures"]);
  });

  test("is sealed with a key, verified with it, and shows what was changed", async () => {
    const keys = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    writeFileSync(path("private.pem"), keys.privateKey.export({ type: "pkcs8", format: "pem" }));
    writeFileSync(path("public.pem"), keys.publicKey.export({ type: "spki", format: "pem" }));
    typeInto(packed(), "5 Confirmation", { C9: "B+" });
    const sealed = await okrscoreJson("seal", packed(), "--key", path("private.pem"), "-o", path("sealed.xlsx"), "--as-of", "2027-07-05");
    expect(sealed).toMatchObject({ signed: true });
    expect(await okrscoreJson("verify", path("sealed.xlsx"), "--key", path("public.pem"))).toMatchObject({ verified: true, changes: [], signature: "valid", hash: sealed["hash"] });

    typeInto(path("sealed.xlsx"), "5 Confirmation", { C9: "A" });
    const { code, out } = await okrscore("verify", path("sealed.xlsx"), "--key", path("public.pem"), "--lang", "en");
    expect([code, out.split("\n").slice(0, 2)]).toEqual([1, [en.notVerified({ file: path("sealed.xlsx"), count: 1 }), `  ${en.sealedChange({ label: "Overall rating", cell: "'5 Confirmation'!C9", before: "B+", after: "A" })}`]]);
  });

  test("sealed without a key says that a code proves no identity", async () => {
    const { code, out } = await okrscore("seal", packed(), "-o", path("bare.xlsx"), "--as-of", "2027-07-05", "--lang", "en");
    expect([code, out.includes("A code alone proves no identity")]).toEqual([0, true]);
    expect((await okrscore("verify", path("bare.xlsx"), "--lang", "en")).out).toContain(en.signatures.none());
  });

  test("cannot be signed with what is no key of the curve", async () => {
    const other = generateKeyPairSync("ec", { namedCurve: "secp384r1" });
    writeFileSync(path("other.pem"), other.privateKey.export({ type: "pkcs8", format: "pem" }));
    writeFileSync(path("text.pem"), "no key");
    for (const key of ["other.pem", "text.pem"]) {
      const { code, err } = await okrscore("seal", packed(), "--key", path(key), "-o", path("never.xlsx"), "--lang", "en");
      expect([code, err]).toEqual([2, `${en.keyUnusable({ file: path(key) })}\n`]);
    }
    expect(existsSync(path("never.xlsx"))).toBe(false);
  });

  test.each([["--minutes", "30", "60–90"], ["--from", "soon", "YYYY-MM-DD"]])("%s %s is wrong use", async (option, value, expected) => {
    const { code, err } = await okrscore("interview", path("okrs.xlsx"), "--person", "all", option, value, "-o", path("x"), "--lang", "en");
    expect([code, err]).toEqual([2, `${en.wrongValue({ option, value, expected })}\n`]);
  });
});
