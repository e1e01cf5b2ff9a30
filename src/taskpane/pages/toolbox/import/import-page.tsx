import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { CADENCES } from "../../../../core/calendar/cadence";
import { isIsoDate } from "../../../../core/calendar/civil-day";
import { IMPORT_FORMATS } from "../../../../core/interchange/importers";
import { importPageWords } from "../../../../core/language/import-page-words";
import { settingsWords } from "../../../../core/language/settings-words";
import type { ImportRequest } from "../../../background/import-files";
import { paneTask } from "../../../background/pane-task";
import { usePane, useSession, useTexts, useWords } from "../../../pane-context";
import { Actions } from "../../../parts/actions";
import { useCommonStyles } from "../../../parts/common-styles";
import { useTask } from "../../../use-task";
import { DraftChoice } from "../draft-field";
import { FilePicker } from "../files/file-picker";
import { useFileBytes } from "../files/read-files";
import type { ToolPageProps } from "../tool-pages";
import { useToolDraft } from "../use-tool-draft";
import { Recognised } from "./recognised";

/** OKRs of other programs: what of the files is recognised, and then written into the workbook. */
export function ImportPage({ book }: ToolPageProps) {
  const session = useSession();
  const { busy } = usePane();
  const texts = useTexts();
  const words = useWords(importPageWords);
  const [chosen, setChosen] = useState<readonly File[]>(NO_FILES);
  const files = useFileBytes(chosen);
  const request = useImportRequest();
  const isAsked = files !== null && files.length > 0 && isIsoDate(request.asOf);
  const task = useMemo(() => (isAsked ? paneTask("previewImport", files, request) : null), [isAsked, files, request]);
  const { result, isCurrent } = useTask(book, task);
  const write = (): void => {
    if (files !== null) void session.write(book, paneTask("importFiles", files, request), (summary, { language }) => importPageWords(language).written(summary));
  };
  return (
    <>
      <FilePicker label={words.files} hint={words.filesHint} accept=".csv,.json,.md,.txt" isMultiple files={chosen} onFiles={setChosen} />
      <ImportForm guessed={result?.format ?? null} />
      {task === null ? null : result === null ? <p role="status">{texts.busy.working}</p> : <Recognised preview={result} />}
      <Actions hint={words.hint}>
        <Button appearance="primary" disabledFocusable={busy !== null || !isCurrent || result?.summary == null} onClick={write}>{words.write}</Button>
      </Actions>
    </>
  );
}

const NO_FILES: readonly File[] = [];

function ImportForm({ guessed }: { readonly guessed: ImportRequest["format"] }) {
  const texts = useTexts();
  const words = useWords(importPageWords);
  const { cadences } = useWords(settingsWords);
  const common = useCommonStyles();
  const draft = useToolDraft("import");
  const start = draft.text("fiscalYearStart");
  return (
    <details>
      <summary className={common.summary}>{texts.okrs.options}</summary>
      <DraftChoice draft={draft} field="format" label={words.format} choices={[["", words.guessed({ format: guessed === null ? "–" : words.formats[guessed] })], ...IMPORT_FORMATS.map((one) => [one, words.formats[one]] as const)]} />
      <div className={common.pair}>
        <DraftChoice draft={draft} field="cadence" label={words.cadence} choices={[["", words.fittingCadence], ...CADENCES.map((one) => [one, cadences[one]] as const)]} />
        <Field label={words.fiscalYearStart} hint={words.fiscalYearHint} className={common.field} {...(start === "" || isIsoDate(start) ? {} : { validationMessage: texts.okrs.wrongDate })}>
          <Input type="date" value={start} onChange={(_, { value }) => { draft.enter("fiscalYearStart", value); }} />
        </Field>
      </div>
    </details>
  );
}

/** What is asked for: the same object as long as it is the same. */
function useImportRequest(): ImportRequest {
  const { asOf, language } = usePane();
  const { text } = useToolDraft("import");
  const [stated, named, start] = [text("format"), text("cadence"), text("fiscalYearStart")];
  return useMemo((): ImportRequest => {
    const cadence = CADENCES.find((one) => one === named);
    return {
      asOf, fallbackLanguage: language, format: IMPORT_FORMATS.find((one) => one === stated) ?? null,
      ...(cadence === undefined ? {} : { cadence }), ...(isIsoDate(start) ? { fiscalYearStart: start } : {}),
    };
  }, [asOf, language, stated, named, start]);
}
