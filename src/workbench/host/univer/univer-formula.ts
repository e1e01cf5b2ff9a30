import { isInside } from "../../../core/grid";
import type { Definitions } from "../model/cell-engine";

/** Where a formula stands. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const TEXT = /"(?:[^"]|"")*"|'(?:[^']|'')*'/.source;
const THIS_ROW = /([\p{L}_\\][\p{L}\p{N}_.]*)?\[@(?:\[((?:'[\s\S]|[^'\]])+)\]|((?:'[\s\S]|[^'[\]])+))\]/.source;

/**
 * A formula as Univer understands it, of one as people type it: cells of the same row of a table are spelled out.
 * @example univerFormula("[@Weight]*2", tables, place) // => "OKR_T[[#This Row],[Weight]]*2"
 */
export function univerFormula(formula: string, tables: Definitions["tables"], { sheet, row, column }: Place): string {
  return formula.replace(new RegExp(`${TEXT}|${THIS_ROW}`, "gu"), (found, table?: string, quoted?: string, plain?: string) => {
    const title = quoted ?? plain;
    if (title === undefined) return found;
    const around = tables.find((one) => one.sheet === sheet && isInside(one.area, row, column));
    return `${table ?? around?.name ?? ""}[[#This Row],[${title}]]`;
  });
}
