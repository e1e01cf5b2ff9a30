import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { isIsoDate } from "../../../../core/calendar";
import { mapPageWords } from "../../../../core/language/map-page-words";
import type { MapDecision } from "../../../../workbook/tasks";
import { paneTask } from "../../../background/pane-task";
import { usePane, useSession, useTexts, useWords } from "../../../pane-context";
import { Actions } from "../../../parts/actions";
import { EmptyPage } from "../../../parts/empty-page";
import { IssueList } from "../../../parts/issue-list";
import { useTask } from "../../../use-task";
import type { ToolPageProps } from "../tool-pages";
import { MapView } from "./map-view";

/** The strategy map of the scorecard. What is decided here is drawn at once, and is written when asked for. */
export function MapPage({ book }: ToolPageProps) {
  const session = useSession();
  const { asOf, language, busy, drafts: { map: decisions } } = usePane();
  const texts = useTexts();
  const words = useWords(mapPageWords);
  const task = useMemo(() => (isIsoDate(asOf) ? paneTask("map", { asOf, fallbackLanguage: language, decisions }) : null), [asOf, language, decisions]);
  const { result, isCurrent } = useTask(book, task);
  if (task === null) return null;
  if (result === null) return <p role="status">{texts.busy.working}</p>;
  const change = (next: readonly MapDecision[]): void => { session.draft({ map: next }); };
  const write = async (): Promise<void> => {
    const isDone = await session.write(book, task, ({ map, score }, { language: spoken }) => mapPageWords(spoken).written({ objectives: map.objectives.length, score: Math.round(score) }));
    if (isDone) change([]);
  };
  const count = decisions.length;
  const isThere = book.state.sheets.has("strategy-map");
  const actions = (
    <Actions {...(count === 0 ? {} : { hint: words.pending({ count }) })}>
      <Button appearance="primary" disabledFocusable={busy !== null || !isCurrent || result.summary === null} onClick={() => { void write(); }}>{isThere ? words.update : words.write}</Button>
      {count === 0 ? null : <Button disabledFocusable={busy !== null} onClick={() => { change([]); }}>{words.discard}</Button>}
    </Actions>
  );
  if (result.summary !== null) return <><MapView summary={result.summary} issues={result.issues} decisions={decisions} onDecisions={change} />{actions}</>;
  return (
    <>
      {count === 0 ? <EmptyPage title={words.none} text={words.noneHint} step="scorecard" /> : null}
      <IssueList issues={result.issues.filter(({ severity }) => severity === "error")} />
      {count === 0 ? null : actions}
    </>
  );
}
