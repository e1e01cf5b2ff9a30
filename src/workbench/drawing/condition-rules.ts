import type { Area } from "../../core/grid";
import type { PropertyBag } from "../host/model/property-bag";
import type { AreaRecord, SheetModel } from "../host/model/sheet-model";

// Conditional formats as the grid has them, of those that Excel's API set.

/** A rule of the grid; see `IConditionFormattingRule` of Univer. */
export interface ConditionRule {
  readonly cfId: string;
  readonly ranges: readonly GridRange[];
  readonly stopIfTrue: boolean;
  readonly rule: Readonly<Record<string, unknown>>;
}

export interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export function gridRange({ top, left, bottom, right }: Area): GridRange {
  return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
}

/** Rules of a sheet, that which counts most first. Conditions that are not yet whole are left out. */
export function conditionRules({ conditions }: SheetModel): readonly ConditionRule[] {
  return conditions.flatMap(({ areas, bag }: AreaRecord) => {
    const rule = ruleOf(bag);
    if (rule === null) return [];
    return [{ cfId: String(bag.values.get("Id")), ranges: areas.map(gridRange), stopIfTrue: bag.values.get("StopIfTrue") === true, rule }];
  });
}

function ruleOf(bag: PropertyBag): ConditionRule["rule"] | null {
  const type = String(bag.values.get("Type"));
  return RULES[type]?.(bag.part(type)) ?? null;
}

const RULES: Readonly<Record<string, (part: PropertyBag) => ConditionRule["rule"] | null>> = { DataBar: dataBar, IconSet: iconSet, ColorScale: colorScale, Custom: expression };

/** A boundary or a stop, as Excel's API states it. */
interface Boundary {
  readonly type?: string;
  readonly formula?: string;
  readonly color?: string;
}

function valueOf({ type = "", formula = "" }: Boundary, otherwise: "min" | "max"): { readonly type: string; readonly value?: number | string } {
  const stated = STATED[type];
  if (stated === undefined) return { type: otherwise };
  const number = Number(formula.replace(/^=/, ""));
  return Number.isNaN(number) ? { type: "formula", value: formula.startsWith("=") ? formula : `=${formula}` } : { type: stated, value: number };
}

/** Kinds of boundaries that name a number themselves, as the grid has them. */
const STATED: Readonly<Record<string, string>> = { Number: "num", Percent: "percent", Percentile: "percentile", Formula: "num" };

function dataBar(bar: PropertyBag): ConditionRule["rule"] {
  const boundary = (name: string): Boundary => bar.values.get(name) ?? {};
  const [positive, negative] = [bar.part("PositiveFormat").values, bar.part("NegativeFormat").values];
  return {
    type: "dataBar", isShowValue: bar.values.get("ShowDataBarOnly") !== true,
    config: {
      min: valueOf(boundary("LowerBoundRule"), "min"), max: valueOf(boundary("UpperBoundRule"), "max"),
      isGradient: positive.get("GradientFill") !== false, positiveColor: positive.get("FillColor") ?? "#638EC6", nativeColor: negative.get("FillColor") ?? "#FF0000",
    },
  };
}

const COUNTS: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };

/** The grid begins with the best icon, Excel with that for the least. */
function iconSet(set: PropertyBag): ConditionRule["rule"] | null {
  const iconType = String(set.values.get("Style")).replace(/^(Three|Four|Five)/, (count) => COUNTS[count] ?? count);
  const criteria = (set.values.get("Criteria") ?? []) as readonly Boundary[];
  if (criteria.length === 0) return null;
  const isReversed = set.values.get("ReverseIconOrder") === true;
  const icon = (place: number): string => String(isReversed ? criteria.length - 1 - place : place);
  const config = criteria.toReversed().map((boundary, index) => ({ operator: "greaterThanOrEqual", value: valueOf(boundary, "min"), iconType, iconId: icon(index) }));
  // What is below all others gets the last icon, whatever Excel's first boundary says.
  const last = config.at(-2);
  return { type: "iconSet", isShowValue: set.values.get("ShowIconOnly") !== true, config: last === undefined ? config : config.with(-1, { ...last, operator: "lessThan", iconId: icon(config.length - 1) }) };
}

function colorScale(scale: PropertyBag): ConditionRule["rule"] | null {
  const { minimum, midpoint, maximum } = (scale.values.get("Criteria") ?? {}) as Readonly<Record<string, Boundary>>;
  if (minimum === undefined || maximum === undefined) return null;
  const stops = [minimum, ...(midpoint === undefined ? [] : [midpoint]), maximum];
  return { type: "colorScale", config: stops.map((stop, index) => ({ index, color: stop.color ?? "#FFFFFF", value: valueOf(stop, index === 0 ? "min" : "max") })) };
}

function expression(custom: PropertyBag): ConditionRule["rule"] | null {
  const formula = custom.part("Rule").values.get("Formula");
  if (typeof formula !== "string" || formula === "") return null;
  const { parts } = custom.part("Format");
  const [font, fill] = [parts.get("Font")?.values, parts.get("Fill")?.values];
  const color = (given: unknown): { readonly rgb: string } | undefined => (typeof given === "string" && given !== "" ? { rgb: given } : undefined);
  const style = {
    bl: font?.get("Bold") === true ? 1 : undefined, it: font?.get("Italic") === true ? 1 : undefined,
    cl: color(font?.get("Color")), bg: color(fill?.get("Color")),
  };
  return {
    type: "highlightCell", subType: "formula", value: formula.startsWith("=") ? formula : `=${formula}`,
    style: Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined)),
  };
}
