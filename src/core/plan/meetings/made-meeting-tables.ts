import { oneOnOneWords, quarterlyWords, reviewsWords, standupWords, weekWords, type Language } from "../../language";
import type { MadeTable } from "../made-tables";
import { HOLDER_REVIEWS_COLUMNS, HOLDER_REVIEWS_TABLE, holderReviewsTable } from "../reviews/holder-reviews";
import { REVIEWS_COLUMNS, REVIEWS_KEY, REVIEWS_PARTS, REVIEWS_TABLE_NAMES } from "../reviews/reviews-shapes";
import { ONE_ON_ONE_COLUMNS, ONE_ON_ONE_PARTS, oneOnOneKey, oneOnOneTableName } from "./one-on-one-shapes";
import { QUARTERLY_COLUMNS, QUARTERLY_PARTS, quarterlyKey, quarterlyTableName } from "./quarterly-shapes";
import { STANDUP_COLUMNS, STANDUP_KEY, STANDUP_TABLE_NAMES } from "./standup-shapes";
import { WEEK_COLUMNS, WEEK_PARTS, weekKey, weekTableName } from "./week-shapes";

/** How a table is made: its name, its sheet, its columns and their headers. */
type Make = (name: string, sheetKey: string, keys: readonly string[], titles: Readonly<Record<string, string>>) => MadeTable;

/** The tables of meetings, and of the review of reviews, that a name may mean: those of the cycle or the day that it ends with among them. */
export function madeMeetingTables(name: string, cycle: string | null, language: Language, make: Make): readonly MadeTable[] {
  const [, year, month, day] = /_(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
  const date = year === undefined ? null : `${year}-${month ?? ""}-${day ?? ""}`;
  const [standup, reviews] = [standupWords(language), reviewsWords(language)];
  return [
    ...(["board", "log"] as const).map((part) => make(STANDUP_TABLE_NAMES[part], STANDUP_KEY, STANDUP_COLUMNS[part], standup[part])),
    make(HOLDER_REVIEWS_TABLE, REVIEWS_KEY, HOLDER_REVIEWS_COLUMNS, holderReviewsTable(language).headers),
    ...REVIEWS_PARTS.map((part) => make(REVIEWS_TABLE_NAMES[part], REVIEWS_KEY, REVIEWS_COLUMNS[part], reviews[part])),
    ...(cycle === null ? [] : ofCycle(cycle, language, make)),
    ...(date === null ? [] : ofDay(date, language, make)),
  ];
}

function ofCycle(cycle: string, language: Language, make: Make): readonly MadeTable[] {
  const words = quarterlyWords(language);
  return QUARTERLY_PARTS.map((part) => make(quarterlyTableName(part, cycle), quarterlyKey(cycle), QUARTERLY_COLUMNS[part], words[part]));
}

function ofDay(date: string, language: Language, make: Make): readonly MadeTable[] {
  const [week, alone] = [weekWords(language).headers, oneOnOneWords(language)];
  return [
    ...WEEK_PARTS.map((part) => make(weekTableName(part, date), weekKey(date), WEEK_COLUMNS[part], week[part])),
    ...ONE_ON_ONE_PARTS.map((part) => make(oneOnOneTableName(part, date), oneOnOneKey(date), ONE_ON_ONE_COLUMNS[part], alone[part])),
  ];
}
