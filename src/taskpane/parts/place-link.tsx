import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useSession, useTexts } from "../pane-context";
import type { ShownCells } from "../pane-host";

const useStyles = makeStyles({
  link: {
    fontSize: "inherit", lineHeight: "inherit", overflowWrap: "anywhere", minHeight: "24px", textAlign: "start",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

export interface PlaceLinkProps {
  /** As people read it: `'KPI 2027'!B7`. */
  readonly place: string;
  /** Null for what cannot be shown, such as a file. */
  readonly cell: ShownCells | null;
  /** Words instead of the address. */
  readonly children?: string;
}

/** The address of a cell, which shows it in the sheet where the program can. */
export function PlaceLink({ place, cell, children = place }: PlaceLinkProps) {
  const session = useSession();
  const texts = useTexts();
  const styles = useStyles();
  if (cell === null || !session.canSelect) return <span>{children}</span>;
  return <Link as="button" inline className={styles.link} aria-label={texts.showCell({ place })} title={texts.showCell({ place })} onClick={() => { session.show(cell); }}>{children}</Link>;
}
