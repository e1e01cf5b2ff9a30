import type { Language } from "../../../core/language/language";
import type { ToolboxWords, ToolKey } from "../../../core/language/toolbox-words";
import { methodSheetKey, type MethodSheet } from "../../../core/plan/method/method-shapes";
import { mondayOf } from "../../../core/meetings/meeting-days";
import { paneTask } from "../../background/pane-task";
import type { Session, Tell } from "../../session";

export type ToolGroup = keyof ToolboxWords["groups"];

/** What a tool is told: the day and language of the pane, and what was entered for it. */
export interface ToolInputs {
  readonly asOf: string;
  readonly fallbackLanguage: Language;
  /** That was chosen, or the latest; empty without OKRs. */
  readonly cycle: string;
}

/** A sheet of the method that the pane writes. */
export interface ToolSheet {
  write(session: Session, inputs: ToolInputs, tell: Tell<unknown>): Promise<boolean>;
  /** Keys of the sheets that it may write; the first that is there is shown. */
  keys(inputs: ToolInputs): readonly string[];
}

/** Something of the method that the pane does: it writes a sheet, has a page of its own (`TOOL_PAGES`), or both. */
export interface Tool {
  readonly key: ToolKey;
  readonly group: ToolGroup;
  /** It is about the OKRs of a cycle, which is asked for. */
  readonly ofCycle: boolean;
  /** Left out where it has a page only. */
  readonly sheet?: ToolSheet;
}

const shared = ({ asOf, fallbackLanguage }: ToolInputs): { readonly asOf: string; readonly fallbackLanguage: Language } => ({ asOf, fallbackLanguage });

function ofMethod(sheet: MethodSheet): Tool {
  const isOfCycle = sheet === "calendar";
  return {
    key: sheet, group: "method", ofCycle: isOfCycle,
    sheet: {
      write: (session, inputs, tell) => session.run(paneTask("method", { ...shared(inputs), sheets: [sheet], ...(isOfCycle ? { cycle: inputs.cycle } : {}) }), tell),
      keys: ({ cycle }) => [methodSheetKey(sheet, cycle)],
    },
  };
}

const ofCycle = (inputs: ToolInputs): ReturnType<typeof shared> & { readonly cycle: string } => ({ ...shared(inputs), cycle: inputs.cycle });

/** In the order in which they are offered. Keys of sheets are the same in every language. */
export const TOOLS: readonly Tool[] = [
  { key: "map", group: "strategy", ofCycle: false, sheet: { write: (session, inputs, tell) => session.run(paneTask("map", shared(inputs)), tell), keys: () => ["strategy-map"] } },
  { key: "bem", group: "strategy", ofCycle: false, sheet: { write: (session, inputs, tell) => session.run(paneTask("bem", shared(inputs)), tell), keys: () => ["bem"] } },
  { key: "levels", group: "alignment", ofCycle: true, sheet: { write: (session, inputs, tell) => session.run(paneTask("generate", { ...ofCycle(inputs), level: "all" }), tell), keys: ({ cycle }) => [`okr-team:${cycle}`, `okr-person:${cycle}`] } },
  { key: "align", group: "alignment", ofCycle: true, sheet: { write: (session, inputs, tell) => session.run(paneTask("align", ofCycle(inputs)), tell), keys: ({ cycle }) => [`alignment:${cycle}`] } },
  { key: "findings", group: "alignment", ofCycle: true, sheet: { write: (session, inputs, tell) => session.run(paneTask("findings", ofCycle(inputs)), tell), keys: ({ cycle }) => [`findings:${cycle}`] } },
  { key: "words", group: "alignment", ofCycle: false, sheet: { write: (session, inputs, tell) => session.run(paneTask("words", shared(inputs)), tell), keys: () => ["words"] } },
  { key: "train", group: "alignment", ofCycle: false, sheet: { write: (session, inputs, tell) => session.run(paneTask("train", shared(inputs)), tell), keys: () => ["training"] } },
  { key: "process", group: "process", ofCycle: true, sheet: { write: (session, inputs, tell) => session.run(paneTask("process", ofCycle(inputs)), tell), keys: ({ cycle }) => [`process:${cycle}`] } },
  { key: "standup", group: "process", ofCycle: true, sheet: { write: (session, inputs, tell) => session.run(paneTask("standup", ofCycle(inputs)), tell), keys: () => ["standup"] } },
  { key: "weekly", group: "process", ofCycle: true, sheet: { write: (session, inputs, tell) => session.run(paneTask("weekly", ofCycle(inputs)), tell), keys: ({ asOf }) => [`week:${mondayOf(asOf)}`] } },
  { key: "quarterly", group: "process", ofCycle: true, sheet: { write: (session, inputs, tell) => session.run(paneTask("quarterly", ofCycle(inputs)), tell), keys: ({ cycle }) => [`quarterly:${cycle}`] } },
  { key: "reviews", group: "process", ofCycle: true, sheet: { write: (session, inputs, tell) => session.run(paneTask("reviews", shared(inputs)), tell), keys: () => ["reviews"] } },
  { key: "calendars", group: "process", ofCycle: true },
  { key: "cadence", group: "process", ofCycle: true },
  { key: "oneOnOne", group: "people", ofCycle: true },
  { key: "coach", group: "people", ofCycle: true },
  { key: "interview", group: "people", ofCycle: true },
  { key: "pbc", group: "people", ofCycle: true },
  { key: "seal", group: "people", ofCycle: false },
  { key: "scheme", group: "scheme", ofCycle: true, sheet: { write: (session, inputs, tell) => session.run(paneTask("scheme", ofCycle(inputs)), tell), keys: ({ cycle }) => [`scheme:${cycle}`] } },
  { key: "whatif", group: "scheme", ofCycle: true, sheet: { write: (session, inputs, tell) => session.run(paneTask("whatIf", ofCycle(inputs)), tell), keys: ({ cycle }) => [`what-if:${cycle}`] } },
  ...(["calendar", "mbo", "readiness", "comparison", "example"] as const).map(ofMethod),
  { key: "import", group: "exchange", ofCycle: false },
];
