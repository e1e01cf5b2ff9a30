import { useEffect, useMemo, useState } from "react";
import { sealPageWords } from "../../../../core/language/seal-page-words";
import type { Verification } from "../../../../workbook/tasks";
import { paneTask } from "../../../background/pane-task";
import type { Book } from "../../../book";
import { cellAt } from "../../../cell-at";
import { usePane, useSession, useTexts, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";
import { PlaceLink } from "../../../parts/place-link";
import { useTask } from "../../../use-task";
import { FilePicker } from "../files/file-picker";
import { textOf } from "./seal-form";
import { isSignedBy, KeyUnusable, sha256 } from "./web-signing";

export interface VerifyProps {
  readonly book: Book;
  /** What was sealed. */
  readonly text: string;
  readonly signature: string | null;
}

/** Whether the workbook is as it was sealed, and by whom. */
export function Verify({ book, text, signature }: VerifyProps) {
  const { language } = usePane();
  const texts = useTexts();
  const words = useWords(sealPageWords);
  const [keys, setKeys] = useState<readonly File[]>(NO_KEYS);
  const checked = useChecked(text, signature, keys[0] ?? null);
  const task = useMemo(() => (checked === null ? null : paneTask("verifyWith", checked, language)), [checked, language]);
  const { result } = useTask(book, task);
  return (
    <>
      {result === null ? <p role="status">{texts.busy.working}</p> : <Found verification={result} />}
      <FilePicker label={words.publicKey} hint={words.keyHint} accept=".pem,.key,.pub" files={keys} onFiles={setKeys} />
      {checked?.isUnusable === true && keys[0] !== undefined ? <p role="alert">{words.keyUnusable({ file: keys[0].name })}</p> : null}
    </>
  );
}

const NO_KEYS: readonly File[] = [];

interface Checked {
  readonly hash: string;
  /** Null without a key that can be used. */
  readonly isSigned: boolean | null;
  readonly isUnusable: boolean;
}

/** What cryptography says of a seal; null until it has. */
function useChecked(text: string, signature: string | null, key: File | null): Checked | null {
  const session = useSession();
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    let isWanted = true;
    check(text, signature, key).then(
      (found) => { if (isWanted) setChecked(found); },
      (error: unknown) => { if (isWanted) session.report(error); },
    );
    return () => { isWanted = false; };
  }, [session, text, signature, key]);
  return checked;
}

async function check(text: string, signature: string | null, key: File | null): Promise<Checked> {
  const hash = await sha256(text);
  if (key === null) return { hash, isSigned: null, isUnusable: false };
  try {
    return { hash, isSigned: await isSignedBy(await textOf(key), text, signature ?? ""), isUnusable: false };
  } catch (error) {
    if (error instanceof KeyUnusable) return { hash, isSigned: null, isUnusable: true };
    throw error;
  }
}

function Found({ verification: { hash, changes, isIntact, signature, fingerprint } }: { readonly verification: Verification }) {
  const words = useWords(sealPageWords);
  const common = useCommonStyles();
  return (
    <>
      <p className={common.strong} style={{ overflowWrap: "anywhere" }}>
        {!isIntact ? words.broken : changes.length > 0 ? words.changed({ count: changes.length }) : words.verified({ hash: hash ?? "" })}
      </p>
      <ul className={common.plainList}>
        {changes.map((change) => (
          <li key={`${change.cell} ${change.label}`} className={common.card}>
            <PlaceLink place={change.cell} cell={cellAt(change.cell)} />
            <span>{words.change(change)}</span>
          </li>
        ))}
      </ul>
      <p className={common.hint} style={{ overflowWrap: "anywhere" }}>{words.signatures[signature]({ fingerprint: fingerprint ?? "" })}</p>
    </>
  );
}
