import { formatArea, formatCell } from "../../core/grid";
import { indices, type AreaRecord, type SheetModel } from "./model/sheet-model";
import type { WorkbookModel } from "./model/workbook-model";

/**
 * All content of a workbook as text, one thing a line, the same for equal workbooks: to see that nothing was changed. Ids
 * and the results of formulas are left out, since they come and go with what they belong to.
 */
export function describeModel(model: WorkbookModel): string {
  return [
    ...model.sheets.flatMap(describeSheet),
    ...model.tables.map(({ name, sheet, area, style, headerRow, totalsRow }) => `table ${name} ${sheet.name}!${formatArea(area)} ${style} ${headerRow} ${totalsRow}`),
    ...model.names.map(({ name, formula, comment, visible, sheet }) => `name ${sheet?.name ?? ""}!${name} =${formula} ${comment} ${visible}`),
    ...model.xmlParts.map(({ xml }) => `part ${xml}`),
    ...[...model.settings].map((setting) => `setting ${JSON.stringify(setting)}`),
    `workbook ${JSON.stringify({ protected: model.isProtected, calculation: model.calculationMode, date1904: model.date1904 })}`,
  ].join("\n");
}

function describeSheet(sheet: SheetModel): readonly string[] {
  const { name, visibility, tabColor, showGridlines, isProtected, merges, freeze, rows, columns, page } = sheet;
  const settings = { visibility, tabColor, showGridlines, isProtected, merges: merges.map((area) => formatArea(area)), freeze, page };
  const hidden = { rows: [...rows.hidden].sort(byNumber), columns: [...columns.hidden].sort(byNumber) };
  const sizes = { rows: [...rows.sizes].sort(byKey), columns: [...columns.sizes].sort(byKey) };
  return [
    `sheet ${name} ${JSON.stringify({ ...settings, hidden, sizes })}`,
    ...describeCells(sheet).map((line) => `${name}!${line}`),
    ...[...sheet.looks.changed()].map(([area, property, value]) => `look ${name}!${formatArea(area)} ${property} ${JSON.stringify(value)}`).sort(),
    ...describeRecords("condition", sheet, sheet.conditions), ...describeRecords("validation", sheet, sheet.validations), ...describeRecords("link", sheet, sheet.links),
    ...sheet.comments.map(({ at, text }) => `annotation ${name} ${at ?? ""} ${text}`),
    ...sheet.shapes.map((shape) => `shape ${name} ${withoutIds(shape)}`),
    ...sheet.charts.map((chart) => `chart ${name} ${withoutIds(chart)}`),
  ];
}

function describeCells(sheet: SheetModel): readonly string[] {
  const used = sheet.usedWithin({ top: 0, left: 0, bottom: Infinity, right: Infinity }, false);
  if (used === null) return [];
  return indices(used.top, used.bottom).flatMap((row) => indices(used.left, used.right).flatMap((column) => {
    const { value, formula } = sheet.cell(row, column);
    const format = sheet.format(row, column);
    if (value === null && formula === null && format === "General") return [];
    return [`${formatCell(row, column)} ${formula === null ? JSON.stringify(value) : `=${formula}`} ${format}`];
  }));
}

function describeRecords(kind: string, { name }: SheetModel, records: readonly AreaRecord[]): readonly string[] {
  return records.map(({ areas, bag }) => `${kind} ${name}!${areas.map((area) => formatArea(area)).join(",")} ${withoutIds(bag)}`);
}

function withoutIds(bag: unknown): string {
  return JSON.stringify(bag, (key, value: unknown) => (key === "Id" ? undefined : value));
}

function byNumber(a: number, b: number): number {
  return a - b;
}

function byKey([a]: readonly [number, number], [b]: readonly [number, number]): number {
  return a - b;
}
