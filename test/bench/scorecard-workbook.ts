import { columnName } from "../../src/core/grid";
import { buildWorkbook } from "../support/package-builder";

const PERSPECTIVES = ["Financial", "Customer", "Internal process", "Learning and growth"];
const HEADER = ["Perspective", "Strategic objective", "Measure", "Unit", "Baseline", "Target", "Actual", "Weight", "Owner"];

/** A workbook with one scorecard of so many measures, four perspectives and an objective for every five of them. */
export function scorecardWorkbook(measures: number): Uint8Array {
  const rows = [HEADER, ...Array.from({ length: measures }, (_, index) => measureRow(index, measures))];
  const cells = rows.map((row, at) => `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`)).join("")}</row>`).join("");
  return buildWorkbook({ sheets: [{ name: "Scorecard 2027", xml: `<sheetData>${cells}</sheetData>` }] });
}

function measureRow(index: number, measures: number): readonly (string | number)[] {
  const perspective = Math.floor((index * PERSPECTIVES.length) / measures);
  const baseline = 40 + (index % 30);
  return [
    PERSPECTIVES[perspective] ?? "", `Be better at matter ${Math.floor(index / 5)}`, `Orders of kind ${index} delivered on time`, "points",
    baseline, baseline + 20, baseline + (index % 25), 0.01, `Owner ${index % 40}`,
  ];
}

function cellXml(cell: string | number, address: string): string {
  return typeof cell === "number" ? `<c r="${address}"><v>${cell}</v></c>` : `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}
