import { binary, call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { typeWord, type Language } from "../../language";
import { KEY_RESULT_TYPES } from "../../model";
import { latestCheckIn } from "../latest-check-in";
import { AS_OF_NAME } from "../okr-shapes";
import type { KeyResultKey } from "../okr-tables";
import { own, type TableHandle } from "../table-handle";
import { EMPTY, isEmpty, isNumber, rowFrom, when, ZERO } from "./expressions";
import { fromSource, idsOf, type ReviewSources } from "./review-context";

/** Columns that the formulas of a key result on a day refer to in their own row. */
export type DayKey = "id" | "row" | "type" | "floor" | "ceiling" | "latest" | "start" | "target" | "current" | "raw";

/** Columns that they are for. */
type DayFormulas = Readonly<Record<Exclude<DayKey, "id"> | "progress" | "confidence" | "lastUpdate", Expression>>;

/** What formulas about key results on a day refer to. */
export interface OnADay {
  readonly table: TableHandle<DayKey>;
  readonly sources: Pick<ReviewSources, "keyResults" | "checkIns">;
  /** The day, as a serial number. */
  readonly asOf: Expression;
  readonly language: Language;
}

/**
 * Formulas of a key result as it stood on a day, found by the id in its own row: its figures, its current value as
 * `reviewCycle` chooses it, its progress, and how sure its owner was.
 */
export function onADay(terms: OnADay): DayFormulas {
  const { table, asOf } = terms;
  const lookup = (key: KeyResultKey): Expression => lookedUp(terms, key);
  const latest = (field: "value" | "confidence" | "date"): Expression => latestOn(terms, field, asOf);
  const sameDay = binary("=", asOf, named(AS_OF_NAME));
  const figures = [own(table, "current"), own(table, "start"), own(table, "target"), own(table, "type"), own(table, "floor"), own(table, "ceiling")];
  return {
    row: rowFrom(own(table, "id"), idsOf(terms.sources.keyResults)),
    type: englishType(lookup("type")),
    floor: lookup("floor"),
    ceiling: lookup("ceiling"),
    latest: when(followsItsSource(terms, lookup("current")), EMPTY, latest("value")),
    start: lookup("start"),
    target: lookup("target"),
    current: when(call("OR", sameDay, isEmpty(own(table, "latest"))), lookup("current"), own(table, "latest")),
    raw: when(isUnscored(terms), EMPTY, call("OKR.RAW", ...figures)),
    progress: call("OKRSCORE", own(table, "raw"), literal(0), literal(1)),
    confidence: when(isEmpty(latest("confidence")), lookup("confidence"), latest("confidence")),
    lastUpdate: latest("date"),
  };
}

/** A column of the key results' table, in the row that was found. */
export function lookedUp({ table, sources }: Pick<OnADay, "table" | "sources">, key: KeyResultKey): Expression {
  return fromSource(sources.keyResults, key, own(table, "row"));
}

/** What the check-ins of the key result say until a day. */
export function latestOn({ table, sources, language }: Omit<OnADay, "asOf">, field: "value" | "confidence" | "date", asOf: Expression): Expression {
  return latestCheckIn(own(table, "id"), field, language, { asOf, table: sources.checkIns });
}

/** The English word of a type, which may be said in Chinese. */
export function englishType(type: Expression): Expression {
  const words = (code: Language): Expression => ({ kind: "array", rows: [KEY_RESULT_TYPES.map((each) => typeWord(each, code))] });
  return call("IFERROR", call("INDEX", words("en"), call("MATCH", type, words("zh"), ZERO)), type);
}

/** No current value, or a figure of which the link in the key results' table found no number: it is an empty text there. */
function isUnscored({ table, sources }: OnADay): Expression {
  const texts = (["start", "target", "floor", "ceiling"] as const).flatMap((key) => {
    const header = sources.keyResults.headers[key];
    if (header === undefined) return [];
    return [call("ISTEXT", call("INDEX", { kind: "table", table: sources.keyResults.name, column: header, thisRow: false }, own(table, "row")))];
  });
  return when(isNumber(own(table, "current")), call("OR", literal(false), ...texts), literal(true));
}

/**
 * Looking from a later day than the key results' table, a current value there that no check-in explains comes from the
 * user's own cells and is newer than any check-in.
 */
function followsItsSource(terms: OnADay, current: Expression): Expression {
  const explained = latestOn(terms, "value", named(AS_OF_NAME));
  return call("AND", binary(">", terms.asOf, named(AS_OF_NAME)), binary("<>", current, explained));
}
