import { readCsvRows } from "../../../src/adapters/legacy";
import { EXPORTERS, guessFormat, type ExportFormat, type ImportedFile } from "../../../src/core/interchange";
import { someCycle } from "./some-cycle";
import { VIVA_HEADER, VIVA_ROWS } from "./viva-rows";

const fileOf = (name: string, text: string): ImportedFile => ({ name, text, rows: readCsvRows(new TextEncoder().encode(text)) });
const exported = (format: ExportFormat): string => EXPORTERS[format].print([someCycle()], "en", "2027-06-01");
const viva: ImportedFile = { name: "goals.csv", text: "", rows: [VIVA_HEADER, ...VIVA_ROWS] };

test.each<[string, readonly ImportedFile[], string | null]>([
  ["a table of Viva Goals", [viva], "viva"],
  ["a table of Appfire", [fileOf("okrs.csv", exported("appfire"))], "appfire"],
  ["JSON", [fileOf("OKRs.JSON", exported("json"))], "json"],
  ["several pages of Markdown", [fileOf("a.md", exported("markdown")), fileOf("b.md", "# Q3")], "markdown"],
  ["a table that no program writes: the first that takes tables", [fileOf("prices.csv", "a,b\n1,2")], "viva"],
  ["files of different endings", [viva, fileOf("a.md", "")], null],
  ["a file of an ending that is not known", [fileOf("okrs.txt", "## Grow")], null],
  ["no files", [], null],
])("the format of %s is told by the files", (_, files, format) => {
  expect(guessFormat(files)).toBe(format);
});
