import { loadTexts, startLanguage } from "./pane-language";
import { lastSurroundings } from "./surroundings";

// The pane begins after the browser has drawn the page: React and what it needs would keep the first picture back by half a
// second. A frame is requested before that picture, a task of its own comes after it. The page names the script of the pane,
// and its words are asked for at once, so that nothing is waited for then; where they cannot be had, the pane asks again.
loadTexts(startLanguage(lastSurroundings().language)).catch(() => undefined);
requestAnimationFrame(() => {
  setTimeout(() => void import(/* webpackChunkName: "pane" */ "./index"));
});
