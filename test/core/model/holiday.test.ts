import { describeIssue, LANGUAGES } from "../../../src/core/language";
import { parseHolidays } from "../../../src/core/model";

const days = (text: string): readonly string[] => {
  const parsed = parseHolidays(text);
  return parsed.ok ? parsed.value.map(({ date, name }) => (name === null ? date : `${date} ${name}`)) : [describeIssue(parsed.issue, "en")];
};

describe("days off in a text", () => {
  test.each<[string, string, readonly string[]]>([
    ["stand one in each line", "2027-05-03\n2027-05-31\r\n2027-08-30\n", ["2027-05-03", "2027-05-31", "2027-08-30"]],
    ["stand in one line", "2027-05-03,2027-05-31 2027-08-30;2027-12-27", ["2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27"]],
    ["stand in one Chinese line", "2027年5月3日、2027年5月31日，2027年10月1日", ["2027-05-03", "2027-05-31", "2027-10-01"]],
    ["may have names", "2027-05-03, Early May, bank holiday\n2027-10-01 国庆节\n2027/12/27：Boxing Day", ["2027-05-03 Early May, bank holiday", "2027-10-01 国庆节", "2027-12-27 Boxing Day"]],
    ["may have a heading", "\ufeffDate,Day off\n2027-05-03,Bank holiday", ["2027-05-03 Bank holiday"]],
    ["count once", "2027-05-03 First\n2027/5/3 Again", ["2027-05-03 First"]],
    ["may be none", " \n\n", []],
  ])("%s", (_, text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  test.each([["03/05/2027", "03/05/2027"], ["2027-05-03\n2027-02-30", "2027-02-30"], ["Christmas", "Christmas"], ["2027-05-03\nChristmas\n2027-12-27", "Christmas"], ["2027-05", "2027-05"], ["2027-05-033", "2027-05-033"]])(
    "%j is refused and names what is no date", (text, named) => {
      const parsed = parseHolidays(text);
      expect(parsed).toEqual({ ok: false, issue: { code: "holiday-not-a-date", severity: "error", at: null, values: { text: named } } });
      if (!parsed.ok) for (const language of LANGUAGES) expect(describeIssue(parsed.issue, language)).toContain(named);
    });
});
