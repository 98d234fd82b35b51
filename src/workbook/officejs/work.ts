import { nextTask, slice } from '../../engine/pace';

/** Work that takes several messages. It can be aborted between them, and lets the page react in between. */
export class Work {
  private since = performance.now();
  private readonly waiting: (() => void)[] = [];

  constructor(
    readonly context: Excel.RequestContext,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * Sends what is queued. Taking in the answer takes long too: the next call of {@link breathe} pauses at once.
   *
   * @throws the signal's reason when it was aborted before: what is queued is then dropped
   */
  async send(): Promise<void> {
    this.signal?.throwIfAborted();
    const waiting = this.waiting.splice(0);
    await this.context.sync();
    this.since = -Infinity;
    for (const act of waiting) act();
  }

  /** Calls back as soon as what is queued was carried out. */
  afterSending(act: () => void): void {
    this.waiting.push(act);
  }

  /**
   * To be called now and then while much is worked on or queued: gives the page its turn when that takes long.
   *
   * @throws the signal's reason when it was aborted meanwhile: what is queued is then dropped
   */
  async breathe(): Promise<void> {
    if (performance.now() - this.since < slice) return;
    await nextTask();
    this.since = performance.now();
    this.signal?.throwIfAborted();
  }
}
