import { invalidArgument } from "../api-error";
import { defineType } from "../host-object";
import type { WorkbookModel, XmlPartModel } from "../model/workbook-model";
import { textArg } from "./args";

interface XmlPart {
  readonly workbook: WorkbookModel;
  readonly part: XmlPartModel;
}

interface XmlParts {
  readonly workbook: WorkbookModel;
  /** Null for all. */
  readonly namespace: string | null;
}

/** Namespace of the root element: that of its prefix, or else the default one. */
function namespaceOf(xml: string): string {
  const [, prefix, attributes = ""] = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml) ?? [];
  const declaration = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`\\s${declaration}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
}

/** Rough: only that there is one root element, which is closed. */
function checkedXml(arg: unknown): string {
  const xml = textArg(arg);
  const root = /<(?![?!])([\w.:-]+)/.exec(xml)?.[1];
  if (root === undefined || !(new RegExp(`(</${root}\\s*>|<${root}[^>]*/>)\\s*$`)).test(xml)) throw invalidArgument();
  return xml;
}

const XML_PART = defineType<XmlPart>("CustomXmlPart", {
  exists: ({ workbook, part }) => workbook.xmlParts.includes(part),
  id: ({ part }) => ({ Id: part.id }),
  get: { Id: ({ part }) => part.id, NamespaceUri: ({ part }) => namespaceOf(part.xml) },
  call: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, xml) => { part.xml = checkedXml(xml); },
    Delete: ({ workbook, part }) => { workbook.xmlParts = workbook.xmlParts.filter((one) => one !== part); },
  },
});

function partsIn({ workbook, namespace }: XmlParts): readonly XmlPartModel[] {
  return workbook.xmlParts.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace);
}

const SCOPED_PARTS = defineType<XmlParts>("CustomXmlPartScopedCollection", {
  items: (self) => partsIn(self).map((part) => XML_PART({ workbook: self.workbook, part })),
  find: (self, id) => findPart(self, id),
  call: {
    GetOnlyItemOrNullObject: (self) => {
      const [part, ...others] = partsIn(self);
      return part === undefined || others.length > 0 ? null : XML_PART({ workbook: self.workbook, part });
    },
  },
});

export const XML_PARTS = defineType<XmlParts>("CustomXmlPartCollection", {
  items: (self) => partsIn(self).map((part) => XML_PART({ workbook: self.workbook, part })),
  find: (self, id) => findPart(self, id),
  call: {
    GetByNamespace: ({ workbook }, namespace) => SCOPED_PARTS({ workbook, namespace: textArg(namespace) }),
    Add: ({ workbook }, xml) => {
      const part = { id: workbook.newId(), xml: checkedXml(xml) };
      workbook.xmlParts = [...workbook.xmlParts, part];
      return XML_PART({ workbook, part });
    },
  },
});

function findPart(self: XmlParts, id: unknown): ReturnType<typeof XML_PART> | null {
  const part = partsIn(self).find((one) => one.id === id);
  return part === undefined ? null : XML_PART({ workbook: self.workbook, part });
}
