import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { formatQuantity } from "../../core/quantity";
import { paneTask } from "../background/pane-task";
import type { Book } from "../book";
import { usePane, useSession, useTexts } from "../pane-context";
import type { SelectedCell } from "../pane-host";
import { keyResultAt, selectedMeasure, type SelectedThing } from "../selected";
import { useTask } from "../use-task";
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
  const found = useSelected(book, selected);
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

/** Rows of ours the pane knows itself; measures are asked for where they were read. */
function useSelected(book: Book, cell: SelectedCell): SelectedThing | null {
  const ours = useMemo(() => keyResultAt(book, cell), [book, cell]);
  const task = useMemo(() => (ours === null && mayBeMeasure(book, cell) ? paneTask("measureAt", cell) : null), [book, ours, cell]);
  const { result, isCurrent } = useTask(book, task);
  return ours ?? (isCurrent && result !== null ? selectedMeasure(book, result) : null);
}

function mayBeMeasure({ okrs, reading: { mapping } }: Book, { sheet }: SelectedCell): boolean {
  return okrs.length > 0 && mapping.some((table) => table.sheet === sheet);
}
