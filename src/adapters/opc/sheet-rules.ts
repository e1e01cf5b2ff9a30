import { formatCell, parseArea, type Area } from "../../core/grid";
import { resolveColor, type Palette } from "./color";
import type { DifferentialLook } from "./differential-looks";
import type { Attributes, XmlVisitor } from "./xml-walk";

/** A link of cells. One within the workbook has a place alone (`'KPI 2027'!B7`). */
export interface StoredLink {
  readonly area: Area;
  readonly place: string | null;
  readonly address: string | null;
}

/** Where a bar or a scale has an end, or an icon begins: `num`, `percent`, `min`, `max`, `autoMin` … */
export interface StoredLimit {
  readonly type: string;
  readonly value: string | null;
}

/** A conditional format. Its first area's first cell is the one that relative references of its formula are seen from. */
export type StoredCondition = { readonly areas: readonly Area[]; readonly stopIfTrue: boolean } & (
  | { readonly kind: "dataBar"; readonly limits: readonly StoredLimit[]; readonly color: string; readonly negativeColor: string | null; readonly isGradient: boolean; readonly showValue: boolean }
  | { readonly kind: "iconSet"; readonly icons: string; readonly limits: readonly StoredLimit[]; readonly showValue: boolean; readonly isReversed: boolean }
  | { readonly kind: "colorScale"; readonly stops: readonly (StoredLimit & { readonly color: string })[] }
  | { readonly kind: "expression"; readonly formula: string; readonly look: DifferentialLook }
);

/** A validation as the part has it; formulas without `=`, a list in its quotes. */
export interface StoredValidation {
  readonly areas: readonly Area[];
  /** `none` for help alone. */
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  /** `stop`, `warning` or `information`; null if nothing is said. */
  readonly errorStyle: string | null;
  readonly error: StoredWords;
  readonly prompt: StoredWords;
}

export interface StoredWords {
  readonly title: string;
  readonly message: string;
}

interface RawRule {
  readonly attributes: Attributes;
  areas: readonly Area[];
  readonly formulas: string[];
  readonly limits: { type: string; value: string | null }[];
  readonly colors: string[];
  /** Of its `dataBar`, `iconSet` or `colorScale`. */
  settings: Attributes;
  negativeColor: string | null;
  /** By which a bar is found in the extensions of its sheet. */
  extension: string | null;
}

interface RawValidation {
  readonly attributes: Attributes;
  areas: readonly Area[];
  readonly formulas: string[];
}

const NONE: Attributes = new Map();

/** Reads what a sheet says of cells behind its cells: links, conditional formats, validations; and where its drawing is. */
export class RulesReader implements XmlVisitor {
  readonly links: { readonly area: Area; readonly place: string | null; readonly relationship: string | null }[] = [];
  /** Relationship of the drawing. */
  drawing: string | null = null;
  private readonly rules: RawRule[] = [];
  private readonly raw: RawValidation[] = [];
  private areas: readonly Area[] = [];
  private group: RawRule[] = [];
  private rule: RawRule | null = null;
  private validation: RawValidation | null = null;
  private isInLimit = false;

