import { itemNotFound, notImplemented } from "./api-error";

/**
 * What one type of the API can do in this model, by names on the wire. A member that is not in the table is answered with
 * `NotImplemented`, never with a guess.
 */
export interface Members<T> {
  /** False once the object was deleted: then every use of it is `ItemNotFound`. */
  readonly exists?: (self: T) => boolean;
  /** What the client is told when it first meets the object, apart from its reference. */
  readonly id?: (self: T) => Readonly<Record<string, unknown>>;
  readonly get?: Readonly<Record<string, (self: T) => unknown>>;
  readonly set?: Readonly<Record<string, (self: T, value: unknown) => void>>;
  /** Objects that belong to this one. */
  readonly go?: Readonly<Record<string, (self: T) => HostObject>>;
  /** Methods. `null` from one that gives an object is a null object. */
  readonly call?: Readonly<Record<string, (self: T, ...args: readonly unknown[]) => unknown>>;
  /** Of collections. */
  readonly items?: (self: T) => readonly HostObject[];
  readonly find?: (self: T, key: unknown) => HostObject | null;
}

/** An object of the API as the host holds it. */
export class HostObject {
  constructor(
    readonly type: string,
    readonly self: unknown,
    private readonly members: Members<unknown>,
  ) {}

  get isCollection(): boolean {
    return this.members.items !== undefined;
  }

  /** Names of the properties that can be loaded. */
  get properties(): readonly string[] {
    return Object.keys(this.members.get ?? {});
  }

  id(): Readonly<Record<string, unknown>> {
    return this.members.id?.(this.self) ?? {};
  }

  hasProperty(name: string): boolean {
    return this.members.get?.[name] !== undefined;
  }

  hasObject(name: string): boolean {
    return this.members.go?.[name] !== undefined;
  }

  get(name: string): unknown {
    return this.member(this.members.get, name)(this.self);
  }

  set(name: string, value: unknown): void {
    this.member(this.members.set, name)(this.self, value);
  }

  go(name: string): HostObject {
    return this.member(this.members.go, name)(this.self);
  }

  call(name: string, args: readonly unknown[]): unknown {
    return this.member(this.allCalls(), name)(this.self, ...args);
  }

  items(): readonly HostObject[] {
    return this.member({ items: this.members.items }, "items")(this.self);
  }

  /** Item by its key. @throws ApiError `ItemNotFound` */
  item(key: unknown): HostObject {
    const found = this.member({ getItem: this.members.find }, "getItem")(this.self, key);
    if (found === null) throw itemNotFound();
    return found;
  }

  private member<M>(table: Readonly<Record<string, M | undefined>> | undefined, name: string): M {
    if (this.members.exists?.(this.self) === false) throw itemNotFound();
    const found = table?.[name];
    if (found === undefined) throw notImplemented(this.type, publicName(name));
    return found;
  }

  /** Collections can be counted and searched all in the same way. */
  private allCalls(): NonNullable<Members<unknown>["call"]> {
    const { items, find, call = {} } = this.members;
    return {
      ...(items === undefined ? {} : { GetCount: () => this.items().length, GetItemAt: (_, index) => itemAt(this.items(), index) }),
      ...(find === undefined ? {} : { GetItem: (_, key) => this.item(key), GetItemOrNullObject: (self, key) => find(self, key) }),
      ...call,
    };
  }
}

/** A type of the API: gives the object for what is behind it. */
export type HostType<T> = (self: T) => HostObject;

export function defineType<T>(type: string, members: Members<T>): HostType<T> {
  // Only this function makes objects of the type, so that its members meet no other self.
  return (self) => new HostObject(type, self, members as Members<unknown>);
}

/** Name of a member as people write it. @example publicName("GetItem") // => "getItem" */
export function publicName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

function itemAt(items: readonly HostObject[], index: unknown): HostObject {
  const found = typeof index === "number" ? items[index] : undefined;
  if (found === undefined) throw itemNotFound();
  return found;
}
