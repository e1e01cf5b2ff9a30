import type { Language } from "../../../core/language/language";
import type { ToolboxWords } from "../../../core/language/toolbox-words";
import { methodSheetKey, type MethodSheet } from "../../../core/plan/method/method-shapes";
import { paneTask } from "../../background/pane-task";
import type { Session, Tell } from "../../session";

export type ToolKey = keyof ToolboxWords["tools"];
export type ToolGroup = keyof ToolboxWords["groups"];

/** What a tool is told: the day and language of the pane, and what was entered for it. */
export interface ToolInputs {
  readonly asOf: string;
  readonly fallbackLanguage: Language;
  /** That was chosen, or the latest; empty without OKRs. */
  readonly cycle: string;
}

/** A sheet of the method that the pane writes. */
export interface Tool {
  readonly key: ToolKey;
  readonly group: ToolGroup;
  /** It is about the OKRs of a cycle, which is asked for. */
  readonly ofCycle: boolean;
  write(session: Session, inputs: ToolInputs, tell: Tell<unknown>): Promise<boolean>;
  /** Key of its sheet. */
  sheet(inputs: ToolInputs): string;
}

const shared = ({ asOf, fallbackLanguage }: ToolInputs): { readonly asOf: string; readonly fallbackLanguage: Language } => ({ asOf, fallbackLanguage });

function ofMethod(sheet: MethodSheet): Tool {
  const ofCycle = sheet === "calendar";
  return {
    key: sheet, group: "method", ofCycle,
    write: (session, inputs, tell) => session.run(paneTask("method", { ...shared(inputs), sheets: [sheet], ...(ofCycle ? { cycle: inputs.cycle } : {}) }), tell),
    sheet: ({ cycle }) => methodSheetKey(sheet, cycle),
  };
}

/** In the order in which they are offered. */
export const TOOLS: readonly Tool[] = [
  { key: "bem", group: "strategy", ofCycle: false, write: (session, inputs, tell) => session.run(paneTask("bem", shared(inputs)), tell), sheet: () => "bem" },
  ...(["calendar", "mbo", "readiness", "comparison", "example"] as const).map(ofMethod),
];
