import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../src/core/language";
import { functionMetadata, helpFile, metadataFile } from "./function-metadata";
import { helpPage } from "./help-page";

/** Where the add-in is served while it is developed; the manifest in the repository names it. */
export const LOCAL_ORIGIN = "https://localhost:3000";

/** Only what lies here may run. office.js comes from Microsoft, as Excel requires; Fluent adds rules to empty style elements. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self'", "base-uri 'none'", "form-action 'none'",
].join("; ");

/** Files of the deployed folder that are made of the catalogue of functions and of the origin, name → content. */
export function addinFiles(origin: string): ReadonlyMap<string, string> {
  const files = LANGUAGES.flatMap((language): readonly (readonly [string, string])[] => [
    [metadataFile(language), `${JSON.stringify(functionMetadata(language, origin), null, 2)}\n`],
    [helpFile(language), helpPage(language)],
  ]);
  return new Map([...files, ["manifest.xml", manifestFor(origin)]]);
}

export function manifestFor(origin: string): string {
  return readFileSync(join(__dirname, "../manifest.xml"), "utf8").replaceAll(LOCAL_ORIGIN, origin);
}

/** The origin that an address names, without a slash at its end; a folder below it is kept. Null if it is not https. */
export function deployedAt(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === "https:" && url.search === "" && url.hash === "" ? url.href.replace(/\/+$/, "") : null;
}
