import { STATE_NAMESPACE, STATE_ROOT } from "../../../workbook/state-part";
import { findState } from "../state-part";
import type { WorkbookPart } from "../workbook-part";
import { escapeXml } from "../xml-text";
import type { PackageDraft } from "./package-draft";
import { XML_DECLARATION } from "./package-terms";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Identity of our part among a workbook's custom XML parts; the same in every workbook, which has one of them. */
const ITEM_ID = "{6F6B7273-636F-4265-8D73-746174650001}";

/** Writes the text of our state part; a workbook that has none gets one, with the properties part that Excel expects beside it. */
export function writeState(draft: PackageDraft, workbook: WorkbookPart, text: string): void {
  const state = `${XML_DECLARATION}<${STATE_ROOT} xmlns="${STATE_NAMESPACE}">${escapeXml(text)}</${STATE_ROOT}>`;
  const present = findState(draft.source, workbook);
  if (present !== null) {
    draft.write(present.part, state);
    return;
  }
  const item = draft.nextPart("customXml/item{n}.xml");
  const properties = draft.nextPart("customXml/itemProps{n}.xml");
  draft.add(item, "application/xml", state, [{ id: "rId1", type: `${OFFICE}/relationships/customXmlProps`, target: properties }]);
  draft.add(properties, PROPERTIES_TYPE, `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`);
  draft.relate(workbook.part, `${OFFICE}/relationships/customXml`, item);
}
