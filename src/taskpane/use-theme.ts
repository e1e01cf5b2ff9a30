import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** Theme of the pane: that of the program where it says so, else that of the system, and the contrast theme before both. */
export function useTheme(isHostDark: boolean | null): Theme {
  const isContrast = useMedia("(forced-colors: active)");
  const isSystemDark = useMedia("(prefers-color-scheme: dark)");
  if (isContrast) return teamsHighContrastTheme;
  return (isHostDark ?? isSystemDark) ? webDarkTheme : webLightTheme;
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = mediaOf(query);
      media?.addEventListener("change", onChange);
      return () => media?.removeEventListener("change", onChange);
    },
    () => mediaOf(query)?.matches ?? false,
  );
}

/** Null where there is no screen. */
function mediaOf(query: string): MediaQueryList | null {
  return typeof window.matchMedia === "function" ? window.matchMedia(query) : null;
}
