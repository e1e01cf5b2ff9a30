// SHA-256, and ECDSA on the curve P-256, as the browser gives them; the same seals as of the command line.

const CURVE = { name: "ECDSA", namedCurve: "P-256" } as const;
const ECDSA = { name: "ECDSA", hash: "SHA-256" } as const;

/** A file that holds no key that can be used here. */
export class KeyUnusable extends Error {}

/** False for a page that was not loaded over https: browsers give it no cryptography. */
export function hasCryptography(): boolean {
  // The types say that it is always there.
  return (globalThis.crypto.subtle as SubtleCrypto | undefined) !== undefined;
}

/** SHA-256 of a text's UTF-8 in hexadecimal digits. @example await sha256("abc") // => "ba7816bf…f20015ad" */
export async function sha256(text: string): Promise<string> {
  return hexadecimal(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** Signature in base64, of the two numbers one after the other, and the fingerprint of the public key. Throws `KeyUnusable`. */
export async function signWith(pem: string, text: string): Promise<{ readonly signature: string; readonly fingerprint: string }> {
  const key = await usable(() => crypto.subtle.importKey("pkcs8", privateKeyIn(pem), CURVE, true, ["sign"]));
  const signature = await crypto.subtle.sign(ECDSA, key, new TextEncoder().encode(text));
  return { signature: btoa(String.fromCharCode(...new Uint8Array(signature))), fingerprint: await fingerprintOf(key) };
}

/** Throws `KeyUnusable`. A signature that is none is not that of the key. */
export async function isSignedBy(pem: string, text: string, signature: string): Promise<boolean> {
  const key = await usable(() => crypto.subtle.importKey("spki", blockIn(pem, "PUBLIC KEY") ?? unusable(), CURVE, true, ["verify"]));
  const bytes = bytesOf(signature);
  return bytes !== null && crypto.subtle.verify(ECDSA, key, bytes, new TextEncoder().encode(text));
}

/** SHA-256 of the public key in its standard form (SubjectPublicKeyInfo). */
async function fingerprintOf(key: CryptoKey): Promise<string> {
  const { kty = "", crv = "", x = "", y = "" } = await crypto.subtle.exportKey("jwk", key);
  const shared = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, CURVE, true, ["verify"]);
  return hexadecimal(await crypto.subtle.digest("SHA-256", await crypto.subtle.exportKey("spki", shared)));
}

async function usable(importing: () => Promise<CryptoKey>): Promise<CryptoKey> {
  try {
    return await importing();
  } catch (error) {
    throw new KeyUnusable("no key on the curve P-256", { cause: error });
  }
}

function unusable(): never {
  throw new KeyUnusable("no key in PEM");
}

/** A private key as PKCS #8, which is all that browsers take; OpenSSL also writes SEC 1. */
function privateKeyIn(pem: string): Uint8Array<ArrayBuffer> {
  const sec1 = blockIn(pem, "EC PRIVATE KEY");
  return blockIn(pem, "PRIVATE KEY") ?? (sec1 === null ? unusable() : inPkcs8(sec1));
}

/** Version 0, and the identifiers of keys on elliptic curves and of P-256 (RFC 5208, RFC 5480). */
const VERSION = [0x02, 0x01, 0x00];
const ALGORITHM = [0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
const SEQUENCE = 0x30;
const OCTETS = 0x04;

function inPkcs8(sec1: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(element(SEQUENCE, [...VERSION, ...ALGORITHM, ...element(OCTETS, [...sec1])]));
}

/** An element of DER: tag, length, content of less than 256 bytes. */
function element(tag: number, content: readonly number[]): readonly number[] {
  return [tag, ...(content.length < 0x80 ? [content.length] : [0x81, content.length]), ...content];
}

/** The bytes of a block of PEM; null if there is none of that kind. */
function blockIn(pem: string, kind: string): Uint8Array<ArrayBuffer> | null {
  const block = new RegExp(`-----BEGIN ${kind}-----([A-Za-z0-9+/=\\s]+)-----END ${kind}-----`).exec(pem)?.[1];
  return block === undefined ? null : bytesOf(block.replace(/\s/g, ""));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    // No base64.
    return null;
  }
}

function hexadecimal(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
