import { FUNCTIONS, type OwnFunction } from "../src/core/formula";
import { parameterHelp, type Language } from "../src/core/language";

/** What Excel is told of the functions, as its schema of hand-made metadata has it. */
export interface FunctionMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionEntry[];
}

export interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterEntry[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
}

export interface ParameterEntry {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional: boolean;
}

/** Names are the same in every language, as formulas of a workbook are; descriptions are in the user's. */
export function functionMetadata(language: Language, origin: string): FunctionMetadata {
  return { allowErrorForDataTypeAny: true, functions: FUNCTIONS.map((own) => entryOf(own, language, origin)) };
}

function entryOf({ name, help, parameters }: OwnFunction, language: Language, origin: string): FunctionEntry {
  return {
    id: name,
    name,
    description: help[language],
    helpUrl: `${origin}/${helpFile(language)}#${helpAnchor(name)}`,
    // `any`, as Excel gives 0 for a blank cell where a number is stated; `matrix`, as every function takes ranges.
    parameters: parameters.map((each) => ({
      name: each.name, description: parameterHelp(name, each.name, language), type: "any", dimensionality: "matrix", optional: each.optional,
    })),
    result: { type: "any", dimensionality: "matrix" },
  };
}

export function metadataFile(language: Language): string {
  return `functions${suffix(language)}.json`;
}

export function helpFile(language: Language): string {
  return `functions${suffix(language)}.html`;
}

/** @example helpAnchor("OKR.GAP") // "okr-gap" */
export function helpAnchor(name: string): string {
  return name.toLowerCase().replaceAll(".", "-");
}

function suffix(language: Language): string {
  return language === "zh" ? ".zh-cn" : "";
}
