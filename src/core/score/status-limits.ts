import { issue, type Issue } from "../issue";
import type { StatusLimits } from "./status";

/** What is wrong with limits that somebody chose; null if nothing is. Issues: `status-limit-out-of-range`, `status-limits-out-of-order`. */
export function statusLimitsIssue({ atRisk, offTrack }: StatusLimits): Issue | null {
  const outside = [atRisk, offTrack].find((limit) => !(limit >= 0 && limit <= 1));
  if (outside !== undefined) return issue("error", "status-limit-out-of-range", null, { limit: outside });
  return offTrack < atRisk ? issue("error", "status-limits-out-of-order", null, { atRisk, offTrack }) : null;
}
