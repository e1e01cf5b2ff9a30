import { binary, call, literal, named } from "../formula/build";
import type { Expression } from "../formula/expression";
import { checkInWords, type Language } from "../language";
import { AS_OF_NAME, TABLE_NAMES, type COLUMN_KEYS } from "./okr-shapes";
import { all, type TableHandle } from "./table-handle";

export type CheckInKey = (typeof COLUMN_KEYS.checkIns)[number];

export interface LatestCheckInOptions {
  /** Day until which check-ins count, as a serial number; the workbook's as-of date if not stated. */
  readonly asOf?: Expression;
  /** The check-in table as the workbook calls it; as we plan it if not stated. */
  readonly table?: TableHandle<CheckInKey>;
}

/**
 * Formula for what the latest check-in of a key result states, `""` if none does. `value` and `confidence` are of the
 * latest one that states them, so that a check-in of confidence alone leaves the value as it was; `date` is of the
 * latest whatever it states. Of several on one day the lowest row counts. The order of the rows is otherwise free.
 *
 * Classic functions without array entry: Excel 2010, WPS and LibreOffice calculate it as it stands. A text in the date
 * column that is no date makes it `#VALUE!`: better than a reading silently passed over.
 */
export function latestCheckIn(
  keyResultId: Expression,
  field: "value" | "confidence" | "date",
  language: Language,
  { asOf = named(AS_OF_NAME), table = checkInTable(language) }: LatestCheckInOptions = {},
): Expression {
  const [dates, stated] = [all(table, "date"), all(table, field)];
  const counts = product(
    binary("=", all(table, "keyResult"), keyResultId),
    call("ISNUMBER", dates),
    ...(field === "date" ? [] : [call("ISNUMBER", stated)]),
    binary("<=", dates, asOf),
  );
  const latest = call("SUMPRODUCT", call("MAX", product(counts, dates)));
  if (field === "date") return call("IF", binary("=", latest, literal(0)), literal(""), latest);
  const found = call("LOOKUP", literal(2), binary("/", literal(1), product(counts, binary("=", dates, latest))), stated);
  return call("IF", binary("=", latest, literal(0)), literal(""), found);
}

/** The check-in table as we plan it in a language. */
export function checkInTable(language: Language): TableHandle<CheckInKey> {
  return { name: TABLE_NAMES.checkIns, headers: checkInWords(language).headers };
}

function product(...factors: readonly Expression[]): Expression {
  return factors.reduce((left, right) => binary("*", left, right));
}
