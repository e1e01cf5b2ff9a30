import {
  ArrayValueObject, BaseFunction, BooleanValueObject, ErrorType, ErrorValueObject, NumberValueObject, StringValueObject, functionLookup,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { FUNCTIONS, type OwnFunction } from "../../../core/formula";
import { ownFunctions } from "../../../functions/functions";

type FunctionClass = new (name: string) => BaseFunction;

/** Errors by their text; those that Univer does not know are `#VALUE!`. */
const ERRORS: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((error): [string, ErrorType] => [error, error]));

/**
 * A function of ours for Univer, which hands over blanks and errors as such; through its own registration blanks arrive as 0.
 * A function that throws would end Univer's calculation: it is `#VALUE!`.
 */
function univerFunction({ name, parameters }: OwnFunction): FunctionClass {
  const compute = ownFunctions.get(name);
  return class extends BaseFunction {
    override minParams = parameters.filter(({ optional }) => !optional).length;
    override maxParams = parameters.length;

    override calculate(...args: BaseValueObject[]): BaseValueObject {
      try {
        return this.toUniver(compute?.(...args.map(argumentOf)));
      } catch {
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }

    private toUniver(result: unknown): BaseValueObject {
      if (!Array.isArray(result)) return valueObject(result);
      const rows = (result as readonly (readonly unknown[])[]).map((row) => row.map(valueObject));
      const columnCount = rows[0]?.length ?? 0;
      const [first] = rows[0] ?? [];
      if (rows.length === 1 && columnCount === 1 && first !== undefined) return first;
      return new ArrayValueObject({
        calculateValueList: rows, rowCount: rows.length, columnCount, unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column,
      });
    }
  };
}

function argumentOf(value: BaseValueObject): unknown {
  if (value instanceof ArrayValueObject) return value.getArrayValue().map((row) => row.map((cell) => (cell === null || cell === undefined ? null : single(cell))));
  return single(value);
}

function single(value: BaseValueObject): unknown {
  if (value.isNull()) return null;
  return value instanceof ErrorValueObject ? { code: value.getErrorType() } : value.getValue();
}

function valueObject(value: unknown): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  const code = typeof value === "object" && value !== null && "code" in value ? String(value.code) : "";
  return ErrorValueObject.create(ERRORS.get(code) ?? ErrorType.VALUE);
}

/** Univer's SORT sorts the values of its range in place, and later formulas over that range find them sorted. */
function sortOfCopy(): readonly (readonly [FunctionClass, string])[] {
  const sort = functionLookup.find(([, name]) => String(name) === "SORT")?.[0] as FunctionClass | undefined;
  if (sort === undefined) return [];
  const fixed = class extends sort {
    override calculate(...args: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
      const [range, ...others] = args;
      return super.calculate(...(range instanceof ArrayValueObject ? [this.copyOf(range), ...others] : args));
    }

    private copyOf(range: ArrayValueObject): ArrayValueObject {
      return new ArrayValueObject({
        calculateValueList: range.getArrayValue().map((row) => [...row]), rowCount: range.getRowCount(), columnCount: range.getColumnCount(),
        unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column,
      });
    }
  };
  return [[fixed, "SORT"]];
}

/** What a Univer preset is started with, as `{ formula: { function: univerFunctions() } }`. */
export function univerFunctions(): [FunctionClass, string][] {
  return [...FUNCTIONS.map((own): [FunctionClass, string] => [univerFunction(own), own.name]), ...sortOfCopy().map(([made, name]): [FunctionClass, string] => [made, name])];
}
