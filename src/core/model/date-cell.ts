import { isIsoDate, serialToIso } from "../calendar";

const DATE = /^(\d{4})([-/.]|年)(\d{1,2})(?:\2|月)(\d{1,2})日?(?:[T ].*)?$/;

/**
 * ISO date of a cell: a serial number of the 1900 system (the time of day is dropped), or a text in the order year,
 * month, day. Null for anything else, also for 01/02/2027, whose order nobody can know.
 *
 * @example parseDateCell("2027年2月14日") // => "2027-02-14"
 */
export function parseDateCell(cell: string | number | boolean): string | null {
  if (typeof cell === "number") return serialToIso(cell);
  if (typeof cell !== "string") return null;
  const [, year, , month, day] = DATE.exec(cell.trim()) ?? [];
  const date = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].join("-");
  return isIsoDate(date) ? date : null;
}
