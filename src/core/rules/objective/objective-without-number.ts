import { rule, type ObjectiveSubject } from "../rule";
import { quantityText, type Quantity } from "../statement";

/** Names and ranks that carry a number without being a measurement: ISO 9001, Top 3, 第一. */
const NAME = /(?:\b(?:[Tt]op|[Nn]o\.?|[Nn]umber|[Pp]hase|[Vv]ersion|[Ll]evel|[Tt]ier)|\S\s+[A-Z][A-Za-z]*|第|版本)\s*$/;

/** O01. Years, versions, ranks and numbers in words may stand in an objective. */
export const objectiveWithoutNumber = rule(
  "O01", "objective-without-number", "warning",
  ({ statement }: ObjectiveSubject) => {
    const measured = (quantity: Quantity): boolean =>
      /\d/.test(quantity.text) && (quantity.kind !== "count" || !NAME.test(statement.undated.slice(0, quantity.start)));
    const found = statement.quantities.find(measured);
    return found ? { found: quantityText(found) } : null;
  },
);
