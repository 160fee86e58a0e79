/** What tokens.css has: decorations stand on paper, and are ink where the system tells no colour. */
const themes = [
  { name: '--accent-on-light', paper: [255, 255, 255], ink: [29, 30, 32] },
  { name: '--accent-on-dark', paper: [32, 33, 36], ink: [237, 237, 238] },
] as const;

type Colour = readonly [red: number, green: number, blue: number];

/** Of an edge or a mark against what is around it (WCAG 2.2, 1.4.11). */
const leastContrast = 3;

/** Takes the system's accent colour (`#rrggbb`) for what is decorated with it; null is ink again. */
export function showAccent(accent: string | null): void {
  const { style } = document.documentElement;
  for (const { name, paper, ink } of themes) {
    if (accent === null) style.removeProperty(name);
    else style.setProperty(name, legible(accent, paper, ink));
  }
}

/** The colour itself or, where it is hardly seen on the paper, with as much ink in it as it takes. */
export function legible(accent: string, paper: Colour, ink: Colour): string {
  const colour = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  const mixed = (share: number): Colour => {
    const [red = 0, green = 0, blue = 0] = colour.map((part, at) => Math.round(part + ((ink[at] ?? 0) - part) * share));
    return [red, green, blue];
  };
  const share = [0, 0.2, 0.4, 0.6, 0.8].find((one) => contrast(mixed(one), paper) >= leastContrast) ?? 1;
  return `rgb(${mixed(share).join(' ')})`;
}

/** WCAG 2.2's contrast ratio, 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
