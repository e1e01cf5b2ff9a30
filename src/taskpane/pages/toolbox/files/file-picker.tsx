import { Button, Field } from "@fluentui/react-components";
import { useRef } from "react";
import { peoplePageWords } from "../../../../core/language/people-page-words";
import { usePane, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";

export interface FilePickerProps {
  readonly label: string;
  readonly hint?: string;
  /** Endings, as browsers take them. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files of the user's. A browser's own field for them speaks the browser's language, and is as wide as it likes. */
export function FilePicker({ label, hint, accept, isMultiple = false, files, onFiles }: FilePickerProps) {
  const { language } = usePane();
  const words = useWords(peoplePageWords);
  const common = useCommonStyles();
  const input = useRef<HTMLInputElement>(null);
  const names = files.map(({ name }) => name).join(language === "zh" ? "、" : ", ");
  return (
    <>
      <Field label={label} className={common.field} {...(hint === undefined ? {} : { hint })}>
        <Button onClick={() => { input.current?.click(); }}>{words.choose}</Button>
      </Field>
      <input ref={input} hidden type="file" aria-label={label} accept={accept} multiple={isMultiple}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same files may be chosen again after they were changed.
          target.value = "";
        }} />
      {files.length === 0 ? null : (
        <div className={common.facts} style={{ alignItems: "center" }}>
          <span style={{ overflowWrap: "anywhere" }}>{words.chosen({ files: names })}</span>
          <Button size="small" appearance="subtle" onClick={() => { onFiles([]); }}>{words.clear}</Button>
        </div>
      )}
    </>
  );
}
