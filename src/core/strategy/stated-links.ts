import { foldText } from "../generate";
import { issue, type Issue } from "../issue";
import { sheetCell } from "../grid";
import type { MapLink, MapObjective } from "./strategy-map";

export interface StatedLinks {
  readonly links: readonly MapLink[];
  /** `map-link-unknown`: a text that names no objective of the map. */
  readonly issues: readonly Issue[];
}

/** What may stand between two objectives in one cell; a comma only where no objective is called by the whole. */
const LINES = /[\n;；、|]+/;
const COMMAS = /[,，/]+/;

/**
 * The links that a column of the user's states, each once: `supports` names the objectives that the row's own one leads
 * to, by their text, by the number at its beginning (`C2 Be reliable`) or by the number of one of its rows.
 */
export function statedLinks(objectives: readonly MapObjective[]): StatedLinks {
  const find = finder(objectives);
  const links = new Map<string, MapLink>();
  const issues = new Map<string, Issue>();
  for (const { id: from, measures } of objectives) {
    for (const { measure: { supports = "", source } } of measures) {
      const origin = source.supports ?? null;
      for (const name of namesIn(supports, find)) {
        const to = find.about(name);
        if (to === null) {
          const at = origin === null ? null : sheetCell(origin.sheet, origin.row, origin.column);
          issues.set(`${at ?? ""}|${name}`, issue("warning", "map-link-unknown", at, { name }));
        } else if (to !== from && !links.has(`${from}|${to}`)) {
          links.set(`${from}|${to}`, { from, to, basis: "stated", confirmed: null, reason: null, origin });
        }
      }
    }
  }
  return { links: [...links.values()], issues: [...issues.values()] };
}

interface Finder {
  /** By the whole text, or a number alone. */
  exactly(name: string): string | null;
  /** Also by the number that a text begins with, whatever follows. */
  about(name: string): string | null;
}

function finder(objectives: readonly MapObjective[]): Finder {
  const byText = new Map(objectives.map(({ id, text }) => [foldText(text), id]));
  const byCode = new Map<string, string | null>();
  const addCode = (code: string | undefined, id: string): void => {
    const key = foldText(code ?? "");
    // A number that two objectives have names neither.
    if (key !== "") byCode.set(key, (byCode.get(key) ?? id) === id ? id : null);
  };
  for (const { id, text, measures } of objectives) {
    addCode(codeOf(text), id);
    for (const { measure } of measures) addCode(measure.code, id);
  }
  const exactly = (name: string): string | null => byText.get(foldText(name)) ?? byCode.get(foldText(name)) ?? null;
  return { exactly, about: (name) => exactly(name) ?? byCode.get(foldText(codeOf(name) ?? "")) ?? null };
}

/** @example codeOf("C2: Be reliable") // => "C2" */
function codeOf(text: string): string | undefined {
  return /^\s*[([【]?([A-Za-z]{1,3}[-.]?\d{1,3}(?:\.\d{1,3})*|\d{1,3}(?:\.\d{1,3})+)(?![\p{L}\p{N}%])/u.exec(text.normalize("NFKC"))?.[1];
}

function namesIn(text: string, find: Finder): readonly string[] {
  const trimmed = (names: readonly string[]): readonly string[] => names.map((name) => name.trim()).filter((name) => name !== "");
  if (text.trim() === "") return [];
  if (find.exactly(text) !== null) return [text.trim()];
  return trimmed(text.split(LINES)).flatMap((line) => {
    const parts = trimmed(line.split(COMMAS));
    return find.exactly(line) === null && parts.some((part) => find.about(part) !== null) ? parts : [line];
  });
}
