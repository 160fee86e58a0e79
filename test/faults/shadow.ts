import { type CommandInput, importReport, procedure, type SessionView, sessionView } from '#contract';

/** What happened to a session and when: enough to tell whether it is there. */
export type Happening = { type: string; at: string };

/**
 * What was answered, and so has to be on disk. Built from the answers alone, and from what the contract says a command
 * does to other sessions: who runs is paused at the same instant.
 */
export class Shadow {
  readonly histories = new Map<string, Happening[]>();
  readonly procedures = new Set<string>();
  aways: string[] = [];
  running: string | null = null;
  /** How many commands were said, refused ones too. */
  commands = 0;
  private readonly statuses = new Map<string, SessionView['status']>();

  ids(): string[] {
    return [...this.histories.keys()];
  }

  open(): string[] {
    return this.ids().filter((id) => this.statuses.get(id) === 'in_progress');
  }

  closed(): string[] {
    return this.ids().filter((id) => this.statuses.get(id) === 'completed');
  }

  /** Takes in the value of an accepted command. */
  answered(command: CommandInput, value: unknown): void {
    switch (command.type) {
      case 'saveProcedure':
        this.procedures.add(procedure.parse(value).id);
        return;
      case 'import':
        for (const { id, startedAt } of importReport.parse(value).sessions) this.imported(id, startedAt);
        return;
      default:
        this.told(command, sessionView.parse(value));
    }
  }

  /** Takes a session as it was seen, whatever was known of it. */
  saw(view: SessionView): void {
    this.histories.set(view.id, happenings(view));
    this.statuses.set(view.id, view.status);
    if (view.clock === 'running') this.running = view.id;
    else if (this.running === view.id) this.running = null;
  }

  private told(command: CommandInput, view: SessionView): void {
    const at = view.history.at(-1)?.at ?? '';
    const before = this.running;
    this.saw(view);
    if (command.type === 'checkout' && command.decision !== 'complete') this.followed(command, view, at);
    else if (command.type === 'resolveAway') this.awayAnswered(command, view, at, before);
    else if (view.clock === 'running' && before !== null && before !== view.id) this.add(before, 'paused', at);
  }

  private followed(command: CommandInput, view: SessionView, at: string): void {
    const { nextId } = nextOf(view);
    const before = this.running;
    this.add(nextId, 'started', at);
    this.statuses.set(nextId, 'in_progress');
    if (command.type !== 'checkout' || command.decision !== 'switch') return;
    if (before !== null) this.add(before, 'paused', at);
    this.running = nextId;
  }

  /** The answer is the session that got the time; the interrupted one may run again, and others changed with it. */
  private awayAnswered(
    command: CommandInput & { type: 'resolveAway' },
    view: SessionView,
    at: string,
    before: string | null,
  ): void {
    const interrupted = command.awayId.slice(0, command.awayId.indexOf('~'));
    this.aways = this.aways.filter((id) => id !== command.awayId);
    if (interrupted !== view.id) this.add(interrupted, 'awayAnswered', at);
    if (!command.resume || before === interrupted) return;
    if (before !== null) this.add(before, 'paused', at);
    if (interrupted !== view.id) this.add(interrupted, 'resumed', at);
    this.running = interrupted;
  }

  private imported(id: string, _startedAt: string): void {
    this.histories.set(id, [{ type: 'imported', at: '' }]);
    this.statuses.set(id, 'completed');
  }

  private add(id: string, type: string, at: string): void {
    this.histories.set(id, [...(this.histories.get(id) ?? []), { type, at }]);
  }
}

export function happenings(view: SessionView): Happening[] {
  // When an import happened is not told in its report.
  return view.history.map(({ type, at }) => ({ type, at: type === 'imported' ? '' : at }));
}

function nextOf(view: SessionView): { nextId: string } {
  const nextId = view.history.at(-1)?.nextId;
  if (typeof nextId !== 'string') throw new Error(`Session ${view.id} was followed by nothing`);
  return { nextId };
}
