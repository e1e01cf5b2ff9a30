import { existsSync, realpathSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { CliTexts } from "../core/language";
import { CommandFailure, EXIT } from "./exit-code";
import type { OutputOptions } from "./options";

/**
 * Path that a command writes to, as the user gave it. Refuses, as wrong use: none given, the source itself without
 * `--in-place`, both ways at once, and an ending that Excel would not open.
 */
export function targetOf(source: string, { output, inPlace }: OutputOptions, texts: CliTexts): string {
  if (output === undefined && inPlace === undefined) throw wrongUse(texts.outputMissing());
  if (output !== undefined && inPlace !== undefined) throw wrongUse(texts.outputTwice());
  const target = output ?? source;
  if (output !== undefined && isSameFile(source, output)) throw wrongUse(texts.outputIsSource({ file: output }));
  const endings = /^\.(xlsm|xltm)$/i.test(extname(source)) ? [extname(source).toLowerCase()] : [".xlsx"];
  if (!endings.includes(extname(target).toLowerCase())) throw wrongUse(texts.wrongEnding({ file: target, ending: endings[0] ?? "" }));
  return target;
}

function wrongUse(sentence: string): CommandFailure {
  return new CommandFailure(EXIT.wrongUse, sentence);
}

/** True also where links or capitals hide it. */
function isSameFile(a: string, b: string): boolean {
  if (resolve(a) === resolve(b)) return true;
  return existsSync(a) && existsSync(b) && realpathSync.native(a) === realpathSync.native(b);
}
