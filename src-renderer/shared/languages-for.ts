/** The languages to be read in (BCP 47), the best first: the one that is set, else those of the browser. */
export function languagesFor({ language }: { language: string | null }): readonly string[] {
  return language === null ? navigator.languages : [language, ...navigator.languages];
}
