import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface FrameButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** For a button that shows an icon alone. */
  readonly name?: string;
  /** Stays reachable by keyboard, but does nothing. */
  readonly isDisabled?: boolean;
  /** Its page is the one that is shown. */
  readonly isCurrent?: boolean;
}

const useStyles = makeStyles({
  button: {
    display: "inline-flex", alignItems: "center", justifyContent: "center", minWidth: "24px", minHeight: "24px", padding: "2px 8px", border: "none",
    borderRadius: tokens.borderRadiusMedium, background: "none", color: tokens.colorNeutralForeground2, cursor: "pointer", font: "inherit",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    ":hover": { color: tokens.colorNeutralForeground2Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { padding: "2px" },
  disabled: {
    color: tokens.colorNeutralForegroundDisabled, cursor: "not-allowed", ":hover": { color: tokens.colorNeutralForegroundDisabled, background: "none" },
    "@media (forced-colors: active)": { color: "GrayText" },
  },
});

/** A button of the frame around the pages, as Fluent's subtle one looks. Fluent's own comes with the pages: it weighs more than the rest of the frame. */
export function FrameButton({ onClick, children, name, isDisabled = false, isCurrent = false }: FrameButtonProps) {
  const styles = useStyles();
  return (
    <button type="button" className={mergeClasses(styles.button, name !== undefined && styles.icon, isDisabled && styles.disabled)} aria-label={name} title={name}
      aria-disabled={isDisabled || undefined} aria-current={isCurrent ? "page" : undefined} onClick={isDisabled ? undefined : onClick}>
      {children}
    </button>
  );
}
