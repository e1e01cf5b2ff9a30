import * as fc from "fast-check";
import { STATUSES, statusOf, type Status, type StatusInput } from "../../../src/core/score";
import { statusWord } from "../../../src/core/language";

describe("status", () => {
  test.each<[string, StatusInput, Status]>([
    ["is on track at the pace", { progress: 0.5, expected: 0.5 }, "on-track"],
    ["is on track 10 points behind", { progress: 0.4, expected: 0.5 }, "on-track"],
    ["is on track 10 points behind, in binary a little more", { progress: 0.3, expected: 0.4 }, "on-track"],
    ["is at risk 11 points behind", { progress: 0.39, expected: 0.5 }, "at-risk"],
    ["is at risk 25 points behind", { progress: 0.25, expected: 0.5 }, "at-risk"],
    ["is at risk 25 points behind, in binary a little more", { progress: 0.05, expected: 0.3 }, "at-risk"],
    ["is off track 26 points behind", { progress: 0.24, expected: 0.5 }, "off-track"],
    ["gives no alarm in the first days", { progress: -0.5, expected: 0.149 }, "on-track"],
    ["may give one at 15 % of the cycle", { progress: -0.5, expected: 0.15 }, "off-track"],
    ["may give one at 15 %, in binary a little less", { progress: -0.5, expected: 0.1 + 0.05 - 1e-17 }, "off-track"],
    ["is not scored without progress", { progress: null, expected: 0.5, daysSinceUpdate: 99 }, "not-scored"],
    ["is not scored without a pace", { progress: 0.5, expected: null }, "not-scored"],
    ["is not stale after 1.5 weeks", { progress: 0.5, expected: 0.5, daysSinceUpdate: 10.5 }, "on-track"],
    ["is stale after more than 1.5 weeks", { progress: 0.5, expected: 0.5, daysSinceUpdate: 11 }, "stale"],
    ["is stale whatever the pace says", { progress: 0, expected: 0.9, daysSinceUpdate: 11 }, "stale"],
    ["is stale by its own interval", { progress: 0.5, expected: 0.5, daysSinceUpdate: 4, interval: 2 }, "stale"],
    ["is not stale by its own interval", { progress: 0.5, expected: 0.5, daysSinceUpdate: 20, interval: 14 }, "on-track"],
    ["takes a blank interval as a week", { progress: 0.5, expected: 0.5, daysSinceUpdate: 11, interval: null }, "stale"],
    ["is not stale if nobody knows", { progress: 0.5, expected: 0.5, daysSinceUpdate: null }, "on-track"],
    ["stays on track with confidence 7", { progress: 0.5, expected: 0.5, confidence: 7 }, "on-track"],
    ["is worsened by confidence 6", { progress: 0.5, expected: 0.5, confidence: 6 }, "at-risk"],
    ["is worsened by confidence 4", { progress: 0.5, expected: 0.5, confidence: 4 }, "at-risk"],
    ["is worsened further by confidence 3", { progress: 0.5, expected: 0.5, confidence: 3 }, "off-track"],
    ["is worsened by confidence 0", { progress: 0.5, expected: 0.5, confidence: 0 }, "off-track"],
    ["is not worsened if nobody said", { progress: 0.5, expected: 0.5, confidence: null }, "on-track"],
    ["is not improved by confidence", { progress: 0, expected: 0.5, confidence: 10 }, "off-track"],
    ["is not improved by middling confidence", { progress: 0, expected: 0.5, confidence: 5 }, "off-track"],
    ["is on track down to a limit of its own", { progress: 0.45, expected: 0.5, limits: { atRisk: 0.05, offTrack: 0.2 } }, "on-track"],
    ["is at risk beyond it", { progress: 0.44, expected: 0.5, limits: { atRisk: 0.05, offTrack: 0.2 } }, "at-risk"],
    ["is at risk down to the second limit", { progress: 0.3, expected: 0.5, limits: { atRisk: 0.05, offTrack: 0.2 } }, "at-risk"],
    ["is off track beyond that", { progress: 0.29, expected: 0.5, limits: { atRisk: 0.05, offTrack: 0.2 } }, "off-track"],
    ["is never at risk where both limits are one", { progress: 0.29, expected: 0.5, limits: { atRisk: 0.2, offTrack: 0.2 } }, "off-track"],
    ["takes the smaller limit first, whichever it is", { progress: 0.4, expected: 0.5, limits: { atRisk: 0.2, offTrack: 0.05 } }, "at-risk"],
    ["hears confidence from the first day", { progress: 0, expected: 0, confidence: 2 }, "off-track"],
  ])("%s", (_, input, expected) => {
    expect(statusOf(input)).toBe(expected);
  });

  test("more progress never makes it worse", () => {
    const order: readonly Status[] = ["on-track", "at-risk", "off-track"];
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(unit, unit, unit, fc.option(fc.integer({ min: 0, max: 10 })), (a, b, expected, confidence) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      const worse = order.indexOf(statusOf({ progress: less, expected, confidence }));
      expect(order.indexOf(statusOf({ progress: more, expected, confidence }))).toBeLessThanOrEqual(worse);
    }));
  });

  test("has a word in both languages", () => {
    expect(STATUSES.map((status) => statusWord(status, "en"))).toEqual(["On track", "At risk", "Off track", "Stale", "Not scored"]);
    expect(STATUSES.map((status) => statusWord(status, "zh"))).toEqual(["正常", "有风险", "偏离", "久未更新", "未评分"]);
  });
});
