import type { Cycle } from "../../calendar";
import type { Expression } from "../../formula/expression";
import { whatIfWords, type Language, type WhatIfWords } from "../../language";
import type { KeyResult, Objective } from "../../model";
import type { KeyResultKey, ObjectiveKey } from "../okr-tables";
import type { PaceTerms } from "../pace-terms";
import type { SourceTable } from "../review/review-context";
import type { TableHandle } from "../table-handle";
import { whatIfCell, whatIfTable, type WhatIfCell, type WhatIfColumn } from "./what-if-shapes";

export interface WhatIfInput {
  readonly cycle: Cycle;
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  /** Score that is aimed at, 0…1. */
  readonly aim: number;
  /** So many times the pace so far is hardly feasible. */
  readonly stretch: number;
  readonly language: Language;
  readonly sources: { readonly objectives: SourceTable<ObjectiveKey>; readonly keyResults: SourceTable<KeyResultKey> };
  readonly pace: PaceTerms;
}

/** What somebody may aim at and take for hardly feasible before they chose. */
export const USUAL_AIM = 0.7;
export const USUAL_STRETCH = 1.5;

/** What every part of the sheet is planned from. */
export interface WhatIfContext extends WhatIfInput {
  readonly words: WhatIfWords;
  readonly sums: TableHandle<WhatIfColumn<"sums">>;
  readonly values: TableHandle<WhatIfColumn<"values">>;
  readonly cell: (name: WhatIfCell) => Expression;
}

export function whatIfContext(input: WhatIfInput): WhatIfContext {
  const { cycle: { id }, language } = input;
  return { ...input, words: whatIfWords(language), sums: whatIfTable("sums", id, language), values: whatIfTable("values", id, language), cell: whatIfCell(id) };
}
