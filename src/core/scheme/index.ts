// How scores are combined, rated and paid.
export { ASPIRATIONAL_MARK, SCHEME_NUMBERS, SCHEME_SWITCHES, USUAL_SCHEME } from "./scheme-rules";
export type { Grade, PayDecision, SchemeNumber, SchemeRules, SchemeSwitch } from "./scheme-rules";
// Whose scores there are.
export { ownersOf } from "./owners";
export type { Owner } from "./owners";
