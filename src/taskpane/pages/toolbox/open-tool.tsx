import { Button } from "@fluentui/react-components";
import { Suspense, useEffect, useRef } from "react";
import { toolboxWords, type ToolKey } from "../../../core/language/toolbox-words";
import { useSession, useTexts, useWords } from "../../pane-context";
import { useCommonStyles } from "../../parts/common-styles";
import type { Later } from "../../parts/later";
import type { ToolPageProps } from "./tool-pages";

/** The page of one tool, with the way back to all of them. Whoever opens it by keyboard starts at its heading. */
export function OpenTool({ tool, page: { Part }, ...props }: ToolPageProps & { readonly tool: ToolKey; readonly page: Later<ToolPageProps> }) {
  const session = useSession();
  const texts = useTexts();
  const words = useWords(toolboxWords);
  const common = useCommonStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, [tool]);
  return (
    <>
      <div><Button size="small" appearance="subtle" onClick={() => { session.openTool(null); }}>{`‹ ${words.back}`}</Button></div>
      <h2 ref={heading} tabIndex={-1} className={common.title}>{words.tools[tool].title}</h2>
      <p className={common.intro}>{words.tools[tool].text}</p>
      <Suspense fallback={<p role="status">{texts.loadingPage}</p>}><Part {...props} /></Suspense>
    </>
  );
}
