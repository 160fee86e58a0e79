/** How many pixels a rem has now. To ask has the browser style what has just changed. */
export function pixelsOfRem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
