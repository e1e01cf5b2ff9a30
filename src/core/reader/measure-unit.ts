import { splitUnit } from "../quantity";
import { contentKind } from "./cell-content";
import { rescaled, type CellNumber } from "./read-number";
import type { SheetView } from "./sheet-view";
import type { Placed } from "./table-context";
import type { UnitCaption } from "./unit-caption";
import { isShareName, knownUnit, nameUnit, statedUnit } from "./unit-words";

/** Unit of a measure, where it is written if it is in a cell of its own, and how its plain numbers become values. */
export interface UnitReading {
  readonly unit: string | null;
  readonly at: Placed | null;
  readonly scale: (number: CellNumber) => CellNumber;
  /** What another reading is possible in; null if there is none. */
  readonly doubt: UnitDoubt | null;
}

export type UnitDoubt =
  /** Plain numbers that may be percent, or parts of 1, or no share at all; the first option was taken. */
  | { readonly kind: "percent"; readonly value: number; readonly options: readonly PercentReading[] }
  /** A unit of the whole table with a scale in it: `万元`. */
  | { readonly kind: "scale"; readonly unit: string };

/** `percent`: 95 is 95 %. `fraction`: 0.95 is. `plain`: it is no share. */
export type PercentReading = "percent" | "fraction" | "plain";

/** What the unit of a measure is read from. */
export interface UnitEvidence {
  readonly name: string;
  readonly cell: Placed | null;
  readonly numbers: readonly CellNumber[];
  /** Units that the headers over the numbers state. */
  readonly headerUnits: readonly string[];
  /** What captions state of units, the nearest. */
  readonly caption: UnitCaption;
  /** True if less of the measure is better: then a small number may be a small percentage. */
  readonly isLessBetter: () => boolean;
  /** True if other measures of the table state percent above 1.5. */
  readonly hasLargePercents: () => boolean;
}

export interface UnitAnswers {
  readonly percent: string | undefined;
  /** By the unit of the table. */
  readonly scale: (unit: string) => string | undefined;
}

/** Currencies whose sign may stand with the letter of a scale: `$M`. */
const MONEY = /^(?:\$|¥|USD|EUR|GBP|CNY|RMB|JPY|KRW|INR|BRL|TRY|CHF)$/;
/** Names of things that nobody measures in money, whatever number format the cells were left with. */
const NO_MONEY = /satisfaction|\bscore\b|\brating\b|\brate\b|\bcount\b|number of|\bno\.? of\b|\bcases\b|headcount|\bdays\b|\bhours\b|满意|评分|得分|次数|人数|数量|率$/i;
/** Things that are counted: a caption that names a currency does not speak of them. */
const COUNTED = /\b(?:claims|complaints|incidents|accidents|tickets|calls|customers|clients|leads|visits|employees|people|defects|audits|trainings?|projects|errors|hires|users)\b|投诉|件数|人数|户数|家数|次数|天数|时长|客户数|事故|场次|项数|人次|满意/i;
const AMOUNT = /元$|^(?:\$|¥|[A-Z]{3})/;
/** A fraction above this is rather a percentage: 120 % is common, 200 % is not. */
export const LARGEST_FRACTION = 1.5;
/** A share above this is worth a question if less of it is better: defects of 50 %, or of 0.5 %? */
const LARGEST_FAILURE = 0.2;

/**
 * Unit of a measure, from what says it most directly: its unit cell, the text of its numbers, the header above them,
 * their percent format, its name, their currency format, a caption of the table.
 *
 * Percentages become fractions. A scale of the whole table stays part of the unit (`万元`, `$M`): the numbers are those
 * that people see in the sheet and speak of, unless somebody answers that it is to be multiplied out.
 */
export function readUnit(view: SheetView, evidence: UnitEvidence, answers: UnitAnswers): UnitReading {
  const { cell } = evidence;
  const stated = cell === null || contentKind(view, cell.row, cell.column) === "blank" ? null : statedUnit(cell.text);
  const found = findUnit(evidence, stated);
  return found.unit === "%" ? percentReading(found, stated, evidence, answers) : scaleReading(found, answers);
}

