// OKRs of teams and people.
export { generateTeams } from "./team-okrs";
export type { LevelSource, TeamOkrs } from "./team-okrs";
export { generatePeople } from "./person-okrs";
export type { LevelOptions } from "./holder-draft";
export { NO_OKRS } from "./level-okrs";
export type {
  Alignment, DutyCheck, ExistingOkrs, HealthMeasure, Holder, LevelKeyResult, LevelLeftOut, LevelLeftOutReason, LevelObjective, LevelOkrs,
} from "./level-okrs";
export { foldPerson, teamsOf } from "./teams";
export type { Teams } from "./teams";
export type { Parents } from "./parents";

// The hiring manager's case.
export { HIRING_PARTS, hiringPartOf } from "./hiring";
export type { HiringPart } from "./hiring";
