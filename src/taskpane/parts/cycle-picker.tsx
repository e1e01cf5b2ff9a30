import { Field, Select } from "@fluentui/react-components";
import type { Book } from "../book";
import { useSession } from "../pane-context";
import { useCommonStyles } from "./common-styles";

export interface CyclePickerProps {
  readonly label: string;
  readonly book: Book;
  readonly cycle: string;
}

/** Cycles that have OKRs in the workbook; nothing to choose where there is one only. */
export function CyclePicker({ label, book, cycle }: CyclePickerProps) {
  const session = useSession();
  const common = useCommonStyles();
  if (book.okrs.length === 1) return <span>{label} <span className={common.strong}>{cycle}</span></span>;
  return (
    <Field label={label} className={common.field}>
      <Select value={cycle} onChange={(_, { value }) => { session.draft({ cycle: value }); }}>
        {book.okrs.map((one) => <option key={one.cycle} value={one.cycle}>{one.cycle}</option>)}
      </Select>
    </Field>
  );
}
