import { toolboxWords } from "../../core/language/toolbox-words";
import { okrsOf } from "../book";
import { usePane, useSession, useWords } from "../pane-context";
import { useCommonStyles } from "../parts/common-styles";
import { CyclePicker } from "../parts/cycle-picker";
import { DateField } from "../parts/date-field";
import { Section } from "../parts/section";
import { OpenTool } from "./toolbox/open-tool";
import { ToolCard } from "./toolbox/tool-card";
import { TOOL_PAGES, type ToolPageProps } from "./toolbox/tool-pages";
import { TOOLS, type ToolGroup } from "./toolbox/tools";

/** The rest of the method: a card for each tool, or the page of one. */
export function ToolboxPage() {
  const { book, tool, drafts } = usePane();
  if (book === null) return null;
  const cycle = okrsOf(book, drafts.cycle)?.cycle ?? null;
  const page = tool === null ? undefined : TOOL_PAGES[tool];
  return tool === null || page === undefined ? <Tools book={book} cycle={cycle} /> : <OpenTool tool={tool} page={page} book={book} cycle={cycle} />;
}

function Tools({ book, cycle }: ToolPageProps) {
  const session = useSession();
  const { asOf } = usePane();
  const words = useWords(toolboxWords);
  const common = useCommonStyles();
  const groups = Object.keys(words.groups) as ToolGroup[];
  return (
    <>
      <p className={common.intro}>{words.intro}</p>
      <div className={common.pair}>
        {cycle === null ? null : <CyclePicker label={words.fields["cycle"] ?? ""} book={book} cycle={cycle} />}
        <DateField label={words.day} value={asOf} onChange={(value) => { session.lookFrom(value); }} />
      </div>
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
