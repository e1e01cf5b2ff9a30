import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { isIsoDate } from "../../../core/calendar";
import { toolboxWords } from "../../../core/language/toolbox-words";
import type { Book } from "../../book";
import { usePane, useSession, useWords } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import type { Tool, ToolInputs } from "./tools";

export interface ToolCardProps {
  readonly tool: Tool;
  readonly book: Book;
  /** Null without OKRs. */
  readonly cycle: string | null;
}

/** What a tool is for, and the button that writes its sheet and shows it. */
export function ToolCard({ tool, book, cycle }: ToolCardProps) {
  const session = useSession();
  const { asOf, busy, language } = usePane();
  const words = useWords(toolboxWords);
  const common = useCommonStyles();
  const id = useId();
  const { title, text } = words.tools[tool.key];
  const inputs: ToolInputs = { asOf, fallbackLanguage: language, cycle: cycle ?? "" };
  const sheetOf = ({ state, grid }: Book): string | null => {
    const names = tool.sheets(inputs).flatMap((key) => state.sheets.get(key) ?? []);
    return names.find((name) => grid.sheets.some((sheet) => sheet.name === name)) ?? null;
  };
  const sheet = sheetOf(book);
  const action = sheet === null ? words.write : words.update;
  const lacksOkrs = tool.ofCycle && cycle === null;
  const write = async (): Promise<void> => {
    if (!await tool.write(session, inputs, (_, { language: spoken }) => toolboxWords(spoken).written({ title: toolboxWords(spoken).tools[tool.key].title }))) return;
    const { book: now } = session.store.get();
    const name = now === null ? null : sheetOf(now);
    if (name !== null) session.show({ sheet: name, row: 0, column: 0 });
  };
  return (
    <li className={common.card} aria-labelledby={id}>
      <span id={id} className={common.strong}>{title}</span>
      <span className={common.hint}>{text}</span>
      {lacksOkrs ? <span className={common.hint}>{words.needsOkrs}</span> : null}
      <div className={common.facts}>
        <Button size="small" aria-label={words.named({ action, title })} disabledFocusable={busy !== null || lacksOkrs || !isIsoDate(asOf)} onClick={() => { void write(); }}>{action}</Button>
        {sheet === null ? null : <PlaceLink place={sheet} cell={{ sheet, row: 0, column: 0 }}>{words.show}</PlaceLink>}
      </div>
    </li>
  );
}
