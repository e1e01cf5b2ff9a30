import { childElements, prefixOf, replaceAt, rootElement, withItems, withOpenRoot, type ElementPlace, type Replacement } from "./xml-elements";

/** Sections of a style sheet in the order in which they must stand (ECMA-376 part 1, 18.8.39). */
const SECTIONS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"] as const;

/** Those that we add to. */
export type StyleSection = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** A list of the style sheet: its elements as XML, and those that were added to it. */
interface ElementList {
  readonly elements: string[];
  /** First index of each element. */
  readonly indices: Map<string, number>;
  readonly existing: number;
}

/**
 * The lists of a style sheet as text. Elements are only ever added, at the ends, so that every index that some cell
 * holds keeps its meaning, and everything else in the part stays as it was, to the byte.
 */
export class StyleSections {
  /** How element names begin here, `x:` or nothing. */
  readonly prefix: string;
  private readonly source: string;
  private readonly root: ElementPlace;
  private readonly places = new Map<string, ElementPlace>();
  private readonly lists = new Map<StyleSection, ElementList>();

  constructor(source: string) {
    this.source = withOpenRoot(source);
    this.root = rootElement(this.source);
    this.prefix = prefixOf(this.source.slice(this.root.start, this.root.openEnd));
    for (const place of childElements(this.source, this.root)) if (!this.places.has(place.name)) this.places.set(place.name, place);
  }

  get changed(): boolean {
    return [...this.lists.values()].some(({ elements, existing }) => elements.length > existing);
  }

  /** Elements of a section as they are written, the added ones included. */
  elements(section: StyleSection): readonly string[] {
    return this.list(section).elements;
  }

  /** Index of an element that stands in the section from now on. An element that is there already is not added again. */
  add(section: StyleSection, element: string): number {
    const { elements, indices } = this.list(section);
    const known = indices.get(element);
    if (known !== undefined) return known;
    indices.set(element, elements.length);
    return elements.push(element) - 1;
  }

  print(): string {
    return replaceAt(this.source, SECTIONS.flatMap((name) => this.replacement(name) ?? []));
  }

  private list(section: StyleSection): ElementList {
    const known = this.lists.get(section);
    if (known !== undefined) return known;
    const place = this.places.get(section);
    const elements = place === undefined ? [] : childElements(this.source, place).map(({ start, end }) => this.source.slice(start, end));
    const indices = new Map<string, number>();
    elements.forEach((element, index) => { if (!indices.has(element)) indices.set(element, index); });
    const list = { elements, indices, existing: elements.length };
    this.lists.set(section, list);
    return list;
  }

  private replacement(name: (typeof SECTIONS)[number]): Replacement | null {
    const list = this.lists.get(name as StyleSection);
    if (list === undefined || list.elements.length === list.existing) return null;
    const added = list.elements.slice(list.existing).join("");
    const place = this.places.get(name);
    if (place === undefined) {
      const at = this.placeOf(name);
      return { start: at, end: at, text: `<${this.prefix}${name} count="${list.elements.length}">${added}</${this.prefix}${name}>` };
    }
    return withItems(this.source, place, added, list.elements.length);
  }

  /** Where a section that is missing belongs: before the first of those that follow it. */
  private placeOf(name: (typeof SECTIONS)[number]): number {
    const following = SECTIONS.slice(SECTIONS.indexOf(name) + 1).flatMap((later) => this.places.get(later)?.start ?? []);
    return Math.min(this.root.closeStart, ...following);
  }
}
