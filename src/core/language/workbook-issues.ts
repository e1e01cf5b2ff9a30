import { howMany } from "./how-many";
import type { IssueTexts } from "./issue-texts";

interface InTable {
  readonly table: string;
}

interface InColumn extends InTable {
  readonly column: string;
}

interface TwoNames {
  readonly wanted: string;
  readonly name: string;
}

/** What a cell says; blank cells have no text of their own. */
const said = { en: (text: string) => (text === "" ? "blank" : text), zh: (text: string) => (text === "" ? "空" : text) };

const en = {
  "state-damaged": ({ part }: { readonly part: string }) =>
    `OKRScore's record of what it wrote into this workbook cannot be read${part === "" ? "" : ` (at ${part})`}. Its sheets were recognised by their tables, and what stands in them counts.`,
  "state-lost": () =>
    "Another program has dropped OKRScore's record of what it wrote into this workbook. Its sheets were recognised by their tables, and what stands in them counts. Corrections of how your own sheets are read have to be made again.",
  "sheet-adopted": ({ cells }: { readonly cells: number }) =>
    `${howMany(cells, "cell")} of this sheet ${cells === 1 ? "differs" : "differ"} from what OKRScore would write now. Since its record was lost, all of that counts as yours and stays.`,
  "state-from-newer-version": ({ version }: { readonly version: string }) =>
    `This workbook was last written by a newer OKRScore (record version ${version}). Update OKRScore, then run it again.`,
  "own-table-renamed": ({ table, name }: InTable & { readonly name: string }) =>
    `The table ${table} is now called ${name}. It is used under its new name.`,
  "own-table-missing": ({ table }: InTable) =>
    `The table ${table} is no longer there and is not written again. Delete its whole sheet to have it made anew.`,
  "own-table-without-ids": ({ table, column }: InColumn) =>
    `The table ${table} has lost its hidden column "${column}", by which its rows are recognised. Undo the deletion, or delete the sheet to have it made anew.`,
  "own-column-missing": ({ table, column }: InColumn) =>
    `The column "${column}" of table ${table} was deleted and stays away. Delete the sheet to have it made anew if you want it back.`,
  "own-column-restored": ({ table, column }: InColumn) =>
    `The column "${column}" of table ${table} was deleted, but other columns calculate with it: it was added again at the table's right edge. Hide it instead of deleting it.`,
  "own-row-duplicated": ({ table, id, first }: InTable & { readonly id: string; readonly first: number }) =>
    `This row of table ${table} has the same id "${id}" as row ${first}, as after copying a row. It counts as a row of your own and is left as it is.`,
  "sheet-name-taken": ({ wanted, name }: TwoNames) =>
    `There is a sheet "${wanted}" already, so the new one is called "${name}".`,
  "sheet-name-adapted": ({ wanted, name }: TwoNames) =>
    `"${wanted}" cannot be the name of a sheet (at most 31 characters, none of : \\ / ? * [ ]). The new sheet is called "${name}".`,
  "sheet-added-again": ({ name }: { readonly name: string }) =>
    `The sheet "${name}" had been deleted and was made anew. Your entries on the deleted one are gone; restore an earlier version of the file if you need them.`,
  "sheet-not-updated": ({ table, rows, area }: InTable & { readonly rows: number; readonly area: string }) =>
    `This sheet was left as it is: the table ${table} needs ${rows} rows, and ${area} below or beside it is in use. Move those cells away, then run it again.`,
  "table-name-taken": ({ wanted, name }: TwoNames) =>
    `There is a table or name "${wanted}" already, so the new table is called "${name}".`,
  "name-taken": ({ wanted, name }: TwoNames) =>
    `There is a table or name "${wanted}" already, so the new name is "${name}".`,
  "cell-conflict": ({ mine, theirs }: { readonly mine: string; readonly theirs: string }) =>
    `You changed this cell to ${said.en(mine)}, and it would now be ${said.en(theirs)}. Your entry stands; enter the other one if you want it.`,
  "row-conflict-deleted": ({ table, row }: InTable & { readonly row: string }) =>
    `You deleted the row "${row}" of table ${table}, and its contents have changed since. It stays deleted.`,
  "row-conflict-kept": ({ table, row }: InTable & { readonly row: string }) =>
    `The row "${row}" of table ${table} is no longer planned, but you changed it: it stays. Delete it if it is not needed.`,
  "row-kept-in-place": ({ table, row, by }: InTable & { readonly row: string; readonly by: string }) =>
    `The row "${row}" of table ${table} is no longer planned. It stays because ${by} depends on the place of the rows; delete it if it is not needed.`,
  "name-conflict": ({ name, mine, theirs }: { readonly name: string; readonly mine: string; readonly theirs: string }) =>
    `The name ${name} was changed to ${mine}, and it would now be ${theirs}. Your definition stands.`,
  "cell-not-calculated": ({ formula }: { readonly formula: string }) =>
    `The formula =${formula} has no calculated value in the file, so what depends on it cannot be shown. Open the workbook in Excel and save it, then run this again.`,
  "cell-depends-on-itself": ({ formula }: { readonly formula: string }) =>
    `The formula =${formula} depends on its own result. Change one of the formulas in the circle.`,
  "workbook-dates-from-1904": () =>
    `This workbook counts its dates from 1904 (File > Options > Advanced > Use 1904 date system). Its measures can be read, but OKR sheets cannot be written into it. Enter the measures in a workbook with ordinary dates and run it again.`,
  "workbook-changed-meanwhile": ({ sheet }: { readonly sheet: string }) =>
    `The sheet "${sheet}" was changed while the new contents were prepared. Nothing was written; run it again.`,
};

