import { contentKind } from "./cell-content";
import { rescaled, type CellNumber } from "./read-number";
import type { SheetView } from "./sheet-view";
import type { Placed, TableContext } from "./table-context";
import { isShareName, knownUnit, nameUnit, statedUnit } from "./unit-words";

/** Unit of a measure, where it is written if it is in a cell of its own, and how its plain numbers become values. */
export interface UnitReading {
  readonly unit: string | null;
  readonly at: Placed | null;
  readonly scale: (number: CellNumber) => CellNumber;
  /** True if plain numbers above 1.5 were taken for percent without the sheet saying so. */
  readonly guessedPercent: boolean;
}

/** Currencies whose sign may stand with the letter of a scale: `$M`. */
const MONEY = /^(?:\$|¥|USD|EUR|GBP|CNY|RMB|JPY|KRW|INR|BRL|TRY|CHF)$/;
/** Names of things that nobody measures in money, whatever number format the cells were left with. */
const NO_MONEY = /satisfaction|\bscore\b|\brating\b|\brate\b|\bcount\b|number of|\bno\.? of\b|\bcases\b|headcount|\bdays\b|\bhours\b|满意|评分|得分|次数|人数|数量|率$/i;
/** Things that are counted: a caption that names a currency does not speak of them. */
const COUNTED = /\b(?:claims|complaints|incidents|accidents|tickets|calls|customers|clients|leads|visits|employees|people|defects|audits|trainings?|projects|errors|hires|users)\b|投诉|件数|人数|户数|家数|次数|天数|时长|客户数|事故|场次|项数|人次|满意/i;
const AMOUNT = /元$|^(?:\$|¥|[A-Z]{3})/;
/** A fraction above this is rather a percentage: 120 % is common, 200 % is not. */
const LARGEST_FRACTION = 1.5;

/**
 * Unit of a measure, from what says it most directly: its unit cell, the text of its numbers, the header above them,
 * their percent format, its name, their currency format, a caption of the table.
 *
 * Percentages become fractions. A scale of the whole table stays part of the unit (`万元`, `$M`): the numbers are those
 * that people see in the sheet and speak of.
 */
export function readUnit(view: SheetView, name: string, unitCell: Placed | null, numbers: readonly CellNumber[], headerUnits: readonly string[], context: TableContext): UnitReading {
  const stated = unitCell === null || contentKind(view, unitCell.row, unitCell.column) === "blank" ? null : statedUnit(unitCell.text);
  const { unit, at } = findUnit(name, stated, unitCell, numbers, headerUnits, context);
  if (unit !== "%") return { unit, at, scale: unscaled, guessedPercent: false };
  const plain = numbers.filter((number) => number.plain);
  const isFormatted = numbers.some((number) => number.percent && number.origin.as === "number");
  const isLarge = plain.some(({ value }) => value !== null && Math.abs(value) > LARGEST_FRACTION);
  if (isFormatted || !isLarge) return { unit, at, scale: unscaled, guessedPercent: false };
  const isSaid = stated === "%" || headerUnits.includes("%") || context.units.includes("%") || nameUnit(name) === "%";
  return { unit, at, scale: (number) => (number.plain ? rescaled(number, 0.01) : number), guessedPercent: !isSaid };
}

function unscaled(number: CellNumber): CellNumber {
  return number;
}

function findUnit(name: string, stated: string | null, cell: Placed | null, numbers: readonly CellNumber[], headerUnits: readonly string[], context: TableContext): { readonly unit: string | null; readonly at: Placed | null } {
  const none = { at: null };
  if (stated !== null && stated !== "") return { unit: unitWithScale(stated, context), at: cell };
  const typed = numbers.find(({ unit, origin }) => unit !== null && origin.as === "text")?.unit;
  if (typed != null) return { unit: knownUnit(typed) ?? typed, ...none };
  const [headed] = headerUnits;
  if (headed !== undefined) return { unit: headed, ...none };
  if (numbers.some(({ percent }) => percent)) return { unit: "%", ...none };
  const named = nameUnit(name);
  if (named !== null) return { unit: named, ...none };
  const currency = numbers.find((number) => number.currency !== null)?.currency ?? null;
  if (currency !== null) return { unit: NO_MONEY.test(name) ? null : unitWithScale(currency, context), ...none };
  return { unit: captionUnit(name, numbers, context), ...none };
}

function unitWithScale(unit: string, { scale }: TableContext): string {
  return scale !== null && MONEY.test(unit) ? `${unit}${unit.length > 1 ? " " : ""}${scale}` : unit;
}

/** Of the units that a caption states the one for shares or the one for amounts; without caption, `%` for a share by its name. */
function captionUnit(name: string, numbers: readonly CellNumber[], { units }: TableContext): string | null {
  const values = numbers.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)]));
  const isShare = isShareName(name) && values.length > 0;
  if (isShare && (units.includes("%") || values.every((value) => value <= LARGEST_FRACTION) || /[率]$/.test(name) && !/周转率|换手率|倍率|汇率|利率|频率/.test(name) && values.every((value) => value <= 100))) return "%";
  const amount = units.find((unit) => unit !== "%") ?? (units.length === 1 ? units[0] : undefined);
  const isNoMoney = amount !== undefined && AMOUNT.test(amount) && (NO_MONEY.test(name) || COUNTED.test(name));
  return amount === undefined || isNoMoney || (isShareName(name) && amount !== "%") || numbers.length === 0 ? null : amount;
}
