import type { CellReference, FormulaValues, Matrix, TableReference } from "../../src/core/formula";
import { cellError, formatCell, type Area, type CellValue } from "../../src/core/grid";

/** What formulas refer to: cells by address (`B7`), columns of this row by header, names. */
export interface Surroundings {
  readonly cells?: Readonly<Record<string, CellValue>>;
  readonly row?: Readonly<Record<string, CellValue>>;
  readonly columns?: Readonly<Record<string, readonly CellValue[]>>;
  /** Where columns lie; one that is not named lies nowhere. */
  readonly places?: Readonly<Record<string, Area>>;
  readonly names?: Readonly<Record<string, CellValue>>;
}

/** Values for a formula of one sheet. What is not stated is blank; a name or column that is not there is an error. */
export function formulaValues({ cells = {}, row = {}, columns = {}, places = {}, names = {} }: Surroundings = {}): FormulaValues {
  return {
    cells: ({ area }: CellReference): Matrix => range(area.top, area.bottom).map((down) => range(area.left, area.right).map((right) => cells[formatCell(down, right)] ?? null)),
    table: ({ column, thisRow }: TableReference): Matrix => {
      if (thisRow) return [[column in row ? row[column] ?? null : cellError("#REF!")]];
      return columns[column]?.map((value) => [value]) ?? [[cellError("#REF!")]];
    },
    place: ({ column }: TableReference): Area | null => places[column] ?? null,
    name: (name: string): Matrix => [[name in names ? names[name] ?? null : cellError("#NAME?")]],
  };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
