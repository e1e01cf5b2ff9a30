import { notImplemented } from "./api-error";
import { defineType, type HostObject } from "./host-object";

/** What office.js itself tells the application, beside the workbook. */
const CUSTOM_FUNCTIONS = defineType<null>("CustomFunctions", {
  call: { _SetOsfControlContainerReadyForCustomFunctions: () => null, _GetEnabledFeatures: () => [] },
});

/** Told once that ribbon buttons are answered. */
const ADD_IN = defineType<null>("AddinInternalService", { call: { NotifyActionHandlerReady: () => null } });

export function serviceOf(name: string): HostObject {
  if (name.endsWith(".CustomFunctions")) return CUSTOM_FUNCTIONS(null);
  if (name.endsWith(".AddinInternalService")) return ADD_IN(null);
  throw notImplemented(name, "service");
}
