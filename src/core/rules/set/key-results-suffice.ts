import { setRule } from "../set-rule";

/** S06. Only somebody who knows the business can tell, so it goes by what they ticked; unticked is not asked for. */
export const keyResultsSuffice = setRule("S06", "key-results-suffice", "warning", ({ objectives, facts: { sufficient } }) =>
  objectives.flatMap(({ id, text }) => (sufficient?.get(id) === false ? [{ of: id, values: { objective: text } }] : [])));
