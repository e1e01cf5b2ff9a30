import type { Issue } from "../../../../core/issue";

/** The list says who has no manager yet, and the field above is where one is entered: the sentence for the command line names its option. */
export function isOfPane({ code }: Issue): boolean {
  return code !== "interview-without-manager";
}
