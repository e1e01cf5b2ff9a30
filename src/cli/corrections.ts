import { readFile } from "node:fs/promises";
import type { Json } from "../workbook/state";
import type { Console } from "./console";
import { CommandFailure, EXIT } from "./exit-code";
import { reasonOf } from "./file-reason";

/** What the file after `--map` holds; whether it says something sensible is for the reader to tell. */
export async function readCorrections(file: string, { texts }: Console): Promise<Json> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new CommandFailure(EXIT.fileTrouble, texts.cannotRead({ file, reason: reasonOf(error, texts) }), { cause: error });
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as Json;
  } catch (error) {
    throw new CommandFailure(EXIT.wrongUse, texts.notJson({ file, reason: (error as Error).message }), { cause: error });
  }
}
