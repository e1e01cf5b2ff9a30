import { notImplemented } from "./api-error";
import { CUSTOM_FUNCTIONS, type FunctionCalls } from "./function-calls";
import { defineType, type HostObject } from "./host-object";

/** Told once that ribbon buttons are answered. */
const ADD_IN = defineType<null>("AddinInternalService", { call: { NotifyActionHandlerReady: () => null } });

/** What office.js itself tells the application, beside the workbook. */
export function serviceOf(name: string, calls: FunctionCalls): HostObject {
  if (name.endsWith(".CustomFunctions")) return CUSTOM_FUNCTIONS(calls);
  if (name.endsWith(".AddinInternalService")) return ADD_IN(null);
  throw notImplemented(name, "service");
}
