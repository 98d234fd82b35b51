import { ExcelHost, type Reply } from '../host/host';
import { INTERNAL_SERVICE } from '../host/api/internalService';
import { ACTION } from '../host/wire';
import type { Snapshot } from '../host/model/snapshot';
import type { Workbook } from '../host/model/workbook';
import { cloned } from './cloned';

/** What is to happen at a message: it may be carried out, or not, and answered otherwise. */
export type Meeting = (carryOut: () => Promise<Reply>, inner: ExcelHost) => Promise<Reply>;

/**
 * Stands before a host whose workbook can be replaced without loading office.js anew, and meets a message by its
 * number. Messages in which the library only lets go of ranges have no number: those that fail come again seconds later.
 */
export class SweepHost extends ExcelHost {
  private inner = new ExcelHost();
  private numbered = 0;
  private readonly meetings = new Map<number, Meeting>();

  /** Opens a copy of a workbook; numbers begin at 0 again. */
  use(workbook: Workbook): void {
    this.inner = new ExcelHost(cloned(workbook));
    this.listenAnew();
  }

  /** Begins to count messages from 0, and forgets meetings that never came about. */
  listenAnew(): void {
    this.numbered = 0;
    this.meetings.clear();
  }

  meet(message: number, meeting: Meeting): void {
    this.meetings.set(message, meeting);
  }

  /** Makes a message fail, as `failMessage` does. */
  fail(message: number, error: string | number, when: 'before' | 'after'): void {
    this.meet(message, (carryOut, inner) => {
      inner.failMessage(inner.nextMessage, error, when);
      return carryOut();
    });
  }

  /** Gives no answer to a message, as when the pane is closed at it. Resolves when that has come about. */
  close(message: number, when: 'before' | 'after'): Promise<'closed'> {
    return new Promise((resolve) => {
      this.meet(message, async (carryOut) => {
        if (when === 'after') await carryOut();
        resolve('closed');
        return new Promise<Reply>(() => undefined);
      });
    });
  }

  /** Messages since the counting began. */
  get count(): number {
    return this.numbered;
  }

  /** Meetings that have not come about. */
  get unmet(): number {
    return this.meetings.size;
  }

  get book(): Workbook {
    return this.inner.workbook;
  }

  get actor(): ExcelHost {
    return this.inner;
  }

  override get violations(): string[] {
    return this.inner.violations;
  }

  override snapshot(): Snapshot {
    return this.inner.snapshot();
  }

  override execute(body: string, flags: number, partition = ''): Promise<Reply> {
    const { inner } = this;
    const carryOut = () => inner.execute(body, flags, partition);
    if (body.includes(INTERNAL_SERVICE) || onlyLetsGo(body)) return carryOut();
    const meeting = this.meetings.get(this.numbered);
    this.meetings.delete(this.numbered);
    this.numbered += 1;
    return meeting ? meeting(carryOut, inner) : carryOut();
  }
}

function onlyLetsGo(body: string): boolean {
  const { Actions: actions } = JSON.parse(body) as { Actions: readonly { ActionType: number; Name: string }[] };
  const others = actions.filter(({ ActionType: type }) => type !== ACTION.instantiate);
  return others.length > 0 && others.every(({ Name: name }) => name === '_RemoveReference');
}
