/**
 * The desktop application as office.js sees it: an object `window.external`, through which every request goes out and
 * every event comes in. The page or the test puts it into the window before office.js is loaded.
 */
export interface OfficeExternal {
  GetHostInfo(): string;
  GetContext(): unknown;
  GetLoggingAllowed(): boolean;
  Execute(dispatchId: number, params: readonly unknown[], callback: (answer: SafeArray) => void): void;
  RegisterEvent(dispatchId: number, target: string, handler: EventHandler, callback: (answer: SafeArray) => void): void;
  UnregisterEvent(dispatchId: number, target: string, callback: (answer: SafeArray) => void): void;
}

/** How arrays travel to and from a desktop application. */
export interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

export type EventHandler = (dispatchId: number, entries: SafeArray) => void;

/** An event on the wire. */
export interface EventEntry {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

export interface ExternalOptions {
  /** Requirement sets that `isSetSupported` answers by, as `{ ExcelApi: "1.15" }`. */
  readonly sets: Readonly<Record<string, string>>;
  readonly locale: string;
}

/** Answer to a request: the text of a response, or the code with which the transport failed. */
export type Answer = { readonly text: string } | { readonly failure: number };

const REQUEST = 93;
const EVENT = 33;
const EXCEL = 1;
const SHARED_RUNTIME_WITH_FUNCTIONS = 1 + 2;

export interface ExternalHost {
  readonly external: OfficeExternal;
  /** Raises events in the add-in; false if it does not listen. */
  raise(entries: readonly EventEntry[]): boolean;
}

export function officeExternal(answer: (body: string) => Promise<Answer>, options: ExternalOptions): ExternalHost {
  const handlers = new Map<number, EventHandler>();
  const external: OfficeExternal = {
    GetHostInfo: () => `excel|win32|16.01|${options.locale}|telemetry||disableLogging|${SHARED_RUNTIME_WITH_FUNCTIONS}`,
    GetContext: () => applicationContext(options),
    GetLoggingAllowed: () => false,
    Execute(dispatchId, params, callback) {
      if (dispatchId !== REQUEST) {
        later(callback, [0]);
        return;
      }
      const [request] = params as readonly (readonly unknown[])[];
      void answer(String(request?.[4])).then((given) => {
        callback(safeArray("text" in given ? [0, [200, [], given.text]] : [given.failure]));
      });
    },
    RegisterEvent(dispatchId, _target, handler, callback) {
      handlers.set(dispatchId, handler);
      later(callback, [0]);
    },
    UnregisterEvent(dispatchId, _target, callback) {
      handlers.delete(dispatchId);
      later(callback, [0]);
    },
  };
  const raise = (entries: readonly EventEntry[]): boolean => {
    const handler = handlers.get(EVENT);
    handler?.(EVENT, safeArray(entries.map(({ category, type, target, message }) => [category, type, target, message, 0, false])));
    return handler !== undefined;
  };
  return { external, raise };
}

function later(callback: (answer: SafeArray) => void, answer: readonly unknown[]): void {
  queueMicrotask(() => { callback(safeArray(answer)); });
}

function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}

/** What office.js asks about the application before it says that it is ready. */
function applicationContext({ sets, locale }: ExternalOptions): unknown {
  return {
    GetAppType: () => EXCEL, GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetHostFullVersion: () => "16.0.20000.20000",
    GetAppUILocale: () => locale, GetAppDataLocale: () => locale, GetDocUrl: () => "https://localhost/Book1.xlsx",
    GetSupportedMatrix: () => JSON.stringify(sets), GetAppCapabilities: () => 0, GetTouchEnabled: () => false, GetCommerceAllowed: () => false,
    GetActivationMode: () => 2, GetControlIntegrationLevel: () => 1, GetSolutionRef: () => "okrscore", GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000", GetInstanceId: () => "instance-1",
    GetHostCustomMessage: () => "", GetOfficeThemeInfo: () => "{}", GetSettings: () => documentSettings(),
  };
}

/** Settings of the document are read and written whole, names and values in two lists. */
function documentSettings(): unknown {
  let stored: readonly (readonly [string, unknown])[] = [];
  return {
    Read(names: string[], values: unknown[]) {
      for (const [name, value] of stored) {
        names.push(name);
        values.push(value);
      }
    },
    Write(names: readonly string[], values: readonly unknown[]) {
      stored = names.map((name, index) => [name, values[index]]);
    },
  };
}
