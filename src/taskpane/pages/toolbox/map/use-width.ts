import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Pixels within a pane of the usual width: until it is known how wide it is, and where nobody can tell. */
const USUAL = 296;

/** How wide an element is, in whole pixels, as it is made wider and narrower. */
export function useWidth<Kind extends HTMLElement>(): { readonly element: RefObject<Kind | null>; readonly width: number } {
  const element = useRef<Kind>(null);
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === "undefined") return undefined;
    const measure = (): void => { setWidth(Math.floor(current.clientWidth) || USUAL); };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => { observer.disconnect(); };
  }, []);
  return { element, width };
}
