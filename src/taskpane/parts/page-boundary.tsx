import { Component, type ReactNode } from "react";
import { useTexts } from "../pane-context";

/** Says so where a page cannot be loaded or shown, instead of an empty pane. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken onRetry={() => { this.setState({ isBroken: false }); }} /> : this.props.children;
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const texts = useTexts();
  return (
    <div role="alert">
      <p>{texts.pageBroken}</p>
      <button type="button" onClick={onRetry}>{texts.tryAgain}</button>
    </div>
  );
}
