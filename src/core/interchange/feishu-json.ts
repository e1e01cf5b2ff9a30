import type { ExportedCycle, ExportedObjective } from "./exported-okrs";

interface FeishuObjective {
  readonly text: string;
  readonly notes: string;
  readonly krs: readonly { readonly text: string }[];
}

/**
 * OKRs as the JSON that Feishu's batch creation takes: texts alone. Its cycles are whole months; which days ours are is
 * in the notes, with the owner.
 */
export function feishuJson(cycles: readonly ExportedCycle[]): string {
  return `${JSON.stringify(cycles.flatMap((cycle) => cycle.objectives.map((objective) => feishuObjective(objective, cycle))), null, 2)}\n`;
}

function feishuObjective({ text, owner, keyResults }: ExportedObjective, { id, start, end }: ExportedCycle): FeishuObjective {
  const notes = [`${id} (${start} – ${end})`, ...(owner === null ? [] : [owner])].join(", ");
  return { text, notes, krs: keyResults.map((keyResult) => ({ text: keyResult.text })) };
}
