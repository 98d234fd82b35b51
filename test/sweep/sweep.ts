import * as jobs from '../../src/taskpane/ledger-jobs';
import { faults, type Fault } from './faults';
import { paneJobs, quietLine } from './jobs';
import { newDesk, prepare, pressed, said, type Prepared } from './prepare';
import { differences, problemsOf, stateOf } from './state';
import type { SweepHost } from './sweep-host';

/** What a sweep came to. */
export interface Tally {
  injected: number;
  /** Faults that the user was told of. */
  told: number;
  /** Faults that the pane got over by itself. */
  gotOver: number;
  /** Panes that were closed, or got no answer any more. */
  closed: number;
  /** What was not as it must be; every other fault was survived. */
  broken: string[];
}

/**
 * Sweeps over every job of the pane, every message of it and every fault, or over each `stride`-th of them: a job whose
 * message fails must leave the workbook whole, say what happened, and work when it is pressed again.
 */
export async function sweep(host: SweepHost, stride: number): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for (const [index, job] of paneJobs.entries()) {
    const prepared = await prepare(host, job);
    const tally: Tally = { injected: 0, told: 0, gotOver: 0, closed: 0, broken: [] };
    for (let number = index % stride; number < prepared.messages * faults.length; number += stride) {
      const message = Math.floor(number / faults.length);
      const fault = faults[number % faults.length];
      if (fault) await inject(host, prepared, message, fault, tally);
    }
    tallies.set(job.name, tally);
  }
  return tallies;
}

/** Does a job with one message failing, and presses again. */
async function inject(host: SweepHost, prepared: Prepared, message: number, fault: Fault, tally: Tally): Promise<void> {
  const { job, book, shown, before, after, settled, messages } = prepared;
  const problems: string[] = [];
  host.use(book);
  let desk = newDesk();
  const isClosed = fault.error === 'closed' ? [host.close(message, fault.when)] : [];
  if (fault.error !== 'closed') host.fail(message, fault.error, fault.when);
  const notice = await Promise.race([pressed(job, desk, shown), ...isClosed]);
  tally.injected += 1;
  if (notice === 'closed') {
    tally.closed += 1;
    desk = newDesk();
  } else if (notice?.kind === 'fault') {
    tally.told += 1;
    if (notice.fault !== fault.fault) problems.push(`it says ${notice.fault}: ${notice.detail.code}`);
  } else {
    tally.gotOver += 1;
    if (notice?.kind !== job.says) problems.push(`it says ${said(notice)}`);
    if (differences(stateOf(host.snapshot()), after).length > 0) problems.push('it says nothing of a fault');
  }
  problems.push(...problemsOf(stateOf(host.snapshot()), before, after, notice === 'closed'));

  if (host.unmet > 0) problems.push('no message failed');
  host.listenAnew();
  const again = await pressed(job, desk, shown);
  if (again?.kind !== job.says && again?.kind !== job.saysAgain) problems.push(`the next press says ${said(again)}`);
  // A correction that was already written is no longer checked after the press.
  if (!job.changesUsers) {
    const others = differences(stateOf(host.snapshot()), after);
    problems.push(...others.map((part) => `the next press gives something else: ${part}`));
  }
  await jobs.validate(desk, quietLine());
  const state = stateOf(host.snapshot());
  // Corrections that were written twice over are kept twice for being taken back.
  const others = differences(job.changesUsers ? { ...state, store: settled.store } : state, settled);
  problems.push(...others.map((part) => `校验 afterwards gives something else: ${part}`));
  problems.push(...(await undoProblems(prepared, desk, () => stateOf(host.snapshot()).users)), ...host.violations);
  const place = `${job.name}, message ${message + 1} of ${messages}, ${fault.error} ${fault.when}`;
  tally.broken.push(...problems.map((problem) => `${place}: ${problem}`));
}

/** Corrections can be taken back to the last cell, also after a fault. */
async function undoProblems({ job, before }: Prepared, desk: jobs.Desk, users: () => string): Promise<string[]> {
  if (job.says !== 'fixed') return [];
  while (await desk.workbook.undoChanges());
  return users() === before.users ? [] : ['taking back the corrections gives something else'];
}

/** One line for each job, and one for all. */
export function tallyLines(tallies: ReadonlyMap<string, Tally>): string[] {
  const lines = [...tallies].map(([name, { injected, told, gotOver, closed, broken }]) =>
    `${name}: ${injected} faults (${told} told, ${gotOver} got over, ${closed} panes closed), ${broken.length} broken`);
  const all = [...tallies.values()];
  const sum = (of: (tally: Tally) => number) => all.reduce((total, tally) => total + of(tally), 0);
  return [...lines, `all: ${sum(({ injected }) => injected)} faults, ${sum(({ broken }) => broken.length)} broken`];
}
