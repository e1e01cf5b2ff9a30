import type { FUniver } from "@univerjs/presets";
import type { PropertyBag } from "../host/model/property-bag";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import type { Position } from "./chart-position";
import { chartPlace, chartRecord } from "./chart-record";
import { drawChart } from "./draw-chart";
import { drawShapes } from "./draw-shapes";
import { boxOf, followView, positions, putOverGrid, viewOf, type View } from "./shown-view";
import { svgElement, type Vector } from "./vector";

/**
 * Charts and shapes of the sheet in front, over its cells. They are drawn again when they or their cells change, and follow
 * what is seen of the sheet. Clicks go through to the cells.
 */
export class DrawingLayer {
  private readonly drawn = new Map<PropertyBag, Drawn>();
  private readonly element = document.createElement("div");

  constructor(
    private readonly api: FUniver,
    private readonly model: WorkbookModel,
  ) {
    this.element.className = "charts";
    followView(api, model, () => { this.show(); });
  }

  private show(): void {
    const shown = this.api.getActiveWorkbook()?.getActiveSheet();
    const sheet = this.model.findSheet(shown?.getSheetId());
    const view = shown === undefined ? null : viewOf(this.api, shown);
    const drawings = sheet === null || view === null ? [] : [...sheet.charts, ...sheet.shapes];
    for (const [drawing, { svg }] of this.drawn) {
      if (drawings.includes(drawing)) continue;
      svg.remove();
      this.drawn.delete(drawing);
    }
    if (sheet === null || view === null) return;
    for (const chart of sheet.charts) this.showChart(sheet, chart, view);
    for (const shape of sheet.shapes) this.showShapes(shape, view);
  }

  private showChart(sheet: SheetModel, chart: PropertyBag, view: View): void {
    const [across, down] = positions(boxOf(chartPlace(sheet, chart), view), view);
    this.place(chart, drawChart(chartRecord(sheet, chart), { width: across.size, height: down.size }), across, down, view.zoom);
  }

  private showShapes(shape: PropertyBag, view: View): void {
    const drawn = drawShapes(shape);
    if (drawn === null) return;
    const [across, down] = positions(boxOf(drawn, view), view);
    const { picture } = drawn;
    this.place(shape, { ...picture, attributes: { ...picture.attributes, width: across.size, height: down.size } }, across, down, view.zoom);
  }

  /** Puts a picture in its place, in front of those that were drawn before it. */
  private place(drawing: PropertyBag, picture: Vector, across: Position, down: Position, zoom: number): void {
    const described = JSON.stringify(picture);
    const known = this.drawn.get(drawing);
    const svg = known?.described === described ? known.svg : svgElement(picture);
    if (svg !== known?.svg) {
      known?.svg.remove();
      putOverGrid(this.element);
      this.element.append(svg);
      this.drawn.set(drawing, { svg, described });
    }
    move(svg, across, down, zoom);
  }
}

interface Drawn {
  readonly svg: SVGElement;
  readonly described: string;
}

function move({ style }: SVGElement, across: Position, down: Position, zoom: number): void {
  style.transform = `translate(${across.at * zoom}px, ${down.at * zoom}px) scale(${zoom})`;
  style.clipPath = `inset(${down.covered}px 0 0 ${across.covered}px)`;
}
