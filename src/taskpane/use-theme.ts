import { webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";

/** What the pane looks like. Light comes with the frame, the others when they are needed. */
export type Look = "light" | "dark" | "contrast";

const CONTRAST = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** Look to begin with: that of the program where it says so, else that of the system, and contrast before both. */
export function startLook(isHostDark: boolean | null): Look {
  return lookOf(isHostDark, matches(CONTRAST), matches(DARK));
}

export async function loadTheme(look: Look): Promise<Theme> {
  switch (look) {
    case "light":
      return webLightTheme;
    case "dark":
      return (await import("./themes/dark")).theme;
    case "contrast":
      return (await import("./themes/contrast")).theme;
  }
}

/** Theme of the pane, which follows the system. What is shown stays until another theme is there. */
export function useTheme(isHostDark: boolean | null, atStart: Theme): Theme {
  const look = lookOf(isHostDark, useMedia(CONTRAST), useMedia(DARK));
  const [theme, setTheme] = useState(atStart);
  useEffect(() => {
    let isWanted = true;
    void loadTheme(look).then((loaded) => { if (isWanted) setTheme(loaded); });
    return () => { isWanted = false; };
  }, [look]);
  return theme;
}

function lookOf(isHostDark: boolean | null, isContrast: boolean, isSystemDark: boolean): Look {
  if (isContrast) return "contrast";
  return (isHostDark ?? isSystemDark) ? "dark" : "light";
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = mediaOf(query);
      media?.addEventListener("change", onChange);
      return () => media?.removeEventListener("change", onChange);
    },
    () => matches(query),
  );
}

function matches(query: string): boolean {
  return mediaOf(query)?.matches ?? false;
}

/** Null where there is no screen. */
function mediaOf(query: string): MediaQueryList | null {
  return typeof window.matchMedia === "function" ? window.matchMedia(query) : null;
}
