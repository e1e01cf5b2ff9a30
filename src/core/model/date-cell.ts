/** First and last serial number that means the same date in every spreadsheet: 1900-03-01 and 9999-12-31. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

const DATE = /^(\d{4})([-/.]|年)(\d{1,2})(?:\2|月)(\d{1,2})日?(?:[T ].*)?$/;

/**
 * ISO date of a cell: a serial number of the 1900 system (the time of day is dropped), or a text in the order year,
 * month, day. Null for anything else, also for 01/02/2027, whose order nobody can know.
 *
 * @example parseDateCell("2027年2月14日") // => "2027-02-14"
 */
export function parseDateCell(cell: string | number | boolean): string | null {
  if (typeof cell === "number") return serialDate(Math.floor(cell));
  if (typeof cell !== "string") return null;
  const [, year, , month, day] = DATE.exec(cell.trim()) ?? [];
  return year && month && day ? civilDate(Number(year), Number(month), Number(day)) : null;
}

function serialDate(serial: number): string | null {
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? isoDate(Date.UTC(1899, 11, 30 + serial)) : null;
}

function civilDate(year: number, month: number, day: number): string | null {
  // A day that is not in the calendar, as 2027-02-30, comes out as another one.
  const date = isoDate(Date.UTC(year, month - 1, day));
  return date === [year, month, day].map((part) => String(part).padStart(2, "0")).join("-") ? date : null;
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
