import { foldText } from "./fold-text";

/** Units by the words for them; the first is how they are shown. Other texts of a unit column stay as they are. */
const UNITS: readonly (readonly [unit: string, ...words: readonly string[]])[] = [
  ["%", "percent", "percentage", "pct", "百分比", "百分率", "oran", "yüzde", "porcentagem", "porcentaje", "prozent", "pourcentage", "퍼센트", "비율", "比率", "ratio (%)", "% age"],
  ["count", "#", "no.", "number", "nr", "qty", "quantity", "adet", "sayı", "cantidad", "quantidade", "número", "anzahl", "nombre"],
  ["days", "day", "d", "gün", "dias", "días", "tage", "jours"],
  ["hours", "hour", "hrs", "hr", "h", "saat", "horas", "stunden", "heures"],
  ["min", "mins", "minute", "minutes", "dakika", "minutos"],
  ["weeks", "week", "wks"],
  ["months", "month", "mths", "ay"],
  ["times", "vezes", "vez", "veces"],
  ["points", "point", "pts", "puan"],
  ["people", "persons", "headcount", "fte", "ftes"],
  ["天"], ["日"], ["小时"], ["分钟"], ["个月"], ["周"], ["年"], ["次"], ["个"], ["件"], ["人"], ["人次"], ["家"], ["户"], ["台"], ["套"], ["吨"], ["万吨"], ["公斤"], ["千克"], ["kg"], ["g"], ["t"], ["分"], ["项"], ["条"], ["篇"], ["场"],
  ["元"], ["万元"], ["亿元"], ["千元"], ["百万元"], ["万"], ["亿"], ["万个"], ["万人"], ["美元"], ["万美元"], ["人民币"], ["人天"], ["元/人"], ["万元/人"], ["倍"], ["单"], ["份"], ["名"], ["位"], ["米"], ["平方米"], ["㎡"], ["度"], ["kWh"], ["‰"], ["例"], ["起"],
  ["원"], ["천원"], ["만원"], ["백만원"], ["억원"], ["십억원"], ["천 원", "천원"], ["건"], ["명"], ["개"], ["회"], ["점"], ["일"], ["시간"],
  ["KRW", "₩"], ["EUR", "€"], ["GBP", "£"], ["INR", "₹", "rs", "rs."], ["BRL", "r$"], ["TRY", "₺", "tl"], ["USD"], ["CNY"], ["RMB"], ["JPY"], ["CHF"], ["AUD"], ["CAD"], ["HKD"], ["TWD"], ["VND"], ["$"], ["¥"],
  ["$M", "$m"], ["$K", "$k"], ["score"], ["yes/no", "y/n", "是/否"], ["ratio"], ["index"], ["ppm"], ["NPS"], ["bps"], ["kW"], ["MW"], ["MWh"], ["tons", "ton", "tonnes", "tonne"], ["units", "unit"], ["km"], ["m2", "m²"],
];

const BY_WORD: ReadonlyMap<string, string> = new Map(UNITS.flatMap(([unit, ...words]) => [unit, ...words].map((word) => [foldText(word), unit] as const)));

/** Unit that a text names and nothing else, in one spelling; null for any other text. @example knownUnit("Hrs") // => "hours" */
export function knownUnit(text: string): string | null {
  return BY_WORD.get(foldText(text)) ?? null;
}

/** Money with the word of a scale on either side: `k USD`, `EUR million`, `€m`. */
const SCALED_MONEY = /^(?:(?:k|m|mm|mn|mio|bn|tsd|thousand|million|billion|'?000s?)\.?\s?)?(?:[$€£¥₩₹₺]|us\$|usd|eur|gbp|cny|rmb|krw|jpy|inr|brl|try|chf|aud|cad|hkd|twd)(?:\s?(?:k|m|mm|mn|mio|bn|tsd|thousands?|millions?|billions?|'?000s?)\.?)?$/i;

/** True for a text that can be the content of a unit column. */
export function isUnitText(text: string): boolean {
  return knownUnit(text) !== null || SCALED_MONEY.test(text.trim()) || /^[^\d\s]{1,4}\/[^\d\s]{1,4}$/.test(text);
}

/** Unit as a sheet states it: known ones in one spelling, all others as they are. */
export function statedUnit(text: string): string {
  return knownUnit(text) ?? text.trim();
}

/** Words at the end of a name that say its unit; a bare name such as `Customers` says none. */
const NAME_UNITS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/[%％]\s*[)）\]]?$/, "%"],
  [/(?:^|[\s(（\-–/])(?:days|day)[)）]?$/i, "days"],
  [/(?:^|[\s(（\-–/])(?:hours|hrs|hour)[)）]?$/i, "hours"],
  [/(?:^|[\s(（\-–/])(?:minutes|minute|mins|min)[)）]?$/i, "min"],
  [/(?:^|[\s(（\-–/])(?:weeks)[)）]?$/i, "weeks"],
  [/(?:^|[\s(（\-–/])(?:months)[)）]?$/i, "months"],
  [/天数[)）]?$/, "天"],
];

/** `Requests older than 10 days` are not measured in days. */
const COUNT_BEFORE = /\d\s*(?:days?|hours?|hrs|minutes?|mins?|weeks|months|天)[)）]?$/i;

/** Unit that a name ends with; null for none. @example nameUnit("Debtor Days") // => "days" */
export function nameUnit(name: string): string | null {
  const bracket = /[(（\[]([^()（）[\]]{1,12})[)）\]]\s*$/.exec(name)?.[1];
  const known = bracket === undefined ? null : knownUnit(bracket);
  if (known !== null && known !== "count") return known;
  if (bracket !== undefined && SCALED_MONEY.test(bracket)) return bracket;
  if (COUNT_BEFORE.test(name)) return null;
  return NAME_UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Names of shares of a whole: their numbers are fractions or percent. */
const SHARE_NAME = /(?:率|占比|比例|百分比|比重|度比)(?:[(（][^)）]*[)）])?$|%|％|(?<!\p{L})(?:rate|ratio|percent|percentage|share|margin)(?!\p{L})|oranı?$|비율|율$|률$/iu;

export function isShareName(name: string): boolean {
  return SHARE_NAME.test(name.trim());
}
