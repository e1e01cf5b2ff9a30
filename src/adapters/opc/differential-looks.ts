import { DEFAULT_INDEXED, DEFAULT_THEME, resolveColor, type Palette } from "./color";
import { walkXml, type Attributes, type XmlPart } from "./xml-walk";

/** What a conditional format changes of a cell; what it leaves alone is left out. Colours are `RRGGBB`. */
export interface DifferentialLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly format?: string;
}

type Drafted = { -readonly [Property in keyof DifferentialLook]: DifferentialLook[Property] };

/** The `dxfs` of the styles part, in their order. Faults: those of walking through a part. */
export function readDifferentialLooks(source: XmlPart, theme: readonly string[] = DEFAULT_THEME): readonly DifferentialLook[] {
  const looks: Drafted[] = [];
  const palette: Palette = { theme, indexed: DEFAULT_INDEXED };
  let [isInList, part] = [false, ""];
  walkXml(source, {
    open(name, attributes) {
      if (name === "dxfs") isInList = looks.length === 0;
      else if (isInList && name === "dxf") looks.push({});
      else if (isInList && PARTS.has(name)) part = name;
      if (isInList) note(looks.at(-1), part, name, attributes, palette);
    },
    close(name) {
      if (name === "dxfs") isInList = false;
      else if (name === part) part = "";
    },
  });
  return looks;
}

const PARTS = new Set(["font", "fill", "border", "alignment", "numFmt"]);

function note(look: Drafted | undefined, part: string, name: string, attributes: Attributes, palette: Palette): void {
  if (look === undefined) return;
  const color = resolveColor(attributes, palette);
  if (name === "numFmt") look.format = attributes.get("formatCode") ?? "General";
  else if (part === "font" && name === "b") look.bold = isOn(attributes);
  else if (part === "font" && name === "i") look.italic = isOn(attributes);
  else if (part === "font" && name === "color" && color !== null) look.color = color;
  // A plain fill has its colour in the background here, other than in cells; some programs write both.
  else if (part === "fill" && color !== null && (name === "bgColor" || (name === "fgColor" && look.fill === undefined))) look.fill = color;
}

function isOn(attributes: Attributes): boolean {
  return !["0", "false"].includes(attributes.get("val") ?? "1");
}
