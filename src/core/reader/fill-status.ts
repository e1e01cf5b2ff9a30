/** Hues of traffic lights, in degrees from red: where red ends and amber, green and blue begin. */
const AMBER = 20;
const GREEN = 70;
const BLUE = 170;
const RED = 340;
/** Fills with less colour than this are grey, or the paper. */
const LEAST_COLOUR = 0.15;

/**
 * Status that a fill alone shows (`RRGGBB`), as the traffic light is called; null for a colour that is none.
 *
 * @example fillStatus("FFC000") // => "amber"
 */
export function fillStatus(fill: string): "red" | "amber" | "green" | null {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (!(range >= LEAST_COLOUR)) return null;
  const sixth = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  const hue = (sixth * 60 + 360) % 360;
  if (hue < AMBER || hue >= RED) return "red";
  if (hue < GREEN) return "amber";
  return hue < BLUE ? "green" : null;
}
