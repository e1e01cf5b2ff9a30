import { exportWords, type Language } from "../language";
import { textsById, type ExportedCycle, type ExportedObjective } from "./exported-okrs";

interface FeishuObjective {
  readonly text: string;
  readonly notes: string;
  readonly krs: readonly { readonly text: string }[];
}

/**
 * OKRs as the JSON that Feishu's batch creation takes: texts alone. Its cycles are whole months; which days ours are is
 * in the notes, with whose it is, the owner, and the text of what it supports: the form has no place for an alignment.
 */
export function feishuJson(cycles: readonly ExportedCycle[], language: Language): string {
  const objectives = cycles.flatMap((cycle) => {
    const texts = textsById(cycle);
    return cycle.objectives.map((objective) => feishuObjective(objective, cycle, texts, language));
  });
  return `${JSON.stringify(objectives, null, 2)}\n`;
}

function feishuObjective({ text, owner, holder, alignedTo, keyResults }: ExportedObjective, { id, start, end }: ExportedCycle, texts: ReadonlyMap<string, string>, language: Language): FeishuObjective {
  const supported = alignedTo === null ? [] : [`${exportWords(language).supports} ${texts.get(alignedTo) ?? alignedTo}`];
  const notes = [`${id} (${start} – ${end})`, ...(holder === null ? [] : [holder]), ...(owner === null || owner === holder ? [] : [owner]), ...supported].join(", ");
  return { text, notes, krs: keyResults.map((keyResult) => ({ text: keyResult.text })) };
}
