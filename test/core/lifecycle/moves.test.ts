import * as fc from "fast-check";
import {
  checkMove, isReleased, MOVES, moveBetween, nextStates, NO_CONSENSUS, STATES, stateOf, type Consensus, type LogEntry, type MovedObjective, type ResultData, type State,
  type WantedMove,
} from "../../../src/core/lifecycle";
import { issue } from "../../../src/core/issue";

const RESULT: ResultData = { id: "k1", text: "Raise delivery", isScored: true, lastReading: "2027-06-28", hasEvidence: true, hasSource: true };

function objective(state: State, more: Partial<MovedObjective> = {}): MovedObjective {
  return { id: "o1", text: "Be reliable", state, owners: ["A. Keller"], approver: null, results: [RESULT], findings: [], placeOf: (id) => `at ${id}`, ...more };
}

function wanted(to: State, more: Partial<WantedMove> = {}): WantedMove {
  return { to, by: "P. Novak", reason: "because", date: "2027-06-30", admin: null, ...more };
}

const entry = (number: number, more: Partial<LogEntry>): LogEntry =>
  ({ number, date: "2027-05-01", objective: "o1", item: "o1", field: "state", before: null, after: null, by: null, reason: null, ...more });

const move = (number: number, before: State, after: State): LogEntry => entry(number, { before, after });

/** Codes of what keeps an objective from being moved, or is said of it. */
function codes(from: MovedObjective, to: WantedMove, consensus: Consensus = NO_CONSENSUS, log: readonly LogEntry[] = []): readonly string[] {
  return checkMove(from, to, consensus, log).map(({ severity, code }) => `${severity} ${code}`);
}

test("these moves there are, and no others", () => {
  const byPeople = MOVES.filter(({ who }) => who !== "record").map(({ from, to, who }) => `${from} → ${to} (${who})`);
  expect(byPeople).toEqual([
    "draft → submitted (owner)", "returned → submitted (owner)", "submitted → approved (approver)", "submitted → returned (approver)", "approved → returned (approver)",
    "approved → released (admin)", "changed → released (approver)", "released → scored (owner)", "scored → closed (approver)",
  ]);
  expect(STATES.flatMap((from) => nextStates(from).map((to) => moveBetween(from, to)?.from === from))).not.toContain(false);
});

test.each(STATES.flatMap((from) => STATES.filter((to) => to !== from && !nextStates(from).includes(to)).map((to) => [from, to] as const)))(
  "nobody moves from %s to %s", (from, to) => {
    expect(codes(objective(from), wanted(to))).toEqual(["error move-not-allowed"]);
  });

test("an objective that is there already is left alone", () => {
  expect(STATES.flatMap((state) => codes(objective(state), wanted(state, { by: null })))).toEqual([]);
});

test("no moves that the checks let through reach closed without a release on the way", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...STATES), { maxLength: 30 }), fc.array(fc.constantFrom("A. Keller", "P. Novak"), { minLength: 30, maxLength: 30 }), (targets, people) => {
    const log: LogEntry[] = [];
    for (const [index, to] of targets.entries()) {
      const state = stateOf("o1", log);
      const issues = checkMove(objective(state), wanted(to, { by: people[index] ?? null }), NO_CONSENSUS, log);
      if (state !== to && !issues.some(({ severity }) => severity === "error")) log.push(move(log.length + 1, state, to));
    }
    const states = log.map(({ after }) => after as State);
    for (const late of ["scored", "closed"] as const) {
      const at = states.indexOf(late);
      if (at >= 0) expect(states.slice(0, at)).toEqual(expect.arrayContaining(["submitted", "approved", "released"]));
    }
    expect(states.filter(isReleased).length === 0 || states.indexOf("approved") < states.findIndex(isReleased)).toBe(true);
  }));
});

describe("who", () => {
  test.each<readonly [string, State, State, Partial<MovedObjective>, Partial<WantedMove>, readonly string[]]>([
    ["nobody", "draft", "submitted", {}, { by: null }, ["error mover-unknown"]],
    ["somebody else cannot submit", "draft", "submitted", {}, {}, ["error mover-wrong"]],
    ["the owner submits, whatever the capitals", "draft", "submitted", {}, { by: " a. KELLER " }, []],
    ["the administrator submits for the owner", "draft", "submitted", {}, { admin: "P. Novak" }, []],
    ["anybody submits what nobody owns", "draft", "submitted", { owners: [] }, {}, []],
    ["the owner cannot approve", "submitted", "approved", {}, { by: "A. Keller" }, ["error approver-is-owner"]],
    ["nor as its administrator", "submitted", "approved", {}, { by: "A. Keller", admin: "A. Keller" }, ["error approver-is-owner"]],
    ["somebody else approves", "submitted", "approved", {}, {}, []],
    ["only the approver who is named", "submitted", "approved", { approver: "M. Osei" }, {}, ["error mover-wrong"]],
    ["the approver who is named", "submitted", "approved", { approver: "P. Novak" }, {}, []],
    ["only the administrator releases", "approved", "released", {}, { admin: "M. Osei" }, ["error mover-wrong"]],
    ["anybody releases where there is no administrator", "approved", "released", {}, {}, []],
    ["the owner cannot close", "scored", "closed", {}, { by: "A. Keller" }, ["error approver-is-owner"]],
  ])("%s", (_, from, to, more, by, expected) => {
    expect(codes(objective(from, more), wanted(to, by))).toEqual(expected);
  });
});

