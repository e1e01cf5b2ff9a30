import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Issue } from "../../core/issue";
import { describeIssue } from "../../core/language/issues";
import { usePane, useTexts } from "../pane-context";
import { cellAt } from "../cell-at";
import { PlaceLink } from "./place-link";

const FIRST = 4;
/** A long list costs time to draw. */
const MORE = 50;

const useStyles = makeStyles({
  list: { margin: "4px 0 8px", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "6px" },
  error: { borderLeft: `3px solid ${tokens.colorPaletteRedBorderActive}`, paddingLeft: "8px" },
  warning: { borderLeft: `3px solid ${tokens.colorPaletteYellowBorderActive}`, paddingLeft: "8px" },
  info: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: "8px" },
  severity: { fontWeight: tokens.fontWeightSemibold },
});

/** Issues as sentences, each with its place. The first few, then as many as are asked for. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const { language } = usePane();
  const texts = useTexts();
  const styles = useStyles();
  const [count, setCount] = useState(FIRST);
  if (issues.length === 0) return null;
  const shown = issues.slice(0, count);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((issue, index) => (
          <li key={index} className={styles[issue.severity]}>
            <span className={styles.severity}>{texts.severity[issue.severity]}: </span>
            {describeIssue(issue, language)} {issue.at === null ? null : <PlaceLink place={issue.at} cell={cellAt(issue.at)} />}
          </li>
        ))}
      </ul>
      {shown.length === issues.length ? null : <Button size="small" onClick={() => { setCount(count + MORE); }}>{texts.showMore({ count: Math.min(MORE, issues.length - shown.length) })}</Button>}
    </>
  );
}
