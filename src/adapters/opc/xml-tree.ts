import { walkXml, type Attributes, type XmlPart } from "./xml-walk";

/** An element of a small part with all that is in it. Names are local names. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
  /** Text directly inside the element. */
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

/** Root element of a part that is read as a whole: drawings and charts. Faults: those of `walkXml`. */
export function readTree(source: XmlPart): XmlNode {
  const top: OpenNode = { name: "", attributes: new Map(), children: [], text: "" };
  const open: OpenNode[] = [top];
  walkXml(source, {
    open(name, attributes) {
      const node: OpenNode = { name, attributes, children: [], text: "" };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    close(_, text) {
      const node = open.pop();
      if (node !== undefined) node.text = text;
    },
  });
  return top.children[0] ?? top;
}

/** First element down a path of names; undefined if there is none. @example nodeAt(series, "val", "numRef", "f") */
export function nodeAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => at?.children.find((child) => child.name === name), node);
}

export function nodesAt(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** Attribute `val` of the element down a path: what most elements of charts say. */
export function valAt(node: XmlNode | undefined, ...path: readonly string[]): string | undefined {
  return nodeAt(node, ...path)?.attributes.get("val");
}

/** All elements of a name inside another, however deep, in document order. */
export function* nodesWithin(node: XmlNode, name: string): Generator<XmlNode> {
  const waiting = [node];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at.name === name) yield at;
    waiting.push(...at.children.toReversed());
  }
}
