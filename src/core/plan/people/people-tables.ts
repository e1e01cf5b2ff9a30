/**
 * Sheets, tables and columns of the packs of one person, by their stable keys. Each pack is a workbook of its own, so that
 * the names say neither person nor cycle.
 */

/** Keys of the sheets of packs. */
export const PEOPLE_SHEETS = {
  figures: "person-figures", coaching: "coaching", nextTargets: "next-targets", interviewPlan: "interview-plan", appointment: "interview-appointment", documents: "interview-documents", background: "interview-background",
  environment: "interview-environment", conduct: "interview-conduct", confirmation: "interview-confirmation", selfAssessment: "self-assessment", selfQuestions: "self-questions", seal: "seal",
  pbc: "pbc", kpiForm: "kpi-form", methods: "kpi-methods",
} as const;

/** The bands that a KPI may have. */
export const BAND_NUMBERS = [1, 2, 3, 4, 5] as const;

export type BandNumber = (typeof BAND_NUMBERS)[number];

/** Columns of each table, in the order in which they stand. The first holds the ids and is hidden. */
export const PEOPLE_COLUMNS = {
  figures: [
    "id", "objective", "text", "ambition", "type", "unit", "start", "target", "floor", "ceiling", "current", "weight", "objectiveWeight", "confidence", "lastUpdate",
    "raw", "progress", "gapToPace", "band", "status", "gap", "expected", "needed", "forecast", "previous", "source",
  ],
  trust: ["id", "progress", "text", "status", "fact", "made"],
  cards: ["id", "keyResult", "text", "line", "sentence", "answer"],
  support: ["id", "date", "text", "kind", "said", "given", "by"],
  seal: ["id", "cell", "label", "kind", "value"],
  plan: ["id", "person", "manager", "date", "start", "minutes", "end", "place", "state", "check"],
  results: ["id", "text", "progress", "band", "status", "previous", "change", "trend", "selfScore", "selfComment", "question"],
  causes: ["id", "text", "share", "category", "root", "evidence", "source"],
  actions: ["id", "text", "due", "state", "owner", "keyResult", "worked", "source"],
  steps: ["id", "step"],
  methods: ["id", "method", "rule"],
  environment: ["id", "item", "done", "note"],
  agenda: ["id", "step", "number", "minutes", "begins", "todo"],
  notes: ["id", "text", "status", "progress", "agreed", "note", "own", "manager"],
  agreed: ["id", "text", "target", "current", "unit", "weight", "score", "agreed", "view"],
  self: ["id", "text", "unit", "start", "target", "current", "progress", "own", "achieved", "hindered", "help"],
  questions: ["id", "question", "answer"],
  parts: ["id", "part", "note", "weight", "rows", "points", "counted"],
  commitments: ["id", "part", "text", "kind", "unit", "weight", "threshold", "target", "stretch", "actual", "points", "own", "manager", "source"],
  kpiForm: [
    "id", "text", "unit", "direction", "weight", "method", "threshold", "target", "low", "high", "actual", "attainment", "ahead", "atThreshold", "step", "perStep", "least", "most",
    "grade", "points", "missing", "source",
  ],
  bands: [
    "id", "text", "unit", "from1", "share1", "from2", "share2", "from3", "share3", "from4", "share4", "from5", "share5", "actual", "stepped", "between", "missing",
  ],
  next: ["id", "text", "unit", "current", "forecast", "needed", "own", "manager", "agreed", "step"],
} as const;

export type PeopleTable = keyof typeof PEOPLE_COLUMNS;
export type PeopleColumn<Table extends PeopleTable> = (typeof PEOPLE_COLUMNS)[Table][number];

/** Names of the tables. */
export const PEOPLE_TABLES: Readonly<Record<PeopleTable, string>> = {
  figures: "OKR_PersonFigures", trust: "OKR_CoachTrust", cards: "OKR_CoachCards", support: "OKR_CoachSupport", next: "OKR_CoachNext", seal: "OKR_Seal",
  plan: "OKR_InterviewPlan", steps: "OKR_InterviewSteps", methods: "OKR_KpiMethods", results: "OKR_InterviewResults", causes: "OKR_InterviewCauses", actions: "OKR_InterviewActions", environment: "OKR_InterviewEnvironment",
  parts: "OKR_PbcParts", commitments: "OKR_PbcCommitments", kpiForm: "OKR_KpiForm", bands: "OKR_KpiBands",
  agenda: "OKR_InterviewAgenda", notes: "OKR_InterviewNotes", agreed: "OKR_InterviewAgreed", self: "OKR_SelfAssessment", questions: "OKR_SelfQuestions",
};

/** Workbook-wide names of single cells of a pack. */
export const PERSON_NAMES = { start: "OKR_PersonStart", end: "OKR_PersonEnd", pace: "OKR_PersonPace", score: "OKR_PersonScore", aim: "OKR_PersonAim" } as const;

/** Workbook-wide names of what a PBC comes to, and of the points that its levels are worth. */
export const PBC_NAMES = {
  total: "OKR_PbcPoints", rating: "OKR_PbcRating", atThreshold: "OKR_PbcAtThreshold", atTarget: "OKR_PbcAtTarget", atStretch: "OKR_PbcAtStretch",
} as const;
