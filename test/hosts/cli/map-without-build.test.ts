import { existsSync } from "node:fs";
import { cliTexts } from "../../../src/core/language/cli-texts";
import { okrscore, sample, temporaryFolder } from "./terminal";

jest.mock("@resvg/resvg-js", () => { throw new Error("Cannot find native binding"); });

const path = temporaryFolder();

test("a machine that no rasteriser is made for is told so, writes nothing, and still draws SVG", async () => {
  const [book, svg, png] = [path("map.xlsx"), path("map.svg"), path("map.png")];
  const { code, out, err } = await okrscore("map", sample(), "-o", book, "--svg", svg, "--png", png, "--lang", "en");
  expect({ code, out, err }).toEqual({ code: 2, out: "", err: `${cliTexts("en").noPng({ machine: `${process.platform} ${process.arch}`, option: "--svg" })}\n` });
  expect([book, svg, png].map((file) => existsSync(file))).toEqual([false, false, false]);
  expect((await okrscore("map", sample(), "--svg", svg, "--lang", "en")).code).toBe(0);
});
