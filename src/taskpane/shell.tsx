import { FluentProvider, makeStyles, tokens, type Theme } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, type ComponentType, type LazyExoticComponent } from "react";
import { usePane, useTexts } from "./pane-context";
import type { PageName } from "./pane-state";
import { Header } from "./parts/header";
import { PageBoundary } from "./parts/page-boundary";
import { Progress } from "./parts/progress";
import { Steps } from "./parts/steps";
import { useTheme } from "./use-theme";

const PAGES: Readonly<Record<PageName, LazyExoticComponent<ComponentType>>> = {
  scorecard: lazy(() => import("./pages/scorecard-page").then(({ ScorecardPage }) => ({ default: ScorecardPage }))),
  okrs: lazy(() => import("./pages/okrs-page").then(({ OkrsPage }) => ({ default: OkrsPage }))),
  checkIn: lazy(() => import("./pages/check-in-page").then(({ CheckInPage }) => ({ default: CheckInPage }))),
  review: lazy(() => import("./pages/review-page").then(({ ReviewPage }) => ({ default: ReviewPage }))),
  share: lazy(() => import("./pages/share-page").then(({ SharePage }) => ({ default: SharePage }))),
  settings: lazy(() => import("./pages/settings-page").then(({ SettingsPage }) => ({ default: SettingsPage }))),
};

const NoticeBar = lazy(() => import("./parts/notice-bar").then((part) => ({ default: part.NoticeBar })));
const SelectedStrip = lazy(() => import("./parts/selected-strip").then((part) => ({ default: part.SelectedStrip })));

const useStyles = makeStyles({
  root: { minHeight: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1, overflowWrap: "anywhere" },
  top: { position: "sticky", top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { flexGrow: 1, display: "flex", flexDirection: "column", minWidth: 0, gap: "8px", padding: "12px 12px 0" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
});

export interface ShellProps {
  /** Of the program; null if it does not say. */
  readonly isDark: boolean | null;
  /** To begin with. */
  readonly theme: Theme;
}

/** The pane: steps above, the page of one step below. */
export function Shell({ isDark, theme }: ShellProps) {
  const { language, page, book, busy, notice, selected } = usePane();
  const texts = useTexts();
  const styles = useStyles();
  const Page = PAGES[page];
  return (
    <FluentProvider theme={useTheme(isDark, theme)} lang={language === "zh" ? "zh-CN" : "en"} className={styles.root}>
      <header className={styles.top}>
        <Header />
        <Steps />
        <Progress />
      </header>
      <main className={styles.main} aria-busy={busy !== null}>
        <PageTitle page={page} text={page === "settings" ? texts.settingsTitle : texts.steps[page]} />
        <PageBoundary key={page}>
          <Suspense fallback={<p>{texts.loadingPage}</p>}>
            {notice === null ? null : <NoticeBar notice={notice} />}
            {book === null || selected === null ? null : <SelectedStrip book={book} selected={selected} />}
            {book === null ? null : <Page />}
          </Suspense>
        </PageBoundary>
      </main>
    </FluentProvider>
  );
}

/** The heading that a new page begins with: whoever opens it by keyboard or hears it starts there. */
function PageTitle({ page, text }: { readonly page: PageName; readonly text: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [page]);
  return <h1 ref={heading} tabIndex={-1} className={styles.title}>{text}</h1>;
}
