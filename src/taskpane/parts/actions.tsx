import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  spring: { flexGrow: 1, minHeight: "16px" },
  bar: {
    position: "sticky", bottom: 0, zIndex: 1, display: "flex", flexDirection: "column", gap: "6px", margin: "0 -12px", padding: "8px 12px 12px",
    backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What to do on a page, always in sight at its lower edge; `above` is what it is about. */
export function Actions({ hint, above, children }: { readonly hint?: string; readonly above?: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.spring} />
      <div className={styles.bar}>
        {above}
        {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
        <div className={styles.buttons}>{children}</div>
      </div>
    </>
  );
}
