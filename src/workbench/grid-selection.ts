import type { FUniver, IRange } from "@univerjs/presets";
import type { Area } from "../core/grid";
import { gridRange } from "./drawing/condition-rules";
import type { SheetModel } from "./host/model/sheet-model";
import type { WorkbookModel } from "./host/model/workbook-model";

const SELECTED = "sheet.operation.set-selections";

/** Keeps what is selected in the grid and in the model the same, whoever selected it. */
export class GridSelection {
  /** Sheets that are no longer new. One of the add-in that comes to the front while it is does so by being added: nobody chose it. */
  private readonly known: Set<SheetModel>;
  /** True while what the grid shows is no choice of the user. */
  private isOurs = false;
  /** True while what the model hears is shown in the grid already. */
  private isHeard = false;

  constructor(
    private readonly api: FUniver,
    private readonly model: WorkbookModel,
  ) {
    this.known = new Set(model.sheets);
    model.listen((change) => {
      if (change.kind === "sheet-added" && change.byAddIn) setTimeout(() => { this.known.add(change.sheet); });
      else if (change.kind === "sheet-added") this.known.add(change.sheet);
      if (change.kind === "selection" && !this.isHeard) setTimeout(() => { this.show(); });
    });
    // That of another sheet is told before, or belongs to one that nobody chose.
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      if (worksheet.getSheetId() === model.selection.sheet.id) this.hear(worksheet.getSheetId(), selections.at(-1));
    });
    // Cells that are gone to by their address or name are told of as a command alone.
    api.addEvent(api.Event.CommandExecuted, ({ id }) => { if (id === SELECTED && this.isInFront()) this.hearActive(); });
    // The grid tells of no selection that ends on the frame of what was selected just then.
    api.addEvent(api.Event.CellPointerDown, () => {
      window.addEventListener("pointerup", () => { this.hearActive(); }, { once: true });
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => { this.hear(activeSheet.getSheetId(), activeSheet.getActiveRange()?.getRange()); });
  }

  /** Brings the selected sheet to the front of the grid, and the selected cells into sight; nothing before the grid is there. */
  show(): void {
    const { sheet, area } = this.model.selection;
    const shown = this.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    const isReady = this.api.getCurrentLifecycleStage() >= this.api.Enum.LifecycleStages.Rendered;
    if (shown === null || shown === undefined || !isReady) return;
    this.isOurs = true;
    try {
      shown.activate();
      const [rows, columns] = [Math.min(area.bottom, shown.getMaxRows() - 1) - area.top + 1, Math.min(area.right, shown.getMaxColumns() - 1) - area.left + 1];
      if (rows < 1 || columns < 1) return;
      shown.getRange(area.top, area.left, rows, columns).activate();
      // Only as far as it has to; never those cells that do not scroll.
      void this.api.executeCommand("sheet.command.scroll-to-cell", { range: gridRange({ ...area, bottom: area.top, right: area.left }) });
    } finally {
      this.isOurs = false;
    }
  }

  private isInFront(): boolean {
    return this.api.getActiveWorkbook()?.getActiveSheet().getSheetId() === this.model.selection.sheet.id;
  }

  private hearActive(): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    if (sheet !== undefined) this.hear(sheet.getSheetId(), sheet.getActiveRange()?.getRange());
  }

  private hear(id: string, range: IRange | undefined): void {
    const sheet = this.model.findSheet(id);
    if (this.isOurs || sheet === null || !this.known.has(sheet)) return;
    const area = range === undefined ? FIRST_CELL : areaOf(range);
    const { selection } = this.model;
    if (selection.sheet === sheet && sameArea(selection.area, area)) return;
    this.isHeard = true;
    try {
      this.model.select(sheet, area);
    } finally {
      this.isHeard = false;
    }
  }
}

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
