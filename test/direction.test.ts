import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { preProcessFile } from "typescript";

const SOURCE = resolve(__dirname, "../src");
const HOSTS = ["functions", "taskpane", "commands", "cli", "workbench"];

/** What each layer may import besides itself; hosts choose their adapter, and only they may. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  workbook: ["core"],
  adapters: ["workbook", "core"],
  functions: ["core"],
  taskpane: ["adapters", "workbook", "core"],
  commands: ["adapters", "workbook", "core"],
  cli: ["adapters", "workbook", "core"],
  workbench: ["adapters", "workbook", "core", "taskpane", "functions"],
};

/** The core is pure: these packages compute on what they are given and know no outside. */
const CORE_PACKAGES = ["temporal-polyfill", "valibot"];

interface Import {
  readonly from: string;
  readonly what: string;
}

function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(SOURCE, path));
}

function importsOf(file: string): Import[] {
  return importsIn(readFileSync(file, "utf8")).map((what) => ({ from: file, what }));
}

/** As the compiler reads them: texts that only look like imports, as `from "there"` in a template, are none. */
function importsIn(code: string): string[] {
  return preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

function layerOf(file: string): string {
  return relative(SOURCE, file).split("/")[0] ?? "";
}

const imports = sourceFiles().flatMap(importsOf);

test("there are imports to look at", () => {
  expect(imports.length).toBeGreaterThan(20);
});

test("an import is read in every way to write it, and in no text", () => {
  const written = [
    'import { a } from "./named";', 'import type { B } from "./type";', 'export * from "./again";', 'import "./effect";',
    'const lazy = () => import("./lazy");', 'const old = require("./required");', 'type C = import("./inline").C;',
  ];
  const texts = ['const said = `The sheets from "${first}" to "${last}".`;', 'const words = ["from", "until"];', '// import { d } from "./comment";'];
  expect(importsIn([...texts, ...written].join("\n"))).toEqual(["./named", "./type", "./again", "./effect", "./lazy", "./required", "./inline"]);
});

test("every layer imports only itself and the layers to its left", () => {
  const wrong = imports
    .filter(({ what }) => what.startsWith("."))
    .filter(({ from, what }) => {
      const own = layerOf(from);
      const other = layerOf(resolve(dirname(from), what));
      return own !== other && !(MAY_IMPORT[own] ?? []).includes(other);
    });
  expect(wrong).toEqual([]);
});

test("the core imports no package that knows the outside", () => {
  const wrong = imports
    .filter(({ from, what }) => layerOf(from) === "core" && !what.startsWith("."))
    .filter(({ what }) => !CORE_PACKAGES.includes(what));
  expect(wrong).toEqual([]);
});

test("the core uses no clock, no randomness, no DOM and no Node", () => {
  const forbidden = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bTemporal\.Now\b|\bprocess\.|\bdocument\.|\bwindow\.|\bOffice\.|\bExcel\.run\b|\bBuffer\b/;
  const wrong = sourceFiles()
    .filter((file) => layerOf(file) === "core")
    .filter((file) => forbidden.test(withoutComments(readFileSync(file, "utf8"))));
  expect(wrong).toEqual([]);
});

test("only hosts name an adapter", () => {
  const wrong = imports.filter(
    ({ from, what }) =>
      what.startsWith(".") &&
      layerOf(resolve(dirname(from), what)) === "adapters" &&
      ![...HOSTS, "adapters"].includes(layerOf(from)),
  );
  expect(wrong).toEqual([]);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
