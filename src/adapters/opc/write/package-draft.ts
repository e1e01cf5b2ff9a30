import { CONTENT_TYPES_PART } from "../content-types";
import type { OpcPackage } from "../package";
import { readRelationships, relationshipsPart, type Relationship } from "../relationships";
import type { XmlPart } from "../xml-walk";
import { editContentTypes } from "./content-types-xml";
import { Markup } from "./markup";
import { editRelationships, relativeTarget, type AddedRelationship } from "./relationships-xml";
import type { NewRelationship } from "./sheet-parts";
import { strictAddress, strictXml } from "./strict-terms";
import { rewriteArchive, type Packing } from "./zip-writer";

const encoder = new TextEncoder();

/**
 * A package that is being changed. Parts that nobody writes to are copied when it is finished; relationships and content
 * types are written only where they change. Names of parts count whatever their capitals.
 */
export class PackageDraft {
  /** New contents of parts, by name as first written. */
  private readonly written = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly taken = new Set<string>();
  private readonly newTypes = new Map<string, string>();
  private readonly relations = new Map<string, PartRelations>();

  /** `strict` packages (ISO 29500 Strict) name namespaces and relationships differently; what is added is translated. */
  constructor(readonly source: OpcPackage, readonly strict: boolean) {}

  /** The part as it is now, one that is read into strings. Faults: those of reading. */
  part(part: string): XmlPart {
    return this.current(part) ?? this.source.readSmallPart(part);
  }

  /** A sheet's part as it is now. Faults: those of reading. */
  sheet(part: string): XmlPart {
    return this.current(part) ?? this.source.readPart(part);
  }

  /** A part to be edited in place; give what it becomes to `write`. */
  markup(part: string): Markup {
    return new Markup(this.part(part));
  }

  /** New contents of a part that exists. */
  write(part: string, contents: string | Uint8Array): void {
    this.written.set(part, typeof contents === "string" ? encoder.encode(contents) : contents);
  }

  /** A new part. Its relationships lead to parts that exist or are added, too. */
  add(part: string, contentType: string, contents: string | Uint8Array, relationships: readonly NewRelationship[] = []): void {
    this.taken.add(part.toLowerCase());
    this.write(part, this.strict ? strictXml(contents) : contents);
    this.newTypes.set(part, contentType);
    for (const { id, type, target } of relationships) this.relationsOf(part).added.push({ id, type: this.term(type), target: relativeTarget(part, target) });
  }

  /** Takes a part out, with its own relationships and those of `from` that lead to it. */
  remove(part: string, from: string): void {
    this.removed.add(part.toLowerCase());
    this.removed.add(relationshipsPart(part).toLowerCase());
    const relations = this.relationsOf(from);
    for (const { id, target, external } of relations.present) if (!external && target.toLowerCase() === part.toLowerCase()) relations.removed.add(id);
  }

  /** Relates a part that exists to another one. Gives the new relationship's id. */
  relate(from: string, type: string, target: string): string {
    const relations = this.relationsOf(from);
    const ids = new Set([...relations.present, ...relations.added].map(({ id }) => id));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number += 1;
    relations.added.push({ id: `rId${number}`, type: this.term(type), target: relativeTarget(from, target) });
    return `rId${number}`;
  }

  /** A part name that is free, and taken from now on. @example nextPart("xl/tables/table{n}.xml") // => "xl/tables/table3.xml" */
  nextPart(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const part = pattern.replace("{n}", String(number));
      if (this.source.has(part) || this.taken.has(part.toLowerCase())) continue;
      this.taken.add(part.toLowerCase());
      return part;
    }
  }

  finish(packing?: Packing): Uint8Array {
    for (const [part, relations] of this.relations) this.writeRelations(part, relations);
    this.writeContentTypes();
    const entries = [...this.written].map(([part, bytes]) => [this.source.entry(part), part, bytes] as const);
    return rewriteArchive(this.source, {
      replaced: new Map(entries.flatMap(([entry, , bytes]) => (entry === undefined ? [] : [[entry, bytes]]))),
      removed: new Set(this.source.entries.filter(({ name }) => this.removed.has(name.toLowerCase()))),
      added: new Map(entries.flatMap(([entry, part, bytes]) => (entry === undefined ? [[part, bytes]] : []))),
    }, packing);
  }

  private current(part: string): XmlPart | null {
    const bytes = this.written.get(part);
    return bytes === undefined ? null : { bytes, part, file: this.source.file };
  }

  private term(address: string): string {
    return this.strict ? strictAddress(address) : address;
  }

  private relationsOf(part: string): PartRelations {
    const known = this.relations.get(part) ?? { present: readRelationships(this.source, part), added: [], removed: new Set<string>() };
    this.relations.set(part, known);
    return known;
  }

  private writeRelations(part: string, { added, removed }: PartRelations): void {
    if (added.length + removed.size === 0) return;
    const name = relationshipsPart(part);
    const source = this.source.has(name) ? this.part(name) : null;
    if (source === null) this.newTypes.set(name, "");
    this.write(this.source.entry(name)?.name ?? name, editRelationships(source, added, removed));
  }

  private writeContentTypes(): void {
    if (this.newTypes.size + this.removed.size === 0) return;
    const types = editContentTypes(this.part(CONTENT_TYPES_PART), this.newTypes, this.removed);
    if (types !== null) this.write(CONTENT_TYPES_PART, types);
  }
}

interface PartRelations {
  readonly present: readonly Relationship[];
  readonly added: AddedRelationship[];
  /** Ids. */
  readonly removed: Set<string>;
}
