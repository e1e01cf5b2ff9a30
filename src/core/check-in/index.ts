// A file of readings made into check-ins.
export { checkInId } from "./check-in-id";
export { parseUpdates } from "./parse-updates";
export type { Updates, UpdatesContext } from "./parse-updates";
export type { OpenKeyResult } from "./find-key-result";
