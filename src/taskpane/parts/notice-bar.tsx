import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { useSession, useTexts } from "../pane-context";
import type { Notice } from "../pane-state";
import { IssueList } from "./issue-list";

const useStyles = makeStyles({ bar: { marginBottom: "8px", flexShrink: 0 } });

/** What came of the last thing that was done, and the way on. */
export function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { intent, text, issues, offersReading, offersUndo } = notice;
  const session = useSession();
  const texts = useTexts();
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  // Buttons are always in sight, the top of a page is not: whoever pressed one far down would not see what came of it.
  useEffect(() => { bar.current?.scrollIntoView({ block: "nearest" }); }, [notice]);
  return (
    <>
      <div ref={bar} className={styles.bar}>
        <MessageBar intent={intent} layout="multiline" politeness="polite">
          <MessageBarBody>{text(texts)}</MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={texts.dismiss} onClick={() => { session.dismiss(); }} />}>
            {offersReading ? <Button size="small" onClick={() => { void session.read(); }}>{texts.readAgain}</Button> : null}
            {offersUndo === undefined ? null : <Button size="small" onClick={() => { void session.undo(offersUndo === "insisting"); }}>{offersUndo === "insisting" ? texts.undo.insist : texts.undo.offer}</Button>}
          </MessageBarActions>
        </MessageBar>
      </div>
      <IssueList issues={issues} />
    </>
  );
}
