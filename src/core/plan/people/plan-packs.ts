import type { WorkbookPlan } from "../workbook-plan";
import { appointmentNames, planAppointmentSheet } from "./appointment-sheet";
import { planCoachingSheet } from "./coaching-sheet";
import { planConductSheet, planEnvironmentSheet } from "./conduct-sheets";
import { confirmationNames, planConfirmationSheet } from "./confirmation-sheet";
import { planDocumentsSheets } from "./documents-sheet";
import { figureNames, planFiguresSheet, type PackContext } from "./figures-sheet";
import type { InterviewContext } from "./interview-context";
import { planKpiFormSheet } from "./kpi-form-sheet";
import { planMethodsSheet } from "./methods-sheet";
import { planNextTargetsSheet } from "./next-targets-sheet";
import { pbcNames, planPbcSheet } from "./pbc-sheet";
import { planSelfAssessmentSheets } from "./self-assessment-sheet";

/** The coaching card of a person. */
export function planCoaching(context: PackContext): WorkbookPlan {
  return { sheets: [planCoachingSheet(context), planNextTargetsSheet(context), planFiguresSheet(context)], names: figureNames() };
}

/** The manager's documents for an interview, up to the page that is signed. */
export function planManagerPack(context: InterviewContext): WorkbookPlan {
  return {
    sheets: [
      planAppointmentSheet(context, "manager"), ...planDocumentsSheets(context), planEnvironmentSheet(context), planConductSheet(context), planConfirmationSheet(context),
      planFiguresSheet(context),
    ],
    names: [...figureNames(), ...appointmentNames(), ...confirmationNames(context)],
  };
}

/** The employee's documents for an interview: nothing of the manager's is in them. */
export function planEmployeePack(context: InterviewContext): WorkbookPlan {
  return { sheets: [planAppointmentSheet(context, "employee"), ...planSelfAssessmentSheets(context), planFiguresSheet(context)], names: [...figureNames(), ...appointmentNames()] };
}

/** The PBC form of a person with their KPI form, and the scoring methods. */
export function planPbc(context: PackContext): WorkbookPlan {
  return {
    sheets: [planPbcSheet(context), planKpiFormSheet(context), planMethodsSheet(context.language), planFiguresSheet(context)],
    names: [...figureNames(), ...pbcNames()],
  };
}
