import { useMemo } from "react";
import type { AlignmentNode } from "../../../../core/alignment";
import { paneTask } from "../../../background/pane-task";
import { usePane, useTexts } from "../../../pane-context";
import { useTask } from "../../../use-task";
import type { ToolPageProps } from "../tool-pages";

/** Who supports whom in a cycle, as a tree. */
export function AlignmentPage({ book, cycle }: ToolPageProps) {
  const { asOf, language } = usePane();
  const texts = useTexts();
  const task = useMemo(() => (cycle === null ? null : paneTask("align", { asOf, fallbackLanguage: language, cycle })), [asOf, language, cycle]);
  const { result } = useTask(book, task);
  if (task === null) return null;
  if (result === null) return <p role="status">{texts.busy.working}</p>;
  return result.summary === null ? null : <Branches nodes={result.summary.tree} />;
}

function Branches({ nodes }: { readonly nodes: readonly AlignmentNode[] }) {
  return <ul>{nodes.map((node) => <li key={node.key}>{node.text}{node.children.length === 0 ? null : <Branches nodes={node.children} />}</li>)}</ul>;
}