const zh: typeof en = {
  "state-damaged": ({ part }) =>
    `无法读取 OKRScore 在本工作簿中的写入记录${part === "" ? "" : `（位于 ${part}）`}。其工作表已按表格识别，以表中现有内容为准。`,
  "state-lost": () =>
    "其他程序保存时删除了 OKRScore 在本工作簿中的写入记录。其工作表已按表格识别，以表中现有内容为准。对您自己工作表的读取更正需要重新设置。",
  "sheet-adopted": ({ cells }) => `本工作表有 ${cells} 个单元格与 OKRScore 现在要写入的内容不同。由于写入记录已丢失，这些内容均视为您的内容并予以保留。`,
  "state-from-newer-version": ({ version }) => `本工作簿由更新版本的 OKRScore 写入（记录版本 ${version}）。请先更新 OKRScore，再重新运行。`,
  "own-table-renamed": ({ table, name }) => `表 ${table} 现名为 ${name}，将按新名称使用。`,
  "own-table-missing": ({ table }) => `表 ${table} 已被删除，不会重新写入。如需重建，请删除其所在的整个工作表。`,
  "own-table-without-ids": ({ table, column }) => `表 ${table} 缺少用于识别行的隐藏列“${column}”。请撤消删除，或删除该工作表以便重建。`,
  "own-column-missing": ({ table, column }) => `表 ${table} 的列“${column}”已被删除，不会恢复。如需恢复，请删除该工作表以便重建。`,
  "own-column-restored": ({ table, column }) => `表 ${table} 的列“${column}”已被删除，但其他列要用它计算，因此已在表的右侧重新添加。请隐藏该列而不要删除。`,
  "own-row-duplicated": ({ table, id, first }) => `表 ${table} 的此行与第 ${first} 行的标识“${id}”相同，可能是复制行所致。此行视为您自己的行，保持不变。`,
  "sheet-name-taken": ({ wanted, name }) => `已有名为“${wanted}”的工作表，新工作表命名为“${name}”。`,
  "sheet-name-adapted": ({ wanted, name }) => `“${wanted}”不能用作工作表名称（最多 31 个字符，不能含 : \\ / ? * [ ]）。新工作表命名为“${name}”。`,
  "sheet-added-again": ({ name }) => `工作表“${name}”曾被删除，现已重新建立。原表上您填写的内容已不存在；如有需要，请恢复文件的早期版本。`,
  "sheet-not-updated": ({ table, rows, area }) => `本工作表保持不变：表 ${table} 需要 ${rows} 行，而其下方或旁边的 ${area} 已被占用。请移走这些单元格后重新运行。`,
  "table-name-taken": ({ wanted, name }) => `已有名为“${wanted}”的表或名称，新表命名为“${name}”。`,
  "name-taken": ({ wanted, name }) => `已有名为“${wanted}”的表或名称，新名称为“${name}”。`,
  "cell-conflict": ({ mine, theirs }) => `您已将此单元格改为 ${said.zh(mine)}，而现在应为 ${said.zh(theirs)}。保留您的内容；如需采用，请自行输入。`,
  "row-conflict-deleted": ({ table, row }) => `您删除了表 ${table} 的行“${row}”，而其内容此后有变化。该行保持删除。`,
  "row-conflict-kept": ({ table, row }) => `表 ${table} 的行“${row}”已不在计划中，但您修改过它，因此保留。如不需要，请删除。`,
  "row-kept-in-place": ({ table, row, by }) => `表 ${table} 的行“${row}”已不在计划中。因 ${by} 依赖各行的位置，该行保留；如不需要，请删除。`,
  "name-conflict": ({ name, mine, theirs }) => `名称 ${name} 已改为 ${mine}，而现在应为 ${theirs}。保留您的定义。`,
  "cell-not-calculated": ({ formula }) => `公式 =${formula} 在文件中没有计算结果，依赖它的内容无法显示。请用 Excel 打开工作簿并保存后重新运行。`,
  "cell-depends-on-itself": ({ formula }) => `公式 =${formula} 依赖自身的结果。请修改循环中的某个公式。`,
  "workbook-dates-from-1904": () =>
    `本工作簿使用 1904 日期系统（文件 > 选项 > 高级 > 使用 1904 日期系统）。可以读取其中的指标，但无法写入 OKR 表。请将指标录入使用普通日期系统的工作簿后重新运行。`,
  "workbook-changed-meanwhile": ({ sheet }) => `在准备新内容期间，工作表“${sheet}”已被更改。未写入任何内容；请重新运行。`,
};

export const workbookIssues = { en, zh } satisfies IssueTexts;
