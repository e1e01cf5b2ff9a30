// A page with React and Fluent and nothing else, to compare with: what any pane of this kind costs.
import { Button, FluentProvider, Field, Input, MessageBar, MessageBarBody, Select, TabList, Tab, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

const root = document.body.appendChild(document.createElement("div"));
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <nav><TabList><Tab value="one">One</Tab><Tab value="two">Two</Tab></TabList></nav>
    <MessageBar><MessageBarBody>Ready</MessageBarBody></MessageBar>
    <Field label="Name"><Input /></Field>
    <Field label="Kind"><Select><option>One</option></Select></Field>
    <Button appearance="primary">Go</Button>
  </FluentProvider>,
);
