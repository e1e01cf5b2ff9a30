import { coachingWords, interviewWords, kpiFormWords, pbcWords, peopleWords, sealWords, type Language } from "../../language";
import type { MadeTable } from "../made-tables";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS, PEOPLE_TABLES, type PeopleTable } from "./people-tables";

/** The sheet that each table stands on. */
const SHEETS: Readonly<Record<PeopleTable, string>> = {
  figures: PEOPLE_SHEETS.figures, trust: PEOPLE_SHEETS.coaching, cards: PEOPLE_SHEETS.coaching, support: PEOPLE_SHEETS.coaching, next: PEOPLE_SHEETS.nextTargets,
  seal: PEOPLE_SHEETS.seal, plan: PEOPLE_SHEETS.interviewPlan, steps: PEOPLE_SHEETS.appointment, methods: PEOPLE_SHEETS.methods, results: PEOPLE_SHEETS.documents, causes: PEOPLE_SHEETS.background, actions: PEOPLE_SHEETS.background,
  environment: PEOPLE_SHEETS.environment, agenda: PEOPLE_SHEETS.conduct, notes: PEOPLE_SHEETS.conduct, agreed: PEOPLE_SHEETS.confirmation, self: PEOPLE_SHEETS.selfAssessment,
  questions: PEOPLE_SHEETS.selfQuestions, parts: PEOPLE_SHEETS.pbc, commitments: PEOPLE_SHEETS.pbc, kpiForm: PEOPLE_SHEETS.kpiForm, bands: PEOPLE_SHEETS.kpiForm,
};

/** The tables of a person's packs as we plan them in a language. */
export function madePeopleTables(language: Language): readonly MadeTable[] {
  const titles = titlesOf(language);
  return (Object.keys(PEOPLE_COLUMNS) as PeopleTable[]).map((table) => ({
    name: PEOPLE_TABLES[table], sheetKey: SHEETS[table], language, columns: PEOPLE_COLUMNS[table].map((key) => ({ key, title: titles[table][key] ?? key })),
  }));
}

function titlesOf(language: Language): Readonly<Record<PeopleTable, Readonly<Record<string, string>>>> {
  const { trust, cards, support, next } = coachingWords(language);
  const { plan, appointment, documents: { results, causes, actions }, environment, conduct: { agenda, notes }, confirmation, self } = interviewWords(language);
  const { parts, commitments } = pbcWords(language);
  return {
    figures: peopleWords(language).figures.headers, trust, cards, support, next, seal: sealWords(language).headers, plan: plan.headers, steps: appointment.headers, results, causes, actions,
    environment: environment.headers, agenda, notes, agreed: confirmation.headers, self: self.results, questions: self.questions, parts: parts.headers, commitments,
    kpiForm: kpiFormWords(language).headers, bands: kpiFormWords(language).bands.headers, methods: kpiFormWords(language).examples.headers,
  };
}
