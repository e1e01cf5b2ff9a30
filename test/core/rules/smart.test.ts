import { KEY_RESULT_RULES, OBJECTIVE_RULES, SET_RULES, findFaults, lettersOf, smart, smartOkrs, type Lamp, type TextKind } from "../../../src/core/rules";
import { keyResult, objective } from "./harness";

/** `S+ M-K01 A? R-K04 T?`. */
function shown(lamps: readonly Lamp[]): string {
  return lamps.map(({ letter, isOn, rules }) => `${letter}${isOn === null ? "?" : isOn ? "+" : `-${rules.join("&")}`}`).join(" ");
}

describe("the lamps of a text alone", () => {
  test.each<[string, TextKind, string]>([
    ["Raise renewal rate from 80 % to 90 % by 14 Feb 2027", "keyResult", "S+ M+ A+ R+ T+"],
    ["Raise renewal rate to 90 %", "keyResult", "S+ M+ A? R+ T?"],
    ["Launch the new website", "keyResult", "S+ M-K01 A? R-K04 T?"],
    ["Raise renewal rate from 90 % to 80 %", "keyResult", "S+ M+ A-K03 R+ T?"],
    ["Reach 80 %", "keyResult", "S-K09 M-K09 A? R+ T?"],
    ["Reach 10,000 page views", "keyResult", "S+ M+ A? R+ T?"],
    ["将客户满意度从80%提升至90%", "keyResult", "S+ M+ A+ R+ T?"],
    ["Become the supplier that customers recommend", "objective", "S+ M? A? R+ T?"],
    ["提升系统稳定性", "objective", "S-O05 M? A? R+ T?"],
    ["Keep our customers as they are", "objective", "S+ M? A? R-O03 T?"],
    ["", "objective", "S? M? A? R? T?"],
  ])("%s", (text, kind, expected) => {
    expect(shown(smart(text, kind))).toBe(expected);
  });
});

test("in its set a text is judged by all that was found about it", () => {
  const objectives = [objective({ id: "o1", cycle: "" }), objective({ id: "o2" })];
  const keyResults = [keyResult({ id: "k1", start: null, text: "Raise renewal rate to 90 %" }), keyResult({ id: "k2", objective: "o2" }), keyResult({ id: "k3", objective: "o2", text: "Raise NPS from 30 to 45" })];
  const lamps = smartOkrs(objectives, keyResults, findFaults(objectives, keyResults));
  expect([...lamps].map(([id, each]) => `${id}: ${shown(each)}`)).toEqual([
    "o1: S+ M-S02 A+ R+ T+", "o2: S+ M+ A+ R+ T+",
    "k1: S+ M-K02 A-K02 R+ T-K08", "k2: S+ M+ A+ R+ T+", "k3: S+ M+ A+ R+ T+",
  ]);
});

test("every rule about a single text has a letter, and every letter a rule", () => {
  const ofTexts = [...OBJECTIVE_RULES, ...KEY_RESULT_RULES].map(({ id }) => id);
  expect(ofTexts.filter((id) => lettersOf(id).length === 0)).toEqual([]);
  const all = [...ofTexts, ...SET_RULES.map(({ id }) => id)];
  expect(new Set(all.flatMap(lettersOf))).toEqual(new Set(["S", "M", "A", "R", "T"]));
  expect(lettersOf("none")).toEqual([]);
});
