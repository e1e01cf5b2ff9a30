import { processPageWords } from "../../../../core/language/process-page-words";
import type { ProcessState } from "../../../../workbook/tasks";
import type { Book } from "../../../book";
import { useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { IssueList } from "../../../parts/issue-list";
import { PlaceLink } from "../../../parts/place-link";
import { Section } from "../../../parts/section";
import { SheetActions } from "../tool-card";
import { TOOLS } from "../tools";

/** What consensus is missing for a release. */
export function Consensus({ state: { missing, isAsked, sheets } }: { readonly state: ProcessState }) {
  const words = useWords(processPageWords);
  return (
    <Section title={words.consensusTitle}>
      {missing.length > 0 ? <p>{words.missing({ count: missing.length })}</p> : <p>{isAsked ? words.ready : words.notAsked}</p>}
      <IssueList issues={missing} />
      <SheetLink sheet={sheets.consensus} title={words.consensusSheet} />
    </Section>
  );
}

const SHEET = TOOLS.find(({ key }) => key === "process")?.sheet;

/** The sheets, to be written without moving anything. */
export function ProcessSheets({ state: { sheets }, book, cycle }: { readonly state: ProcessState; readonly book: Book; readonly cycle: string }) {
  const words = useWords(processPageWords);
  const common = useCommonStyles();
  return (
    <Section title={words.sheetTitle}>
      <p className={common.hint}>{words.sheetHint}</p>
      <div className={common.facts}>
        {SHEET === undefined ? null : <SheetActions tool="process" sheet={SHEET} book={book} cycle={cycle} isOff={false} />}
        <SheetLink sheet={sheets.process} title={words.processSheet} />
      </div>
    </Section>
  );
}

export function SheetLink({ sheet, title }: { readonly sheet: string | null; readonly title: string }) {
  return sheet === null ? null : <PlaceLink place={sheet} cell={{ sheet, row: 0, column: 0 }}>{title}</PlaceLink>;
}
