import type { WorkbenchTexts } from "../../core/language";
import type { NotSaved } from "./changes-of-model";

/** What there is to say after a copy was saved: as what, and what of the grid is not in it. */
export function savedSentences(file: string, notSaved: readonly NotSaved[], texts: WorkbenchTexts): string {
  return [texts.saved({ file }), ...notSaved.map((one) => sentence(one, texts))].join(texts.between);
}

function sentence(one: NotSaved, texts: WorkbenchTexts): string {
  switch (one.kind) {
    case "renamed":
      return texts.keepsName(one);
    case "deleted":
      return texts.keepsSheet(one);
    case "layout":
      return texts.keepsLayout(one);
    case "name-deleted":
      return texts.keepsDefinedName(one);
  }
}
