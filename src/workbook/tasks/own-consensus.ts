import type { CellValue, WorkbookGrid } from "../../core/grid";
import { consensusWords, LANGUAGES, parseAnswer } from "../../core/language";
import type { Consensus, Decision, Vote } from "../../core/lifecycle";
import { parseDateCell } from "../../core/model";
import type { StatedRequest } from "../../core/people";
import { participantKey, processTableName, PROCESS_COLUMNS } from "../../core/plan/process";
import { foldName, rowValues, sameName, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { ownTable, type OwnOkrs } from "./own-okrs";

/** The consensus sheet of a cycle as people filled it; nothing of anybody before there is one. */
export function readConsensus(grid: WorkbookGrid, state: WorkbookState, { cycle, objectives, keyResults }: OwnOkrs): Consensus {
  const items = [...objectives, ...keyResults];
  const table = (part: "items" | "decisions"): OwnTable | null => ownTable(grid, state, processTableName(part, cycle))?.table ?? null;
  return { votes: votesIn(table("items")), requests: readRequests(grid, state, { cycle, objectives, keyResults }), decisions: decisionsIn(table("decisions"), items) };
}

/** What people asked others for, row by row; rows that ask for nothing are left out. */
export function readRequests(grid: WorkbookGrid, state: WorkbookState, { cycle, objectives, keyResults }: Pick<OwnOkrs, "cycle" | "objectives" | "keyResults">): readonly StatedRequest[] {
  return requestsIn(ownTable(grid, state, processTableName("requests", cycle))?.table ?? null, [...objectives, ...keyResults]);
}

/** Characters that the header of a table may have. */
const LONGEST_HEADER = 255;

/** Owners of the OKRs, each once, who get a column. One for whom somebody added a column already keeps that one. */
export function participantsOf(grid: WorkbookGrid, state: WorkbookState, { cycle, objectives, keyResults }: OwnOkrs): readonly string[] {
  const owners = [...objectives, ...keyResults].map(({ owner }) => owner?.replace(/\s+/g, " ").trim().slice(0, LONGEST_HEADER) ?? "");
  const headers = LANGUAGES.flatMap((language) => Object.values(consensusWords(language).items));
  const distinct = owners.filter((name, index) =>
    name !== "" && owners.findIndex((other) => sameName(other, name)) === index && !headers.some((header) => sameName(header, name)));
  const name = processTableName("items", cycle);
  const ours = new Set(state.tables.get(name)?.columns.map(({ key }) => key));
  const columns = ownTable(grid, state, name)?.table.columns ?? [];
  // In a workbook that lost our record, every column of a participant looks like one that somebody added.
  if (![...ours].some((key) => key.startsWith(participantKey("")))) return distinct;
  const added = new Set(columns.filter(({ key }) => key === null).map(({ title }) => foldName(title)));
  return distinct.filter((owner) => !added.has(foldName(owner)));
}

function votesIn(table: OwnTable | null): readonly Vote[] {
  if (table === null) return [];
  const participants = table.columns.filter(({ key }) => key === null || !(PROCESS_COLUMNS.items as readonly string[]).includes(key));
  return table.rows.flatMap(({ id, row }) => participants.flatMap(({ title, column }): readonly Vote[] => {
    const said = table.sheet.value(row, column);
    const answer = typeof said === "string" ? parseAnswer(said) : null;
    return id === null || answer === null ? [] : [{ item: id, participant: title, answer }];
  }));
}

interface Item {
  readonly id: string;
  readonly text: string;
}

function requestsIn(table: OwnTable | null, items: readonly Item[]): readonly StatedRequest[] {
  return (table?.rows ?? []).flatMap((row, index): readonly StatedRequest[] => {
    const values = table === null ? {} : rowValues(table, row);
    const what = textOf(values["what"]);
    if (what === null) return [];
    const [accepted, due] = [textOf(values["accepted"]), values["due"]];
    return [{
      id: row.id ?? String(index + 1), what, from: textOf(values["from"]), to: textOf(values["to"]), answer: textOf(values["answer"]),
      due: typeof due === "number" || typeof due === "string" ? parseDateCell(due) : null, item: itemOf(values["item"], items),
      isAccepted: accepted === null ? null : saysYes(accepted, "yes") ? true : saysYes(accepted, "no") ? false : null,
    }];
  });
}

function decisionsIn(table: OwnTable | null, items: readonly Item[]): readonly Decision[] {
  return (table?.rows ?? []).flatMap((row): readonly Decision[] => {
    const values = table === null ? {} : rowValues(table, row);
    const item = itemOf(values["item"], items);
    return item === null || textOf(values["decision"]) === null ? [] : [{ item }];
  });
}

/** Id of the item of this id; null for any other, and then it is about the whole cycle. */
function itemOf(value: CellValue | undefined, items: readonly Item[]): string | null {
  const said = textOf(value);
  return said === null ? null : items.find(({ id }) => sameName(id, said))?.id ?? null;
}

function saysYes(word: string, which: "yes" | "no"): boolean {
  return LANGUAGES.some((language) => sameName(consensusWords(language)[which], word));
}

export function textOf(value: CellValue | undefined): string | null {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? null : text;
}