  constructor(private readonly palette: Palette, private readonly looks: readonly DifferentialLook[]) {}

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === "conditionalFormatting") [this.areas, this.group] = [areasOf(attributes.get("sqref")), []];
    else if (name === "cfRule") this.rule = { attributes, areas: this.areas, formulas: [], limits: [], colors: [], settings: NONE, negativeColor: null, extension: null };
    else if (this.rule !== null) this.openInRule(this.rule, name, attributes);
    else if (name === "dataValidation") this.validation = { attributes, areas: areasOf(attributes.get("sqref")), formulas: [] };
    else if (name === "hyperlink") this.openLink(attributes);
    else if (name === "drawing") this.drawing = attributes.get("id") ?? null;
  };

  readonly close = (name: string, text: string): void => {
    if (this.rule !== null) this.closeInRule(this.rule, name, text);
    else if (name === "sqref") this.closeAreas(areasOf(text));
    else if (name === "conditionalFormatting") this.rules.push(...this.group);
    else if (this.validation !== null) this.closeInValidation(this.validation, name, text);
  };

  /** Conditional formats, that which counts most first, and how many others there are that only Excel shows. */
  conditions(): { readonly known: readonly StoredCondition[]; readonly others: number } {
    const bars = new Map(this.rules.filter(({ attributes }) => attributes.has("id")).map((rule) => [rule.attributes.get("id") ?? "", rule]));
    const own = this.rules.filter(({ attributes, extension }) => extension !== null || !attributes.has("id") || !this.rules.some((one) => one.extension === attributes.get("id")));
    const read = own.toSorted((a, b) => priority(a) - priority(b)).map((rule) => this.condition(rule, bars.get(rule.extension ?? "")));
    const known = read.filter((condition) => condition !== null);
    return { known, others: read.length - known.length };
  }

  validations(): readonly StoredValidation[] {
    return this.raw.filter(({ areas }) => areas.length > 0).map(({ attributes, areas, formulas }) => ({
      areas, formulas,
      type: attributes.get("type") ?? "none",
      operator: attributes.get("operator") ?? "between",
      allowBlank: isOn(attributes.get("allowBlank")),
      errorStyle: isOn(attributes.get("showErrorMessage")) ? attributes.get("errorStyle") ?? "stop" : null,
      error: { title: attributes.get("errorTitle") ?? "", message: attributes.get("error") ?? "" },
      prompt: { title: attributes.get("promptTitle") ?? "", message: attributes.get("prompt") ?? "" },
    }));
  }

  private openLink(attributes: Attributes): void {
    const area = parseArea(attributes.get("ref") ?? "");
    if (area !== null) this.links.push({ area, place: attributes.get("location") ?? null, relationship: attributes.get("id") ?? null });
  }

  private openInRule(rule: RawRule, name: string, attributes: Attributes): void {
    const color = (): string => resolveColor(attributes, this.palette) ?? "000000";
    if (name === "dataBar" || name === "iconSet" || name === "colorScale") rule.settings = attributes;
    else if (name === "cfvo") {
      rule.limits.push({ type: attributes.get("type") ?? "num", value: attributes.get("val") ?? null });
      this.isInLimit = true;
    } else if (name === "color" || name === "fillColor") rule.colors.push(color());
    else if (name === "negativeFillColor") rule.negativeColor = color();
  }

  private closeInRule(rule: RawRule, name: string, text: string): void {
    const limit = rule.limits.at(-1);
    if (name === "cfRule") {
      this.group.push(rule);
      this.rule = null;
    } else if (name === "formula") rule.formulas.push(text);
    else if (name === "f" && this.isInLimit && limit !== undefined) limit.value = text;
    else if (name === "f") rule.formulas.push(text);
    else if (name === "cfvo") this.isInLimit = false;
    else if (name === "id") rule.extension = text.trim();
  }

  private closeAreas(areas: readonly Area[]): void {
    if (this.validation !== null) this.validation.areas = areas;
    else for (const rule of this.group) rule.areas = areas;
  }

  private closeInValidation(validation: RawValidation, name: string, text: string): void {
    if (name === "dataValidation") {
      this.raw.push(validation);
      this.validation = null;
    } else if (["formula1", "formula2", "f"].includes(name) && text.trim() !== "") validation.formulas.push(text.trim());
  }

  private condition(rule: RawRule, newer: RawRule | undefined): StoredCondition | null {
    const { areas, attributes, limits, settings, colors: [color], colors } = rule;
    const common = { areas, stopIfTrue: isOn(attributes.get("stopIfTrue")) };
    const showValue = settings.get("showValue") !== "0" && settings.get("showValue") !== "false";
    if (areas.length === 0) return null;
    switch (attributes.get("type")) {
      case "dataBar":
        return color === undefined ? null : { ...common, kind: "dataBar", showValue, color, ...newerBar(newer, limits) };
      case "iconSet":
        return { ...common, kind: "iconSet", showValue, icons: settings.get("iconSet") ?? "3TrafficLights1", limits, isReversed: isOn(settings.get("reverse")) };
      case "colorScale":
        return colors.length !== limits.length ? null : { ...common, kind: "colorScale", stops: limits.map((limit, index) => ({ ...limit, color: colors[index] ?? "" })) };
      default: {
        const [formula, look] = [formulaOf(rule), this.looks[Number(attributes.get("dxfId"))]];
        return formula === null || look === undefined ? null : { ...common, kind: "expression", formula, look };
      }
    }
  }
}

/** What Excel 2010 and later draw instead of the bar of Excel 2007. */
function newerBar(newer: RawRule | undefined, limits: readonly StoredLimit[]): { readonly limits: readonly StoredLimit[]; readonly isGradient: boolean; readonly negativeColor: string | null } {
  if (newer === undefined) return { limits, isGradient: true, negativeColor: null };
  return { limits: newer.limits, isGradient: !["0", "false"].includes(newer.settings.get("gradient") ?? "1"), negativeColor: newer.negativeColor };
}

const COMPARISONS: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  lessThan: (cell, first) => `${cell}<${first}`,
  lessThanOrEqual: (cell, first) => `${cell}<=${first}`,
  equal: (cell, first) => `${cell}=${first}`,
  notEqual: (cell, first) => `${cell}<>${first}`,
  greaterThanOrEqual: (cell, first) => `${cell}>=${first}`,
  greaterThan: (cell, first) => `${cell}>${first}`,
  between: (cell, first, second) => `AND(${cell}>=${first},${cell}<=${second})`,
  notBetween: (cell, first, second) => `OR(${cell}<${first},${cell}>${second})`,
};

/** Rules about texts, blanks, errors and dates state their formula themselves; top ten, averages and duplicates have none. */
function formulaOf({ attributes, formulas: [first, second = ""], areas: [area] }: RawRule): string | null {
  if (first === undefined || area === undefined) return null;
  if (attributes.get("type") !== "cellIs") return first;
  return COMPARISONS[attributes.get("operator") ?? ""]?.(formatCell(area.top, area.left), `(${first})`, `(${second})`) ?? null;
}

function priority({ attributes }: RawRule): number {
  return Number(attributes.get("priority") ?? Infinity);
}

function areasOf(text = ""): readonly Area[] {
  return text.trim().split(/\s+/).map(parseArea).filter((area) => area !== null);
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
