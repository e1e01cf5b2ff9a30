/**
 * Properties that are kept as they were set, with objects that belong to it: charts, formats of conditions and whatever else
 * an engine of cells has no place for.
 */
export class PropertyBag {
  readonly values = new Map<string, unknown>();
  readonly parts = new Map<string, PropertyBag>();
  readonly items: PropertyBag[] = [];

  /** `changed` is called after each change to it or to what belongs to it. */
  constructor(values: Readonly<Record<string, unknown>> = {}, private readonly changed: () => void = () => undefined) {
    for (const [name, value] of Object.entries(values)) this.values.set(name, value);
  }

  /** As `set`, of a part of a part: `put(["Format", "Fill", "Color"], "#C00000")`. */
  put(path: readonly string[], value: unknown): void {
    path.slice(0, -1).reduce<PropertyBag>((at, name) => at.part(name), this).set(path.at(-1) ?? "", value);
  }

  set(name: string, value: unknown): void {
    this.values.set(name, value);
    this.changed();
  }

  addItem(values: Readonly<Record<string, unknown>> = {}): PropertyBag {
    const item = new PropertyBag(values, this.changed);
    this.items.push(item);
    this.changed();
    return item;
  }

  part(name: string): PropertyBag {
    const known = this.parts.get(name);
    if (known !== undefined) return known;
    const part = new PropertyBag({}, this.changed);
    this.parts.set(name, part);
    return part;
  }

  toJSON(): unknown {
    return {
      ...Object.fromEntries(this.values),
      ...Object.fromEntries([...this.parts].map(([name, part]) => [name, part.toJSON()])),
      ...(this.items.length === 0 ? {} : { items: this.items.map((item) => item.toJSON()) }),
    };
  }
}
