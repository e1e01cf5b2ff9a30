import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, Script, type Context } from "node:vm";

const DIST = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const ORIGIN = "https://localhost/office/";

/** Scripts of office.js are large: each is compiled once. */
const compiled = new Map<string, Script>();

/** A realm of its own with as much of a browser's window as office.js asks for; `external` is the host. */
export function officeWindow(external: unknown): Context {
  const context = createContext({
    console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, URL, URLSearchParams, TextEncoder, TextDecoder,
    Event: nothing, name: "", history: {}, navigator: { userAgent: "node" }, sessionStorage: storage(), localStorage: storage(),
    location: { href: `${ORIGIN}pane.html`, search: "", hash: "", origin: "https://localhost", protocol: "https:", host: "localhost", hostname: "localhost", pathname: "/" },
    document: documentThatLoads((file) => { run(context, file); }),
    addEventListener: nothing, removeEventListener: nothing, postMessage: nothing, external,
  });
  new Script("var window = globalThis, self = globalThis, parent = globalThis, top = globalThis, opener = null;").runInContext(context);
  run(context, "office.debug.js");
  return context;
}

function run(context: Context, file: string): void {
  const script = compiled.get(file) ?? new Script(readFileSync(join(DIST, file), "utf8"), { filename: join(DIST, file) });
  compiled.set(file, script);
  script.runInContext(context);
}

interface ScriptElement {
  readonly src: string;
  onload?(): void;
  onerror?(): void;
}

/** office.js loads the file of its host through a script element. Telemetry is not loaded. */
function documentThatLoads(load: (file: string) => void): unknown {
  const appendChild = (element: ScriptElement): ScriptElement => {
    setTimeout(() => {
      const file = element.src.slice(ORIGIN.length);
      if (file.includes("telemetry")) return element.onerror?.();
      load(file);
      element.onload?.();
    }, 0);
    return element;
  };
  const script = { src: `${ORIGIN}office.debug.js`, getAttribute: () => null };
  const elements: Readonly<Record<string, readonly unknown[]>> = { script: [script], head: [{ appendChild }] };
  return {
    readyState: "complete", URL: ORIGIN, cookie: "", body: {}, documentElement: {},
    getElementsByTagName: (tag: string) => elements[tag] ?? [],
    createElement: (tagName: string) => ({ tagName, style: {}, setAttribute: nothing, getAttribute: () => null, appendChild: nothing, addEventListener: nothing }),
    getElementById: () => null, querySelectorAll: () => [], addEventListener: nothing, removeEventListener: nothing,
  };
}

function storage(): unknown {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => { items.set(key, value); },
    removeItem: (key: string) => { items.delete(key); },
    clear: () => { items.clear(); },
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() { return items.size; },
  };
}

function nothing(): void {
  // What office.js calls here has no effect outside a browser.
}
