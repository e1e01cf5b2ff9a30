import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat } from "../../../core/interchange";
import { exportWords } from "../../../core/language/export-words";
import { shareWords } from "../../../core/language/share-words";
import { exportTask } from "../../../workbook/tasks";
import type { Book } from "../../book";
import { usePane, useWords } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { download } from "./download";

/** The OKRs as a file for another program. */
export function Export({ book }: { readonly book: Book }) {
  const words = useWords(shareWords);
  const { language, asOf } = usePane();
  const common = useCommonStyles();
  const [format, setFormat] = useState<ExportFormat>("json");
  const [chosen, setChosen] = useState("");
  if (book.okrs.length === 0) return <p>{words.nothing}</p>;
  const known = book.okrs.map(({ cycle }) => cycle);
  const cycle = known.find((one) => one === chosen);
  const cycles = cycle === undefined ? known : [cycle];
  const save = (): void => {
    const { text } = exportTask(book.grid, { format, fallbackLanguage: language, asOf, ...(cycle === undefined ? {} : { cycle }) });
    const { ending, mediaType } = EXPORTERS[format];
    if (text !== null) download(`okrs-${cycles.at(-1) ?? ""}${ending}`, text, mediaType);
  };
  return (
    <>
      <Field label={words.format} className={common.field} hint={words.exportHint({ cycles: cycles.join(", ") })}>
        <Select value={format} onChange={(_, { value }) => { const one = EXPORT_FORMATS.find((each) => each === value); if (one !== undefined) setFormat(one); }}>
          {EXPORT_FORMATS.map((one) => <option key={one} value={one}>{exportWords(language).formats[one]}</option>)}
        </Select>
      </Field>
      {known.length === 1 ? null : (
        <Field label={words.cycle} className={common.field}>
          <Select value={cycle ?? ""} onChange={(_, { value }) => { setChosen(value); }}>
            <option value="">{words.allCycles}</option>
            {known.map((one) => <option key={one} value={one}>{one}</option>)}
          </Select>
        </Field>
      )}
      <div><Button onClick={save}>{words.download}</Button></div>
    </>
  );
}
