import { call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { coachingWords, type Language } from "../../language";
import type { PersonKeyResult } from "../../people";
import { AS_OF_NAME } from "../okr-shapes";
import { figureOf } from "./figures-sheet";
import { PERSON_NAMES } from "./people-tables";
import { dayText, decimalsOf, figureText, pointsText, sentence } from "./sentence";

/** Lines of a card, in the order in which they are read. */
export const CARD_LINES = ["verdict", "observation", "goal", "reality", "options", "will"] as const;

export type CardLine = (typeof CARD_LINES)[number];

/** What a key result's sentences are about: a way from start to target, a line to hold, or something to be done. */
export type Course = "moving" | "held" | "done";

export function courseOf({ keyResult: { type, unit } }: Pick<PersonKeyResult, "keyResult">): Course {
  switch (type) {
    case "increase":
    case "decrease":
      return "moving";
    case "milestone":
      // Without a unit there is nothing between start and target that a sentence could name.
      return unit === null ? "done" : "moving";
    case "maintain_above":
    case "maintain_below":
    case "within":
      return "held";
    case "binary":
    case "baseline":
      return "done";
  }
}

/** A sentence of a card, with the figures as they stand in the pack. `id` is the cell with the key result's id. */
export function cardSentence(line: CardLine, one: PersonKeyResult, id: Expression, language: Language): Expression {
  const { sentences } = coachingWords(language);
  if (line === "will") return literal(sentences.will);
  return sentence(sentences[courseOf(one)][line], figuresOf(one, id, language));
}

/** What the figures say of a key result that goes well. */
export function strengthSentence(one: PersonKeyResult, id: Expression, language: Language): Expression {
  return sentence(coachingWords(language).strength[courseOf(one)], figuresOf(one, id, language));
}

function figuresOf({ keyResult, review }: PersonKeyResult, id: Expression, language: Language): Readonly<Record<string, Expression>> {
  const { unit, start, target, floor, ceiling, type } = keyResult;
  const decimals = decimalsOf(unit, [start, target, floor, ceiling, review.current]);
  const words = coachingWords(language);
  const wording = { unit, missing: words.missing, language };
  const shown = (key: "start" | "target" | "current" | "floor" | "ceiling"): Expression => figureText(figureOf(key, id, language), { ...wording, decimals });
  // What is calculated lies between round numbers.
  const calculated = (key: "expected" | "forecast"): Expression => figureText(figureOf(key, id, language), { ...wording, decimals: Math.max(decimals, 1) });
  const band = sentence(words.band, { floor: shown("floor"), ceiling: shown("ceiling") });
  return {
    start: shown("start"), target: shown("target"), current: shown("current"), expected: calculated("expected"), forecast: calculated("forecast"),
    line: type === "within" ? band : shown("target"),
    progress: call("IF", call("ISNUMBER", figureOf("progress", id, language)), pointsText(figureOf("progress", id, language)), literal(words.missing)),
    pace: pointsText(named(PERSON_NAMES.pace)),
    asOf: dayText(named(AS_OF_NAME)),
  };
}
