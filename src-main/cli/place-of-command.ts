/** Where in a command line its command stands: the first word that is no option and no option's value; -1: nowhere. */
export function placeOfCommand(argv: string[]): number {
  return argv.findIndex((arg, index) => !arg.startsWith('-') && argv[index - 1] !== '--data-dir');
}
