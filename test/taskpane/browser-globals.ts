// What every browser has and jsdom lacks. Imported before anything that uses it.
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });

// Names of elements are asked for thousands of times in a test, and jsdom holds every rule of Fluent against every element
// each time. Nothing here asks what a part looks like, but for the colours of a theme.
const insertRule = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, "insertRule")?.value as (this: CSSStyleSheet, rule: string, index?: number) => number;
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return rule.startsWith(".fui-FluentProvider") ? insertRule.call(this, rule, index) : 0;
};

// jsdom walks the whole page for the field of each label, and again for the labels of each field. They are the same by its ids.
function fieldOf(label: HTMLLabelElement): Element | null {
  return label.htmlFor === "" ? label.querySelector("button, input, meter, output, progress, select, textarea") : label.ownerDocument.getElementById(label.htmlFor);
}

for (const { prototype } of [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement, HTMLButtonElement]) {
  Object.defineProperty(prototype, "labels", {
    configurable: true,
    get(this: HTMLElement) {
      return [...this.ownerDocument.querySelectorAll("label")].filter((label) => fieldOf(label) === this);
    },
  });
}
