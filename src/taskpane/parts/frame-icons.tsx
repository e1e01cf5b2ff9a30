// Icons of the frame, as Fluent draws them (ArrowSync20Regular, Settings20Regular). Its modules hold every size and style of
// an icon and weigh more than the rest of the frame: they come with the pages.

const ARROWS = [
  "M11.41 3.64a.5.5 0 0 0 0-.71L9.3.8a.5.5 0 0 0-.7.7l1 1a7.5 7.5 0 0 0-4.08 13.5.5.5 0 0 0 .6-.8A6.5 6.5 0 0 1 10.14 3.5L8.59 5.04a.",
  "5.5 0 0 0 .7.7zM8.6 16.36a.5.5 0 0 0 0 .71l2.12 2.12a.5.5 0 0 0 .7-.7l-1-1a7.5 7.5 0 0 0 4.07-13.5.5.5 0 1 0-.59.8q.37.28.7.61a6.5",
  " 6.5 0 0 1-4.73 11.1l1.55-1.55a.5.5 0 1 0-.7-.7z",
].join("");

const WHEEL = [
  "M1.91 7.38A8.5 8.5 0 0 1 3.7 4.3a.5.5 0 0 1 .54-.13l1.92.68a1 1 0 0 0 1.32-.76l.36-2a.5.5 0 0 1 .4-.4 9 9 0 0 1 3.55 0q.32.08.38.4",
  "l.37 2a1 1 0 0 0 1.32.76l1.92-.68a.5.5 0 0 1 .54.13 8.5 8.5 0 0 1 1.78 3.08q.08.31-.15.54l-1.56 1.32a1 1 0 0 0 0 1.52l1.56 1.32a.5",
  ".5 0 0 1 .15.54 8.5 8.5 0 0 1-1.78 3.08.5.5 0 0 1-.54.13l-1.92-.68a1 1 0 0 0-1.32.76l-.37 2a.5.5 0 0 1-.38.4 8.5 8.5 0 0 1-3.56 0 ",
  ".5.5 0 0 1-.39-.4l-.36-2a1 1 0 0 0-1.32-.76l-1.92.68a.5.5 0 0 1-.54-.13 8.5 8.5 0 0 1-1.78-3.08.5.5 0 0 1 .15-.54l1.56-1.32a1 1 0 ",
  "0 0 0-1.52L2.06 7.92a.5.5 0 0 1-.15-.54m1.06 0 1.3 1.1a2 2 0 0 1 0 3.04l-1.3 1.1q.45 1.19 1.25 2.16l1.6-.58a2 2 0 0 1 2.63 1.53l.3",
  " 1.67a8 8 0 0 0 2.5 0l.3-1.67a2 2 0 0 1 2.64-1.53l1.6.58a8 8 0 0 0 1.24-2.16l-1.3-1.1a2 2 0 0 1 0-3.04l1.3-1.1a8 8 0 0 0-1.25-2.16",
  "l-1.6.58a2 2 0 0 1-2.63-1.53l-.3-1.67a8 8 0 0 0-2.5 0l-.3 1.67A2 2 0 0 1 5.81 5.8l-1.6-.58a8 8 0 0 0-1.24 2.16M7.5 10a2.5 2.5 0 1 ",
  "1 5 0 2.5 2.5 0 0 1-5 0m1 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0",
].join("");

export function ReadAgainIcon() {
  return <Icon path={ARROWS} />;
}

export function SettingsIcon() {
  return <Icon path={WHEEL} />;
}

/** Four sheets, of which one is put in place; drawn for this product. */
export function ToolboxIcon() {
  return <Icon path="M3 3h6v6H3zM4 4v4h4V4zM3 11h6v6H3zm1 1v4h4v-4zM11 11h6v6h-6zm1 1v4h4v-4zM13.5 2.5h1V5H17v1h-2.5v2.5h-1V6H11V5h2.5z" />;
}

function Icon({ path }: { readonly path: string }) {
  return <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden><path d={path} /></svg>;
}
