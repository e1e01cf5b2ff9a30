export { LANGUAGES } from "./language";
export type { Language } from "./language";
export { cliTexts } from "./cli-texts";
export type { CliTexts } from "./cli-texts";
export { describeIssue } from "./issues";
export type { IssueCode, IssueValues } from "./issues";
export { bandWord, statusWord } from "./score-words";
export { checkInWords } from "./check-in-words";
export type { CheckInWords } from "./check-in-words";
