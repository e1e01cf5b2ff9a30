import { stateWord } from "../../../../core/language/lifecycle-words";
import { processPageWords } from "../../../../core/language/process-page-words";
import type { State } from "../../../../core/lifecycle";
import { paneTask } from "../../../background/pane-task";
import { usePane, useSession } from "../../../pane-context";
import { useToolDraft } from "../use-tool-draft";

/** Moves an objective, or all of a cycle where none is named, as who the page says, for the reason that it says. */
export function useMove(cycle: string): (to: State, item?: string) => Promise<void> {
  const session = useSession();
  const { asOf, language, drafts: { by } } = usePane();
  const draft = useToolDraft("process");
  const stated = { by: by.trim(), reason: draft.text("reason").trim(), admin: draft.text("admin").trim() };
  return async (to, item) => {
    const said = Object.fromEntries(Object.entries({ ...stated, item: item ?? "" }).filter(([, value]) => value !== ""));
    const isWritten = await session.run(paneTask("process", { asOf, fallbackLanguage: language, cycle, to, ...said }), ({ moved }, { language: spoken }) =>
      processPageWords(spoken).moved({ count: moved, state: stateWord(to, spoken) }));
    // A reason is of one move.
    if (isWritten) draft.enter("reason", "");
  };
}
