import { defineType } from "../host-object";
import type { WorkbookModel } from "../model/workbook-model";
import { numberArg } from "./args";

const RESULT = defineType<{ readonly value: unknown }>("FunctionResult", { get: { Value: ({ value }) => value, Error: () => "" } });

const DAY = 86_400_000;
const DAYS_1904 = 1462;
/** The last day of February 1900, which Excel has and the calendar has not, is 60. */
const FALSE_LEAP_DAY = 60;

/** Functions of the sheet that an add-in can call by itself. */
export const FUNCTIONS = defineType<WorkbookModel>("Functions", {
  call: { Date: ({ date1904 }, year, month, day) => RESULT({ value: serialOf(numberArg(year), numberArg(month), numberArg(day), date1904) }) },
});

function serialOf(year: number, month: number, day: number, date1904: boolean): number {
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY;
  if (date1904) return days - DAYS_1904;
  return days > FALSE_LEAP_DAY ? days : days - 1;
}
