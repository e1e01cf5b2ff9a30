import { FUNCTIONS, type OwnFunction } from "../src/core/formula";
import { parameterHelp, type Language } from "../src/core/language";
import { helpAnchor } from "./function-metadata";

const WORDS = {
  en: { code: "en", title: "OKRScore functions", optional: "may be left out" },
  zh: { code: "zh-CN", title: "OKRScore 函数", optional: "可不填" },
};

/** The page that Excel opens for help on a function: each with its arguments, at the anchor of its name. */
export function helpPage(language: Language): string {
  const { code, title } = WORDS[language];
  const list = FUNCTIONS.map(({ name }) => `<li><a href="#${helpAnchor(name)}">${name}</a></li>`);
  return [
    "<!doctype html>", `<html lang="${code}">`, "<head>", '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">', `<title>${title}</title>`,
    '<link rel="icon" href="icons/okrscore-32.png">', '<link rel="stylesheet" href="functions.css">', "</head>", "<body>", "<main>",
    `<h1>${title}</h1>`, "<nav>", "<ul>", ...list, "</ul>", "</nav>", ...FUNCTIONS.map((own) => section(own, language)), "</main>", "</body>", "</html>", "",
  ].join("\n");
}

function section({ name, parameters, help }: OwnFunction, language: Language): string {
  const signature = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(", ");
  const terms = parameters.map((each) => {
    const note = each.optional ? ` <small>${WORDS[language].optional}</small>` : "";
    return `<dt><code>${each.name}</code>${note}</dt><dd>${escaped(parameterHelp(name, each.name, language))}</dd>`;
  });
  return [
    `<section id="${helpAnchor(name)}">`, `<h2>${name}</h2>`, `<p><code>=${name}(${signature})</code></p>`, `<p>${escaped(help[language])}</p>`,
    "<dl>", ...terms, "</dl>", "</section>",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
