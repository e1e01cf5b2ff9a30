/** A drawing as data: elements of SVG, with their attributes, and what is in them. */
export interface Vector {
  readonly element: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content: readonly (Vector | string)[];
}

export function vector(element: string, attributes: Vector["attributes"] = {}, content: Vector["content"] = []): Vector {
  return { element, attributes, content };
}

export function svgElement({ element, attributes, content }: Vector): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", element);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...content.map((part) => (typeof part === "string" ? part : svgElement(part))));
  return made;
}
