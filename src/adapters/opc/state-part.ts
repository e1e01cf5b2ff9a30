import { STATE_NAMESPACE, STATE_ROOT } from "../../workbook/state-part";
import { attempt } from "./file-fault";
import type { OpcPackage } from "./package";
import { readRelationships } from "./relationships";
import type { WorkbookPart } from "./workbook-part";
import { walkXml } from "./xml-walk";

/** Our own state part: which one it is, and its text. Null in a workbook that we never wrote to. */
export function findState(source: OpcPackage, workbook: WorkbookPart): { readonly part: string; readonly text: string } | null {
  const custom = [...workbook.relationships, ...readRelationships(source, "")].filter(({ kind, external }) => kind === "customXml" && !external);
  for (const { target: part } of custom) {
    if (!source.has(part)) continue;
    // Other programs' parts may hold anything: one that cannot be read is not ours.
    const found = attempt(() => stateText(source, part));
    if (found.ok && found.value !== null) return { part, text: found.value };
  }
  return null;
}

function stateText(source: OpcPackage, part: string): string | null {
  let depth = 0;
  let ours = false;
  let state: string | null = null;
  walkXml(source.readSmallPart(part), {
    open(name, attributes) {
      if (depth === 0) ours = name === STATE_ROOT && attributes.get("xmlns") === STATE_NAMESPACE;
      depth += 1;
    },
    close(_, text) {
      depth -= 1;
      if (depth === 0 && ours) state = text;
    },
  });
  return state;
}
