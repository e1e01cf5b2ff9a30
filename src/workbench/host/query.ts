import type { HostObject } from "./host-object";
import type { WireQuery } from "./wire";

/**
 * What `load` gives: properties by their names on the wire, objects nested in them, and of a collection its items.
 * Excel passes over names that do not exist; this model answers them with `NotImplemented`, since it knows fewer.
 */
export function query(object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: WireQuery): Readonly<Record<string, unknown>> {
  const names = [...(Select.length === 0 ? ["*"] : Select), ...Expand].map((path) => path.replaceAll(".", "/"));
  return object.isCollection ? queryCollection(object, names, Skip, Top) : queryObject(object, names);
}

function queryObject(object: HostObject, paths: readonly string[]): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = { ...object.id() };
  const inner = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split("/");
    const name = wireName(head);
    if (head === "*") Object.assign(result, everything(object));
    else if (head !== "" && !object.hasObject(name)) result[name] = object.get(name);
    else if (head !== "") inner.set(name, [...(inner.get(name) ?? []), rest.length === 0 ? "*" : rest.join("/")]);
  }
  for (const [name, rest] of inner) result[name] = query(object.go(name), { Select: rest });
  return result;
}

function queryCollection(object: HostObject, paths: readonly string[], skip: number, top: number | undefined): Readonly<Record<string, unknown>> {
  const own = paths.filter((path) => object.hasProperty(wireName(path)));
  const ofItems = paths.filter((path) => !own.includes(path)).map((path) => path.replace(/^items(\/|$)/i, "") || "*");
  const items = object.items().slice(skip, top === undefined ? undefined : skip + top);
  return {
    ...Object.fromEntries(own.map((path) => [wireName(path), object.get(wireName(path))])),
    ...(ofItems.length === 0 ? {} : { _Items: items.map((item, index) => ({ _Index: skip + index, ...query(item, { Select: ofItems }) })) }),
    Count: object.items().length,
  };
}

function everything(object: HostObject): Readonly<Record<string, unknown>> {
  return Object.fromEntries(object.properties.map((name) => [name, object.get(name)]));
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
