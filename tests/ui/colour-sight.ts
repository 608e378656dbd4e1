/** Colours as people see them: contrast (WCAG 2.2), sight without one kind of cone (Machado 2009), distances (CIEDE2000). */

/** Linear red, green and blue, 0..1. */
type Linear = [number, number, number];

/** CIELAB, D65. */
type Lab = [number, number, number];

/** Full severity, on linear RGB. */
export const SIGHTS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

/** A kind of sight. */
export type Sight = keyof typeof SIGHTS;

/** "#303d98" in linear light. */
export function linearOf(hex: string): Linear {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Linear;
}

/** A colour as it is seen, clipped to what a screen shows. */
export function seen(colour: Linear, sight: Sight): Linear {
  return SIGHTS[sight].map((row) => {
    const value = row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2];
    return Math.min(1, Math.max(0, value));
  }) as Linear;
}

/** WCAG contrast of two colours. */
export function contrast(a: Linear, b: Linear): number {
  const luminance = ([red, green, blue]: Linear): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Linear RGB (sRGB primaries) in CIELAB. */
export function labOf([red, green, blue]: Linear): Lab {
  const f = (t: number): number => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const RAD = Math.PI / 180;

/** The distance of two colours (Sharma, Wu, Dalal 2005). */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const seventh = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const g = 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const polar = (a: number, b: number): { c: number; h: number } => {
    const red = a * (1 + g);
    return { c: Math.hypot(red, b), h: (Math.atan2(b, red) / RAD + 360) % 360 };
  };
  const [p, q] = [polar(a1, b1), polar(a2, b2)];
  const grey = p.c * q.c === 0;
  let turn = grey ? 0 : q.h - p.h;
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  const [l, c] = [(l1 + l2) / 2, (p.c + q.c) / 2];
  const h = grey ? p.h + q.h : (p.h + turn / 2 + 360) % 360;
  const t =
    1 -
    0.17 * Math.cos((h - 30) * RAD) +
    0.24 * Math.cos(2 * h * RAD) +
    0.32 * Math.cos((3 * h + 6) * RAD) -
    0.2 * Math.cos((4 * h - 63) * RAD);
  const dl = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const dc = (q.c - p.c) / (1 + 0.045 * c);
  const dh = (2 * Math.sqrt(p.c * q.c) * Math.sin((turn / 2) * RAD)) / (1 + 0.015 * c * t);
  const rotation = -2 * seventh(c) * Math.sin(60 * RAD * Math.exp(-(((h - 275) / 25) ** 2)));
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}
