import { unzlibSync } from "fflate";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Sum of red, green and blue. */
  at(x: number, y: number): number;
}

/** The pixels of a PNG file of eight bits a channel and four channels, not interlaced (PNG, third edition, 9). */
export function pixelsOf(file: Uint8Array): Pixels {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const parts: Uint8Array[] = [];
  for (let at = 8; at < file.length; at += 12 + view.getUint32(at)) {
    if (String.fromCharCode(...file.subarray(at + 4, at + 8)) === "IDAT") parts.push(file.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const lines = unzlibSync(Buffer.concat(parts));
  const size = 4 * width;
  const bytes = new Uint8Array(size * height);
  for (let row = 0, read = 0; row < height; row += 1) {
    const filter = lines[read++] ?? 0;
    for (let column = 0, to = row * size; column < size; column += 1, to += 1) {
      const left = column < 4 ? 0 : bytes[to - 4] ?? 0;
      const up = row === 0 ? 0 : bytes[to - size] ?? 0;
      const corner = row === 0 || column < 4 ? 0 : bytes[to - size - 4] ?? 0;
      bytes[to] = (lines[read++] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return { width, height, at: (x, y) => [0, 1, 2].reduce((sum, channel) => sum + (bytes[y * size + 4 * x + channel] ?? 0), 0) };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter < 4) return [0, left, up, (left + up) >> 1][filter] ?? 0;
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}
