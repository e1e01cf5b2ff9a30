import { Badge, Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { alignmentPageWords } from "../../../../core/language/alignment-page-words";
import { alignmentWords } from "../../../../core/language/alignment-words";
import type { Finding } from "../../../../core/plan";
import { useTexts, useWords } from "../../../pane-context";
import { useCommonStyles } from "../../../parts/common-styles";

export interface FindingsProps {
  readonly findings: readonly Finding[];
  /** Text of an item with its team or person. */
  readonly labelOf: (id: string) => string;
  /** Marks an item in the tree, and shows it in its sheet. */
  readonly onShow: (id: string) => void;
}

const FIRST = 5;

/** What to look at, each with a way to its row. */
export function Findings({ findings, labelOf, onShow }: FindingsProps) {
  const texts = useTexts();
  const words = useWords(alignmentPageWords);
  const { kinds } = useWords(alignmentWords);
  const common = useCommonStyles();
  const [count, setCount] = useState(FIRST);
  if (findings.length === 0) return <p className={common.hint}>{words.noFindings}</p>;
  const left = findings.length - count;
  return (
    <>
      <ul className={common.plainList}>
        {findings.slice(0, count).map(({ id, item, kind, reason }) => (
          <li key={id} className={common.card}>
            <span><Badge appearance="tint" color={kind === "cycle" || kind === "dangling" ? "danger" : "warning"}>{kinds[kind]}</Badge></span>
            <Link as="button" inline aria-label={texts.showCell({ place: labelOf(item) })} onClick={() => { onShow(item); }}>{labelOf(item)}</Link>
            <span className={common.hint}>{reason}</span>
          </li>
        ))}
      </ul>
      {left <= 0 ? null : <div><Button size="small" onClick={() => { setCount(findings.length); }}>{texts.showMore({ count: left })}</Button></div>}
    </>
  );
}
