import { loggedFieldWord, stateWord } from "../../../../core/language/lifecycle-words";
import { processPageWords } from "../../../../core/language/process-page-words";
import { STATES, type LogEntry } from "../../../../core/lifecycle";
import type { ProcessState } from "../../../../workbook/tasks";
import { usePane, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { Section } from "../../../parts/section";
import { SheetLink } from "./consensus";

/** What was changed since release and is not in the log yet. */
export function Changes({ state: { changes, texts, log } }: { readonly state: ProcessState }) {
  const words = useWords(processPageWords);
  const common = useCommonStyles();
  // Before anything was released nothing can have changed since.
  if (!log.some(({ after }) => after === "released")) return null;
  return (
    <Section title={words.changesTitle}>
      <p className={common.hint}>{changes.length === 0 ? words.noChanges : words.changesHint}</p>
      <ul className={common.plainList}>{changes.map((entry) => <li key={entry.number}><Entry entry={entry} texts={texts} /></li>)}</ul>
    </Section>
  );
}

/** Entries that are shown here. */
const SHOWN = 8;

/** What happened last. */
export function Log({ state: { log, texts, sheets } }: { readonly state: ProcessState }) {
  const { language } = usePane();
  const words = useWords(processPageWords);
  const common = useCommonStyles();
  const shown = log.slice(0, SHOWN);
  return (
    <Section title={words.logTitle}>
      <p className={common.hint}>{log.length === 0 ? words.logEmpty : words.logHint({ shown: shown.length, all: log.length })}</p>
      <ul className={common.plainList}>
        {shown.map((entry) => (
          <li key={entry.number} className={common.card}>
            <span className={common.hint}>{words.entry({ number: entry.number, date: entry.date ?? "–", by: entry.by ?? "–" })}</span>
            <Entry entry={entry} texts={texts} />
            {entry.reason === null ? null : <span>{`${words.reason}${language === "zh" ? "：" : ": "}${entry.reason}`}</span>}
          </li>
        ))}
      </ul>
      <SheetLink sheet={sheets.process} title={words.processSheet} />
    </Section>
  );
}

function Entry({ entry: { item, field, before, after }, texts }: { readonly entry: LogEntry; readonly texts: ProcessState["texts"] }) {
  const { language } = usePane();
  const words = useWords(processPageWords);
  const common = useCommonStyles();
  const said = (value: LogEntry["after"]): string => {
    const state = field === "state" ? STATES.find((one) => one === value) : undefined;
    return state === undefined ? String(value ?? "–") : stateWord(state, language);
  };
  return (
    <>
      <span className={common.strong}>{texts[item] ?? item}</span>
      <span>{words.change({ field: loggedFieldWord(field, language), before: said(before), after: said(after) })}</span>
    </>
  );
}
