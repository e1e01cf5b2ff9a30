import type { TrainingPair } from "./pair";

const SERVICE = "Make customers glad that they called us";
const WAITING = "Cut average waiting at the hotline from 9 to 4 minutes";
const RATING = "Raise customer satisfaction after a call from 71 % to 85 %";

/** Pairs of our own wording, in the order of the rules. */
export const PAIRS_EN: readonly TrainingPair[] = [
  { kind: "objective", teaches: "O01", bad: "Sign 40 new dealers in the north", good: "Become the brand that northern dealers want on their shelves" },
  { kind: "objective", teaches: "O02", bad: "Happier customers", good: SERVICE },
  { kind: "objective", teaches: "O03", bad: "Continue our safety programme for employees", good: "Become the plant where employees go home safe" },
  { kind: "objective", teaches: "O04", bad: "Roll out the planning tool to all teams", good: "Let teams plan their own week with trust in the figures" },
  { kind: "objective", teaches: "O05", bad: "Improve our onboarding process", good: "Let new employees feel useful from their first week" },
  { kind: "objective", teaches: "O06", bad: "Launch a loyalty card and retrain the shops", good: "Give regular customers a reason to come back" },
  { kind: "objective", teaches: "O07", bad: "Be number one in our class", good: "Be the first name that buyers think of in our class" },
  { kind: "keyResult", teaches: "K01", bad: "Shorter queues at the counter", good: "Cut average waiting at the counter from 12 to 5 minutes" },
  { kind: "keyResult", teaches: "K02", bad: "Reduce scrap", good: "Reduce scrap from 4.5 % to 3 % of material" },
  { kind: "keyResult", teaches: "K03", bad: "Reduce overtime from 300 to 420 hours a month", good: "Reduce overtime from 420 to 300 hours a month" },
  { kind: "keyResult", teaches: "K04", bad: "Hold a leadership workshop", good: "Raise the share of posts filled from within from 35 % to 50 %" },
  { kind: "keyResult", teaches: "K04", bad: "Train 60 foremen", good: "Cut accidents with lost days from 9 to 4 a quarter" },
  { kind: "keyResult", teaches: "K05", bad: "Support the sales force in the south", good: "Raise orders won in the south from 14 to 22 a month" },
  { kind: "keyResult", teaches: "K05", bad: "Analyse the reasons for resignations", good: "Reduce resignations in the first year from 18 % to 10 %" },
  { kind: "keyResult", teaches: "K06", bad: "Answer 95 % of questions in a timely manner", good: "Answer 95 % of questions within one working day" },
  { kind: "keyResult", teaches: "K06", bad: "Significantly more hires by referral", good: "Raise hires by referral from 10 to 25" },
  { kind: "keyResult", teaches: "K07", bad: "Raise repeat orders to 40 % and cut returns to 2 %", good: "Raise repeat orders from 31 % to 40 %" },
  { kind: "keyResult", teaches: "K09", bad: "Reach 75 %", good: "Reach 75 % of employees with an agreed plan for the year" },
  { kind: "keyResult", teaches: "K10", bad: "Increase exports by 15 %", good: "Increase exports from $2.0m to $2.3m" },
  { kind: "keyResult", teaches: "K11", bad: "Maintain a stock accuracy of 99 %", good: "Raise stock accuracy from 96 % to 99 %" },
  { kind: "keyResult", teaches: "K14", bad: "Publish 12 blog posts", good: "Grow trial sign-ups on the site from 120 to 200 a month" },
  {
    kind: "set", teaches: "K08",
    bad: { objective: SERVICE, hasCycle: false, keyResults: [{ text: WAITING, type: "decrease" }, { text: RATING }] },
    good: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease" }, { text: RATING }] },
  },
  {
    kind: "set", teaches: "K12",
    bad: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease" }, { text: RATING, type: "binary" }, { text: "Reach 85 % of calls answered", type: "binary", owner: "Service team" }] },
    good: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease" }, { text: RATING }] },
  },
  {
    kind: "set", teaches: "K15",
    bad: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease", owner: "Service department" }, { text: RATING, owner: "A. Keller and M. Osei" }] },
    good: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease", owner: "A. Keller" }, { text: RATING, owner: "M. Osei" }] },
  },
  {
    kind: "set", teaches: "S02",
    bad: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease" }] },
    good: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease" }, { text: RATING }] },
  },
  {
    kind: "set", teaches: "S03",
    bad: { objective: SERVICE, keyResults: [{ text: "Write a hotline manual", type: "milestone" }, { text: "Set up a new telephone system", type: "milestone" }] },
    good: { objective: SERVICE, keyResults: [{ text: "Set up a new telephone system", type: "milestone" }, { text: RATING }] },
  },
  {
    kind: "set", teaches: "S04",
    bad: { objective: "Win the customers who still buy from two suppliers", keyResults: [{ text: "Raise sales in the region from $4m to $5m" }, { text: "Raise orders by phone from 300 to 420 a month" }] },
    good: { objective: "Win the customers who still buy from two suppliers", keyResults: [{ text: "Raise sales in the region from $4m to $5m" }, { text: "Cut returns of orders by phone from 6 % to 3 %", type: "decrease" }] },
  },
  {
    kind: "set", teaches: "S05",
    bad: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease", weight: 80 }, { text: RATING, weight: 40 }] },
    good: { objective: SERVICE, keyResults: [{ text: WAITING, type: "decrease", weight: 50 }, { text: RATING, weight: 50 }] },
  },
  {
    kind: "set", teaches: "S07",
    bad: { objective: SERVICE, keyResults: [{ text: RATING }, { text: "Raise customer satisfaction after a call from 71 % to 90 %" }] },
    good: { objective: SERVICE, keyResults: [{ text: RATING }, { text: "Cut calls that come back within a week from 14 % to 8 %", type: "decrease" }] },
  },
  {
    kind: "set", teaches: "P03",
    bad: { objective: SERVICE, keyResults: [{ text: "Keep open calls below 40", type: "maintain_below" }, { text: "Keep hotline hours at or above 60 a week", type: "maintain_above" }, { text: RATING }] },
    good: { objective: SERVICE, keyResults: [{ text: "Keep open calls below 40", type: "maintain_below" }, { text: RATING }] },
  },
];
