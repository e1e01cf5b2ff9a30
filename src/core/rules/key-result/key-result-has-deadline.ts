import { rule, type KeyResultSubject } from "../rule";

/** K08. A cycle is a deadline; a text alone may belong to one that is not seen. */
export const keyResultHasDeadline = rule(
  "K08", "key-result-has-deadline", "warning",
  ({ statement, keyResult, objective }: KeyResultSubject) => {
    const dated = statement.hasDate || keyResult === null || (objective !== null && objective.cycle !== "");
    return dated ? null : { text: statement.text };
  },
);
