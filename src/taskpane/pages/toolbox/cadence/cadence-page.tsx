import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo } from "react";
import { addMonths, CADENCES, cyclesOfYear, fiscalYearOf, isIsoDate, type Cadence, type Cycle } from "../../../../core/calendar";
import { cadencePageWords } from "../../../../core/language/cadence-page-words";
import { settingsWords } from "../../../../core/language/settings-words";
import { toolboxWords } from "../../../../core/language/toolbox-words";
import { paneTask } from "../../../background/pane-task";
import type { Book } from "../../../book";
import { usePane, useSession, useTexts, useWords } from "../../../pane-context";
import { Actions } from "../../../parts/actions";
import { useCommonStyles } from "../../../parts/common-styles";
import { DateField } from "../../../parts/date-field";
import { IssueList } from "../../../parts/issue-list";
import { Section } from "../../../parts/section";
import { useTask } from "../../../use-task";
import { chosenOf, DraftChoice } from "../draft-field";
import type { ToolPageProps } from "../tool-pages";
import { useToolDraft } from "../use-tool-draft";
import { Lineage } from "./lineage";

/** The OKRs go on in cycles of another cadence. */
export function CadencePage({ book, cycle }: ToolPageProps) {
  const { needsOkrs } = useWords(toolboxWords);
  return cycle === null ? <p>{needsOkrs}</p> : <Conversion book={book} />;
}

function Conversion({ book }: { readonly book: Book }) {
  const session = useSession();
  const { asOf, busy, language, drafts: { by } } = usePane();
  const texts = useTexts();
  const words = useWords(cadencePageWords);
  const { cadences } = useWords(settingsWords);
  const common = useCommonStyles();
  const draft = useToolDraft("cadence");
  const { now, choices, cadence, cycles, cycle } = chosenCadence(book, asOf, { cadence: draft.text("cadence"), cycle: draft.text("cycle") });
  const decider = by.trim();
  const options = useMemo(() => ({ asOf, cadence, fallbackLanguage: language, ...(cycle === "" ? {} : { cycle }), ...(decider === "" ? {} : { by: decider }) }), [asOf, cadence, language, cycle, decider]);
  const task = useMemo(() => (isIsoDate(asOf) ? paneTask("previewCadence", options) : null), [asOf, options]);
  const { result, isCurrent } = useTask(book, task);
  const summary = result?.summary ?? null;
  const convert = (): void => {
    void session.write(book, paneTask("convertCadence", options), ({ from, to }, { language: spoken }) => cadencePageWords(spoken).converted({ from, to }));
  };
  return (
    <>
      {now === null ? null : <p className={common.hint}>{words.now({ cadence: cadences[now] })}</p>}
      <DraftChoice draft={draft} field="cadence" label={words.cadence} choices={choices.map((one) => [one, cadences[one]])} />
      <DraftChoice draft={draft} field="cycle" label={words.cycle} choices={[["", words.fitting], ...cycles.map((one) => [one.id, texts.okrs.cycleOption(one)] as const)]} />
      <div className={common.pair}>
        <DateField label={words.day} value={asOf} onChange={(value) => { session.lookFrom(value); }} />
        <Field label={words.by} className={common.field}>
          <Input value={by} onChange={(_, { value }) => { session.draft({ by: value }); }} />
        </Field>
      </div>
      <Section title={words.previewTitle}>
        {summary === null ? null : <Lineage summary={summary} />}
        {result === null ? <p role="status">{texts.busy.working}</p> : <IssueList issues={result.issues} />}
      </Section>
      <Actions hint={words.hint}>
        <Button appearance="primary" disabledFocusable={busy !== null || !isCurrent || summary === null} onClick={convert}>{words.convert}</Button>
      </Actions>
    </>
  );
}

interface ChosenCadence {
  /** That of the workbook; null if nobody has said. */
  readonly now: Cadence | null;
  /** All others. */
  readonly choices: readonly Cadence[];
  readonly cadence: Cadence;
  /** Of the chosen cadence, that are not over: of this fiscal year and the next. */
  readonly cycles: readonly Cycle[];
  /** Empty for the one that fits the day. */
  readonly cycle: string;
}

function chosenCadence({ state: { settings } }: Book, day: string, typed: { readonly cadence: string; readonly cycle: string }): ChosenCadence {
  const now = CADENCES.find((one) => one === settings.cadence) ?? null;
  const choices = CADENCES.filter((one) => one !== now);
  const cadence = choices.find((one) => one === chosenOf(typed.cadence, choices.map((each) => [each, ""]))) ?? "6w";
  if (!isIsoDate(day)) return { now, choices, cadence, cycles: [], cycle: "" };
  const start = settings.fiscalYearStart ?? `${day.slice(0, 4)}-01-01`;
  const years = [day, addMonths(day, 12)].map((one) => fiscalYearOf(one, start));
  const cycles = years.flatMap((year) => cyclesOfYear(year, cadence)).filter(({ end }) => end >= day);
  return { now, choices, cadence, cycles, cycle: cycles.find(({ id }) => id === typed.cycle)?.id ?? "" };
}
