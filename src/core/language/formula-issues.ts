import type { IssueTexts } from "./issue-texts";

interface Argument {
  readonly parameter: string;
  /** As the cell shows it. */
  readonly value: string;
  /** What the parameter takes. */
  readonly help: string;
}

type MissingArgument = Omit<Argument, "value">;

const en = {
  "function-argument": ({ parameter, value, help }: Argument) => `${parameter} cannot be ${value}. ${help}`,
  "function-argument-missing": ({ parameter, help }: MissingArgument) => `${parameter} is blank. ${help}`,
  "function-range": ({ parameter, value, help }: Argument) => `${parameter} cannot hold ${value}. ${help}`,
  "function-sizes": ({ what, sizes }: { readonly what: "rows" | "columns"; readonly sizes: readonly number[] }) =>
    `The ranges have ${sizes.join(" and ")} ${what}. Give single values, or ranges of the same size.`,
  "function-arguments": ({ name }: { readonly name: string }) => `The arguments of ${name} do not fit together. Compare them with what its help says.`,
  "function-error": ({ error }: { readonly error: string }) => `An argument is the error ${error}, or a range is too small. Correct the cell that it comes from.`,
};

const zh: typeof en = {
  "function-argument": ({ parameter, value, help }) => `${parameter} 不能是 ${value}。${help}`,
  "function-argument-missing": ({ parameter, help }) => `${parameter} 为空。${help}`,
  "function-range": ({ parameter, value, help }) => `${parameter} 中不能有 ${value}。${help}`,
  "function-sizes": ({ what, sizes }) => `各区域的${what === "rows" ? "行数" : "列数"}不同：${sizes.join("、")}。请使用单个值或同样大小的区域。`,
  "function-arguments": ({ name }) => `${name} 的参数互相不符。请对照该函数的帮助。`,
  "function-error": ({ error }) => `参数中有错误值 ${error}，或区域太小。请更正其来源单元格。`,
};

export const formulaIssues = { en, zh } satisfies IssueTexts;
