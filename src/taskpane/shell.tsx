import { FluentProvider, type Theme } from "@fluentui/react-components";
import { Suspense, useEffect, useRef } from "react";
import { usePane, useTexts } from "./pane-context";
import type { PageName } from "./pane-state";
import { Header } from "./parts/header";
import { later, type Later } from "./parts/later";
import { PageBoundary } from "./parts/page-boundary";
import { Progress } from "./parts/progress";
import { Steps } from "./parts/steps";
import { useKeptFocus } from "./use-kept-focus";
import { useTheme } from "./use-theme";

const PAGES: Readonly<Record<PageName, Later<object>>> = {
  scorecard: later(async () => (await import("./pages/scorecard-page")).ScorecardPage),
  okrs: later(async () => (await import("./pages/okrs-page")).OkrsPage),
  checkIn: later(async () => (await import("./pages/check-in-page")).CheckInPage),
  review: later(async () => (await import("./pages/review-page")).ReviewPage),
  share: later(async () => (await import("./pages/share-page")).SharePage),
  toolbox: later(async () => (await import("./pages/toolbox-page")).ToolboxPage),
  settings: later(async () => (await import("./pages/settings-page")).SettingsPage),
};

const NOTICE_BAR = later(async () => (await import("./parts/notice-bar")).NoticeBar);
const SELECTED_STRIP = later(async () => (await import("./parts/selected-strip")).SelectedStrip);

/** Fetches what else may be wanted, one part after the other: nobody waits for a page then. */
export async function prepareParts(): Promise<void> {
  for (const part of [NOTICE_BAR, SELECTED_STRIP, ...Object.values(PAGES)]) await part.prepare();
}

export interface ShellProps {
  /** To begin with. */
  readonly theme: Theme;
}

/** The pane: steps above, the page of one step below. */
export function Shell({ theme }: ShellProps) {
  const { language, isDark, page, book, busy, notice, selected } = usePane();
  const texts = useTexts();
  const { Part: Page } = PAGES[page];
  useKeptFocus();
  return (
    <FluentProvider theme={useTheme(isDark, theme)} lang={language === "zh" ? "zh-CN" : "en"} className="pane">
      <header className="pane-top">
        <Header />
        <Steps />
        <Progress />
      </header>
      <main className="pane-main" aria-busy={busy !== null}>
        <PageTitle page={page} text={page === "settings" ? texts.settingsTitle : page === "toolbox" ? texts.toolboxTitle : texts.steps[page]} />
        <PageBoundary key={page}>
          {notice === null ? null : <Suspense fallback={<p role="status">{notice.text(texts)}</p>}><NOTICE_BAR.Part notice={notice} /></Suspense>}
          {book === null || selected === null ? null : <Suspense><SELECTED_STRIP.Part book={book} selected={selected} /></Suspense>}
          {book === null ? null : <Suspense fallback={<p>{texts.loadingPage}</p>}><Page /></Suspense>}
        </PageBoundary>
      </main>
    </FluentProvider>
  );
}

/** The heading that a new page begins with: whoever opens it by keyboard or hears it starts there. */
function PageTitle({ page, text }: { readonly page: PageName; readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [page]);
  return <h1 ref={heading} tabIndex={-1} className="pane-title">{text}</h1>;
}
