import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isIsoDate } from "../../core/calendar";
import type { GenerateTaskOptions } from "../../workbook/tasks";
import { paneTask } from "../background/pane-task";
import type { Book } from "../book";
import { usePane, useSession, useTexts } from "../pane-context";
import type { PaneState } from "../pane-state";
import { Actions } from "../parts/actions";
import { useCommonStyles } from "../parts/common-styles";
import { EmptyPage } from "../parts/empty-page";
import { IssueList } from "../parts/issue-list";
import { Section } from "../parts/section";
import { useTask } from "../use-task";
import { chosenOkrs } from "./okrs/chosen-okrs";
import { OkrForm } from "./okrs/okr-form";
import { LEFT_OUT_AT_A_TIME, Preview } from "./okrs/preview";

/** What OKRs a cycle would get, before they are written. */
export function OkrsPage() {
  const state = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  const { book } = state;
  if (book === null) return null;
  if (book.reading.count === 0) return <EmptyPage title={texts.scorecard.noneTitle} text={texts.scorecard.none} step="scorecard" />;
  return (
    <>
      <p className={common.intro}>{texts.okrs.intro}</p>
      <OkrForm book={book} />
      <Planned book={book} state={state} />
    </>
  );
}

function Planned({ book, state }: { readonly book: Book; readonly state: PaneState }) {
  const session = useSession();
  const texts = useTexts();
  const common = useCommonStyles();
  // The form answers at once; the preview follows, and nothing is written before it is there.
  const options = useMemo(() => (isComplete(state) ? optionsOf(book, state) : null), [book, state.asOf, state.language, state.drafts.okrs]);
  const [leftOut, setLeftOut] = useState(LEFT_OUT_AT_A_TIME);
  const task = useMemo(() => (options === null ? null : paneTask("previewOkrs", options, leftOut)), [options, leftOut]);
  const { result: outcome, isCurrent } = useTask(book, task);
  if (options === null) return <p>{texts.okrs.wrongDate}</p>;
  if (outcome === null) return <p role="status">{texts.busy.working}</p>;
  const { preview, issues } = outcome;
  if (preview === null) {
    return <Section title={texts.okrs.nothing}><IssueList issues={issues} /></Section>;
  }
  const isThere = book.okrs.some(({ cycle }) => cycle === preview.cycle.id);
  const write = (): void => {
    void session.write(book, paneTask("generate", options), ({ cycle, objectives, keyResults }, { okrs }) => okrs.written({ cycle: cycle.id, objectives, keyResults }));
  };
  return (
    <>
      <Section title={texts.okrs.previewTitle({ cycle: preview.cycle.id })}>
        <p className={common.hint}>{texts.okrs.summary({ objectives: preview.objectives.length, keyResults: preview.keyResults.length, leftOut: preview.leftOutCount })}</p>
        <Preview preview={preview} onMore={() => { setLeftOut(preview.leftOut.length + LEFT_OUT_AT_A_TIME); }} />
      </Section>
      {issues.length === 0 ? null : <Section title={texts.issuesTitle}><IssueList issues={issues} /></Section>}
      <Actions hint={isThere ? texts.okrs.updateHint : texts.okrs.writeHint}>
        <Button appearance="primary" disabledFocusable={state.busy !== null || !isCurrent} onClick={write}>{isThere ? texts.okrs.update : texts.okrs.write}</Button>
        {isThere ? <Button onClick={() => { session.open("checkIn"); }}>{texts.next({ step: texts.steps.checkIn })}</Button> : null}
      </Actions>
    </>
  );
}

function isComplete({ asOf, drafts: { okrs: { fiscalYearStart } } }: PaneState): boolean {
  return isIsoDate(asOf) && (fiscalYearStart === undefined || isIsoDate(fiscalYearStart));
}

function optionsOf(book: Book, { asOf, language, drafts }: PaneState): GenerateTaskOptions {
  const { cadence, cycle, fiscalYearStart, language: ofSheets, dialect, most } = chosenOkrs(book, asOf, language, drafts.okrs);
  return { asOf, cadence, cycle, fiscalYearStart, language: ofSheets, dialect, most };
}
