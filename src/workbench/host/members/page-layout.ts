import { PropertyBag } from "../model/property-bag";
import type { SheetModel } from "../model/sheet-model";
import { selfOfType, textArg } from "./args";
import { defineBag } from "./bag-type";
import { localAddress, type CellRange } from "./cell-range";

/** How a sheet is printed. */
export const PAGE_LAYOUT = defineBag("PageLayout", {
  values: {
    Orientation: "Portrait", PaperSize: null, Zoom: { scale: 100 }, CenterHorizontally: false, CenterVertically: false, PrintGridlines: false,
    LeftMargin: 50.4, RightMargin: 50.4, TopMargin: 54, BottomMargin: 54,
  },
  calls: {
    SetPrintTitleRows: (bag, rows) => { bag.set("TitleRows", addressText(rows)); },
    SetPrintTitleColumns: (bag, columns) => { bag.set("TitleColumns", addressText(columns)); },
    SetPrintArea: (bag, area) => { bag.set("PrintArea", addressText(area)); },
  },
});

export function pageOf(sheet: SheetModel): PropertyBag {
  sheet.page ??= new PropertyBag();
  return sheet.page;
}

function addressText(arg: unknown): string {
  const given = selfOfType(arg, "Range") as CellRange | null;
  return given === null ? textArg(arg) : localAddress(given.area);
}
