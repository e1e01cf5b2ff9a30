import type { TreeLine } from "./tree-lines";

/** What a key does in a tree: goes to a line, opens or closes one, or uses it. */
export type KeyMove =
  | { readonly kind: "go"; readonly line: TreeLine }
  | { readonly kind: "toggle"; readonly line: TreeLine; readonly isOpen: boolean }
  | { readonly kind: "use"; readonly line: TreeLine };

/** After the tree view pattern of the ARIA practices; null for a key that does nothing there. `at` is the line with the focus. */
export function keyMove(key: string, lines: readonly TreeLine[], at: number): KeyMove | null {
  const line = lines[at];
  if (line === undefined) return null;
  const isOpen = line.kind === "node" ? line.isOpen : null;
  switch (key) {
    case "ArrowDown": return go(lines[at + 1]);
    case "ArrowUp": return go(lines[at - 1]);
    case "Home": return go(lines[0]);
    case "End": return go(lines.at(-1));
    case "ArrowRight": return isOpen === false ? { kind: "toggle", line, isOpen: true } : isOpen === true ? go(lines[at + 1]) : null;
    case "ArrowLeft": return isOpen === true ? { kind: "toggle", line, isOpen: false } : go(lines.slice(0, at).findLast(({ depth }) => depth < line.depth));
    case "Enter": case " ": return { kind: "use", line };
    default: return null;
  }
}

function go(line: TreeLine | undefined): KeyMove | null {
  return line === undefined ? null : { kind: "go", line };
}
