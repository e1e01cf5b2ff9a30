import type { FUniver } from "@univerjs/presets";
import { isInside, type Position } from "../core/grid";
import { rangeOf } from "./host/members/cell-range";
import type { SheetModel } from "./host/model/sheet-model";
import type { WorkbookModel } from "./host/model/workbook-model";

/** Pixels that a hand moves while it clicks. */
const STILL = 4;

/** Where a link leads: to a place in the workbook, or to an address outside of it. */
type Target = { readonly place: string } | { readonly address: string };

/** Follows the links of cells that are clicked: into the workbook by selecting, out of it in a tab of their own. */
export class LinkClicks {
  private pressed: { readonly sheet: SheetModel; readonly cell: Position } | null = null;
  private from: { readonly x: number; readonly y: number } = { x: 0, y: 0 };

  constructor(
    api: FUniver,
    private readonly model: WorkbookModel,
    grid: HTMLElement,
  ) {
    // The grid tells of no click whose end lies on the frame of what it selected just then. So the pointer's own events count.
    grid.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => { [this.pressed, this.from] = [null, { x, y }]; }, { capture: true });
    grid.addEventListener("pointerup", (event) => { this.released(event); });
    api.addEvent(api.Event.CellPointerDown, ({ worksheet, row, column }) => {
      const sheet = model.findSheet(worksheet.getSheetId());
      if (sheet !== null) this.pressed = { sheet, cell: { row, column } };
    });
    api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
      const sheet = model.findSheet(worksheet.getSheetId());
      grid.classList.toggle("on-link", sheet !== null && linkTarget(sheet, { row, column }) !== null);
    });
  }

  private released({ clientX, clientY, button, ctrlKey, metaKey, shiftKey }: PointerEvent): void {
    const { pressed, from } = this;
    this.pressed = null;
    const isClick = button === 0 && !ctrlKey && !metaKey && !shiftKey && Math.hypot(clientX - from.x, clientY - from.y) <= STILL;
    const target = pressed === null || !isClick ? null : linkTarget(pressed.sheet, pressed.cell);
    if (pressed === null || target === null) return;
    if ("address" in target) window.open(target.address, "_blank", "noopener,noreferrer");
    // What was clicked is selected first.
    else setTimeout(() => { this.lead(pressed.sheet, target.place); });
  }

  /** Leads nowhere where the place is gone or hidden. */
  private lead(from: SheetModel, place: string): void {
    try {
      const { sheet, area } = rangeOf(from, place);
      if (sheet.visibility === "Visible") this.model.select(sheet, area);
    } catch {
      return;
    }
  }
}

/** Null for a cell without a link, and for a link to anything but a page, a mail or a place in the workbook. */
export function linkTarget({ links }: Pick<SheetModel, "links">, { row, column }: Position): Target | null {
  const link = links.findLast(({ areas }) => areas.some((area) => isInside(area, row, column)))?.bag.values;
  const [place, address] = [link?.get("documentReference"), link?.get("address")];
  if (typeof place === "string") return { place: place.replace(/^#/, "") };
  return typeof address === "string" && /^(?:https?|mailto):/i.test(address) ? { address } : null;
}
