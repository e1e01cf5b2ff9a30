import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { AlignmentNode } from "../../../../core/alignment";
import { alignmentPageWords } from "../../../../core/language/alignment-page-words";
import { useWords } from "../../../pane-context";
import { keyMove } from "./key-move";
import { NodeText } from "./node-text";
import { BRANCH, treeLines, type TreeLine, type TreeOpening } from "./tree-lines";

const useStyles = makeStyles({
  tree: { display: "flex", flexDirection: "column" },
  line: {
    display: "flex", gap: "4px", padding: "5px 4px", minHeight: "24px", cursor: "pointer", borderRadius: tokens.borderRadiusMedium, borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" } },
  mark: { flexShrink: 0, width: "14px", textAlign: "center", color: tokens.colorNeutralForeground2 },
  more: { color: tokens.colorBrandForegroundLink },
});

/** Pixels by which a level stands further in. */
const INDENT = 12;

export interface AlignmentTreeProps {
  readonly label: string;
  readonly nodes: readonly AlignmentNode[];
  readonly opening: TreeOpening;
  readonly onOpening: (opening: TreeOpening) => void;
  /** Key of the node that is marked; null for none. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** The tree, of which only what is open is drawn. By keyboard as trees are: arrows, Home, End, Enter and space. */
export function AlignmentTree({ label, nodes, opening, onOpening, chosen, onChoose }: AlignmentTreeProps) {
  const styles = useStyles();
  const tree = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const lines = treeLines(nodes, opening);
  const stop = [at, chosen].find((key) => key !== null && lines.some((line) => line.key === key)) ?? lines[0]?.key;
  useEffect(() => {
    if (chosen !== null) tree.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const toggle = (key: string, isOpen: boolean): void => {
    const open = new Set(opening.open);
    if (isOpen) open.add(key);
    else open.delete(key);
    onOpening({ ...opening, open });
  };
  const goTo = (line: TreeLine | undefined): void => {
    if (line === undefined) return;
    setAt(line.key);
    [...tree.current?.querySelectorAll<HTMLElement>("[data-line]") ?? []].find((one) => one.dataset["line"] === line.key)?.focus();
  };
  const use = (line: TreeLine): void => {
    // The line that offers more goes away once there is no more.
    goTo(line.kind === "more" ? lines[lines.indexOf(line) - 1] : line);
    if (line.kind === "node") onChoose(line.key);
    else onOpening({ ...opening, shown: new Map([...opening.shown, [line.branch, (opening.shown.get(line.branch) ?? BRANCH) + BRANCH * 2]]) });
  };
  const press = (event: KeyboardEvent): void => {
    const move = keyMove(event.key, lines, lines.findIndex(({ key }) => key === stop));
    if (move === null) return;
    event.preventDefault();
    if (move.kind === "use") use(move.line);
    else if (move.kind === "toggle") toggle(move.line.key, move.isOpen);
    else goTo(move.line);
  };
  return (
    <div ref={tree} role="tree" aria-label={label} className={styles.tree} onKeyDown={press}>
      {lines.map((line) => (
        <div key={line.key} role="treeitem" data-line={line.key} aria-level={line.depth + 1} aria-posinset={line.place} aria-setsize={line.size} tabIndex={line.key === stop ? 0 : -1}
          aria-selected={line.key === chosen} {...(line.kind === "node" && line.isOpen !== null ? { "aria-expanded": line.isOpen } : {})}
          className={mergeClasses(styles.line, line.key === chosen && styles.chosen)} style={{ paddingInlineStart: `${line.depth * INDENT + 2}px` }} onClick={() => { use(line); }}>
          {line.kind === "more" ? <MoreLine left={line.left} /> : (
            <>
              <span aria-hidden className={styles.mark} onClick={(event) => {
                if (line.isOpen === null) return;
                event.stopPropagation();
                toggle(line.key, !line.isOpen);
              }}>{line.isOpen === null ? "·" : line.isOpen ? "▾" : "▸"}</span>
              <NodeText node={line.node} />
            </>
          )}
        </div>
      ))}
    </div>
  );
}

function MoreLine({ left }: { readonly left: number }) {
  const words = useWords(alignmentPageWords);
  const styles = useStyles();
  return <span className={styles.more}>{words.more({ count: Math.min(left, BRANCH * 2) })}</span>;
}

