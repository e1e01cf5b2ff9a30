// Meetings around the OKRs of a cycle: who meets when, and what the data says is to be talked about.
export { foldPerson, isOwnedBy, peopleOf } from "./people";
export { CONTRADICTION, DOUBTFUL, FIRST_CONFIDENCE, netConfidence, SURE } from "./confidence";
export { contradictionOf, isContradiction, SIGNALS, signalsOf } from "./signals";
export type { Signal, SignalKind } from "./signals";
export { mondayOf, STANDUP_DAYS, WEEKS_AHEAD, workingDaysBetween, workingDaysFrom } from "./meeting-days";
export { BLOCKER_DAYS, openBlockers } from "./blockers";
export type { OpenBlocker, StandupEntry } from "./blockers";
export { lineageOf, proposalOf, RESET_DECISIONS, REVISE_BELOW } from "./reset";
export type { ResetDecision } from "./reset";
export { MEETING_KINDS, meetingTimes } from "./meeting-times";
export type { MeetingKind, MeetingsRequest, MeetingTime } from "./meeting-times";
