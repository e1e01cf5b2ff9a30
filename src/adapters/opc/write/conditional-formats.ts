import { formatArea } from "../../../core/grid";
import type { ConditionalFormat } from "../../../core/plan";
import { escapeFormula } from "../xml-text";
import { plainFormula } from "./plain-formula";
import type { WriteContext } from "./sheet-parts";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const NEGATIVE_BAR = "FFC00000";
const AXIS = "FF7F7F7F";

export interface ConditionalFormatXml {
  /** `conditionalFormatting` elements. */
  readonly formats: string;
  /** `ext` element of the sheet with what only newer versions know; `""` for nothing. */
  readonly extension: string;
}

/** The formats of a sheet; the first that is stated has the highest priority. `sheet` is the name of its tab. */
export function writeConditionalFormats(formats: readonly ConditionalFormat[], sheet: string, context: WriteContext): ConditionalFormatXml {
  const written = formats.map((format, index) => writeFormat(format, index + 1, sheet, context));
  const extensions = written.map(({ extension }) => extension).join("");
  return {
    formats: written.map(({ xml }) => xml).join(""),
    extension: extensions === "" ? "" : `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>${extensions}</x14:conditionalFormattings></ext>`,
  };
}

function writeFormat(format: ConditionalFormat, priority: number, sheet: string, context: WriteContext): { readonly xml: string; readonly extension: string } {
  const around = (type: string, attributes: string, inside: string): string =>
    `<conditionalFormatting sqref="${formatArea(format.area)}"><cfRule type="${type}"${attributes} priority="${priority}">${inside}</cfRule></conditionalFormatting>`;
  switch (format.kind) {
    case "dataBar": {
      const id = barId(priority);
      return { xml: around("dataBar", "", dataBar(format, id)), extension: dataBarExtension(format, id) };
    }
    case "iconSet":
      return { xml: around("iconSet", "", iconSet(format)), extension: "" };
    case "colorScale":
      return { xml: around("colorScale", "", colorScale(format)), extension: "" };
    case "expression": {
      const formula = plainFormula(format.formula, { sheet, top: format.area.top }, context);
      return { xml: around("expression", ` dxfId="${context.styles.dxf(format.style)}"`, `<formula>${escapeFormula(formula)}</formula>`), extension: "" };
    }
  }
}

type Kind<Name> = Extract<ConditionalFormat, { readonly kind: Name }>;

/** As Excel 2007 knows bars; `id` leads to what newer versions draw instead. */
function dataBar({ color, minimum, maximum }: Kind<"dataBar">, id: string): string {
  const limit = (value: number | undefined, automatic: string): string => (value === undefined ? `<cfvo type="${automatic}"/>` : `<cfvo type="num" val="${value}"/>`);
  return `<dataBar>${limit(minimum, "min")}${limit(maximum, "max")}<color rgb="FF${color}"/></dataBar>` +
    `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>${id}</x14:id></ext></extLst>`;
}

/** A solid bar of true length, that of negative values to the other side and red. */
function dataBarExtension({ area, color, minimum, maximum }: Kind<"dataBar">, id: string): string {
  const limit = (value: number | undefined, automatic: string): string =>
    value === undefined ? `<x14:cfvo type="${automatic}"/>` : `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  return `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">` +
    `${limit(minimum, "autoMin")}${limit(maximum, "autoMax")}<x14:fillColor rgb="FF${color}"/><x14:negativeFillColor rgb="${NEGATIVE_BAR}"/><x14:axisColor rgb="${AXIS}"/>` +
    `</x14:dataBar></x14:cfRule><xm:sqref>${formatArea(area)}</xm:sqref></x14:conditionalFormatting>`;
}

/** Unique within its sheet, which is all that it has to be. */
function barId(priority: number): string {
  return `{0C4F3B1E-7A52-4D1C-9E60-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** The first icon is for what is below both thresholds. */
function iconSet({ icons, thresholds, showValue }: Kind<"iconSet">): string {
  const limits = thresholds.map((threshold) => `<cfvo type="num" val="${threshold}"/>`).join("");
  return `<iconSet iconSet="${icons}"${showValue ? "" : ` showValue="0"`}><cfvo type="percent" val="0"/>${limits}</iconSet>`;
}

function colorScale({ stops }: Kind<"colorScale">): string {
  if (stops.length < 2 || stops.length > 3) throw new Error(`a colour scale of ${stops.length} stops; Excel knows two and three`);
  return `<colorScale>${stops.map(({ at }) => `<cfvo type="num" val="${at}"/>`).join("")}${stops.map(({ color }) => `<color rgb="FF${color}"/>`).join("")}</colorScale>`;
}
