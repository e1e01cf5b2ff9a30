import { toolboxWords } from "../../core/language/toolbox-words";
import { okrsOf, type Book } from "../book";
import { usePane, useWords } from "../pane-context";
import { useCommonStyles } from "../parts/common-styles";
import { CyclePicker } from "../parts/cycle-picker";
import { Section } from "../parts/section";
import { ToolCard } from "./toolbox/tool-card";
import { TOOLS, type ToolGroup } from "./toolbox/tools";

/** The rest of the method: a card for each sheet that it has. */
export function ToolboxPage() {
  const { book } = usePane();
  return book === null ? null : <Tools book={book} />;
}

function Tools({ book }: { readonly book: Book }) {
  const { drafts } = usePane();
  const words = useWords(toolboxWords);
  const common = useCommonStyles();
  const cycle = okrsOf(book, drafts.cycle)?.cycle ?? null;
  const groups = Object.keys(words.groups) as ToolGroup[];
  return (
    <>
      <p className={common.intro}>{words.intro}</p>
      {cycle === null ? null : <CyclePicker label={words.fields["cycle"] ?? ""} book={book} cycle={cycle} />}
      {groups.map((group) => (
        <Section key={group} title={words.groups[group]}>
          <ul className={common.plainList}>
            {TOOLS.filter((tool) => tool.group === group).map((tool) => <ToolCard key={tool.key} tool={tool} book={book} cycle={cycle} />)}
          </ul>
        </Section>
      ))}
    </>
  );
}
