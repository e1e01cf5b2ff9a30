import { defineType, type HostObject, type HostType, type Members } from "../host-object";
import type { PropertyBag } from "../model/property-bag";

interface BagMembers {
  /** Properties that can be read and set, with what they are in the beginning. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly parts?: Readonly<Record<string, HostType<PropertyBag>>>;
  readonly calls?: Members<PropertyBag>["call"];
  /** Type of the items, if it is a collection of items that are got by their index. */
  readonly items?: HostType<PropertyBag>;
}

/** A type whose objects only keep what they are told. */
export function defineBag(type: string, { values = {}, parts = {}, calls = {}, items }: BagMembers): HostType<PropertyBag> {
  const names = Object.keys(values);
  return defineType<PropertyBag>(type, {
    get: Object.fromEntries(names.map((name) => [name, (bag: PropertyBag) => (bag.values.has(name) ? bag.values.get(name) : values[name])])),
    set: Object.fromEntries(names.map((name) => [name, (bag: PropertyBag, value: unknown) => { bag.set(name, value); }])),
    go: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, (bag: PropertyBag): HostObject => part(bag.part(name))])),
    call: calls,
    ...(items === undefined ? {} : { items: (bag: PropertyBag) => bag.items.map(items) }),
  });
}
