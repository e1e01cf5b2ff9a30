import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { formatQuantity } from "../../core/quantity";
import type { Book } from "../book";
import { usePane, useSession, useTexts } from "../pane-context";
import type { SelectedCell } from "../pane-host";
import { selectedIn } from "../selected";
import { useCommonStyles } from "./common-styles";

const useStyles = makeStyles({
  strip: {
    display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px", padding: "8px 10px", marginBottom: "8px",
    borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1,
  },
});

/** What stands at the selected cell: a key result, or a measure and the key result that it became. */
export function SelectedStrip({ book, selected }: { readonly book: Book; readonly selected: SelectedCell }) {
  const session = useSession();
  const { language, page } = usePane();
  const texts = useTexts();
  const common = useCommonStyles();
  const styles = useStyles();
  const found = useMemo(() => selectedIn(book, selected), [book, selected]);
  if (found === null) return null;
  const { measure, keyResult, cycle, progress } = found;
  return (
    <aside className={styles.strip} aria-label={texts.selected.label}>
      <span className={common.hint}>{texts.selected.label}</span>
      {measure === null ? null : <span className={common.strong}>{measure}</span>}
      {keyResult === null
        ? <span>{texts.selected.noKeyResult}</span>
        : <span className={measure === null ? common.strong : ""}>{measure === null ? keyResult.text : texts.selected.becomes({ keyResult: keyResult.text })}</span>}
      {progress === null ? null : <span className={common.hint}>{texts.selected.progress({ progress: formatQuantity(progress, "%", language) })}</span>}
      {keyResult === null || cycle === null || page === "checkIn" ? null : <Button size="small" onClick={() => { session.checkIn(keyResult.id, cycle); }}>{texts.selected.checkIn}</Button>}
    </aside>
  );
}
