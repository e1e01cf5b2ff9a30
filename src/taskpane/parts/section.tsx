import { makeStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useCommonStyles } from "./common-styles";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "12px" },
});

/** A part of a page under a heading of its own. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={common.title}>{title}</h2>
      {children}
    </section>
  );
}
