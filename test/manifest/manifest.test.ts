/** @jest-environment jsdom */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deployedAt, LOCAL_ORIGIN, manifestFor } from "../../scripts/addin-files";
import { helpFile, metadataFile } from "../../scripts/function-metadata";
import { sizeOfPng } from "../../scripts/png";

// Microsoft's validator needs a network; these are the rules that it and Excel hold manifests to.

const ROOT = join(__dirname, "../..");
const ORIGIN = "https://intranet.example.com/okrscore";
const MANIFEST = new DOMParser().parseFromString(manifestFor(ORIGIN), "application/xml");

function all(name: string, inside: Document | Element = MANIFEST): Element[] {
  return [...inside.getElementsByTagName(name)];
}

function one(name: string, inside: Document | Element = MANIFEST): Element {
  const [found, ...more] = all(name, inside);
  if (found === undefined || more.length > 0) throw new Error(`There are ${more.length + (found ? 1 : 0)} elements ${name}.`);
  return found;
}

function childNames(element: Element): string[] {
  return [...element.children].map(({ nodeName }) => nodeName);
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

/** Values of an element for every language. */
function values(element: Element): string[] {
  return [attribute(element, "DefaultValue"), ...[...element.children].map((override) => attribute(override, "Value"))];
}

const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(name, one("Resources"))).filter((each) => each.hasAttribute("id"));
const versionOverrides = one("VersionOverrides");

test("is well-formed", () => {
  expect(all("parsererror")).toEqual([]);
  expect(MANIFEST.documentElement.nodeName).toBe("OfficeApp");
});

describe("elements stand in the order that the schema demands", () => {
  test.each<[string, () => Element, string[]]>([
    ["the add-in", () => MANIFEST.documentElement, [
      "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "Hosts",
      "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
    ]],
    ["the overrides", () => versionOverrides, ["Hosts", "Resources"]],
    ["the host", () => one("Host", one("Hosts", versionOverrides)), ["Runtimes", "AllFormFactors", "DesktopFormFactor"]],
    ["functions", () => one("ExtensionPoint", one("AllFormFactors")), ["Script", "Page", "Metadata"]],
    ["the desktop", () => one("DesktopFormFactor"), ["GetStarted", "FunctionFile", "ExtensionPoint"]],
    ["the start", () => one("GetStarted"), ["Title", "Description", "LearnMoreUrl"]],
    ["the resources", () => one("Resources"), ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]],
    ["the tab", () => one("CustomTab"), ["Group", "Group", "Label"]],
  ])("%s", (_, element, order) => {
    expect(childNames(element())).toEqual(order);
  });

  test("every group and button", () => {
    for (const group of all("Group")) {
      expect(childNames(group).slice(0, 2)).toEqual(["Label", "Icon"]);
      expect(new Set(childNames(group).slice(2))).toEqual(new Set(["Control"]));
    }
    for (const control of all("Control")) {
      expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
      expect(childNames(one("Supertip", control))).toEqual(["Title", "Description"]);
    }
  });
});

test("has an id and a version of four parts, the first three those of the package", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  expect(one("Id").textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one("Version").textContent).toBe(`${version}.0`);
});

test("every resource that is asked for is there, under a short id of its own, and every one is asked for", () => {
  const ids = resources.map((each) => attribute(each, "id"));
  const asked = [...versionOverrides.querySelectorAll("[resid]")].map((each) => attribute(each, "resid"));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(asked)].sort()).toEqual([...ids].sort());
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test("pane, functions and commands are one page, which stays alive", () => {
  const page = [one("Runtime"), one("SourceLocation", one("Page")), one("FunctionFile")].map((each) => attribute(each, "resid"));
  expect(new Set(page)).toEqual(new Set(["Taskpane.Url"]));
  expect(attribute(one("Runtime"), "lifetime")).toBe("long");
  expect(attribute(one("SourceLocation", one("DefaultSettings")), "DefaultValue")).toBe(`${ORIGIN}/taskpane.html`);
});

test("functions have no namespace, so that people type =OKRSCORE(", () => {
  expect(all("Namespace")).toEqual([]);
});

test("texts keep to the lengths that Excel shows", () => {
  const tooLong = (name: string, length: number): string[] => all("bt:String", one(name)).flatMap(values).filter((text) => text.length > length || text === "");
  expect(tooLong("bt:ShortStrings", 125)).toEqual([]);
  expect(tooLong("bt:LongStrings", 250)).toEqual([]);
  const description = [...MANIFEST.documentElement.children].filter(({ nodeName }) => nodeName === "Description").flatMap(values);
  expect(description.map((text) => text.length > 0 && text.length <= 250)).toEqual([true, true]);
});

