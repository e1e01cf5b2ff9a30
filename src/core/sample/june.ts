import type { CellValue, Position } from "../grid";
import type { Language } from "../language";
import { MONTHLY, SCORECARD } from "./company";
import { actualsArea, monthlySheet } from "./monthly-sheet";
import { actualPlace, scorecardSheet } from "./scorecard-sheet";

/** What somebody types into a cell. */
export interface SampleEntry extends Position {
  readonly sheet: string;
  readonly value: CellValue;
}

/** June, in the order of `MONTHLY`. */
const JUNE = [2_010, 0.124, 0.957, 5.1, 51, 2.1] as const;

/** What the scorecard says at the end of June of measures that have no months, by their English names. */
const END_OF_JUNE: Readonly<Record<string, number | string>> = {
  "Free cash flow": -410, "On-time delivery": "94%", "Net promoter score": 41, "Customer retention": 0.936, "Order lead time": 15.5,
  "Lost-time accidents": 2, "Time to hire for key roles": 38, "Voluntary turnover": 0.118, "Engagement score": 71,
};

/** What the people of the sample company enter into their own sheets at the end of June. */
export function juneEntries(language: Language): readonly SampleEntry[] {
  const [scorecard, monthly] = [scorecardSheet(language).name, monthlySheet(language).name];
  const measures = SCORECARD.flatMap(({ objectives }) => objectives.flatMap((objective) => objective.measures));
  return [
    ...MONTHLY.map(({ actuals }, line) => {
      const { top, left } = actualsArea(line);
      return { sheet: monthly, row: top, column: left + actuals.length, value: JUNE[line] ?? null };
    }),
    ...measures.flatMap(({ name }, index) => {
      const value = END_OF_JUNE[name.en];
      return value === undefined ? [] : [{ sheet: scorecard, ...actualPlace(index), value }];
    }),
  ];
}
