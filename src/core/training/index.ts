// Learning to write OKRs.
export { findingsOf, quiz, trainingPairs } from "./quiz";
export type { Question } from "./quiz";
export type { SetPair, TextPair, TrainingKeyResult, TrainingPair, TrainingSet } from "./pair";
