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

/** A button of the frame around the pages. Fluent's own comes with the pages: it weighs more than the rest of the frame. */
export function FrameButton({ onClick, children, name, isDisabled = false, isCurrent = false }: FrameButtonProps) {
  return (
    <button type="button" className="frame-button" aria-label={name} title={name}
      aria-disabled={isDisabled || undefined} aria-current={isCurrent ? "page" : undefined} onClick={isDisabled ? undefined : onClick}>
      {children}
    </button>
  );
}
