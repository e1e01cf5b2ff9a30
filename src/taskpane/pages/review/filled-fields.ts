import { isoToSerial, isIsoDate } from "../../../core/calendar";
import type { CellValue } from "../../../core/grid";
import type { FilledField } from "../../../workbook/tasks";
import { isWrongValue, valueOf } from "../check-in/entered";

/** A field of a row of the review, of which a draft is kept while somebody types. */
export interface DraftedField {
  readonly cycle: string;
  readonly part: FilledField["part"];
  readonly row: string;
  readonly key: string;
}

/** Name of a field (`fieldKey`) → as typed. */
export type Drafted = Readonly<Record<string, string>>;

const SEPARATOR = "\n";

export function fieldKey({ cycle, part, row, key }: DraftedField): string {
  return [cycle, part, row, key].join(SEPARATOR);
}

/** Those drafts that are of a cycle. */
export function draftsOf(drafts: Drafted, cycle: string): Drafted {
  return Object.fromEntries(Object.entries(drafts).filter(([name]) => name.startsWith(`${cycle}${SEPARATOR}`)));
}

/** What was typed, as values for the cells; null if a date or a number cannot be read. `unitOf` knows the unit of an action. */
export function filledFields(drafts: Drafted, unitOf: (action: string) => string | null): readonly FilledField[] | null {
  const fields = Object.entries(drafts).map(([name, text]): FilledField | null => {
    const [, part, row = "", key = ""] = name.split(SEPARATOR);
    const unit = unitOf(row);
    return isWrongField(key, text, unit) ? null : { part: part === "causes" ? "causes" : "actions", row, key, value: valueOfField(key, text.trim(), unit) };
  });
  return fields.includes(null) ? null : fields.filter((field) => field !== null);
}

export function isWrongField(key: string, text: string, unit: string | null): boolean {
  if (text.trim() === "") return false;
  if (key === "due") return !isIsoDate(text);
  return key === "effect" && isWrongValue(text, unit);
}

function valueOfField(key: string, text: string, unit: string | null): CellValue {
  if (text === "") return null;
  if (key === "due") return isoToSerial(text);
  return key === "effect" ? valueOf(text, unit) : text;
}
