import type { Members } from "../host-object";
import type { WorkbookModel } from "../model/workbook-model";

/** Numbers of events on the wire, by the name in the methods that register for them. */
export const EVENT_TYPES = { DataChanged: 10, Activated: 11, Added: 13, SelectionChanged: 14, Deleted: 15 } as const;
export type EventName = keyof typeof EVENT_TYPES;

/** Key of what an add-in listens to: an event of a sheet, or of the whole workbook. */
export function subscriptionKey(event: EventName, target: string): string {
  return `${EVENT_TYPES[event]} ${target}`;
}

/** The methods by which the client registers for events. */
export function subscriptionCalls<T extends WorkbookModel | { readonly workbook: WorkbookModel }>(
  events: readonly EventName[],
  target: (self: T) => string,
): NonNullable<Members<T>["call"]> {
  return Object.fromEntries(events.flatMap((event) => [
    [`_Register${event}Event`, (self: T) => { workbookOf(self).subscriptions.add(subscriptionKey(event, target(self))); }],
    [`_Unregister${event}Event`, (self: T) => { workbookOf(self).subscriptions.delete(subscriptionKey(event, target(self))); }],
  ]));
}

function workbookOf(self: WorkbookModel | { readonly workbook: WorkbookModel }): WorkbookModel {
  return "workbook" in self ? self.workbook : self;
}
