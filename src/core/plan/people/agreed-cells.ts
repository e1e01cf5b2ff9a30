/** Single cells of the confirmation that the two agree on, besides the table of scores; each has a workbook-wide name. */
export const AGREED_CELLS = [
  "employee", "manager", "cycle", "heldOn", "overallScore", "rating", "comment", "steps", "disagreement", "employeeSigned", "employeeSignedOn", "managerSigned",
  "managerSignedOn", "refusal", "appeal",
] as const;

export type AgreedCell = (typeof AGREED_CELLS)[number];

/** @example agreedName("heldOn") // => "OKR_Agreed_HeldOn" */
export function agreedName(cell: AgreedCell): string {
  return `OKR_Agreed_${cell.charAt(0).toUpperCase()}${cell.slice(1)}`;
}

/** Workbook-wide name of the cell of the confirmation that shows the code of its seal. */
export const SEAL_CODE_NAME = "OKR_SealCode";

/** Workbook-wide names of the appointment's cells. */
export const APPOINTMENT_NAMES = { manager: "OKR_InterviewManager", date: "OKR_InterviewDate", start: "OKR_InterviewStart", minutes: "OKR_InterviewMinutes" } as const;
