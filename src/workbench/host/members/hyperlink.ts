import { invalidArgument } from "../api-error";
import { PropertyBag } from "../model/property-bag";
import { containsArea } from "../model/sheet-model";
import type { CellRange } from "./cell-range";

const LINK_COLOR = "#0563C1";

/** Link of the first cell; null if it has none. */
export function hyperlinkOf({ sheet, area }: CellRange): unknown {
  const cell = { ...area, bottom: area.top, right: area.left };
  const link = sheet.links.findLast(({ areas }) => areas.some((one) => containsArea(one, cell)));
  return link === undefined ? null : link.bag.toJSON();
}

/** Sets a link. As in Excel, an empty cell then shows where it leads, and the cell looks like a link. */
export function setHyperlink({ sheet, area }: CellRange, link: unknown): void {
  if (typeof link !== "object" || link === null) throw invalidArgument();
  const { address, documentReference, textToDisplay } = link as Readonly<Record<string, unknown>>;
  const target = documentReference ?? address;
  if (typeof target !== "string") throw invalidArgument();
  sheet.checkUnlocked(area);
  sheet.links = [...sheet.links.filter(({ areas }) => !areas.every((one) => containsArea(area, one))), { areas: [area], bag: new PropertyBag(link as Readonly<Record<string, unknown>>) }];
  if (typeof textToDisplay === "string") sheet.enter({ ...area, bottom: area.top, right: area.left }, [[textToDisplay]], true);
  else if (sheet.value(area.top, area.left) === null) sheet.enter({ ...area, bottom: area.top, right: area.left }, [[`'${target}`]], true);
  sheet.setLook(area, "color", LINK_COLOR);
  sheet.setLook(area, "underline", "Single");
}

/** Takes the links away; the cells go on looking as they do. */
export function clearHyperlinks({ sheet, area }: CellRange): void {
  sheet.links = sheet.links.filter(({ areas }) => !areas.every((one) => containsArea(area, one)));
}
