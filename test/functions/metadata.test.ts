import { addinFiles, CONTENT_SECURITY_POLICY } from "../../scripts/addin-files";
import { functionMetadata, helpAnchor, helpFile, metadataFile, type FunctionMetadata } from "../../scripts/function-metadata";
import { LANGUAGES } from "../../src/core/language";

const ORIGIN = "https://intranet.example.com/okrscore";

/** Associated, as office.js would hold it. */
const associated: string[] = [];

beforeAll(async () => {
  Object.assign(globalThis, { CustomFunctions: { associate: (id: string) => associated.push(id) } });
  await import("../../src/functions");
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

describe.each(LANGUAGES)("metadata in %s", (language) => {
  const { functions, allowErrorForDataTypeAny } = functionMetadata(language, ORIGIN);

  test("every function is associated, and none that Excel is not told of", () => {
    expect(functions.map(({ id }) => id).sort()).toEqual([...associated].sort());
  });

  test("names are legal, are the ids, and are no cell addresses", () => {
    for (const { id, name } of functions) {
      expect(name).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(id).toBe(name);
    }
    const inFiles = functions.map(({ name }) => name.replaceAll(".", "_"));
    expect(new Set(inFiles).size).toBe(functions.length);
  });

  test("every function and every parameter is described", () => {
    const texts = functions.flatMap(({ description, parameters }) => [description, ...parameters.map((each) => each.description)]);
    const isWritten = language === "zh" ? /\p{Script=Han}/u : /[a-z]/;
    expect(texts.filter((text) => !isWritten.test(text))).toEqual([]);
  });

  test("errors come in, blanks differ from zero, ranges are taken whole, results may spill", () => {
    expect(allowErrorForDataTypeAny).toBe(true);
    for (const { parameters, result } of functions) {
      for (const each of [...parameters, result]) expect(each).toMatchObject({ type: "any", dimensionality: "matrix" });
    }
  });

  test("optional parameters stand behind the others", () => {
    for (const { parameters } of functions) {
      const optional = parameters.map((each) => each.optional);
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    }
  });

  test("help lies at the function's place on the page of functions", () => {
    const page = addinFiles(ORIGIN).get(helpFile(language)) ?? "";
    for (const { name, helpUrl } of functions) {
      expect(helpUrl).toBe(`${ORIGIN}/${helpFile(language)}#${helpAnchor(name)}`);
      expect(page).toContain(`<section id="${helpAnchor(name)}">`);
    }
  });

  test("is what the build writes", () => {
    const written = JSON.parse(addinFiles(ORIGIN).get(metadataFile(language)) ?? "") as FunctionMetadata;
    expect(written.functions).toEqual(functions);
  });
});

test("what is called before the core is loaded answers in rows", async () => {
  const calls = new Map<string, (...args: unknown[]) => unknown>();
  Object.assign(globalThis, { CustomFunctions: { associate: (id: string, run: (...args: unknown[]) => unknown) => calls.set(id, run) } });
  jest.resetModules();
  await import("../../src/functions");
  Reflect.deleteProperty(globalThis, "CustomFunctions");
  expect(await calls.get("OKRSCORE")?.(5, 0, 10)).toEqual([[0.5]]);
  expect(await calls.get("OKRSCORE")?.([[5], [""]], 0, 10)).toEqual([[0.5], [""]]);
});

test("the page runs nothing inline, evaluates nothing, and knows no foreign place but that of office.js", () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe/);
  expect(CONTENT_SECURITY_POLICY.match(/https?:[^\s;]+/g)).toEqual(["https://appsforoffice.microsoft.com"]);
});
