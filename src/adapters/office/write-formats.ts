import type { CellStyle, ConditionalFormat } from "../../core/plan";
import type { ChangeContext } from "./change-context";
import { rangeOf } from "./read-cells";
import { BYTES_PER_CALL, type Step } from "./requests";

const NEGATIVE_BAR = "#C00000";
const AXIS = "#7F7F7F";
const ICONS = { "3TrafficLights1": "ThreeTrafficLights1", "3Arrows": "ThreeArrows", "3Symbols": "ThreeSymbols" } as const;

type Kind<Name> = Extract<ConditionalFormat, { readonly kind: Name }>;

export function conditionalFormatStep(sheet: string, format: ConditionalFormat, context: ChangeContext): Step {
  return { bytes: 2 * BYTES_PER_CALL, run: (excel) => { addFormat(rangeOf(excel, sheet, format.area).conditionalFormats, sheet, format, context); } };
}

function addFormat(formats: Excel.ConditionalFormatCollection, sheet: string, format: ConditionalFormat, context: ChangeContext): void {
  switch (format.kind) {
    case "dataBar":
      setDataBar(formats.add("DataBar").dataBar, format);
      return;
    case "iconSet":
      setIcons(formats.add("IconSet").iconSet, format);
      return;
    case "colorScale":
      formats.add("ColorScale").colorScale.criteria = scaleCriteria(format);
      return;
    case "expression": {
      const { custom } = formats.add("Custom");
      custom.rule.formula = context.printForCells(format.formula, { sheet, top: format.area.top });
      setChanges(custom.format, format.style);
    }
  }
}

/** A solid bar of true length, that of negative values to the other side and red. */
function setDataBar(bar: Excel.DataBarConditionalFormat, { color, minimum, maximum }: Kind<"dataBar">): void {
  bar.lowerBoundRule = boundary(minimum);
  bar.upperBoundRule = boundary(maximum);
  bar.positiveFormat.fillColor = `#${color}`;
  bar.positiveFormat.gradientFill = false;
  bar.negativeFormat.matchPositiveFillColor = false;
  bar.negativeFormat.fillColor = NEGATIVE_BAR;
  bar.axisColor = AXIS;
}

function boundary(value: number | undefined): Excel.ConditionalDataBarRule {
  return value === undefined ? { type: "Automatic" } : { type: "Number", formula: String(value) };
}

/** The first icon is for what is below both thresholds. */
function setIcons(set: Excel.IconSetConditionalFormat, { icons, thresholds, showValue }: Kind<"iconSet">): void {
  const above = (threshold: number): Excel.ConditionalIconCriterion => ({ type: "Number", operator: "GreaterThanOrEqual", formula: String(threshold) });
  set.style = ICONS[icons];
  set.criteria = [{ type: "Percent", operator: "GreaterThanOrEqual", formula: "0" }, ...thresholds.map(above)];
  set.showIconOnly = !showValue;
}

function scaleCriteria({ stops }: Kind<"colorScale">): Excel.ConditionalColorScaleCriteria {
  const criteria = stops.map(({ at, color }): Excel.ConditionalColorScaleCriterion => ({ type: "Number", formula: String(at), color: `#${color}` }));
  const [minimum, middle, last] = criteria;
  const maximum = last ?? middle;
  if (minimum === undefined || maximum === undefined || criteria.length > 3) throw new Error(`a colour scale of ${stops.length} stops; Excel knows two and three`);
  return last === undefined || middle === undefined ? { minimum, maximum } : { minimum, midpoint: middle, maximum };
}

/** What a conditional format can change; alignment is not among it. */
function setChanges(format: Excel.ConditionalRangeFormat, { bold, italic, color, fill, format: numbers }: CellStyle): void {
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (numbers !== undefined) format.numberFormat = numbers;
}
