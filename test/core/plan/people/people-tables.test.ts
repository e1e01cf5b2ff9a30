import { coachingWords, LANGUAGES } from "../../../../src/core/language";
import { madeTable } from "../../../../src/core/plan";
import { madePeopleTables } from "../../../../src/core/plan/people/made-people-tables";
import { PEOPLE_COLUMNS, PEOPLE_TABLES, type PeopleTable } from "../../../../src/core/plan/people/people-tables";

const TABLES = Object.keys(PEOPLE_COLUMNS) as PeopleTable[];

test.each(LANGUAGES)("every column of a pack has a header of its own (%s)", (language) => {
  for (const { name, columns } of madePeopleTables(language)) {
    const titles = columns.map(({ title }) => title);
    // A column without words would be called by its key.
    expect([name, columns.filter(({ key, title }) => key === title).map(({ key }) => key)]).toEqual([name, []]);
    expect([name, new Set(titles).size]).toEqual([name, titles.length]);
  }
});

test.each(TABLES)("the table %s is known by its name and headers", (table) => {
  for (const language of LANGUAGES) {
    const made = madePeopleTables(language).find(({ name }) => name === PEOPLE_TABLES[table]);
    expect(madeTable(PEOPLE_TABLES[table], made?.columns.map(({ title }) => title) ?? [])).toEqual(made);
  }
});

test("the sentences of a card name the same figures in every language", () => {
  const figures = (language: "en" | "zh"): unknown => {
    const { sentences: { will, ...courses }, strength, band } = coachingWords(language);
    const named = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    return [named(will), named(band), Object.entries(strength).map(([key, text]) => [key, named(text)]), Object.entries(courses).map(([course, lines]) => [course, Object.entries(lines).map(([line, text]) => [line, named(text)])])];
  };
  expect(figures("zh")).toEqual(figures("en"));
});
