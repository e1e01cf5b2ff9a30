import { byCore } from "./by-core";
import { byUniver } from "./by-univer";
import { compareOwnSheets } from "./differences";
import { oneKeyResult } from "./subjects";

// The sample, the corpus, awkward numbers, and LibreOffice as a third, are compared by `npm run judges`.

/** Both engines calculate everything five times. */
jest.setTimeout(240_000);

test.each([
  ["a workbook of one key result", "en", oneKeyResult],
] as const)("%s (%s), with OKRs, check-ins and reviews, has the same values in every cell, whether Univer calculates it or the core", async (_, language, subjectOf) => {
  const subject = subjectOf();
  const options = { cadence: "quarterly", language, days: subject.days } as const;
  const core = byCore(subject.source, options, "functions");
  if (core === null) throw new Error("no OKRs came");
  const { cells, differences } = compareOwnSheets({ by: "the core", grid: core.grid }, { by: "Univer", grid: await byUniver(subject.grid, options, core.updates) });
  expect(differences).toEqual([]);
  expect(cells).toBeGreaterThan(200);
});
