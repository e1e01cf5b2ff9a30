// ISO 29500 Strict has other names for the namespaces and relationship types of Transitional.
const TRANSITIONAL = /http:\/\/schemas\.openxmlformats\.org\/(officeDocument|spreadsheetml|drawingml)\/2006\//g;
const STRICT = "http://purl.oclc.org/ooxml/";

/** True for the main namespace, or a relationship type, of a strict package. */
export function isStrict(address: string): boolean {
  return address.startsWith(STRICT);
}

/** @example strictAddress("http://schemas.openxmlformats.org/spreadsheetml/2006/main") // => "http://purl.oclc.org/ooxml/spreadsheetml/main" */
export function strictAddress(address: string): string {
  return address.replace(TRANSITIONAL, (_, area: string) => `${STRICT}${area}/`);
}

/** A part of ours with the namespaces of its tags translated; texts between tags stay. */
export function strictXml(contents: string | Uint8Array): string {
  const xml = typeof contents === "string" ? contents : new TextDecoder().decode(contents);
  return xml.replace(/<[^<>]+>/g, strictAddress);
}
