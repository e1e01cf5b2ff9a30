import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { isIsoDate } from "../../../../core/calendar";
import { alignmentPageWords } from "../../../../core/language/alignment-page-words";
import { paneTask } from "../../../background/pane-task";
import { usePane, useSession, useTexts, useWords } from "../../../pane-context";
import type { AlignmentDraft } from "../../../pane-state";
import { Actions } from "../../../parts/actions";
import { IssueList } from "../../../parts/issue-list";
import { useTask } from "../../../use-task";
import type { ToolPageProps } from "../tool-pages";
import { AlignmentView } from "./alignment-view";

const NOTHING: AlignmentDraft = { decisions: [] };

/** Who supports whom in a cycle, and what that comes to. What is decided here counts at once, and is written when asked for. */
export function AlignmentPage({ book, cycle }: ToolPageProps) {
  const session = useSession();
  const { asOf, language, busy, drafts } = usePane();
  const texts = useTexts();
  const words = useWords(alignmentPageWords);
  const draft = (cycle === null ? undefined : drafts.alignment[cycle]) ?? NOTHING;
  const task = useMemo(
    () => (cycle === null || !isIsoDate(asOf) ? null : paneTask("align", { asOf, fallbackLanguage: language, cycle, ...draft })),
    [asOf, language, cycle, draft],
  );
  const { result, isCurrent } = useTask(book, task);
  if (cycle === null || task === null) return null;
  if (result === null) return <p role="status">{texts.busy.working}</p>;
  const change = (next: AlignmentDraft | null): void => {
    const others = Object.fromEntries(Object.entries(session.store.get().drafts.alignment).filter(([one]) => one !== cycle));
    session.draft({ alignment: next === null ? others : { ...others, [cycle]: next } });
  };
  const write = async (): Promise<void> => {
    const isDone = await session.write(book, task, (written, { language: spoken }) => alignmentPageWords(spoken).written({ cycle: written.cycle, links: written.links }));
    if (isDone) change(null);
  };
  const count = draft.decisions.length + Number(draft.weighting !== undefined);
  const isThere = book.state.sheets.has(`alignment:${cycle}`);
  const actions = (
    <>
      <Button appearance="primary" disabledFocusable={busy !== null || !isCurrent || result.summary === null} onClick={() => { void write(); }}>{isThere ? words.update : words.write}</Button>
      {count === 0 ? null : <Button disabledFocusable={busy !== null} onClick={() => { change(null); }}>{words.discard}</Button>}
    </>
  );
  const hint = count === 0 ? {} : { hint: words.pending({ count }) };
  if (result.summary === null) return <><IssueList issues={result.issues} /><Actions {...hint}>{actions}</Actions></>;
  return <AlignmentView book={book} summary={result.summary} issues={result.issues} draft={draft} onDraft={change} hint={hint}>{actions}</AlignmentView>;
}
