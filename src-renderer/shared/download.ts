import type { ExportedFile } from '#contract';

/** Hands a file to the person, as the browser or the desktop saves files. */
export function download({ filename, mime, content }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  // The save has its own hold on it once the click was taken.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
