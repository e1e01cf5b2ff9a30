import type { Area } from "../../core/grid";
import type { Expression } from "../../core/formula";
import type { CellStyle, ConditionalFormat } from "../../core/plan";
import type { PropertyBag } from "../host/model/property-bag";
import type { AreaRecord } from "../host/model/sheet-model";
import { colorOf, memberOf, textIn, valueIn } from "../host/model/bag-reader";

const ICONS = { ThreeTrafficLights1: "3TrafficLights1", ThreeArrows: "3Arrows", ThreeSymbols: "3Symbols" } as const;

/** The plans of a conditional format, one for each of its areas; none for what plans do not know. */
export function conditionPlans({ areas, bag }: AreaRecord, read: (formula: string) => Expression): readonly ConditionalFormat[] {
  return areas.map((area) => conditionPlan(area, bag, read)).filter((plan) => plan !== null);
}

function conditionPlan(area: Area, bag: PropertyBag, read: (formula: string) => Expression): ConditionalFormat | null {
  switch (textIn(bag, "Type")) {
    case "DataBar":
      return dataBar(area, bag.parts.get("DataBar"));
    case "IconSet":
      return iconSet(area, bag.parts.get("IconSet"));
    case "ColorScale":
      return colorScale(area, valueIn(bag, "ColorScale", "Criteria"));
    case "Custom": {
      const formula = textIn(bag, "Custom", "Rule", "Formula").replace(/^=/, "");
      return formula === "" ? null : { kind: "expression", area, formula: read(formula), style: changes(bag.parts.get("Custom")?.parts.get("Format")) };
    }
    default:
      return null;
  }
}

function dataBar(area: Area, bar: PropertyBag | undefined): ConditionalFormat {
  const [minimum, maximum] = [boundary(valueIn(bar, "LowerBoundRule")), boundary(valueIn(bar, "UpperBoundRule"))];
  return {
    kind: "dataBar", area, color: colorOf(valueIn(bar, "PositiveFormat", "FillColor")) ?? EXCEL_BAR,
    ...(minimum === null ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
  };
}

/** Colour of Excel's own bars. */
const EXCEL_BAR = "638EC6";

function iconSet(area: Area, set: PropertyBag | undefined): ConditionalFormat | null {
  const icons = Object.entries(ICONS).find(([style]) => style === textIn(set, "Style"))?.[1];
  const criteria = valueIn(set, "Criteria");
  // The first icon is for what is below all thresholds.
  const [, first, second] = Array.isArray(criteria) ? criteria.map(boundary) : [];
  if (icons === undefined || typeof first !== "number" || typeof second !== "number") return null;
  return { kind: "iconSet", area, icons, thresholds: [first, second], showValue: valueIn(set, "ShowIconOnly") !== true };
}

function colorScale(area: Area, criteria: unknown): ConditionalFormat | null {
  const stops = ["minimum", "midpoint", "maximum"].map((name) => memberOf(criteria, name)).filter((stop) => stop !== undefined && stop !== null);
  const planned = stops.map((stop) => ({ at: boundary(stop), color: colorOf(memberOf(stop, "color")) }));
  const known = planned.flatMap(({ at, color }) => (at === null || color === null ? [] : [{ at, color }]));
  return known.length < 2 || known.length < stops.length ? null : { kind: "colorScale", area, stops: known };
}

/** The number of a rule that names one; null for one that finds it by itself. */
function boundary(rule: unknown): number | null {
  const formula = memberOf(rule, "formula");
  const number = typeof formula === "number" || (typeof formula === "string" && formula.trim() !== "") ? Number(String(formula).replace(/^=/, "")) : NaN;
  return memberOf(rule, "type") === "Number" && Number.isFinite(number) ? number : null;
}

function changes(format: PropertyBag | undefined): CellStyle {
  const [bold, italic, numbers] = [valueIn(format, "Font", "Bold"), valueIn(format, "Font", "Italic"), valueIn(format, "NumberFormat")];
  const [color, fill] = [colorOf(valueIn(format, "Font", "Color")), colorOf(valueIn(format, "Fill", "Color"))];
  return {
    ...(typeof bold === "boolean" ? { bold } : {}),
    ...(typeof italic === "boolean" ? { italic } : {}),
    ...(color === null ? {} : { color }),
    ...(fill === null ? {} : { fill }),
    ...(typeof numbers === "string" ? { format: numbers } : {}),
  };
}