test("every text of the ribbon is there in Chinese", () => {
  const english = all("bt:String").filter((each) => attribute(each, "DefaultValue") !== "OKRScore");
  const chinese = english.map((each) => attribute(one("bt:Override", each), "Value"));
  expect(english.every((each) => attribute(one("bt:Override", each), "Locale") === "zh-CN")).toBe(true);
  expect(chinese.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});

describe("addresses", () => {
  const addresses = [...MANIFEST.querySelectorAll("[DefaultValue], [Value]")].flatMap((each) => [attribute(each, "DefaultValue"), attribute(each, "Value")]).filter((value) => value.includes("://"));

  test("are https, all where the add-in is deployed", () => {
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !address.startsWith(`${ORIGIN}/`))).toEqual([]);
    expect(manifestFor(ORIGIN)).not.toContain("localhost");
  });

  test("are of files that the build makes", () => {
    const pages = ["taskpane.html", "called.js", ...(["en", "zh"] as const).flatMap((language) => [metadataFile(language), helpFile(language)])];
    const paths = addresses.map((address) => address.slice(ORIGIN.length + 1));
    expect(paths.filter((path) => !pages.includes(path) && !existsSync(join(ROOT, "assets", path)))).toEqual([]);
  });

  test("may be any https address without a query, and nothing else", () => {
    expect(deployedAt("https://intranet.example.com/okrscore/")).toBe(ORIGIN);
    expect(deployedAt("https://okr.example.com")).toBe("https://okr.example.com");
    expect(["http://okr.example.com", "okr.example.com", "https://okr.example.com/?a=1", ""].map(deployedAt)).toEqual([null, null, null, null]);
    expect(manifestFor(LOCAL_ORIGIN)).toBe(readFileSync(join(ROOT, "manifest.xml"), "utf8"));
  });
});

describe("icons", () => {
  const folder = join(ROOT, "assets/icons");

  test("have the size that their name says", () => {
    const wrong = readdirSync(folder).filter((name) => {
      const { width, height } = sizeOfPng(readFileSync(join(folder, name)));
      return name !== name.replace(/\d+(?=\.png$)/, String(width)) || width !== height;
    });
    expect(wrong).toEqual([]);
  });

  test("are asked for in the size that they have", () => {
    const images = new Map(all("bt:Image", one("Resources")).map((each) => [attribute(each, "id"), attribute(each, "DefaultValue")]));
    const uses = all("bt:Image", one("Hosts", versionOverrides));
    expect(uses.length).toBeGreaterThan(40);
    for (const use of uses) expect(images.get(attribute(use, "resid"))).toMatch(new RegExp(`-${attribute(use, "size")}\\.png$`));
    expect(attribute(one("IconUrl"), "DefaultValue")).toMatch(/-32\.png$/);
    expect(attribute(one("HighResolutionIconUrl"), "DefaultValue")).toMatch(/-64\.png$/);
  });

  test("every button has the three sizes that Excel needs", () => {
    for (const control of all("Control")) {
      expect(all("bt:Image", control).map((each) => attribute(each, "size"))).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
  });
});

describe("commands", () => {
  const associated = new Map<string, (event: { completed: () => void }) => void>();
  const shown = jest.fn(() => Promise.resolve());
  const openBrowserWindow = jest.fn();

  beforeAll(async () => {
    Object.assign(globalThis, {
      Office: {
        actions: { associate: (name: string, run: (event: { completed: () => void }) => void) => associated.set(name, run) },
        addin: { showAsTaskpane: shown },
        context: { displayLanguage: "zh-CN", requirements: { isSetSupported: () => true }, ui: { openBrowserWindow } },
      },
    });
    await import("../../src/commands");
  });

  const run = (name: string): Promise<void> => new Promise((resolve) => { associated.get(name)?.({ completed: resolve }); });

  test("those of the buttons are those that are there", () => {
    expect(all("FunctionName").map(({ textContent }) => textContent).sort()).toEqual([...associated.keys()].sort());
  });

  test("a button shows the pane at its page, to a pane that is there and to one that begins", async () => {
    const asked: unknown[] = [];
    document.addEventListener("okrscore-page", (event) => asked.push((event as CustomEvent).detail));
    await run("review");
    await run("convertFormulas");
    expect(asked).toEqual(["review", "share"]);
    expect(document.documentElement.dataset["okrscorePage"]).toBe("share");
    expect(shown).toHaveBeenCalledTimes(2);
  });

  test("help opens in the user's language", async () => {
    await run("showHelp");
    expect(openBrowserWindow).toHaveBeenCalledWith("http://localhost/functions.zh-cn.html");
  });
});
