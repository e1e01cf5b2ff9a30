import type { Language } from "../language";
import { numberOf } from "./numeral";

/** Scales of large numbers, the largest first. */
const SCALES: Readonly<Record<Language, readonly (readonly [power: number, word: string])[]>> = {
  en: [[9, "B"], [6, "M"]],
  zh: [[8, "亿"], [4, "万"]],
};

/** A scale is used where so many digits say all: 1,250,000 is 1.25M, but 1,251,337 stays as it is. */
const SCALED_DIGITS = 4;
/** Digits beyond these are dust of binary fractions. */
const DIGITS = 12;

/** What is shown in percent, by unit. */
const PERCENT_FORMS = new Map<string | null, { readonly power: number; readonly en: string; readonly zh: string }>([
  ["%", { power: 2, en: " %", zh: "%" }],
  ["pp", { power: 2, en: " pp", zh: "个百分点" }],
  ["‰", { power: 3, en: " ‰", zh: "‰" }],
]);

const CURRENCY = /^[A-Z]{0,3}[$€£¥￥₹₩₺₽]$/;
const CHINESE = /^[\u3400-\u9fff]/;

/** English units that have a singular. */
const SINGULARS: ReadonlyMap<string, string> = new Map(Object.entries({
  days: "day", hours: "hour", minutes: "minute", weeks: "week", months: "month", years: "year", points: "point", people: "person",
  customers: "customer", users: "user", orders: "order", complaints: "complaint", incidents: "incident", times: "time", units: "unit",
}));

/**
 * A quantity as text, with the digits that matter. Percent come as fractions. Large round numbers get a scale, from a
 * million on, in Chinese from 10,000; all others have their whole part in full and, below 1,000, two decimals at most,
 * or three digits if smaller than 1. `parseQuantity` reads it back.
 *
 * @example formatQuantity(0.95, "%", "en") // => "95 %"
 * @example formatQuantity(24_000_000, "元", "zh") // => "2,400万元"
 * @example formatQuantity(1_250_000, "$", "en") // => "$1.25M"
 */
export function formatQuantity(value: number, unit: string | null, language: Language): string {
  const percent = PERCENT_FORMS.get(unit);
  if (percent !== undefined) return decimalText(value, percent.power) + percent[language];
  const number = scaledText(value, language);
  if (unit === null || unit === "") return number;
  if (CURRENCY.test(unit)) return number.startsWith("-") ? `-${unit}${number.slice(1)}` : unit + number;
  if (CHINESE.test(unit) || unit.startsWith("/")) return number + unit;
  return `${number} ${value === 1 && language === "en" ? SINGULARS.get(unit) ?? unit : unit}`;
}

function scaledText(value: number, language: Language): string {
  const scale = SCALES[language].find(([power]) => Math.abs(value) >= numberOf("1", power));
  const short = value.toPrecision(SCALED_DIGITS);
  if (scale === undefined || Number(short) !== Number(value.toPrecision(DIGITS))) return decimalText(value, 0);
  const [power, word] = scale;
  return grouped(numberOf(short, -power)) + word;
}

/** The value times a power of ten, rounded to the decimals that its size deserves. */
function decimalText(value: number, power: number): string {
  const size = Math.abs(numberOf(String(value), power));
  const decimals = size >= 1000 || size === 0 ? 0 : 2 - Math.min(0, Math.floor(Math.log10(size)));
  // Half away from zero, of what the digits say: 1.005 × 100 is 100.5, not 100.49999.
  const whole = Math.round(Math.abs(numberOf(value.toPrecision(DIGITS), power + decimals)));
  return (value < 0 ? "-" : "") + grouped(numberOf(String(whole), -decimals));
}

/** In groups of three. */
function grouped(value: number): string {
  return String(value).replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));
}
