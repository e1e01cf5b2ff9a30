const DAY = 86_400_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Serial 0 of the other system, as counted from 1 March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** Excel takes 1900 for a leap year: dates before the day that never was are one less. */
const FIRST_MARCH_1900 = Date.UTC(1900, 2, 1);

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/;

/**
 * Serial number of an ISO date, time or both, as cells of type `d` hold them; null if it is none. A time alone is a
 * fraction of a day. @example isoToSerial("2027-01-31T12:00:00Z", false) // => 46418.5
 */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text.trim());
  if (match === null || text.trim() === "") return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (date1904) return (date - EPOCH_1904) / DAY + time;
  return (date - EPOCH_1900) / DAY - (date < FIRST_MARCH_1900 ? 1 : 0) + time;
}
