import type { InterviewOptions } from "../../../../workbook/tasks";

type Managers = NonNullable<InterviewOptions["managers"]>;

/**
 * Who holds the interviews, as it is typed: a name for everybody, or lines of employee and manager.
 * @example managersIn("Ann, Bo\nCy") // => [{ person: "Ann", manager: "Bo" }, { person: null, manager: "Cy" }]
 */
export function managersIn(text: string): Managers {
  return text.split(/\r?\n/).flatMap((line): Managers => {
    const [first = "", second = ""] = line.split(/[,，;；:：\t]/).map((part) => part.trim());
    if (first === "") return [];
    return second === "" ? [{ person: null, manager: first }] : [{ person: first, manager: second }];
  });
}