describe("on what conditions", () => {
  const fault = issue("error", "key-result-has-number", "at k1", { text: "Better delivery" });

  test("errors of the rules keep a text from being submitted, and are said; warnings do not", () => {
    const found = checkMove(objective("draft", { findings: [fault, { ...fault, severity: "warning" }] }), wanted("submitted", { by: "A. Keller" }), NO_CONSENSUS, []);
    expect(found).toEqual([issue("error", "text-faults-block", "at o1", { text: "Be reliable", count: 1 }), fault]);
  });

  test("who returns says why", () => {
    expect(codes(objective("submitted"), wanted("returned", { reason: null }))).toEqual(["error return-without-reason"]);
    expect(codes(objective("submitted"), wanted("returned"))).toEqual([]);
  });

  const request = { id: "R1", what: "Two analysts", to: "M. Osei", item: null, isAccepted: null };
  const votes = [{ item: "k1", participant: "M. Osei", answer: "disagree" as const }, { item: "k9", participant: "M. Osei", answer: "disagree" as const }];

  test.each<readonly [string, Partial<Consensus>, readonly string[]]>([
    ["an unanswered request for the whole cycle", { requests: [request] }, ["error request-unanswered"]],
    ["an unanswered request for the key result", { requests: [{ ...request, item: "k1" }] }, ["error request-unanswered"]],
    ["not one for another objective", { requests: [{ ...request, item: "k9" }] }, []],
    ["not one that was declined", { requests: [{ ...request, isAccepted: false }] }, []],
    ["a disagreement with the key result", { votes }, ["error disagreement-open"]],
    ["not one that was decided on", { votes, decisions: [{ item: "k1" }] }, []],
    ["a decision on something else does not count", { votes, decisions: [{ item: "o1" }] }, ["error disagreement-open"]],
    ["agreement with a change keeps nothing up", { votes: [{ item: "k1", participant: "M. Osei", answer: "agree-with-change" }] }, []],
  ])("before release: %s", (_, consensus, expected) => {
    expect(codes(objective("approved"), wanted("released"), { ...NO_CONSENSUS, ...consensus })).toEqual(expected);
  });

  test("a change is approved once it has a reason, and consensus is not asked for again", () => {
    const log = [move(1, "approved", "released"), entry(2, { item: "k1", field: "target", before: 95, after: 90 }), move(3, "released", "changed")];
    expect(codes(objective("changed"), wanted("released"), { ...NO_CONSENSUS, votes }, log)).toEqual(["error change-without-reason"]);
    const explained = log.map((each) => (each.number === 2 ? { ...each, reason: "steel" } : each));
    expect(codes(objective("changed"), wanted("released"), NO_CONSENSUS, explained)).toEqual([]);
    expect(codes(objective("changed"), wanted("released"), NO_CONSENSUS, [...log, move(4, "changed", "released")])).toEqual([]);
  });

  test("what was not measured is not scored, which keeps nobody from scoring", () => {
    expect(codes(objective("released", { results: [{ ...RESULT, isScored: false }] }), wanted("scored", { by: "A. Keller" }))).toEqual(["info key-result-not-scored"]);
    expect(codes(objective("released", { results: [{ ...RESULT, hasSource: false }] }), wanted("scored", { by: "A. Keller" }))).toEqual(["warning data-source-missing"]);
  });

  test.each<readonly [string, Partial<ResultData>, readonly string[]]>([
    ["evidence and a reading in time", {}, []],
    ["a reading of the closing day", { lastReading: "2027-06-30" }, []],
    ["a reading after it", { lastReading: "2027-07-01" }, ["error reading-after-close"]],
    ["no evidence", { hasEvidence: false }, ["error evidence-missing"]],
    ["no evidence of what is not scored", { hasEvidence: false, isScored: false, lastReading: null }, []],
  ])("before closing: %s", (_, more, expected) => {
    expect(codes(objective("scored", { results: [{ ...RESULT, ...more }] }), wanted("closed"))).toEqual(expected);
  });
});
