import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useSession, useTexts } from "../pane-context";
import type { Notice } from "../pane-state";
import { IssueList } from "./issue-list";

const useStyles = makeStyles({ bar: { marginBottom: "8px", flexShrink: 0 } });

/** What came of the last thing that was done, and the way on. */
export function NoticeBar({ notice: { intent, text, issues, offersReading, offersUndo } }: { readonly notice: Notice }) {
  const session = useSession();
  const texts = useTexts();
  const styles = useStyles();
  return (
    <>
      <MessageBar intent={intent} layout="multiline" politeness="polite" className={styles.bar}>
        <MessageBarBody>{text(texts)}</MessageBarBody>
        <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={texts.dismiss} onClick={() => { session.dismiss(); }} />}>
          {offersReading ? <Button size="small" onClick={() => { void session.read(); }}>{texts.readAgain}</Button> : null}
          {offersUndo === undefined ? null : <Button size="small" onClick={() => { void session.undo(offersUndo === "insisting"); }}>{offersUndo === "insisting" ? texts.undo.insist : texts.undo.offer}</Button>}
        </MessageBarActions>
      </MessageBar>
      <IssueList issues={issues} />
    </>
  );
}
