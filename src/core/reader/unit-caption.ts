import { isUnitText, knownUnit } from "./unit-words";

/** What a caption says of the amounts that it stands over. */
export interface UnitCaption {
  /** The first for amounts: `单位：万元， %`. */
  readonly units: readonly string[];
  /** A scale in words of its own (`in millions`), as a letter for the unit: `$M`. */
  readonly scale: "K" | "M" | "B" | null;
}

const STATED = /(?:单位|计量单位|unit|units|currency|einheit|unidade|단위|birim)\s*[:：]\s*([^)）\]]+)/i;
const SCALES: readonly (readonly [RegExp, "K" | "M" | "B"])[] = [
  [/\bin (?:\S+ )?thousands\b|\bthousands of\b|\b(?:usd|eur|\$) ?000s?\b|\(?\b000s\b/i, "K"],
  [/\bin (?:\S+ )?millions\b|\bmillions of\b|represented in millions/i, "M"],
  [/\bin (?:\S+ )?billions\b|\bbillions of\b/i, "B"],
];
const MONEY = /us\$|[$€£¥]|(?<![a-z])(?:usd|eur|gbp|cny|rmb|krw|jpy|inr|brl|try|chf)(?![a-z])/i;
const BRACKETS = /\s*[（([]([^()（）[\]]*)[)）\]]/g;

/** Units and scale that captions state, the first of each. @example unitCaption(["单位：万元，%"]) // => { units: ["万元", "%"], scale: null } */
export function unitCaption(texts: readonly string[]): UnitCaption {
  const stated = texts.map((text) => STATED.exec(text)?.[1]).find((text) => text !== undefined);
  return {
    units: stated === undefined ? [] : stated.split(/[,，、/;；\s]+/).map(knownUnit).filter((unit) => unit !== null),
    scale: SCALES.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1] ?? null,
  };
}

/**
 * What the titles of a section state for the measures under them. They are of one kind, so that money needs no more
 * than its name with a scale, and a unit no more than brackets.
 *
 * @example sectionCaption(["Financial ($ in thousands)"]) // => { units: ["$"], scale: "K" }
 */
export function sectionCaption(titles: readonly string[]): UnitCaption {
  const { units, scale } = unitCaption(titles);
  if (units.length > 0) return { units, scale };
  const bracketed = titles.flatMap((title) => [...title.matchAll(BRACKETS)].flatMap(([, inner = ""]) => unitAlone(inner) ?? []));
  const money = scale === null ? undefined : titles.map((title) => MONEY.exec(title)?.[0]).find((name) => name !== undefined);
  return { units: money === undefined ? bracketed : [knownUnit(money) ?? money], scale };
}

/** A title without what it states of units. @example withoutUnitCaption("财务类（单位：万元）") // => "财务类" */
export function withoutUnitCaption(title: string): string {
  const bare = title.replace(BRACKETS, (all, inner: string) => (isCaption(inner) ? "" : all));
  return bare.replace(/[\s,，;；–-]*(?:计量单位|单位|units?)\s*[:：].*$/i, "").trim() || title;
}

function isCaption(text: string): boolean {
  const { units, scale } = unitCaption([text]);
  return units.length > 0 || scale !== null || unitAlone(text) !== null;
}

/** A unit and nothing else; `#` and the like say nothing. */
function unitAlone(text: string): string | null {
  const unit = knownUnit(text) ?? (isUnitText(text) ? text.trim() : null);
  return unit === "count" ? null : unit;
}
