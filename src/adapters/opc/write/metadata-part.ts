import { XML_DECLARATION, NAMESPACE } from "./package-terms";
import { childElements, prefixOf, rawAttributes, replaceAt, rootElement, withItems, withOpenRoot, type ElementPlace, type Replacement } from "./xml-elements";

const DYNAMIC_ARRAYS = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
/** Order of the sections of a metadata part (ECMA-376 part 1, 18.9.9). */
const SECTIONS = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];

/** The metadata part of a workbook that has dynamic arrays, and the `cm` of their cells. */
export interface DynamicArrayMetadata {
  readonly xml: string;
  /** Value of `cm`, from 1. */
  readonly cm: number;
  readonly changed: boolean;
}

/** `source` is the text of the workbook's metadata part; null if it has none. What it says of other things stays. */
export function withDynamicArrays(source: string | null): DynamicArrayMetadata {
  const xml = withOpenRoot(source ?? `${XML_DECLARATION}<metadata xmlns="${NAMESPACE.main}"/>`);
  const editor = new MetadataEditor(xml);
  const known = editor.find();
  return known === null ? { ...editor.add(), changed: true } : { xml, cm: known, changed: false };
}

class MetadataEditor {
  private readonly root: ElementPlace;
  private readonly sections: readonly ElementPlace[];
  private readonly prefix: string;

  constructor(private readonly xml: string) {
    this.root = rootElement(xml);
    this.sections = childElements(xml, this.root);
    this.prefix = prefixOf(xml.slice(this.root.start, this.root.openEnd));
  }

  /** `cm` of a dynamic array that is described already. */
  find(): number | null {
    const types = this.items("metadataTypes").map((type) => rawAttributes(this.opening(type)).get("name"));
    const blocks = this.futureBlocks().map((block) => /fDynamic="(?:1|true)"/.test(this.text(block)));
    const index = this.items("cellMetadata").findIndex((block) =>
      childElements(this.xml, block).some((record) => {
        const attributes = rawAttributes(this.opening(record));
        return types[Number(attributes.get("t")) - 1] === "XLDAPR" && blocks[Number(attributes.get("v"))] === true;
      }));
    return index < 0 ? null : index + 1;
  }

  add(): { readonly xml: string; readonly cm: number } {
    const p = this.prefix;
    const types = this.items("metadataTypes").length;
    const cells = this.items("cellMetadata").length;
    const known = this.items("metadataTypes").findIndex((type) => rawAttributes(this.opening(type)).get("name") === "XLDAPR");
    const future = this.futureBlocks().length;
    const type = `<${p}metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`;
    const block = `<${p}bk><${p}extLst><${p}ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${DYNAMIC_ARRAYS}" fDynamic="1" fCollapsed="0"/></${p}ext></${p}extLst></${p}bk>`;
    const record = `<${p}bk><${p}rc t="${known < 0 ? types + 1 : known + 1}" v="${future}"/></${p}bk>`;
    const ours = this.futureSection();
    const replacements = [
      known < 0 ? this.addTo("metadataTypes", this.section("metadataTypes"), type, types + 1) : null,
      this.addTo("futureMetadata", ours, block, future + 1, ` name="XLDAPR"`),
      this.addTo("cellMetadata", this.section("cellMetadata"), record, cells + 1),
    ];
    return { xml: replaceAt(this.xml, replacements.filter((one) => one !== null)), cm: cells + 1 };
  }

  /** An item at the end of a section, which is made where it is missing. */
  private addTo(name: string, section: ElementPlace | undefined, item: string, count: number, attributes = ""): Replacement {
    if (section === undefined) {
      const following = SECTIONS.slice(SECTIONS.indexOf(name) + 1);
      const at = this.sections.find((one) => following.includes(one.name))?.start ?? this.root.closeStart;
      return { start: at, end: at, text: `<${this.prefix}${name}${attributes} count="${count}">${item}</${this.prefix}${name}>` };
    }
    return withItems(this.xml, section, item, count);
  }

  private section(name: string): ElementPlace | undefined {
    return this.sections.find((section) => section.name === name);
  }

  private futureSection(): ElementPlace | undefined {
    return this.sections.find((section) => section.name === "futureMetadata" && rawAttributes(this.opening(section)).get("name") === "XLDAPR");
  }

  private items(name: string): readonly ElementPlace[] {
    const section = this.section(name);
    return section === undefined ? [] : childElements(this.xml, section);
  }

  private futureBlocks(): readonly ElementPlace[] {
    const section = this.futureSection();
    return section === undefined ? [] : childElements(this.xml, section).filter(({ name }) => name === "bk");
  }

  private opening({ start, openEnd }: ElementPlace): string {
    return this.xml.slice(start, openEnd);
  }

  private text({ start, end }: ElementPlace): string {
    return this.xml.slice(start, end);
  }
}
