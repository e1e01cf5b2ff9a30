import { describeIssue, workbenchTexts, type Language } from "../../core/language";
import type { ReadFile } from "./read-bytes";

/** What there is to say after a workbook was opened: what could not be read of it, and what is not shown. */
export function openedSentences(file: string, { issues, looks }: Pick<ReadFile, "issues" | "looks">, language: Language): string {
  const texts = workbenchTexts(language);
  const count = (kind: "charts" | "pictures" | "conditions"): number => looks.reduce((sum, { unread }) => sum + unread[kind], 0);
  const unread = { charts: count("charts"), pictures: count("pictures"), conditions: count("conditions") };
  return [
    texts.opened({ file }),
    ...(Object.values(unread).some((number) => number > 0) ? [texts.onlyInExcel(unread)] : []),
    ...issues.map((issue) => describeIssue(issue, language)),
  ].join(texts.between);
}
