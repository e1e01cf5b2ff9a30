import { isCellError, type CellValue } from "../../grid";
import { ofNumbers, ofOperands, type ClassicFunction, type ClassicFunctions } from "./classic";
import { toNumber } from "./coerce";
import { isValues, lifted, NUMBER } from "./operand";
import { dateOf, lastOfMonth, monthsOn, serialOf, weekdayOf, type CivilDate } from "./serial";

function ofDate(read: (date: CivilDate) => number): ClassicFunction {
  return ofNumbers(1, 1, (serial = 0) => {
    const date = dateOf(serial);
    return date === null ? NUMBER : read(date);
  });
}

function asDate(serial: number): CellValue {
  return dateOf(serial) === null ? NUMBER : serial;
}

function date(year = 0, month = 0, day = 0): CellValue {
  const [y, m, d] = [Math.trunc(year), Math.trunc(month), Math.trunc(day)];
  if (y < 0 || y > 9999) return NUMBER;
  return asDate(serialOf(y < 1900 ? y + 1900 : y, m, d));
}

function shifted(serial: number, months: number, place: (date: CivilDate, months: number) => number): CellValue {
  const from = dateOf(serial);
  return from === null ? NUMBER : asDate(place(from, Math.trunc(months)));
}

function weekday(serial = 0, kind = 1): CellValue {
  if (dateOf(serial) === null) return NUMBER;
  const fromSunday = weekdayOf(serial) - 1;
  if (kind === 1) return fromSunday + 1;
  if (kind === 3) return (fromSunday + 6) % 7;
  const first = kind === 2 ? 1 : kind >= 11 && kind <= 17 ? (kind - 10) % 7 : null;
  return first === null ? NUMBER : ((fromSunday - first + 7) % 7) + 1;
}

function isWorkDay(serial: number, holidays: ReadonlySet<number>): boolean {
  const day = weekdayOf(serial);
  return day > 1 && day < 7 && !holidays.has(serial);
}

/** Working days from one date to another, both included; negative if they are the other way round. */
function workDays(from: number, to: number, holidays: ReadonlySet<number>): number {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  let days = Math.floor((last - first + 1) / 7) * 5;
  for (let day = first + Math.floor((last - first + 1) / 7) * 7; day <= last; day += 1) if (isWorkDay(day, NO_HOLIDAYS)) days += 1;
  for (const holiday of holidays) if (holiday >= first && holiday <= last && isWorkDay(holiday, NO_HOLIDAYS)) days -= 1;
  return from <= to ? days : 0 - days;
}

/** The day some working days later, or earlier. It is at least as many days away: beyond the calendar none is counted. */
function workDayAfter(from: number, days: number, holidays: ReadonlySet<number>): number {
  if (dateOf(from + days) === null) return from + days;
  const step = Math.sign(days);
  let day = from;
  for (let left = Math.abs(days); left > 0 && dateOf(day) !== null; ) {
    day += step;
    if (isWorkDay(day, holidays)) left -= 1;
  }
  return day;
}

const NO_HOLIDAYS: ReadonlySet<number> = new Set();

/** Two numbers and a list of holidays. */
function withHolidays(least: number, apply: (first: number, second: number, holidays: ReadonlySet<number>) => CellValue): ClassicFunction {
  return ofOperands(least, 3, (first = null, second = null, off = null) => {
    const holidays = new Set<number>();
    for (const value of isValues(off) ? off.rows.flat() : [off]) {
      const holiday = toNumber(value);
      if (isCellError(holiday)) return holiday;
      holidays.add(Math.floor(holiday));
    }
    return lifted([first, second], ([a = null, b = null]) => {
      const [from, to] = [toNumber(a), toNumber(b)];
      if (isCellError(from)) return from;
      if (isCellError(to)) return to;
      return dateOf(from) === null ? NUMBER : apply(Math.floor(from), Math.trunc(to), holidays);
    });
  });
}

export const DATE_FUNCTIONS: ClassicFunctions = {
  DATE: ofNumbers(3, 3, date),
  DAY: ofDate(({ day }) => day),
  EDATE: ofNumbers(2, 2, (serial = 0, months = 0) => shifted(serial, months, monthsOn)),
  EOMONTH: ofNumbers(2, 2, (serial = 0, months = 0) =>
    shifted(serial, months, ({ year, month }, by) => serialOf(year, month + by, lastOfMonth(year, month + by)))),
  MONTH: ofDate(({ month }) => month),
  NETWORKDAYS: withHolidays(2, (from, to, holidays) => (dateOf(to) === null ? NUMBER : workDays(from, to, holidays))),
  WEEKDAY: ofNumbers(1, 2, weekday),
  WORKDAY: withHolidays(2, (from, days, holidays) => asDate(workDayAfter(from, days, holidays))),
  YEAR: ofDate(({ year }) => year),
};

