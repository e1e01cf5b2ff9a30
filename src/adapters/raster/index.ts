// A drawing as a picture in pixels.
export { drawPng } from "./draw-png";
export type { Png, PngOptions } from "./draw-png";
