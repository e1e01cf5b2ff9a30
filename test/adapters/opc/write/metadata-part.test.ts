import { withDynamicArrays } from "../../../../src/adapters/opc/write/metadata-part";
import { MAIN } from "../../../support/package-builder";

const RICH_VALUES = `<?xml version="1.0"?><metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes>` +
  `<futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"/></extLst></bk></futureMetadata>` +
  `<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`;

describe("the metadata of dynamic arrays", () => {
  test("is made where a workbook has none", () => {
    const { xml, cm, changed } = withDynamicArrays(null);
    expect([cm, changed]).toEqual([1, true]);
    expect(xml).toMatch(/<metadataTypes count="1"><metadataType name="XLDAPR" .*<futureMetadata name="XLDAPR" count="1"><bk>.*fDynamic="1".*<cellMetadata count="1"><bk><rc t="1" v="0"\/><\/bk><\/cellMetadata><\/metadata>$/);
  });

  test("is found where it is already", () => {
    const { xml } = withDynamicArrays(null);
    expect(withDynamicArrays(xml)).toEqual({ xml, cm: 1, changed: false });
  });

  test("comes behind what a workbook says of other things, which stays", () => {
    const { xml, cm } = withDynamicArrays(RICH_VALUES);
    expect(cm).toBe(3);
    expect(xml).toContain(`<metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR"`);
    expect(xml).toContain(`<cellMetadata count="3"><bk><rc t="1" v="0"/></bk><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata count="1">`);
    expect(xml.indexOf(`<futureMetadata name="XLDAPR"`)).toBeGreaterThan(xml.indexOf(`</metadataTypes>`));
    expect(xml.indexOf(`<futureMetadata name="XLDAPR"`)).toBeLessThan(xml.indexOf("<cellMetadata"));
    expect(withDynamicArrays(xml)).toEqual({ xml, cm: 3, changed: false });
  });

  test("of arrays that are not dynamic is not taken for it", () => {
    const fixed = withDynamicArrays(null).xml.replace(`fDynamic="1"`, `fDynamic="0"`);
    const { xml, cm } = withDynamicArrays(fixed);
    expect(cm).toBe(2);
    expect(xml).toContain(`<rc t="1" v="1"/>`);
    expect(xml.split("metadataType ").length - 1).toBe(1);
  });

  test("takes the prefix that the part has", () => {
    const { xml } = withDynamicArrays(`<x:metadata xmlns:x="${MAIN}"/>`);
    expect(xml).toMatch(/^<x:metadata xmlns:x="[^"]*"><x:metadataTypes count="1"><x:metadataType .*<\/x:cellMetadata><\/x:metadata>$/);
  });
});
