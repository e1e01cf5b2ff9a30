import type { OpcPackage } from "./package";
import { walkXml } from "./xml-walk";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** What kind of content each part has: by its own name, else by its extension. Keys are in lower case. */
export interface ContentTypes {
  readonly overrides: ReadonlyMap<string, string>;
  readonly defaults: ReadonlyMap<string, string>;
}

export function readContentTypes(source: OpcPackage): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  walkXml(source.readSmallPart(CONTENT_TYPES_PART), {
    open(element, attributes) {
      const type = attributes.get("ContentType") ?? "";
      if (element === "Default") defaults.set((attributes.get("Extension") ?? "").toLowerCase(), type);
      if (element === "Override") overrides.set((attributes.get("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
    },
  });
  return { overrides, defaults };
}

/** Content type of a part; null if the package does not say. */
export function contentTypeOf(types: ContentTypes, part: string): string | null {
  const key = part.toLowerCase();
  return types.overrides.get(key) ?? types.defaults.get(key.slice(key.lastIndexOf(".") + 1)) ?? null;
}
