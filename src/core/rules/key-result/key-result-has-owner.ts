import { rule, type KeyResultSubject } from "../rule";
import { endingWord, findWord, type Words } from "../words";

/** K15. The owner of the objective answers for key results without one of their own. */
export const keyResultHasOwner = rule(
  "K15", "key-result-has-owner", "warning",
  ({ statement: { text, words }, keyResult, objective, facts: { departments = [] } }: KeyResultSubject) => {
    if (keyResult === null) return null;
    const owner = (keyResult.owner ?? objective?.owner ?? "").trim();
    if (owner === "") return { text, owner, fault: "none" as const };
    if (departments.includes(owner) || isDepartment(owner, words)) return { text, owner, fault: "department" as const };
    return ownersIn(owner).length > 1 && findWord(owner, words.lead) === null ? { text, owner, fault: "several" as const } : null;
  },
);

/** "Sales department" is one, "Head of department" is a person. */
function isDepartment(owner: string, { department }: Words): boolean {
  return endingWord(owner, department) !== null && !/\bof\b/i.test(owner);
}

/** People that a cell names. "Keller, A." and "Keller, Anna" are one: a comma tells people apart only beside full names or in Chinese. */
function ownersIn(owner: string): readonly string[] {
  const parts = owner.split(/[;；、，/&+\n]|\band\b|[与和及](?=\p{Script=Han}{2})/iu).map((part) => part.trim()).filter((part) => part !== "");
  return parts.flatMap((part) => {
    const names = part.split(",").map((name) => name.trim()).filter((name) => name !== "");
    const full = names.every((name) => /\s|\p{Script=Han}/u.test(name));
    return full ? names : [part];
  });
}
