import { readFile } from "node:fs/promises";
import { accessing } from "../adapters/file";
import type { Json } from "../workbook/state";
import type { Console } from "./console";
import { CommandFailure, EXIT } from "./exit-code";

/** What the file after `--map` holds; whether it says something sensible is for the reader to tell. */
export async function readCorrections(file: string, { texts }: Console): Promise<Json> {
  const text = await accessing("read", file, () => readFile(file, "utf8"));
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as Json;
  } catch (error) {
    throw new CommandFailure(EXIT.wrongUse, texts.notJson({ file, reason: (error as Error).message }), { cause: error });
  }
}
