import type { AlignmentNode, Weighting } from "../../alignment";
import type { Cycle } from "../../calendar";
import { cell, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { alignmentWords, type AlignmentWords, type Language } from "../../language";
import type { Level } from "../../model";
import type { PaceTerms } from "../pace-terms";
import type { ItemSource } from "./item-source";
import { alignmentTables, HIDDEN, weightingName, type AlignmentTables } from "./alignment-shapes";

export interface TreeRow {
  readonly node: Omit<AlignmentNode, "children">;
  /** From 0. */
  readonly depth: number;
  /** Id of the item that it supports here; null at the top, and for a key result below its objective. */
  readonly above: string | null;
  readonly source: ItemSource;
}

/** A row of the table of links: one stated by an OKR sheet, one proposed, or a free one for the user to fill. */
export type LinkRow =
  | { readonly kind: "stated"; readonly id: string; readonly from: string; readonly source: ItemSource; readonly inCycle: boolean; readonly parent: string }
  | { readonly kind: "proposed"; readonly id: string; readonly from: string; readonly to: string; readonly likeness: number; readonly inCycle: boolean }
  | { readonly kind: "free"; readonly id: string; readonly inCycle: boolean };

export type FindingKind = keyof AlignmentWords["kinds"];

export interface Finding {
  readonly id: string;
  readonly item: string;
  readonly kind: FindingKind;
  readonly reason: string;
}

export interface AlignmentRequest {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly pace: PaceTerms;
  readonly weighting: Weighting;
  /** Somebody chose it outside of the sheet, whose cell gives way. */
  readonly entersWeighting?: boolean;
  /** Day to look from; null where a cell of the workbook says it. */
  readonly asOf: string | null;
  readonly rows: readonly TreeRow[];
  /** Rows of the whole tree, where the people are left out of the sheet; null where nothing is. */
  readonly tooMany: number | null;
  readonly links: readonly LinkRow[];
  readonly findings: readonly Finding[];
  /** Id → text with its team or person, as it is chosen in the links. */
  readonly labels: ReadonlyMap<string, string>;
}

export interface AlignmentContext extends AlignmentRequest {
  readonly words: AlignmentWords;
  readonly tables: AlignmentTables;
  readonly expected: Expression;
  readonly chosenWeighting: Expression;
}

/** Rows of the head, from 0. */
export const HEAD = { start: 3, end: 4, asOf: 5, expected: 6, weighting: 7, label: HIDDEN, value: HIDDEN + 1 } as const;

export function contextOf(request: AlignmentRequest): AlignmentContext {
  const { cycle, language } = request;
  return {
    ...request,
    words: alignmentWords(language),
    tables: alignmentTables(cycle.id, language),
    expected: cell(null, HEAD.expected, HEAD.value),
    chosenWeighting: named(weightingName(cycle.id)),
  };
}

export function levelWord(level: Level, { words }: AlignmentContext): string {
  return words.levels[level];
}
