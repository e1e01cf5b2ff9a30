import { triage } from "../../../src/core/generate";
import { measure, months, type Stated } from "./measures";

const YEAR = { yearStart: "2027-01-01", yearEnd: "2027-12-31" };

/** Role, attainment and shortfall on the last day of May 2027. */
function judged(stated: Stated): readonly [role: string, attainment: number | null, shortfall: number | null] {
  const { role, attainment, shortfall } = triage(measure(stated), "2027-05-31", YEAR);
  return [role, attainment === null ? null : rounded(attainment), shortfall === null ? null : rounded(shortfall)];
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

test.each<[string, Stated, ReturnType<typeof judged>]>([
  ["above its target", { name: "A", target: 90, actual: 95 }, ["health", 1.055556, 0]],
  ["below its target", { name: "A", target: 100, actual: 90 }, ["driver", 0.9, 0.1]],
  ["decreasing and above its target", { name: "A", direction: "decrease", target: 40, actual: 50 }, ["driver", 0.75, 0.25]],
  ["far off, which counts no more than everything", { name: "A", target: 10, actual: -90 }, ["driver", -9, 1]],
  ["negative and short", { name: "A", target: -100, actual: -150 }, ["driver", 0.5, 0.5]],
  ["with a target of 0: by its way from the baseline", { name: "A", direction: "decrease", target: 0, actual: 2, baseline: 8 }, ["driver", null, 0.25]],
  ["with a target of 0 and no baseline", { name: "A", direction: "decrease", target: 0, actual: 2 }, ["driver", null, 1]],
  ["without a reading", { name: "A", target: 10 }, ["driver", null, null]],
  ["without a reading, but with a baseline", { name: "A", target: 100, baseline: 80 }, ["driver", null, 0.2]],
  ["without a target", { name: "A", actual: 10 }, ["monitor", null, null]],
  ["inside its band", { name: "A", direction: "within", targetLow: 2, targetHigh: 4, actual: 3 }, ["health", 1, 0]],
  ["outside its band", { name: "A", direction: "within", targetLow: 2, targetHigh: 4, actual: 5 }, ["driver", 0.5, 0.5]],
  ["with one edge only, which is a line", { name: "A", direction: "within", targetLow: 20, actual: 10 }, ["driver", 0.5, 0.5]],
  ["to happen", { name: "A", unit: "Yes/No", actual: 0 }, ["driver", 0, 1]],
  ["a flow: readings of the months that are over against their targets", { name: "A", nature: "flow", series: months(2027, 100, [100, 100, 90, 80, 80]) }, ["driver", 0.9, 0.1]],
  ["a ratio: the last reading against its target", { name: "A", series: months(2027, (month) => month, [1, 2, 3, 4, 4]) }, ["driver", 0.8, 0.2]],
  ["a flow counted since the year began, against what was due by now", { name: "A", nature: "flow", target: 365, actual: 151 * 0.8 }, ["driver", 0.8, 0.2]],
  ["a flow of a quarter, against what of that was due by now", { name: "A", nature: "flow", target: 91, actual: 61 * 0.8, targetPeriod: "2027-Q2" }, ["driver", 0.8, 0.2]],
  ["a flow of a quarter that is over, against all of it", { name: "A", nature: "flow", target: 100, actual: 40, targetPeriod: "2027-Q1" }, ["driver", 0.4, 0.6]],
  ["a flow of every month, against that", { name: "A", nature: "flow", target: 100, actual: 40, targetPeriod: "every-month" }, ["driver", 0.4, 0.6]],
  ["a flow near its target, which is then of the same time", { name: "A", nature: "flow", target: 100, actual: 95 }, ["driver", 0.95, 0.05]],
])("a measure %s", (_, stated, expected) => {
  expect(judged(stated)).toEqual(expected);
});

test("a month that has not begun is not compared", () => {
  const later = { ...months(2027, 100, [100, 100, 100, 100, 100]), "2027-06": { target: 100, actual: 0 } };
  expect(judged({ name: "A", nature: "flow", series: later })).toEqual(["health", 1, 0]);
});
