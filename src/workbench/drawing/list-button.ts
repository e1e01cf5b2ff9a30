import type { FUniver } from "@univerjs/presets";
import { isInside } from "../../core/grid";
import { memberOf } from "../host/model/bag-reader";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import { boxOf, followView, positions, putOverGrid, viewOf } from "./shown-view";

/** Pixels, at any zoom. */
const SIZE = 18;

/**
 * Beside the selected cell, if a list is to be chosen from there: a button that shows the list, as in Excel. Alt and Down
 * show it as well.
 */
export class ListButton {
  private readonly element = document.createElement("button");

  constructor(
    private readonly api: FUniver,
    private readonly model: WorkbookModel,
    label: string,
  ) {
    this.element.type = "button";
    this.element.className = "list-button";
    this.element.tabIndex = -1;
    this.element.title = label;
    this.element.textContent = "▾";
    this.element.setAttribute("aria-label", label);
    // The grid keeps the focus, and with it the keyboard.
    this.element.addEventListener("pointerdown", (event) => { event.preventDefault(); });
    this.element.addEventListener("click", () => { this.open(); });
    followView(api, model, () => { this.show(); });
  }

  /** Listens for keys of a grid. */
  listen(grid: HTMLElement): void {
    grid.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" || !event.altKey || !this.open()) return;
      event.preventDefault();
      event.stopPropagation();
    }, { capture: true });
  }

  /** Shows the list of the selected cell; false if it has none. */
  private open(): boolean {
    const { sheet, area: { top, left } } = this.model.selection;
    if (!hasList(sheet, top, left)) return false;
    void this.api.executeCommand("sheet.operation.show-data-validation-dropdown", { unitId: this.api.getActiveWorkbook()?.getId(), subUnitId: sheet.id, row: top, column: left });
    return true;
  }

  private show(): void {
    const shown = this.api.getActiveWorkbook()?.getActiveSheet();
    const { sheet, area } = this.model.selection;
    const view = shown?.getSheetId() === sheet.id ? viewOf(this.api, shown) : null;
    const cell = { top: area.top, bottom: area.top, left: area.left, right: area.left };
    const [across, down] = view === null || !hasList(sheet, cell.top, cell.left) ? [] : positions(boxOf({ over: cell }, view), view);
    const isSeen = across !== undefined && down !== undefined && across.covered < across.size && down.covered === 0;
    this.element.hidden = !isSeen;
    if (!isSeen || view === null) return;
    putOverGrid(this.element);
    const [x, y] = [(across.at + across.size) * view.zoom, (down.at + down.size) * view.zoom - SIZE];
    this.element.style.transform = `translate(${x}px, ${y}px)`;
  }
}

function hasList({ validations }: SheetModel, row: number, column: number): boolean {
  return validations.some(({ areas, bag }) => memberOf(bag.values.get("Rule"), "list") !== undefined && areas.some((area) => isInside(area, row, column)));
}