/** Plain numbers of a share: 95 is 95 %, 0.95 too; in between the sheet's other numbers and the direction tell. */
function percentReading({ unit, at }: FoundUnit, stated: string | null, evidence: UnitEvidence, answers: UnitAnswers): UnitReading {
  const { name, numbers, headerUnits, caption } = evidence;
  const sizes = numbers.flatMap(({ plain, value }) => (plain && value !== null ? [Math.abs(value)] : []));
  const size = Math.max(...sizes);
  const isFormatted = numbers.some((number) => number.percent && number.origin.as === "number");
  if (isFormatted || sizes.length === 0) return { unit, at, scale: unscaled, doubt: null };
  const isSaid = stated === "%" || headerUnits.includes("%") || caption.units.includes("%") || nameUnit(name) === "%";
  const options = size > LARGEST_FRACTION ? (isSaid ? LARGE : GUESSED) : isSaid && size > 0 ? smallReadings(size, evidence) : SMALL;
  const [assumed = "fraction"] = options;
  const taken = options.find((option) => option === answers.percent) ?? assumed;
  return {
    unit: taken === "plain" ? null : unit, at: taken === "plain" ? null : at,
    scale: taken === "percent" ? (number) => (number.plain ? rescaled(number, 0.01) : number) : unscaled,
    doubt: options.length > 1 ? { kind: "percent", value: numbers.find(({ plain }) => plain)?.value ?? size, options } : null,
  };
}

const LARGE: readonly PercentReading[] = ["percent"];
const GUESSED: readonly PercentReading[] = ["percent", "plain"];
const SMALL: readonly PercentReading[] = ["fraction"];

/** Of numbers that the sheet calls percent, but that could be parts of 1; what is likelier comes first. */
function smallReadings(size: number, { hasLargePercents, isLessBetter }: UnitEvidence): readonly PercentReading[] {
  if (hasLargePercents()) return size > 1 || isLessBetter() ? ["percent", "fraction"] : ["fraction", "percent"];
  return size > LARGEST_FAILURE && isLessBetter() ? ["fraction", "percent"] : SMALL;
}

function scaleReading({ unit, at, isWide }: FoundUnit, answers: UnitAnswers): UnitReading {
  const split = unit === null || !isWide ? null : splitUnit(unit);
  if (unit === null || split === null || split.factor <= 1) return { unit, at, scale: unscaled, doubt: null };
  const doubt: UnitDoubt = { kind: "scale", unit };
  if (answers.scale(unit) !== "multiply") return { unit, at, scale: unscaled, doubt };
  return { unit: split.unit, at, scale: (number) => (number.plain ? rescaled(number, split.factor) : number), doubt };
}

function unscaled(number: CellNumber): CellNumber {
  return number;
}

interface FoundUnit {
  readonly unit: string | null;
  readonly at: Placed | null;
  /** True if a header or a caption states it for many measures. */
  readonly isWide: boolean;
}

function findUnit({ name, cell, numbers, headerUnits, caption }: UnitEvidence, stated: string | null): FoundUnit {
  const own = { at: null, isWide: false };
  const wide = { at: null, isWide: true };
  if (stated !== null && stated !== "") return { unit: unitWithScale(stated, caption), at: cell, isWide: unitWithScale(stated, caption) !== stated };
  const typed = numbers.find(({ unit, origin }) => unit !== null && origin.as === "text")?.unit;
  if (typed != null) return { unit: knownUnit(typed) ?? typed, ...own };
  const [headed] = headerUnits;
  if (headed !== undefined) return { unit: headed, ...wide };
  if (numbers.some(({ percent }) => percent)) return { unit: "%", ...own };
  const named = nameUnit(name);
  if (named !== null) return { unit: named, ...own };
  const currency = numbers.find((number) => number.currency !== null)?.currency ?? null;
  if (currency !== null) return { unit: NO_MONEY.test(name) ? null : unitWithScale(currency, caption), ...wide };
  const captioned = captionUnit(name, numbers, caption);
  return { unit: captioned === null ? null : unitWithScale(captioned, caption), ...wide };
}

function unitWithScale(unit: string, { scale }: UnitCaption): string {
  return scale !== null && MONEY.test(unit) ? `${unit}${unit.length > 1 ? " " : ""}${scale}` : unit;
}

/** Of the units that a caption states the one for shares or the one for amounts; without caption, `%` for a share by its name. */
function captionUnit(name: string, numbers: readonly CellNumber[], { units }: UnitCaption): string | null {
  const values = numbers.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)]));
  const isShare = isShareName(name) && values.length > 0;
  if (isShare && (units.includes("%") || values.every((value) => value <= LARGEST_FRACTION) || /[率]$/.test(name) && !/周转率|换手率|倍率|汇率|利率|频率/.test(name) && values.every((value) => value <= 100))) return "%";
  const amount = units.find((unit) => unit !== "%") ?? (units.length === 1 ? units[0] : undefined);
  const isNoMoney = amount !== undefined && AMOUNT.test(amount) && (NO_MONEY.test(name) || COUNTED.test(name));
  return amount === undefined || isNoMoney || (isShareName(name) && amount !== "%") || numbers.length === 0 ? null : amount;
}
