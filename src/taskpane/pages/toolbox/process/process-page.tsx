import { Field, Input } from "@fluentui/react-components";
import { useMemo } from "react";
import { isIsoDate } from "../../../../core/calendar/civil-day";
import { processPageWords } from "../../../../core/language/process-page-words";
import { toolboxWords } from "../../../../core/language/toolbox-words";
import { paneTask } from "../../../background/pane-task";
import type { Book } from "../../../book";
import { usePane, useSession, useTexts, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { DateField } from "../../../parts/date-field";
import { IssueList } from "../../../parts/issue-list";
import { useTask } from "../../../use-task";
import { DraftText } from "../draft-field";
import type { ToolPageProps } from "../tool-pages";
import { useToolDraft } from "../use-tool-draft";
import { Changes, Log } from "./log";
import { Consensus, ProcessSheets } from "./consensus";
import { Objectives, Together } from "./moves";

/** Consensus, and the way of each objective from draft to closed. */
export function ProcessPage({ book, cycle }: ToolPageProps) {
  const { needsOkrs } = useWords(toolboxWords);
  return cycle === null ? <p>{needsOkrs}</p> : <ProcessOf book={book} cycle={cycle} />;
}

function ProcessOf({ book, cycle }: { readonly book: Book; readonly cycle: string }) {
  const session = useSession();
  const { asOf, drafts: { by } } = usePane();
  const texts = useTexts();
  const words = useWords(processPageWords);
  const common = useCommonStyles();
  const draft = useToolDraft("process");
  const mover = by.trim();
  const admin = draft.text("admin").trim();
  const hasReason = draft.text("reason").trim() !== "";
  const task = useMemo(() => (isIsoDate(asOf) ? paneTask("processState", { asOf, cycle, hasReason, ...(mover === "" ? {} : { by: mover }), ...(admin === "" ? {} : { admin }) }) : null), [asOf, cycle, mover, admin, hasReason]);
  const { result, isCurrent } = useTask(book, task);
  const state = result?.state ?? null;
  return (
    <>
      <div className={common.pair}>
        <Field label={words.by} hint={words.byHint} className={common.field}>
          <Input value={by} onChange={(_, { value }) => { session.draft({ by: value }); }} />
        </Field>
        <DateField label={words.day} value={asOf} onChange={(value) => { session.lookFrom(value); }} />
      </div>
      <DraftText draft={draft} field="reason" label={words.reason} hint={words.reasonHint} />
      <details>
        <summary className={common.summary}>{words.admin}{admin === "" && state?.admin == null ? "" : `: ${admin === "" ? state?.admin ?? "" : admin}`}</summary>
        <DraftText draft={draft} field="admin" label={words.admin} hint={words.adminHint} />
      </details>
      {result === null ? <p role="status">{texts.busy.working}</p> : <IssueList issues={result.issues} />}
      {state === null ? null : (
        <>
          <Together state={state} isCurrent={isCurrent} />
          <Objectives state={state} isCurrent={isCurrent} />
          <Consensus state={state} />
          <Changes state={state} />
          <Log state={state} />
          <ProcessSheets state={state} book={book} cycle={cycle} />
        </>
      )}
    </>
  );
}
