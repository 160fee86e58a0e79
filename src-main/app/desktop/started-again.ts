import type { DesktopPorts } from './ports.ts';
import type { Say } from './say.ts';

/** What a start of the product that runs already asks for: a window, or what its words say; null asks for nothing. */
export async function startedAgain(
  words: string[] | null,
  {
    windows,
    notifications,
    commandLine,
    say,
  }: Pick<DesktopPorts, 'windows' | 'notifications' | 'commandLine'> & {
    say: Say;
  },
): Promise<void> {
  if (words === null) return;
  if (words.length === 0) return windows.open('tracker');
  const problem = await commandLine.obey(words);
  // Whoever said it has gone: there is no terminal to complain in.
  if (problem !== null) notifications.show({ id: 'failed', title: say('notice.failed'), body: problem, buttons: [] });
}
