import { readFile } from "node:fs/promises";
import { accessing } from "../adapters/file";
// The file, not the door of its folder: that loads the readers of all older formats.
import { decodeText } from "../adapters/legacy/decode-text";
import { parseHolidays, type Holiday } from "../core/model";
import type { Console } from "./console";
import { CommandFailure, EXIT } from "./exit-code";

/** How a list begins that stands in the line itself. */
const BEGINS_WITH_DATE = /^\s*\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}/;

/** The days off after `--holidays`: dates in the line, or a file of them. What is no date ends the command, with a sentence that names it. */
export async function readHolidays(stated: string, speak: Console): Promise<readonly Holiday[]> {
  const isList = BEGINS_WITH_DATE.test(stated);
  const text = isList ? stated : decodeText(await accessing("read", stated, () => readFile(stated)));
  const parsed = parseHolidays(text);
  if (parsed.ok) return parsed.value;
  throw new CommandFailure(EXIT.wrongUse, speak.issueLine(isList ? parsed.issue : { ...parsed.issue, at: stated }));
}
