import { foldText, uniqueIds } from "../../core/generate";
import type { AlignedItem, Level } from "../../core/model";
import type { ItemSource } from "../../core/plan";
import type { FoundOkr } from "../../core/reader";
import { progress } from "../../core/score";
import type { OwnItems, StatedSupport } from "./own-items";

/** OKRs of the user's own tables beside those of ours: what they support is found by its words, ours and theirs. */
export function withUserOkrs(own: OwnItems, found: readonly FoundOkr[]): OwnItems {
  if (found.length === 0) return own;
  const ids = idsOf(found);
  const items = found.map((okr, index) => itemOf(okr, ids[index] ?? "", okr.objective === null ? null : ids[okr.objective] ?? null, levelIn(okr, found)));
  const sources = found.map((okr, index) => [ids[index] ?? "", sourceOf(okr, okr.objective === null ? null : ids[okr.objective] ?? null, levelIn(okr, found))] as const);
  const all = [...own.items, ...items];
  return {
    items: all,
    sources: new Map([...own.sources, ...sources]),
    places: new Map([...own.places, ...found.flatMap(({ cells: { text } }, index) => (text === undefined ? [] : [[ids[index] ?? "", { sheet: text.sheet, row: text.row, column: text.column }] as const]))]),
    supports: [...own.supports, ...found.flatMap((okr, index) => supportOf(okr, ids[index] ?? "", all))],
    sheets: [...new Set([...own.sheets, ...found.flatMap(({ cells: { text } }) => text?.sheet ?? [])])],
    issues: own.issues,
  };
}

/** By sheet and words, so that a row that is sorted or moved keeps its id. */
function idsOf(found: readonly FoundOkr[]): readonly string[] {
  return uniqueIds("U", found.map(({ cells, text, objective }) => [cells.text?.sheet ?? "", objective === null ? "" : foldText(found[objective]?.text ?? ""), foldText(text)].join("|")));
}

/** As the table says; else a team's where it names one or says what is supported, and the company's where it does not. */
function levelIn(okr: FoundOkr, found: readonly FoundOkr[]): Level {
  const { level, team, parent } = okr.objective === null ? okr : found[okr.objective] ?? okr;
  return okr.level ?? level ?? (team !== null || parent !== null ? "team" : "company");
}

function itemOf({ kind, text, owner, team, unit, numbers }: FoundOkr, id: string, objective: string | null, level: Level): AlignedItem {
  const [start, target, current] = [numbers.start ?? null, numbers.target ?? null, numbers.current ?? null];
  const worked = start === null || target === null ? null : progress({ type: null, start, target, current, floor: null, ceiling: null });
  const own = numbers.progress === undefined ? worked : Math.max(0, Math.min(1, numbers.progress));
  return {
    id, kind, level, text, owner, objective, start, target, current,
    unit: level === "company" ? null : team,
    type: null, measuredIn: unit, progress: typeof own === "number" ? own : null, weight: numbers.weight ?? 1,
    ...(level === "company" ? { strategic: true } : {}),
  };
}

function sourceOf({ cells }: FoundOkr, objective: string | null, level: Level): ItemSource {
  const { text, owner, team, unit, start, target, current, progress: stated, weight } = cells;
  const found = Object.entries({ text, owner, team, unit, start, target, current, progress: stated, weight }).flatMap(([key, origin]) => (origin === undefined ? [] : [[key, origin] as const]));
  return { cells: Object.fromEntries(found), objective, holder: team === undefined || level === "company" ? null : "team" };
}

/** The first of these words, an objective before a key result; what is not there keeps the words. */
function supportOf({ parent, at }: FoundOkr, from: string, items: readonly AlignedItem[]): readonly StatedSupport[] {
  if (parent === null) return [];
  const wanted = foldText(parent);
  const same = items.filter(({ id, text }) => id !== from && (foldText(text) === wanted || id === parent));
  const to = same.find(({ kind }) => kind === "objective") ?? same[0];
  return [{ from, to: to?.id ?? parent, contribution: "progress", weight: null, at }];
}
