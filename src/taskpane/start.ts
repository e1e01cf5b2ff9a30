// The pane begins after the browser has drawn the page: React and what it needs would keep the first picture back by half a
// second. A frame is requested before that picture, a task of its own comes after it.
requestAnimationFrame(() => {
  setTimeout(() => void import(/* webpackChunkName: "pane" */ "./index"));
});
