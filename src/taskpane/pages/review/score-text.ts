import type { Language } from "../../../core/language";
import { formatQuantity } from "../../../core/quantity";
import type { Score } from "../../../core/score";

/** A score as the sheet shows it; a dash for what is not scored or cannot be. */
export function scoreText(score: Score): string {
  return typeof score === "number" ? score.toFixed(2) : "–";
}

export function percentText(score: Score, language: Language): string {
  return typeof score === "number" ? formatQuantity(Number(score.toFixed(2)), "%", language) : "–";
}

export function valueText(value: Score, unit: string | null, language: Language): string {
  return typeof value === "number" ? formatQuantity(Number(value.toPrecision(4)), unit, language) : "–";
}
