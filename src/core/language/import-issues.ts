import type { IssueTexts } from "./issue-texts";

interface Text {
  readonly text: string;
}

const en = {
  "import-not-json": () => "The file is not JSON. Give one that okrscore export --format json wrote, or one of its shape.",
  "import-json-wrong": ({ part, found }: { readonly part: string; readonly found: string | null }) =>
    `The JSON does not have the shape of docs/okrs.schema.json: ${part === "" ? "the whole" : part} is ${found ?? "missing"}. Nothing was imported.`,
  "import-columns-missing": ({ columns }: { readonly columns: string }) =>
    `The file does not fill the columns ${columns}, by which this format is read. Check that the format (--format) is that of the program that wrote it.`,
  "import-type-unknown": ({ type, known }: { readonly type: string; readonly known: string }) => `The type "${type}" is none of ${known}; the row was left out.`,
  "import-without-objective": ({ text }: Text) => `The key result "${text}" belongs to no objective of the file and was left out. Give it one there, or add it by hand.`,
  "import-weights-zero": ({ text }: Text) => `All key results of "${text}" weigh 0 %, so that it would have no score. They were given equal weights.`,
  "import-number-in-title": ({ title, numbers }: { readonly title: string; readonly numbers: readonly string[] }) =>
    `"${title}" is tracked as progress from 0 % to 100 %, but its title states ${numbers.join(", ")}. Is that the real target? Then type it, with start, current value and unit, into the row of the key result.`,
  "import-cycle-nearest": ({ period, cycle, start, end }: { readonly period: string; readonly cycle: string; readonly start: string; readonly end: string }) =>
    `The period ${period} is no cycle of this workbook; its OKRs stand in the nearest, ${cycle} (${start} to ${end}).`,
  "import-cycle-there": ({ cycle }: { readonly cycle: string }) =>
    `This workbook has other OKRs for ${cycle} already. Import into a workbook of its own, or into one without that cycle.`,
  "import-columns-kept": ({ columns }: { readonly columns: readonly string[] }) =>
    `OKRs have no place for what the file says under ${columns.map((column) => `"${column}"`).join(", ")}: it is kept on the sheet of import notes, row by row.`,
  "import-too-large": ({ file, megabytes, limit }: { readonly file: string; readonly megabytes: number; readonly limit: number }) =>
    `${file} is too large to import: ${megabytes} MB, and ${limit} MB is the limit. Export fewer OKRs at once, or a shorter time.`,
  "import-many-rows": ({ file, rows, fields }: { readonly file: string; readonly rows: number; readonly fields: number }) =>
    `${file} is too large to import: it has more than ${rows} rows or ${fields} fields. Export fewer OKRs at once, or a shorter time.`,
  "import-many-files": ({ folder, limit }: { readonly folder: string; readonly limit: number }) =>
    `${folder} holds more than ${limit} files to import. Give a folder that holds only the OKRs.`,
  "import-no-file": ({ file }: { readonly file: string }) => `${file} is neither a file nor a folder. Give a file that the other program wrote.`,
  "import-empty": () => "The file holds no objectives. Nothing was imported.",
};

const zh: typeof en = {
  "import-not-json": () => "该文件不是 JSON。请使用 okrscore export --format json 写出的文件，或同样结构的文件。",
  "import-json-wrong": ({ part, found }) => `JSON 的结构不符合 docs/okrs.schema.json：${part === "" ? "整体" : part} ${found === null ? "缺失" : `为 ${found}`}。未导入任何内容。`,
  "import-columns-missing": ({ columns }) => `文件中没有填写读取该格式所需的列：${columns}。请确认所选格式（--format）与写出该文件的程序一致。`,
  "import-type-unknown": ({ type, known }) => `类型“${type}”不是 ${known} 之一，该行未导入。`,
  "import-without-objective": ({ text }) => `关键结果“${text}”在文件中不属于任何目标，未导入。请在文件中指明目标，或手工添加。`,
  "import-weights-zero": ({ text }) => `“${text}”的所有关键结果权重均为 0%，将无法评分，因此改为等权重。`,
  "import-number-in-title": ({ title, numbers }) =>
    `“${title}”按 0% 至 100% 的进度跟踪，但标题中写有 ${numbers.join("、")}。这是否为真正的目标值？如果是，请在该关键结果一行填写目标值、起始值、当前值和单位。`,
  "import-cycle-nearest": ({ period, cycle, start, end }) => `时段 ${period} 不是本工作簿的周期；其 OKR 放入最接近的 ${cycle}（${start} 至 ${end}）。`,
  "import-cycle-there": ({ cycle }) => `本工作簿中已有 ${cycle} 的其他 OKR。请导入到单独的工作簿，或没有该周期的工作簿。`,
  "import-columns-kept": ({ columns }) => `OKR 表没有位置存放文件中${columns.map((column) => `“${column}”`).join("、")}的内容，已逐行保留在“导入备注”表中。`,
  "import-too-large": ({ file, megabytes, limit }) => `${file} 过大，无法导入：${megabytes} MB，上限为 ${limit} MB。请减少一次导出的 OKR，或缩短时段。`,
  "import-many-rows": ({ file, rows, fields }) => `${file} 过大，无法导入：超过 ${rows} 行或 ${fields} 个字段。请减少一次导出的 OKR，或缩短时段。`,
  "import-many-files": ({ folder, limit }) => `${folder} 中要导入的文件超过 ${limit} 个。请指定只含 OKR 的文件夹。`,
  "import-no-file": ({ file }) => `${file} 既不是文件也不是文件夹。请指定其他程序写出的文件。`,
  "import-empty": () => "文件中没有目标。未导入任何内容。",
};

export const importIssues = { en, zh } satisfies IssueTexts;
