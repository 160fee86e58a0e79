import type { CurrentView, DeviceName, DevicesView, OverlapsView, Problem, SessionRecord } from '#contract';
import { openSessions, recordOf, type State, sessionOf, viewSummary, withOnly } from '../../engine/index.ts';
import type { OtherDevice, StoredRecords } from '../../storage/index.ts';
import type { Records } from '../records.ts';
import { commonEvents } from './chains.ts';
import { overlapsOf } from './overlaps.ts';
import { type Holder, type SharedSession, sharedSessions, untold } from './shared-sessions.ts';
import { countDoubled, type OtherSource, type Source, sourceOf } from './source.ts';

type Stored = Pick<StoredRecords, 'state' | 'history' | 'totals' | 'otherDevices' | 'place'>;

/** What this machine and the others recorded, as one: every session counts once. */
export class Machines {
  private readonly storage: Stored;
  private readonly records: Records;
  /** What a person calls this machine, if anything. */
  private readonly name: () => string | null;
  private others = new Map<OtherDevice, OtherSource>();
  private readonly own: Source & { hidden: Set<string> };
  private shared: SharedSession[] = [];
  private lastOverlaps: { state: State; version: number; found: OverlapsView } | null = null;
  /** Rises whenever other machines are seen to have changed. */
  version = 0;

  constructor(storage: Stored, records: Records, name: () => string | null) {
    this.storage = storage;
    this.records = records;
    this.name = name;
    this.own = { records, storage, hidden: new Set(), doubled: new Map(), device: null };
  }

  /** Takes in what the others wrote. True when anything changed. */
  look(thoroughly = false): boolean {
    const { otherDevices } = this.storage;
    if (!(thoroughly ? otherDevices.look() : otherDevices.glance())) return false;
    this.others = new Map(otherDevices.all().map((one) => [one, this.others.get(one) ?? sourceOf(one)]));
    this.settle();
    return true;
  }

  /** Finds out anew which sessions several machines have: after this one took one over, gave one up, or imported. */
  settle(): void {
    this.version += 1;
    const sources = this.sources();
    this.shared = sources.length < 2 ? [] : sharedSessions(sources);
    for (const { hidden, doubled } of [this.own, ...this.others.values()]) {
      hidden.clear();
      doubled.clear();
    }
    for (const { losers } of this.shared) for (const loser of losers) this.hide(loser);
  }

  private hide({ source, record, inHand }: Holder): void {
    const { hidden } = [...this.others.values()].find((one) => one === source) ?? this.own;
    hidden.add(record.id);
    if (!inHand) countDoubled(source, record);
  }

  /** An import may have brought sessions that another machine has. */
  imported(): void {
    if (this.others.size > 0) this.settle();
  }

  /** What this machine is called by the others. */
  ownName(): DeviceName {
    const { id, name } = this.storage.place;
    return { id, name: this.name() ?? name };
  }

  /** The state of this machine without what another took over. */
  standing(): State {
    const { state } = this.records;
    const { hidden } = this.own;
    return hidden.size === 0 ? state : withOnly(state, ({ id }) => !hidden.has(id));
  }

  /** This machine first. */
  sources(): Source[] {
    return [this.own, ...this.others.values()];
  }

  elsewhere(): OtherSource[] {
    return [...this.others.values()];
  }

  /** The other machine that says how a session stands, with what it has of it. */
  holder(id: string): { source: OtherSource; record: SessionRecord; isOpen: boolean } | null {
    for (const source of this.others.values()) {
      if (source.hidden.has(id)) continue;
      const open = sessionOf(source.records.state, id);
      const record = open === undefined ? source.storage.history.find(id) : recordOf(open);
      if (record !== null) return { source, record, isOpen: open?.ending === null };
    }
    return null;
  }

  /** Whether a session of this machine's is another's by now. */
  isGone(id: string): boolean {
    return this.own.hidden.has(id);
  }

  /** Sessions of this machine that another took over, and that are not given up yet. */
  taken(): { own: Holder; winner: Holder }[] {
    return this.shared.flatMap(({ winner, losers }) => {
      const own = losers.find(({ deviceId }) => deviceId === null);
      if (own === undefined || own.record.events.at(-1)?.type === 'moved') return [];
      const next = winner.record.events[commonEvents(own.record, winner.record)];
      return next?.type === 'takenOver' ? [{ own, winner }] : [];
    });
  }

  problems(): Problem[] {
    return this.shared.flatMap(({ winner, losers }) =>
      losers.flatMap((loser) => {
        const { device } = loser.source;
        if (device === null || untold(loser, winner).length === 0) return [];
        return [wentOn(loser.record, device)];
      }),
    );
  }

  /** The open sessions of the others, as they were when these were last heard of. */
  open(): CurrentView['elsewhere'] {
    return this.elsewhere().flatMap(({ records, hidden, device, heardAt }) =>
      openSessions(records.state)
        .filter(({ id }) => !hidden.has(id))
        .map((session) => ({ ...viewSummary(session, records.state.running, heardAt), device, heardAt })),
    );
  }

  /** The stretches at which this machine and another both worked, not answered yet. */
  overlaps(): OverlapsView {
    if (this.others.size === 0) return [];
    const { state } = this.records;
    const known = this.lastOverlaps;
    if (known?.state === state && known.version === this.version) return known.found;
    const found = overlapsOf(this.sources());
    this.lastOverlaps = { state, version: this.version, found };
    return found;
  }

  devices(): DevicesView {
    const { place, state } = this.storage;
    const own = { ...this.ownName(), own: true, heardAt: state.savedAt, open: openSessions(this.records.state).length };
    const others = this.elsewhere().map(({ device, heardAt, records }) => {
      const isHeard = Date.parse(heardAt) > 0;
      return { ...device, own: false, heardAt: isHeard ? heardAt : null, open: openSessions(records.state).length };
    });
    return { folder: place.records, usual: place.isUsual, devices: [own, ...others] };
  }
}

function wentOn({ id }: SessionRecord, { name }: DeviceName): Problem {
  const message = `${name} went on with a session (${id}) after it had been taken over. What it recorded since comes as a session of its own once it has run again`;
  return { code: 'DEVICE_FORKED', message, path: null };
}
