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

  /** Changes values of a name wherever they are, in its parts and items too. Nobody is told. */
  rewrite(names: ReadonlySet<string>, change: (text: string) => string): void {
    for (const [name, value] of this.values) if (names.has(name) && typeof value === "string") this.values.set(name, change(value));
    for (const bag of [...this.parts.values(), ...this.items]) bag.rewrite(names, change);
  }

  toJSON(): unknown {
    return {
      ...Object.fromEntries(this.values),
      ...Object.fromEntries([...this.parts].map(([name, part]) => [name, part.toJSON()])),
      ...(this.items.length === 0 ? {} : { items: this.items.map((item) => item.toJSON()) }),
    };
  }
}
