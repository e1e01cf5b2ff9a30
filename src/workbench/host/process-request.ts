import { ApiError, invalidReference } from "./api-error";
import { HostObject, publicName } from "./host-object";
import { query } from "./query";
import {
  ACTION, PATH, type WireAction, type WireArguments, type WirePath, type WireRequest, type WireResponse, type WireResult,
} from "./wire";

/** What requests share: the workbook, and the objects that the client keeps from one request to the next. */
export interface Session {
  readonly workbook: HostObject;
  /** Objects of the API that are not reached through the workbook, by the name of their service. */
  service(name: string): HostObject;
  readonly references: References;
  /** Called before something is read: Excel never gives a value that is out of date. */
  settle(): Promise<void> | undefined;
  /** Called before and after each action; may throw an error to be answered. */
  readonly watch?: { before(action: number): void; after(action: number): void };
}

/** Objects that the client asked to be kept, by the id that it was given. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private count = 0;

  keep(object: HostObject): void {
    if (this.ids.has(object)) return;
    const id = `reference-${++this.count}`;
    this.ids.set(object, id);
    this.kept.set(id, object);
  }

  remove(id: unknown): void {
    if (typeof id === "string") this.kept.delete(id);
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  /** @throws ApiError `InvalidReference` */
  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw invalidReference();
    return object;
  }
}

/**
 * Does what one request says, action by action, as Excel does: the first error ends it, and what was done before stays.
 */
export async function processRequest(request: WireRequest, session: Session): Promise<WireResponse> {
  const run = new RequestRun(request, session);
  for (const [index, action] of request.Actions.entries()) {
    try {
      session.watch?.before(index);
      await run.perform(action);
      session.watch?.after(index);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code: Code, message: Message } = error;
      return { Error: { Code, Message, Location: run.location, ActionIndex: index }, ProcessedResults: { Results: run.results }, TraceIds: run.traces };
    }
  }
  return { Results: run.results, TraceIds: run.traces };
}

class RequestRun {
  readonly results: WireResult[] = [];
  readonly traces: number[] = [];
  /** Member that is being used, for the error. */
  location = "";
  /** What the paths lead to. Each is followed once in a request: a method in a path is called once. */
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly session: Session,
  ) {}

  async perform(action: WireAction): Promise<void> {
    if (action.ActionType === ACTION.query) await this.session.settle();
    this.location = "";
    this.results.push({ ActionId: action.Id, Value: this.valueOf(action) });
    if (action.ActionType === ACTION.trace) this.traces.push(action.Id);
  }

  private valueOf(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace || action.ActionType === ACTION.ensureUnchanged) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identity(object);
      case ACTION.query:
        this.location = object === null ? "" : `${object.type}.load`;
        return object === null ? null : query(object, action.QueryInfo ?? {});
      case ACTION.method:
        return object === null ? { _IsNull: true } : this.result(this.call(object, action.Name, action.ArgumentInfo));
      case ACTION.setProperty:
        return object === null ? { _IsNull: true } : this.set(object, action.Name, this.args(action.ArgumentInfo)[0]);
      case ACTION.update:
        return object === null ? { _IsNull: true } : this.update(object, action.ObjectState ?? {});
      default:
        throw new ApiError("NotImplemented", `This model of Excel has no action ${action.ActionType}.`);
    }
  }

  private identity(object: HostObject | null): unknown {
    if (object === null) return null;
    const reference = this.session.references.idOf(object);
    return reference === undefined ? object.id() : { ...object.id(), _ReferenceId: reference };
  }

  private result(value: unknown): unknown {
    return value instanceof HostObject ? this.identity(value) : value ?? null;
  }

  private set(object: HostObject, name: string, value: unknown): null {
    this.location = `${object.type}.${publicName(name)}`;
    object.set(name, value);
    return null;
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): null {
    for (const [name, value] of Object.entries(state)) {
      if (object.hasObject(name)) this.update(object.go(name), value as Readonly<Record<string, unknown>>);
      else this.set(object, name, value);
    }
    return null;
  }

  private call(object: HostObject, name: string, args: WireArguments | undefined): unknown {
    this.location = `${object.type}.${publicName(name)}`;
    if (name === "_KeepReference") this.session.references.keep(object);
    else if (name === "_RemoveReference") this.session.references.remove(this.args(args)[0]);
    else return object.call(name, this.args(args));
    return null;
  }

  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (path === undefined) throw new ApiError("InvalidObjectPath", `The request has no object path ${id}.`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.session.workbook;
      case PATH.newObject:
        return this.session.service(path.Name);
      case PATH.reference:
        return this.session.references.get(path.Name);
      case PATH.nothing:
        return null;
      default:
        return this.followFrom(this.object(path.ParentObjectPathId ?? 0), path);
    }
  }

  private followFrom(parent: HostObject | null, path: WirePath): HostObject | null {
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        this.location = `${parent.type}.${publicName(path.Name)}`;
        return parent.go(path.Name);
      case PATH.indexer:
        this.location = `${parent.type}.getItem`;
        return parent.item(this.args(path.ArgumentInfo)[0]);
      case PATH.method: {
        const made = this.call(parent, path.Name, path.ArgumentInfo) ?? null;
        if (made === null || made instanceof HostObject) return made;
        throw new Error(`${this.location} of the model gives no object`);
      }
      default:
        throw new ApiError("InvalidObjectPath", `This model of Excel has no object path of type ${path.ObjectPathType}.`);
    }
  }

  private args(info: WireArguments | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((arg, index) => {
      const id = ids[index];
      // Of a list of objects there is a list of their paths.
      if (Array.isArray(id) && Array.isArray(arg)) return (arg as readonly unknown[]).map((one, at) => this.argument(one, (id as readonly number[])[at]));
      return this.argument(arg, id);
    });
  }

  private argument(arg: unknown, id: unknown): unknown {
    return typeof id === "number" && id > 0 ? this.object(id) : this.withObjects(arg);
  }

  /** Objects may also be named inside an argument. */
  private withObjects(arg: unknown): unknown {
    if (typeof arg !== "object" || arg === null || Array.isArray(arg)) return arg;
    if ("_ObjectPathId" in arg && typeof arg._ObjectPathId === "number") return this.object(arg._ObjectPathId);
    return Object.fromEntries(Object.entries(arg).map(([key, value]) => [key, this.withObjects(value)]));
  }
}
