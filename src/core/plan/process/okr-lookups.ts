import { call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { fromSource, idsOf, type ReviewSources } from "../review/review-context";
import { rowFrom } from "../review/expressions";

/** The tables of OKRs that consensus and process are about, as the workbook calls them. */
export type OkrSources = Pick<ReviewSources, "objectives" | "keyResults">;

/** What the tables of a cycle say of an objective or key result, by its id; empty if neither knows it. */
export function ofItem({ objectives, keyResults }: OkrSources, key: "text" | "owner", id: Expression): Expression {
  const inObjectives = fromSource(objectives, key, rowFrom(id, idsOf(objectives)));
  const inKeyResults = fromSource(keyResults, key, rowFrom(id, idsOf(keyResults)));
  return call("IF", call("ISNUMBER", call("MATCH", id, idsOf(objectives), literal(0))), inObjectives, inKeyResults);
}
