/** A small synthetic export in the published shape of Viva Goals: 24 columns with a title, check-ins behind them. */
export const VIVA_HEADER: readonly string[] = [
  "Id", "Title", "Team", "Creator", "Owner", "Period", "Start Date", "End Date", "Description", "Aligned To (weight, Objective ID)", "Metric Name", "Unit", "Target",
  "Object Type", "Goal Type", "Start", "Created At", "Last Check-in", "Progress %", "Actual Progress", "Status", "Last Check-in Note", "Score", "Checkins",
];

type VivaField = (typeof VIVA_HEADER)[number];

function row(fields: Readonly<Record<VivaField, string>>, ...checkIns: readonly string[]): readonly string[] {
  const period = { Period: "Q3 2026", "Start Date": "2026-07-01", "End Date": "2026-09-30", Creator: "Ana Sol", "Created At": "2026-06-20 09:00:00 UTC" };
  const all: Readonly<Record<string, string>> = { ...period, ...fields };
  return [...VIVA_HEADER.map((title) => all[title] ?? ""), ...checkIns];
}

const CHECK_IN = "Checkin Date: 2026-08-03; User: Ana Sol; Note: Carrier said: \"late\"; we wait\nuntil Monday; Metric Name: On-time; Status: Behind; Current Value: 92%; Activity Date: 2026-08-03 10:00:00 UTC;";
const LATER = "Checkin Date: 2026-08-10; User: Ben Ode; Note: ; Metric Name: On-time; Status: On Track; Current Value: 93%; Activity Date: 2026-08-10 10:00:00 UTC;";

export const VIVA_ROWS: readonly (readonly string[])[] = [
  VIVA_HEADER,
  row({ Id: "2295776", Title: "Deliver what we promise", Team: "Operations;Service", Owner: "Ana Sol", "Object Type": "Objective", "Goal Type": "Committed Goal", "Progress %": "41" }),
  row({
    Id: "2295777", Title: "Raise on-time delivery", Owner: "Ana Sol,Ben Ode", "Object Type": "Key result", "Metric Name": "On-time", Unit: "%", Start: "91", Target: "95", "Progress %": "50",
    "Aligned To (weight, Objective ID)": "Deliver what we promise(weight: 60%, Id: 2295776)", Status: "On Track",
  }, CHECK_IN, LATER),
  row({
    Id: "2295778", Title: "Deliver 15m parcels in Q3 2026 (with 9m from AI)", "Object Type": "Key result", "Metric Name": "Progress", Unit: "%", Start: "0", Target: "100", "Progress %": "30",
    "Aligned To (weight, Objective ID)": "Deliver what we promise(weight: 40%, Id: 2295776)", Status: "Behind",
  }),
  row({
    Id: "2295780", Title: "=HYPERLINK(\"http://x\")", "Object Type": "Deliverable", "Aligned To (weight, Objective ID)": "Grow the team(weight: 0%, Id: 2295779)", "Progress %": "0",
    Status: "Not Started",
  }),
  row({ Id: "2295779", Title: "Grow the team", "Object Type": "Objective", "Goal Type": "Aspirational Goal", Period: "FY 2026", "Start Date": "2026-01-01", "End Date": "2026-12-31" }),
  row({ Id: "2295781", Title: "Nobody's key result", "Object Type": "Key result", Unit: "count", Start: "3", Target: "5" }),
  row({ Id: "2295782", Title: "A project", "Object Type": "Project" }),
];
