import { invalidArgument } from "../api-error";
import { defineType, type HostType } from "../host-object";
import { PropertyBag } from "../model/property-bag";
import { containsArea } from "../model/sheet-model";
import type { CellRange } from "./cell-range";

const KINDS: Readonly<Record<string, string>> = {
  list: "List", wholeNumber: "WholeNumber", decimal: "Decimal", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom",
};

/** A list that is typed in the rule has no more characters in Excel. */
const LIST_LIMIT = 255;
/** Title and text of prompts and alerts. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

function bagOf({ sheet, area }: CellRange): PropertyBag | null {
  return sheet.validations.findLast(({ areas }) => areas.some((one) => containsArea(one, area)))?.bag ?? null;
}

/** The validation of exactly these cells, made if there is none. */
function ownBag({ sheet, area }: CellRange): PropertyBag {
  const same = sheet.validations.find(({ areas: [one] }) => one !== undefined && containsArea(one, area) && containsArea(area, one));
  if (same !== undefined) return same.bag;
  sheet.checkUnlocked(area);
  const bag = new PropertyBag({}, () => { sheet.workbook.changed({ kind: "validations", sheet }); });
  sheet.validations = [...sheet.validations.filter(({ areas }) => !areas.every((one) => containsArea(area, one))), { areas: [area], bag }];
  return bag;
}

function setRule(self: CellRange, rule: unknown): void {
  const kinds = typeof rule === "object" && rule !== null ? Object.keys(rule) : [];
  const [kind = ""] = kinds;
  if (kinds.length !== 1 || KINDS[kind] === undefined) throw invalidArgument();
  const { source } = ((rule as Readonly<Record<string, unknown>>)[kind] ?? {}) as { readonly source?: unknown };
  if (typeof source === "string" && !source.startsWith("=") && source.length > LIST_LIMIT) throw invalidArgument();
  ownBag(self).set("Rule", rule);
}

function setMessage(name: "Prompt" | "ErrorAlert"): (self: CellRange, value: unknown) => void {
  return (self, value) => {
    const { title = "", message = "" } = (value ?? {}) as { readonly title?: string; readonly message?: string };
    if (title.length > TITLE_LIMIT || message.length > MESSAGE_LIMIT) throw invalidArgument();
    ownBag(self).set(name, value);
  };
}

/** What may be typed into cells. */
export const DATA_VALIDATION: HostType<CellRange> = defineType<CellRange>("DataValidation", {
  get: {
    Rule: (self) => bagOf(self)?.values.get("Rule") ?? {},
    Type: (self) => KINDS[Object.keys(bagOf(self)?.values.get("Rule") ?? {})[0] ?? ""] ?? "None",
    Prompt: (self) => bagOf(self)?.values.get("Prompt") ?? { showPrompt: true, title: "", message: "" },
    ErrorAlert: (self) => bagOf(self)?.values.get("ErrorAlert") ?? { showAlert: true, style: "Stop", title: "", message: "" },
    IgnoreBlanks: (self) => bagOf(self)?.values.get("IgnoreBlanks") ?? true,
  },
  set: {
    Rule: setRule,
    Prompt: setMessage("Prompt"),
    ErrorAlert: setMessage("ErrorAlert"),
    IgnoreBlanks: (self, ignore) => { ownBag(self).set("IgnoreBlanks", ignore); },
  },
  call: {
    Clear: ({ sheet, area }) => {
      sheet.validations = sheet.validations.filter(({ areas }) => !areas.every((one) => containsArea(area, one)));
      sheet.workbook.changed({ kind: "validations", sheet });
    },
  },
});
