import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { accessing } from "../adapters/file";
import type { Sealer, SealChecker } from "../workbook/tasks";
import type { Console } from "./console";
import { CommandFailure, EXIT } from "./exit-code";

/** What makes a seal; signs with the private key in a PEM file if there is one. */
export async function sealerOf(keyFile: string | undefined, speak: Console): Promise<Sealer> {
  if (keyFile === undefined) return { hash };
  const key = await readKey(keyFile, createPrivateKey, speak);
  const fingerprint = fingerprintOf(createPublicKey(key));
  return { hash, sign: (text) => ({ signature: sign("sha256", Buffer.from(text, "utf8"), { key, dsaEncoding: "ieee-p1363" }).toString("base64"), fingerprint }) };
}

/** What checks a seal; its signature against the public key in a PEM file if there is one. */
export async function checkerOf(keyFile: string | undefined, speak: Console): Promise<SealChecker> {
  if (keyFile === undefined) return { hash };
  const key = await readKey(keyFile, createPublicKey, speak);
  return { hash, isSignedBy: (text, signature) => verify("sha256", Buffer.from(text, "utf8"), { key, dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64")) };
}

function hash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** SHA-256 of the key in its standard form (SubjectPublicKeyInfo). */
function fingerprintOf(key: KeyObject): string {
  return createHash("sha256").update(key.export({ type: "spki", format: "der" })).digest("hex");
}

/** A key on the curve P-256; any other, and what is no key, ends the command. */
async function readKey(file: string, create: (pem: Buffer) => KeyObject, speak: Console): Promise<KeyObject> {
  const pem = await accessing("read", file, () => readFile(file));
  const key = parsed(pem, create);
  if (key?.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1") return key;
  throw new CommandFailure(EXIT.wrongUse, speak.texts.keyUnusable({ file }));
}

function parsed(pem: Buffer, create: (pem: Buffer) => KeyObject): KeyObject | null {
  try {
    return create(pem);
  } catch {
    // No key, or one with a passphrase: the sentence says what is expected.
    return null;
  }
}
