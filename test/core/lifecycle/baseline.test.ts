import * as fc from "fast-check";
import { changesSince, nextNumber, snapshotOf, type BaselineItem, type Change, type LogEntry } from "../../../src/core/lifecycle";

const OBJECTIVE: BaselineItem = {
  id: "o1", objective: "o1", kind: "objective", text: "Be reliable", type: null, unit: null, start: null, target: null, floor: null, ceiling: null, weight: 1, owner: "A. Keller",
};
const KEY_RESULT: BaselineItem = { ...OBJECTIVE, id: "k1", kind: "keyResult", text: "Raise delivery to 95 %", type: "increase", start: 91, target: 95, weight: 0.6 };
const BASELINE = [OBJECTIVE, KEY_RESULT];

const logged = (changes: readonly Change[], log: readonly LogEntry[] = []): readonly LogEntry[] =>
  [...log, ...changes.map((change, index): LogEntry => ({ ...change, number: nextNumber(log) + index, date: "2027-05-10", by: null, reason: null }))];

const change = (item: string, field: Change["field"], before: Change["before"], after: Change["after"]): Change => ({ objective: "o1", item, field, before, after });

test("a snapshot has the objective first and then its own key results, with their figures", () => {
  const keyResult = { id: "k1", objective: "o1", measure: "m", text: "t", type: "decrease" as const, unit: "days", start: 21, target: 14, floor: null, ceiling: null, current: 18, weight: 0.4, owner: null, confidence: 5 };
  const objective = { id: "o1", cycle: "FY2027-Q2", text: "O", perspective: null, ambition: "committed" as const, weight: 2, owner: "A" };
  expect(snapshotOf(objective, [{ ...keyResult, objective: "o2" }, keyResult]).map(({ id, kind, start, target, weight }) => [id, kind, start, target, weight])).toEqual([
    ["o1", "objective", null, null, 2], ["k1", "keyResult", 21, 14, 0.4],
  ]);
});

test.each<readonly [string, readonly BaselineItem[], readonly Change[]]>([
  ["nothing", BASELINE, []],
  ["noise of calculation", [OBJECTIVE, { ...KEY_RESULT, target: 95 * (1 + 1e-12) }], []],
  ["a target", [OBJECTIVE, { ...KEY_RESULT, target: 93 }], [change("k1", "target", 95, 93)]],
  ["a text and a weight", [{ ...OBJECTIVE, text: "Be quick" }, { ...KEY_RESULT, weight: 0.4 }], [change("o1", "text", "Be reliable", "Be quick"), change("k1", "weight", 0.6, 0.4)]],
  ["a target that is gone", [OBJECTIVE, { ...KEY_RESULT, target: null }], [change("k1", "target", 95, null)]],
  ["a key result more", [...BASELINE, { ...KEY_RESULT, id: "k2", text: "New" }], [change("k2", "added", null, "New")]],
  ["a key result less", [OBJECTIVE], [change("k1", "removed", "Raise delivery to 95 %", null)]],
  ["everything gone", [], [change("o1", "removed", "Be reliable", null), change("k1", "removed", "Raise delivery to 95 %", null)]],
])("what changed: %s", (_, now, expected) => {
  expect(changesSince("o1", BASELINE, [], now)).toEqual(expected);
  expect(changesSince("o1", BASELINE, logged(expected), now)).toEqual([]);
});

test("a change that is taken back is one more", () => {
  const log = logged(changesSince("o1", BASELINE, [], [OBJECTIVE, { ...KEY_RESULT, target: 93 }]));
  expect(changesSince("o1", BASELINE, log, BASELINE)).toEqual([change("k1", "target", 93, 95)]);
});

test("a key result that comes back was added again", () => {
  const log = logged(changesSince("o1", BASELINE, [], [OBJECTIVE]));
  expect(changesSince("o1", BASELINE, log, BASELINE)).toEqual([change("k1", "added", null, "Raise delivery to 95 %")]);
});

test("whatever is done in whatever order, the log tells it once, and played back it gives what stands there", () => {
  const items = fc.record({ target: fc.option(fc.integer({ min: 0, max: 5 })), text: fc.constantFrom("a", "b"), weight: fc.integer({ min: 0, max: 2 }), isThere: fc.boolean() });
  fc.assert(fc.property(fc.array(items, { maxLength: 8 }), (steps) => {
    let log: readonly LogEntry[] = [];
    for (const { isThere, ...figures } of steps) {
      const now = isThere ? [OBJECTIVE, { ...KEY_RESULT, ...figures }] : [OBJECTIVE];
      const before = log;
      log = logged(changesSince("o1", BASELINE, log, now), log);
      expect(log.slice(0, before.length)).toEqual(before);
      expect(changesSince("o1", BASELINE, log, now)).toEqual([]);
      const last = log.findLast(({ field }) => field === "target")?.after;
      if (isThere && last !== undefined) expect(last).toBe(figures.target);
    }
  }));
});
