import { fail, type Result, type Work } from '#contract';
import { type Progress, WorkCancelled } from '../storage/index.ts';

type Kind = Work['kind'];

/** Long work is told of in so many steps. */
const steps = 1_000;

const cancelled: Readonly<Record<Kind, string>> = {
  import: 'The import was cancelled. Nothing was imported',
  export: 'The export was cancelled. Nothing was written',
  backup: 'The backup was cancelled. Those from before are as they were',
  restore: 'The restore was cancelled. Nothing was restored',
  move: 'The move was cancelled. The records are where they were',
};

/** One long work under way. */
class LongWork implements Progress {
  readonly kind: Kind;
  readonly id: string | null;
  private share = 0;
  private state: 'stoppable' | 'cancelled' | 'committing' = 'stoppable';

  constructor(kind: Kind, id: string | null) {
    this.kind = kind;
    this.id = id;
  }

  step(share: number): void {
    this.share = share;
    this.unlessCancelled();
  }

  commit(): void {
    this.unlessCancelled();
    this.state = 'committing';
  }

  /** False when it is too late. */
  cancel(): boolean {
    if (this.state === 'committing') return false;
    this.state = 'cancelled';
    return true;
  }

  view(): Work {
    const done = Math.round(steps * this.share);
    return { workId: this.id, kind: this.kind, done, total: steps, cancellable: this.state !== 'committing' };
  }

  private unlessCancelled(): void {
    if (this.state === 'cancelled') throw new WorkCancelled(cancelled[this.kind]);
  }
}

/** All that is under way and takes as long as there are records. Whoever begins one may name it. */
export class LongWorks {
  private readonly underWay: LongWork[] = [];

  /** Does it, and answers with `CANCELLED` where it was cancelled. */
  async during<Value>(
    { kind, workId = null }: { kind: Kind; workId?: string | undefined | null },
    work: (progress: Progress) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const own = new LongWork(kind, workId);
    this.underWay.push(own);
    try {
      return await work(own);
    } catch (failure) {
      if (failure instanceof WorkCancelled) return fail('CANCELLED', failure.message);
      throw failure;
    } finally {
      this.underWay.splice(this.underWay.indexOf(own), 1);
    }
  }

  /** How far the work of that name is; without one, what was begun last. */
  view(workId?: string): Work | null {
    return this.find(workId)?.view() ?? null;
  }

  /** False when there is nothing of that name that could still be cancelled. */
  cancel(workId?: string): boolean {
    return this.find(workId)?.cancel() ?? false;
  }

  cancelAll(): void {
    for (const work of this.underWay) work.cancel();
  }

  private find(workId?: string): LongWork | undefined {
    return this.underWay.findLast(({ id }) => workId === undefined || id === workId);
  }
}
