import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { FUNCTIONS } from "../core/formula";
import { parameterHelp, type Language } from "../core/language";

/** What the grid shows of our functions while one is typed: what it gives, and its parameters. */
export function functionHints(language: Language): IFunctionInfo[] {
  return FUNCTIONS.map(({ name, help, parameters }) => ({
    functionName: name,
    functionType: FunctionType.User,
    abstract: help[language],
    description: help[language],
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name, detail: parameterHelp(name, parameter.name, language), example: "", require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE, repeat: BooleanNumber.FALSE,
    })),
  }));
}
