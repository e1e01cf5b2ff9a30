/** @jest-environment jsdom */
import "./browser-globals";
import { createHash, createPrivateKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import { screen } from "@testing-library/dom";
import { formulaEngine, printStored } from "../../src/core/formula";
import { formatCell } from "../../src/core/grid";
import { paneTexts } from "../../src/core/language/pane-texts";
import { sealPageWords } from "../../src/core/language/seal-page-words";
import { toolboxWords } from "../../src/core/language/toolbox-words";
import { agreedName } from "../../src/core/plan/people";
import { isSignedBy, KeyUnusable, sha256, signWith } from "../../src/taskpane/pages/toolbox/seal/web-signing";
import { knownState } from "../../src/workbook/known-state";
import { namedPlace } from "../../src/workbook/named-cell";
import { interviewTask, settlePack } from "../../src/workbook/tasks";
import { applyToMemory, EMPTY_WORKBOOK, gridOf, typeInto, type MemoryWorkbook } from "../support/memory-workbook";
import { company, END, generate } from "../support/small-company";
import { chooseFiles } from "./downloads";
import { openPane, press, type OpenPane } from "./open-pane";

const words = sealPageWords("en");
const toolbox = toolboxWords("en");

function pack(): MemoryWorkbook {
  const [, made] = interviewTask(gridOf(generate(company()).workbook), { asOf: END, source: "company.xlsx", person: "S. Tanaka", managers: [{ person: null, manager: "B. Adams" }] }).packs;
  if (made === undefined) throw new Error("no pack");
  return applyToMemory(EMPTY_WORKBOOK, settlePack(made, null).change, { ...formulaEngine, print: printStored }, "plain");
}

async function openSeal(workbook: MemoryWorkbook): Promise<OpenPane> {
  const pane = await openPane(workbook);
  await press(paneTexts("en").toolboxTitle);
  await press(toolbox.named({ action: toolbox.open, title: toolbox.tools.seal.title }));
  return pane;
}

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const pemOf = (key: KeyObject, type: "pkcs8" | "sec1" | "spki"): string => key.export({ type, format: "pem" } as never).toString();

test("a pack is sealed with a key, verified with its other half, and a change of a value is found", async () => {
  const { port } = await openSeal(pack());
  expect(await screen.findByText(words.notSealed)).toBeTruthy();
  await chooseFiles(words.privateKey, [{ name: "private.pem", bytes: pemOf(privateKey, "pkcs8") }]);
  await press(words.seal);
  expect(await screen.findByText(/^Verified/)).toBeTruthy();
  await chooseFiles(words.publicKey, [{ name: "public.pem", bytes: pemOf(publicKey, "spki") }]);
  expect(await screen.findByText(/^The signature is that of the key given/)).toBeTruthy();

  const grid = gridOf(port.workbook);
  const place = namedPlace(grid, knownState(grid).state, agreedName("rating"));
  if (place === null) throw new Error("no rating");
  port.workbook = typeInto(port.workbook, place.sheet.name, { [formatCell(place.row, place.column)]: "A" });
  await press(paneTexts("en").readAgain);
  expect(await screen.findByText(words.changed({ count: 1 }))).toBeTruthy();
  expect(screen.getByText(/→ "A"/)).toBeTruthy();
});

test("a workbook that is no pack has nothing to seal", async () => {
  await openSeal(company());
  expect(await screen.findByText(words.notAPack)).toBeTruthy();
});

describe("cryptography of the browser", () => {
  const text = "key\tkind\t\"值\"";

  test("hashes as the command line does", async () => {
    expect(await sha256(text)).toBe(createHash("sha256").update(text).digest("hex"));
  });

  test.each(["pkcs8", "sec1"] as const)("signs with a key in %s as the command line does, and names the same key", async (type) => {
    const { signature, fingerprint } = await signWith(pemOf(privateKey, type), text);
    expect(verify("sha256", Buffer.from(text), { key: publicKey, dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64"))).toBe(true);
    expect(fingerprint).toBe(createHash("sha256").update(publicKey.export({ type: "spki", format: "der" })).digest("hex"));
  });

  test("checks what the command line signed", async () => {
    const signature = sign("sha256", Buffer.from(text), { key: createPrivateKey(pemOf(privateKey, "pkcs8")), dsaEncoding: "ieee-p1363" }).toString("base64");
    expect(await isSignedBy(pemOf(publicKey, "spki"), text, signature)).toBe(true);
    expect(await isSignedBy(pemOf(publicKey, "spki"), `${text} `, signature)).toBe(false);
    expect(await isSignedBy(pemOf(publicKey, "spki"), text, "%")).toBe(false);
  });

  test.each([
    ["no PEM", "secret"],
    ["the public half", pemOf(publicKey, "spki")],
    ["another curve", pemOf(generateKeyPairSync("ec", { namedCurve: "secp384r1" }).privateKey, "pkcs8")],
  ])("refuses %s as a key to sign with", async (_, pem) => {
    await expect(signWith(pem, text)).rejects.toBeInstanceOf(KeyUnusable);
  });
});
