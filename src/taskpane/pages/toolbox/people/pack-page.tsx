import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isIsoDate } from "../../../../core/calendar/civil-day";
import { peoplePageWords } from "../../../../core/language/people-page-words";
import { toolboxWords } from "../../../../core/language/toolbox-words";
import type { PackKind, PacksPreview } from "../../../background/make-packs";
import { paneTask } from "../../../background/pane-task";
import { usePane, useTexts, useWords } from "../../../pane-context";
import { Actions } from "../../../parts/actions";
import { useCommonStyles } from "../../../parts/common-styles";
import { IssueList } from "../../../parts/issue-list";
import { Section } from "../../../parts/section";
import { useTask } from "../../../use-task";
import { FilePicker } from "../files/file-picker";
import { useFileBytes } from "../files/read-files";
import type { ToolPageProps } from "../tool-pages";
import { useToolDraft } from "../use-tool-draft";
import { PackForm } from "./pack-form";
import { PackPeople } from "./pack-people";
import { isOfPane } from "./told-issues";
import { useDownloadPacks } from "./use-download-packs";
import { usePackRequest } from "./use-pack-request";

/** Workbooks of people's own, downloaded: the workbook that is open stays as it is. */
export function PackPage({ kind, ...props }: ToolPageProps & { readonly kind: PackKind }) {
  const { needsOkrs } = useWords(toolboxWords);
  return props.cycle === null ? <p>{needsOkrs}</p> : <Packs kind={kind} book={props.book} cycle={props.cycle} />;
}

function Packs({ kind, book, cycle }: { readonly kind: PackKind; readonly book: ToolPageProps["book"]; readonly cycle: string }) {
  const { asOf, busy } = usePane();
  const texts = useTexts();
  const words = useWords(peoplePageWords);
  const common = useCommonStyles();
  const [files, setFiles] = useState<readonly File[]>(NO_FILES);
  const there = useFileBytes(files);
  const request = usePackRequest(kind, cycle);
  const isAsked = isIsoDate(asOf) && (request.from === undefined || isIsoDate(request.from)) && there !== null;
  const task = useMemo(() => (isAsked ? paneTask("previewPacks", request, there) : null), [isAsked, request, there]);
  const { result, isCurrent } = useTask(book, task);
  const person = personIn(result, useToolDraft(kind).text("person"));
  const download = useDownloadPacks(kind);
  const asked = result === null ? [] : result.people.filter((one) => person === null || one.person === person);
  const count = kind === "interview" ? asked.length * 2 + Math.min(1, asked.length) : asked.length;
  return (
    <>
      <p className={common.hint}>{words.private}</p>
      <PackForm kind={kind} people={result?.people.map((one) => one.person) ?? []} />
      <FilePicker label={words.there} hint={words.thereHint[kind]} accept=".xlsx" isMultiple files={files} onFiles={setFiles} />
      {result === null || result.unused.length === 0 ? null : <p className={common.hint}>{words.unused({ files: result.unused.join(", ") })}</p>}
      <Section title={words.previewTitle}>
        {result === null ? <p role="status">{texts.busy.working}</p> : <PackPeople kind={kind} people={asked} meetings={result.meetings} />}
        {result === null ? null : <IssueList issues={result.issues.filter(isOfPane)} />}
      </Section>
      <Actions hint={words.downloadHint}>
        <Button appearance="primary" disabledFocusable={busy !== null || !isCurrent || there === null || asked.length === 0}
          onClick={() => { if (there !== null) void download({ ...request, ...(person === null ? {} : { person }) }, there); }}>
          {words.download({ count })}
        </Button>
      </Actions>
    </>
  );
}

const NO_FILES: readonly File[] = [];

/** The person who was chosen; null for everybody, also where the one who was chosen is there no longer. */
function personIn(preview: PacksPreview | null, chosen: string): string | null {
  return preview?.people.find(({ person }) => person === chosen)?.person ?? null;
}
