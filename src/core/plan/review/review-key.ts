import { stableId } from "../../generate/stable-id";
import type { ReviewedHolder } from "../../review";

/**
 * By what the sheet, the tables and the named cells of a review are called: its cycle, and for that of a team or person a
 * code of the name behind it. The company's is the cycle alone.
 *
 * @example reviewKey("FY2027-Q2", { level: "team", name: "Sales" }) // => "FY2027-Q2-T" and five letters or digits
 */
export function reviewKey(cycle: string, of?: ReviewedHolder): string {
  return of === undefined ? cycle : `${cycle}-${LETTERS[of.level]}${stableId("", of.name).slice(1)}`;
}

const LETTERS: Readonly<Record<ReviewedHolder["level"], string>> = { team: "T", person: "P" };
