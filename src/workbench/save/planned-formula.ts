import { formulaEngine, printStored, type Expression } from "../../core/formula";
import { rewriteReferences } from "../../workbook/rewrite";

/**
 * Reads formulas of the grid as trees: each text once, so that the rows of a column share one. `nameInFile` gives the name
 * that a sheet has in the file, of the one that it has in the grid.
 */
export class FormulaReader {
  private readonly known = new Map<string, Expression>();

  constructor(readonly nameInFile: (sheet: string) => string) {}

  /** `table` is the name of the table in which the formula stands: there, `[@Column]` is one of its own cells. */
  read(text: string, table: string | null): Expression {
    const whole = table === null ? text : withTable(text, table);
    const known = this.known.get(whole);
    if (known !== undefined) return known;
    const parsed = formulaEngine.parse(whole);
    const formula = parsed === null ? { kind: "verbatim" as const, text: storedText(whole) } : this.inFile(parsed);
    this.known.set(whole, formula);
    return formula;
  }

  private inFile(formula: Expression): Expression {
    return rewriteReferences(formula, {
      cells: (reference) => (reference.sheet === null ? reference : { ...reference, sheet: this.nameInFile(reference.sheet) }),
    });
  }
}

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'!/.source;

/** @example withTable("[@Weight]*2", "OKR_T") // => "OKR_T[@Weight]*2" */
function withTable(formula: string, table: string): string {
  return formula.replace(new RegExp(`${QUOTED}|(?<![\\p{L}\\p{N}_.\\\\\\][])\\[(?=@)`, "gu"), (found) => (found === "[" ? `${table}[` : found));
}

/**
 * A formula of which there is no tree, as files have it: its functions by the names that they have there.
 * @example storedText("XLOOKUP(A1,B:B,C:C)#") // => "_xlfn.XLOOKUP(A1,B:B,C:C)#"
 */
function storedText(formula: string): string {
  return formula.replace(new RegExp(`${QUOTED}|([\\p{L}_][\\p{L}\\p{N}_.]*)\\(`, "gu"), (found, name?: string) => {
    return name === undefined ? found : printStored({ kind: "call", name: name.toUpperCase(), args: [] }, "functions").replace(/\)$/, "");
  });
}
