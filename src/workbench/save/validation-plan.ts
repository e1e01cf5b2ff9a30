import type { Expression } from "../../core/formula";
import type { Area } from "../../core/grid";
import type { Validation } from "../../core/plan";
import type { PropertyBag } from "../host/model/property-bag";
import type { AreaRecord } from "../host/model/sheet-model";
import { memberOf, valueIn } from "../host/model/bag-reader";

type Rule = Validation extends infer Kind ? Kind extends Validation ? Omit<Kind, "area" | "title" | "message" | "strict"> : never : never;

/** The plans of a validation, one for each of its areas; none for what plans do not know, nor for help that allows anything. */
export function validationPlans({ areas, bag }: AreaRecord, read: (formula: string) => Expression): readonly Validation[] {
  const rule = ruleOf(valueIn(bag, "Rule"), read);
  return rule === null ? [] : areas.map((area) => ({ ...rule, ...words(bag), area }));
}

/** What is said of cells that take anything: help on the header of a column. */
export function promptOf({ bag }: AreaRecord): string | null {
  const message = memberOf(valueIn(bag, "Prompt"), "message");
  return valueIn(bag, "Rule") === undefined && typeof message === "string" && message !== "" ? message : null;
}

function words(bag: PropertyBag): Pick<Validation, "title" | "message" | "strict"> {
  const alert = valueIn(bag, "ErrorAlert");
  const [title, message] = ["title", "message"].map((name) => memberOf(alert, name));
  return {
    ...(typeof title === "string" && title !== "" ? { title } : {}),
    ...(typeof message === "string" && message !== "" ? { message } : {}),
    ...(memberOf(alert, "style") === "Stop" ? { strict: true } : {}),
  };
}

function ruleOf(rule: unknown, read: (formula: string) => Expression): Rule | null {
  const list = memberOf(rule, "list");
  const numbers = memberOf(rule, "decimal");
  if (list !== undefined) return listRule(memberOf(list, "source"), read);
  if (numbers !== undefined) return numberRule(numbers);
  return memberOf(rule, "date") === undefined ? null : { kind: "date" };
}

function listRule(source: unknown, read: (formula: string) => Expression): Rule | null {
  if (typeof source !== "string") return null;
  if (source.startsWith("=")) return { kind: "range", source: read(source.slice(1)) };
  const items = source.split(",").map((item) => item.trim()).filter((item) => item !== "");
  return items.length === 0 ? null : { kind: "list", items };
}

/** A limit that is the lowest number of all is none. */
function numberRule(rule: unknown): Rule | null {
  const [first, second] = [memberOf(rule, "formula1"), memberOf(rule, "formula2")];
  if (typeof first !== "number") return null;
  switch (memberOf(rule, "operator")) {
    case "Between":
      return typeof second === "number" ? { kind: "number", minimum: first, maximum: second } : null;
    case "LessThanOrEqualTo":
      return { kind: "number", minimum: -Infinity, maximum: first };
    case "GreaterThanOrEqualTo":
      return { kind: "number", minimum: first < LOWEST ? -Infinity : first, maximum: Infinity };
    default:
      return null;
  }
}

const LOWEST = -9e307;

/** Header cells of tables have no other validation than their help. */
export function helpAt(records: readonly AreaRecord[], row: number, column: number): string | null {
  const record = records.findLast(({ areas }) => areas.some((area: Area) => area.top === row && area.bottom === row && area.left === column && area.right === column));
  return record === undefined ? null : promptOf(record);
}
