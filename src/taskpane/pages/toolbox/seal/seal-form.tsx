import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Issue } from "../../../../core/issue";
import { sealPageWords } from "../../../../core/language/seal-page-words";
import { paneTask } from "../../../background/pane-task";
import type { SealOptions } from "../../../background/seal-tasks";
import type { Book } from "../../../book";
import { usePane, useSession, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { IssueList } from "../../../parts/issue-list";
import { FilePicker } from "../files/file-picker";
import { KeyUnusable, sha256, signWith } from "./web-signing";

export interface SealFormProps {
  readonly book: Book;
  /** What the seal goes over. */
  readonly text: string;
  readonly isCurrent: boolean;
  readonly options: SealOptions;
  readonly issues: readonly Issue[];
}

/** Seals the workbook, with a key or without. */
export function SealForm({ book, text, isCurrent, options, issues }: SealFormProps) {
  const session = useSession();
  const { busy } = usePane();
  const words = useWords(sealPageWords);
  const common = useCommonStyles();
  const [keys, setKeys] = useState<readonly File[]>([]);
  const [isUnusable, setUnusable] = useState(false);
  const [key] = keys;
  const seal = async (): Promise<void> => {
    try {
      const signed = key === undefined ? null : await signWith(await textOf(key), text);
      await session.write(book, paneTask("sealWith", { text, hash: await sha256(text), signed }, options), ({ values, hash, signed: isSigned }, { language }) =>
        sealPageWords(language).sealed({ count: values, hash, isSigned }));
    } catch (error) {
      if (error instanceof KeyUnusable) setUnusable(true);
      else session.report(error);
    }
  };
  return (
    <>
      <p className={common.hint}>{words.sealHint} {words.protectHint}</p>
      <p className={common.hint}>{words.noIdentity}</p>
      <IssueList issues={issues} />
      <FilePicker label={words.privateKey} hint={words.keyHint} accept=".pem,.key" files={keys} onFiles={(files) => { setKeys(files); setUnusable(false); }} />
      {isUnusable && key !== undefined ? <p role="alert">{words.keyUnusable({ file: key.name })}</p> : null}
      <div><Button appearance="primary" disabledFocusable={busy !== null || !isCurrent} onClick={() => { void seal(); }}>{words.seal}</Button></div>
    </>
  );
}

export async function textOf(file: File): Promise<string> {
  return new TextDecoder().decode(await file.arrayBuffer());
}
