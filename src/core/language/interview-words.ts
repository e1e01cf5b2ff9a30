import { interviewWordsZh } from "./interview-words-zh";
import type { Language } from "./language";

const en = {
  plan: {
    sheet: "Interview plan",
    title: (cycle: string) => `Interview plan ${cycle}`,
    hint: "One row for each interview. Move an interview by changing its day and time; the last column says at once whether somebody is in two places.",
    window: "Days for interviews", pauses: "Interviews take 60 to 90 minutes. Invite both at least three working days before.",
    headers: { id: "Id", person: "Employee", manager: "Manager", date: "Day", start: "From", minutes: "Minutes", end: "To", place: "Room", state: "State", check: "Check" },
    states: ["planned", "invited", "held", "confirmed"],
    checks: { clash: "double booked", outside: "outside the days for interviews", weekend: "weekend", time: "60 to 90 minutes", manager: "manager missing", fine: "fine" },
  },
  appointment: {
    sheet: "1 Appointment",
    title: (person: string) => `Performance interview: ${person}`,
    hint: "Step 1: agree day, time and room early, and send the employee their documents at least three working days before.",
    invitation: "Step 2 for you: look at your figures, fill in the self-assessment, and bring your questions.",
    employee: "Employee", manager: "Manager", date: "Day", start: "From", minutes: "Minutes", end: "To", place: "Room",
    headers: { id: "Id", step: "The five steps" },
    stepLines: [
      "1  Create the plan: who, when, where; 60 to 90 minutes (interview plan)",
      "2  Prepare the documents: figures, trend, causes, actions for the manager; self-assessment for the employee",
      "3  Create an undisturbed environment: checklist",
      "4  Hold the interview: agenda, notes, agreed ratings, disagreements",
      "5  Confirm the results: page to print and sign",
    ],
    employeeLines: [
      "1  The appointment: when it does not suit you, say so now",
      "2  Your documents: the sheets that follow, filled in before the interview",
      "3  An undisturbed hour: phone off, nothing right after it",
      "4  The interview: you speak first",
      "5  The results: you read them, and sign, refuse or appeal",
    ],
  },
  documents: {
    sheet: "2 Documents",
    title: (person: string) => `Documents of the manager: ${person}`,
    hint: "For the manager alone. What the employee wrote into the self-assessment comes here when the command is run again over the same folder; or copy it into the yellow cells.",
    backgroundSheet: "2 Causes and actions",
    backgroundTitle: (person: string) => `Causes and actions: ${person}`,
    backgroundHint: "For the manager alone: what the review found, and what was agreed before.",
    parts: { results: "Scores and trend", causes: "Causes found in the review", actions: "Actions agreed before" },
    none: { causes: "The review states no causes.", actions: "No actions are recorded for these key results." },
    results: {
      id: "Id", text: "Key result", progress: "Progress", band: "Grade", status: "Status", previous: "Previous cycle", change: "Change", trend: "Readings", selfScore: "Own score",
      selfComment: "What the employee says", question: "What I want to ask",
    },
    causes: { id: "Id", text: "Key result", share: "Share of gap", category: "Category", root: "Root cause", evidence: "Evidence", source: "Source" },
    actions: { id: "Id", text: "Action", due: "Due", state: "State", owner: "Owner", keyResult: "Key result", source: "Source", worked: "Did it work?" },
  },
  environment: {
    sheet: "3 Environment",
    title: "An undisturbed environment",
    hint: "Go through it the day before.",
    headers: { id: "Id", item: "What to see to", done: "Done", note: "Note" },
    items: [
      "A quiet room is booked, with a buffer of 15 minutes before and after",
      "The calendars of both are blocked; nobody will call either of them out",
      "Phones and messages are off, on both sides",
      "No third parties are present, and nobody can look or listen in",
      "Seats are across a corner, not across a desk; water is there",
      "Figures and self-assessment are printed twice",
      "Both know how long it takes and what it is about",
    ],
    answers: ["yes", "no"],
  },
  conduct: {
    sheet: "4 Interview",
    title: (person: string) => `Interview: ${person}`,
    hint: "The employee speaks first. Note what is said on each key result; where you do not agree, write down both views.",
    parts: { agenda: "Agenda", notes: "Notes on each key result" },
    total: "Minutes together", tooLong: "longer than the appointment", fits: "fits the appointment",
    agenda: { id: "Id", step: "Step", number: "No.", minutes: "Minutes", begins: "From", todo: "How" },
    /** Shares of an hour; what an appointment has more goes to the key results. */
    steps: [
      { step: "Opening", minutes: 5, todo: "Thank, say what it is about and how long it takes; nothing leaves the room but what both sign." },
      { step: "Strengths", minutes: 5, todo: "Begin with what goes well, and ask what made it possible." },
      { step: "Self-assessment", minutes: 10, todo: "The employee goes through their own assessment; listen, ask, do not correct." },
      { step: "Key results", minutes: 20, todo: "One after the other: observation, question, answer; agree on a rating, or note both views." },
      { step: "Support and development", minutes: 8, todo: "What help is needed, from whom, until when; what to learn next." },
      { step: "Next targets", minutes: 7, todo: "Draft them together; the employee begins." },
      { step: "Confirmation", minutes: 5, todo: "Sum up, read the confirmation together, sign or note why not." },
    ],
    notes: {
      id: "Id", text: "Key result", status: "Status", progress: "Progress", note: "What was said", agreed: "Agreed score", own: "View of the employee, if not agreed", manager: "View of the manager, if not agreed",
    },
    agreedHelp: "0 to 1. Left blank, the calculated progress counts.",
  },
  confirmation: {
    sheet: "5 Confirmation",
    title: "Confirmation of the interview results",
    hint: "Print, read together, sign. Agreed scores come from the interview sheet.",
    employee: "Employee", manager: "Manager", cycle: "Cycle", heldOn: "Held on", overallScore: "Score of all key results", rating: "Overall rating agreed",
    comment: "Comment of the employee", steps: "Agreed next steps", disagreement: "Disagreements",
    headers: { id: "Id", text: "Key result", target: "Target", current: "Result", unit: "Unit", weight: "Weight", score: "Calculated", agreed: "Agreed score", view: "Disagreement" },
    statement: "I have discussed my results, this rating and the next steps with my manager. My signature says that the interview took place and what was agreed; it does not take away my right to appeal.",
    signatures: { employee: "Signature of the employee", manager: "Signature of the manager", date: "Date" },
    refusal: "I do not sign (reason)", appeal: "I appeal against (what, why; to HR within ten working days)",
    sealed: "Seal", notSealed: "not sealed yet: okrscore seal",
  },
  self: {
    sheet: "2 Self-assessment",
    title: (person: string) => `Self-assessment: ${person}`,
    hint: "Fill in the yellow cells before the interview. Your own score is 0 to 1; the calculated one stands beside it.",
    parts: { results: "My key results", questions: "My questions and wishes" },
    questionsSheet: "My questions",
    questionsHint: "Answer what matters to you; bring this page to the interview.",
    results: {
      id: "Id", text: "Key result", unit: "Unit", start: "Start", target: "Target", current: "Current", progress: "Progress", own: "My score", achieved: "What I achieved, and by what",
      hindered: "What hindered me", help: "Help that I wish for",
    },
    questions: { id: "Id", question: "Question", answer: "Answer" },
    asked: [
      "What am I proud of in this cycle?",
      "What would I do differently?",
      "Which support did I get, which was missing?",
      "What do I want to learn next?",
      "Which target would I set myself for the next cycle?",
      "What do I want to ask my manager?",
    ],
  },
  calendar: { title: (person: string, manager: string | null) => `Performance interview: ${person}${manager === null ? "" : ` with ${manager}`}` },
};

export type InterviewWords = typeof en;

export function interviewWords(language: Language): InterviewWords {
  return language === "zh" ? interviewWordsZh : en;
}
