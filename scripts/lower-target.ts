import { formatCell } from "../src/core/grid";
import { okrSheetWords } from "../src/core/language";
import { columnOf, gridOf, tableOf, typeInto } from "../test/hosts/cli/as-user";

/** `tsx scripts/lower-target.ts FILE`: types lower targets over two of the sample's OKRs, as somebody does after their release. */
const [file = ""] = process.argv.slice(2);
const { sheet, table } = tableOf(gridOf(file), "OKR_KeyResults_FY2027_Q2");
const column = columnOf(table, okrSheetWords("en").keyResults.target);
typeInto(file, sheet.name, { [formatCell(table.area.top + 2, column)]: 0.122, [formatCell(table.area.top + 7, column)]: 16 });
