import { useEffect } from "react";

/** Headings that the focus may rest on have this. */
const RESTING = "h1[tabindex='-1'], h2[tabindex='-1']";

/**
 * Keeps the focus in the pane when what has it goes away, as a button does that ends what it belongs to: it rests on
 * the nearest heading then. A browser would put it nowhere, and whoever has a keyboard only would begin from the top.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const { ownerDocument: document } = globalThis.document.body;
    const isNowhere = (): boolean => document.activeElement === document.body;
    let around: readonly Element[] = [];
    const remember = ({ target }: FocusEvent): void => { around = target instanceof Element ? withAncestors(target) : []; };
    const forget = (): void => { setTimeout(() => { if (isNowhere() && isThere(around)) around = []; }); };
    const rest = (): void => {
      // Whoever works in the sheet is left there.
      if (!isNowhere() || isThere(around) || !document.hasFocus()) return;
      const home = around.find((one) => one.isConnected && one.querySelector(RESTING) !== null);
      home?.querySelector<HTMLElement>(RESTING)?.focus();
    };
    const observer = new MutationObserver(rest);
    document.addEventListener("focusin", remember);
    document.addEventListener("focusout", forget);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      document.removeEventListener("focusout", forget);
      observer.disconnect();
    };
  }, []);
}

/** Nothing had the focus, or what had it is there still: then the user took it away. */
function isThere([focused]: readonly Element[]): boolean {
  return focused?.isConnected ?? true;
}

function withAncestors(element: Element): readonly Element[] {
  const above = element.parentElement;
  return above === null ? [element] : [element, ...withAncestors(above)];
}
