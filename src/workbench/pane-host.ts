// Runs in the pane's page before office.js, which looks for the application in `window.external`.
Object.defineProperty(window, "external", { value: window.parent.okrscoreExternal, configurable: true });
