import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { isIsoDate } from "../../../core/calendar";
import { toolboxWords, type ToolKey } from "../../../core/language/toolbox-words";
import type { Book } from "../../book";
import { usePane, useSession, useWords } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import { PlaceLink } from "../../parts/place-link";
import { TOOL_PAGES, type ToolPageProps } from "./tool-pages";
import type { Tool, ToolInputs, ToolSheet } from "./tools";

export interface ToolCardProps extends ToolPageProps {
  readonly tool: Tool;
}

/** What a tool is for, and the buttons that open its page and write its sheet. */
export function ToolCard({ tool: { key, ofCycle, sheet }, book, cycle }: ToolCardProps) {
  const session = useSession();
  const words = useWords(toolboxWords);
  const common = useCommonStyles();
  const id = useId();
  const { title, text } = words.tools[key];
  const lacksOkrs = ofCycle && cycle === null;
  return (
    <li className={common.card} aria-labelledby={id}>
      <span id={id} className={common.strong}>{title}</span>
      <span className={common.hint}>{text}</span>
      {lacksOkrs ? <span className={common.hint}>{words.needsOkrs}</span> : null}
      <div className={common.facts}>
        {TOOL_PAGES[key] === undefined ? null : (
          <Button size="small" aria-label={words.named({ action: words.open, title })} disabledFocusable={lacksOkrs} onClick={() => { session.openTool(key); }}>{words.open}</Button>
        )}
        {sheet === undefined ? null : <SheetActions tool={key} sheet={sheet} book={book} cycle={cycle} isOff={lacksOkrs} />}
      </div>
    </li>
  );
}

interface SheetActionsProps extends ToolPageProps {
  readonly tool: ToolKey;
  readonly sheet: ToolSheet;
  readonly isOff: boolean;
}

/** Writes the sheet of a tool and shows it. */
export function SheetActions({ tool, sheet, book, cycle, isOff }: SheetActionsProps) {
  const session = useSession();
  const { asOf, busy, language } = usePane();
  const words = useWords(toolboxWords);
  const { title } = words.tools[tool];
  const inputs: ToolInputs = { asOf, fallbackLanguage: language, cycle: cycle ?? "" };
  const nameIn = ({ state, grid }: Book): string | null => {
    const names = sheet.keys(inputs).flatMap((key) => state.sheets.get(key) ?? []);
    return names.find((name) => grid.sheets.some((each) => each.name === name)) ?? null;
  };
  const there = nameIn(book);
  const action = there === null ? words.write : words.update;
  const write = async (): Promise<void> => {
    if (!await sheet.write(session, inputs, (_, { language: spoken }) => toolboxWords(spoken).written({ title: toolboxWords(spoken).tools[tool].title }))) return;
    const { book: now } = session.store.get();
    const name = now === null ? null : nameIn(now);
    if (name !== null) session.show({ sheet: name, row: 0, column: 0 });
  };
  return (
    <>
      <Button size="small" aria-label={words.named({ action, title })} disabledFocusable={busy !== null || isOff || !isIsoDate(asOf)} onClick={() => { void write(); }}>{action}</Button>
      {there === null ? null : <PlaceLink place={there} cell={{ sheet: there, row: 0, column: 0 }}>{words.show}</PlaceLink>}
    </>
  );
}
