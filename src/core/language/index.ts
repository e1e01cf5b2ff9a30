export { LANGUAGES } from "./language";
export type { Language } from "./language";
export { describeIssue } from "./issues";
export type { IssueCode, IssueValues } from "./issues";
