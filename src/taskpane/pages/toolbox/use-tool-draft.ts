import type { ToolKey } from "../../../core/language/toolbox-words";
import { usePane, useSession } from "../../pane-context";

export interface ToolDraft {
  /** As typed; empty before that. */
  readonly text: (field: string) => string;
  readonly enter: (field: string, text: string) => void;
}

/** What is typed on the page of a tool, by field. It outlives the page, and a write that fails. */
export function useToolDraft(tool: ToolKey): ToolDraft {
  const session = useSession();
  const { drafts: { tools } } = usePane();
  return {
    text: (field) => tools[`${tool}.${field}`] ?? "",
    enter: (field, text) => { session.draft({ tools: { ...session.store.get().drafts.tools, [`${tool}.${field}`]: text } }); },
  };
}
