/** The language (BCP 47) that a file of messages is in, by its name: `../messages/ja.json` is in `ja`. */
export function languageOf(path: string): string {
  return /([^/]+)\.json$/.exec(path)?.[1] ?? path;
}
