/** What hosts say in English has no full stop of its own. At the end of a path it would seem to be a part of it. */
export function sentence(said: string): string {
  return /[.!?…]$|[/\\]\S*$/.test(said) ? said : `${said}.`;
}
