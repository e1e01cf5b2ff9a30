import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { typeInto } from "../hosts/cli/as-user";

/**
 * Makes the packs of a person, with the built command line, into a folder, and lists them in `outputs.json` there, as
 * `outputs.ts` does: coaching card, interview and PBC, in two languages and both dialects, one of them talked through and
 * sealed. `tsx test/judges/packs.ts FOLDER OUTPUTS`, OUTPUTS as `outputs.ts` made it.
 */
interface Output {
  readonly source: string;
  readonly file: string;
  readonly dialect: "plain" | "functions";
}

const ROOT = resolve(__dirname, "../..");
const PROGRAM = resolve(process.env["OKRSCORE"] ?? join(ROOT, "dist/cli/okrscore.js"));
const PERSON = { en: "S. Tanaka", zh: "谭思" } as const;

function main(folder: string, outputs: string): void {
  mkdirSync(folder, { recursive: true });
  const made = ([["en", "plain"], ["zh", "plain"], ["en", "functions"]] as const).flatMap(([language, dialect]) => {
    const source = join(outputs, `sample-${language}-quarterly.xlsx`);
    const place = join(folder, `${language}-${dialect}`);
    for (const command of ["coach", "interview", "pbc"]) {
      okrscore([command, source, "--person", PERSON[language], "--formulas", dialect, "--lang", language, "--as-of", "2027-06-15", "-o", place, "--quiet"]);
    }
    return readdirSync(place).map((name): Output => ({ source, file: join(place, name), dialect }));
  });
  writeFileSync(join(folder, "outputs.json"), JSON.stringify([...made, ...sealed(folder, made)], null, 1));
  process.stdout.write(`packs: ${made.length + 2} workbooks made\n`);
}

/** The pack of an interview that was held: with scores agreed on, and views that differ. */
function sealed(folder: string, made: readonly Output[]): readonly Output[] {
  const pack = made.find(({ file, dialect }) => dialect === "plain" && file.endsWith(`Interview FY2027-Q2 ${PERSON.en}.xlsx`));
  if (pack === undefined) throw new Error("no pack of an interview was made");
  const [talked, file] = [join(folder, "talked.xlsx"), join(folder, "sealed.xlsx")];
  okrscore(["convert", pack.file, "--formulas", "plain", "-o", talked, "--quiet"]);
  typeInto(talked, "4 Interview", { E20: 0.9, G20: "Should be more", H21: "Should be less" });
  typeInto(talked, "5 Confirmation", { C9: "B+" });
  okrscore(["convert", talked, "--formulas", "plain", "--in-place", "--quiet"]);
  okrscore(["seal", talked, "--as-of", "2027-07-05", "-o", file, "--quiet"]);
  return [talked, file].map((each) => ({ ...pack, file: each }));
}

function okrscore(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8" });
  if (status !== 0 && status !== 1) throw new Error(`okrscore ${args.join(" ")} ended with ${String(status)}: ${stderr}`);
}

main(resolve(process.argv[2] ?? join(ROOT, "reports/judges-packs")), resolve(process.argv[3] ?? join(ROOT, "reports/judges")));
