/** @jest-environment jsdom */
import { renderHook } from '@testing-library/react';
import type { LedgerEvent, Outcome } from '../../src/taskpane/ledger-state';
import { useJobs, type Job, type Jobs } from '../../src/taskpane/use-jobs';

/** A job that ends when it is told to. */
function heldJob(outcome: Outcome): { job: Job; begun: () => number; answer: () => void } {
  let begun = 0;
  let answer: () => void = () => undefined;
  const job: Job = async ({ signal }) => {
    begun += 1;
    await new Promise<void>((resolve) => { answer = resolve; });
    signal.throwIfAborted();
    return outcome;
  };
  return { job, begun: () => begun, answer: () => { answer(); } };
}

const cleared: Outcome = { notice: { kind: 'cleared', removed: 1, protectedSheets: [] } };
const saved: Outcome = { notice: { kind: 'settings-saved' } };

let jobs: Jobs;
let events: string[];

beforeEach(() => {
  jest.useFakeTimers();
  events = [];
  // Every browser has it; jsdom does not.
  window.reportError = (error) => { events.push(`mistake ${String(error)}`); };
  const dispatch = (event: LedgerEvent) => {
    if (event.kind === 'started') events.push(`started ${event.stage}`);
    else if (event.kind === 'kept-waiting') events.push(`waiting ${event.waiting}`);
    else if (event.kind === 'ended') events.push(`ended ${event.notice?.kind ?? ''}`);
  };
  jobs = renderHook(() => useJobs(dispatch)).result.current;
});

afterEach(() => {
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('a press while an automatic check waits for Excel: it shows, is begun once, and is what is told of', async () => {
  const quiet = heldJob({});
  const wanted = heldJob(cleared);
  const second = heldJob(saved);
  jobs.run('finding', quiet.job, true);
  jobs.run('clearing', wanted.job);
  jobs.run('fixing', second.job);
  expect(events).toEqual(['started finding', 'started clearing']);
  await pass(10_000);
  expect([events.slice(2), wanted.begun()]).toEqual([['waiting long'], 0]);
  quiet.answer();
  await pass(0);
  expect(wanted.begun()).toBe(1);
  wanted.answer();
  await pass(10_000);
  expect([events.slice(3), second.begun()]).toEqual([['ended cleared'], 0]);
});

test('a press that is cancelled while an automatic check waits for Excel is never begun', async () => {
  const quiet = heldJob({});
  const wanted = heldJob(cleared);
  const next = heldJob(saved);
  jobs.run('finding', quiet.job, true);
  jobs.run('clearing', wanted.job);
  jobs.cancel();
  await pass(5_000);
  expect(events.slice(-1)).toEqual(['ended abandoned']);
  jobs.run('fixing', next.job);
  quiet.answer();
  await pass(0);
  next.answer();
  await pass(10_000);
  expect([wanted.begun(), next.begun(), events.slice(-2)]).toEqual([0, 1, ['started fixing', 'ended settings-saved']]);
});

test('an automatic check begins only when nothing runs', async () => {
  const wanted = heldJob(cleared);
  const quiet = heldJob({});
  jobs.run('clearing', wanted.job);
  jobs.run('finding', quiet.job, true);
  wanted.answer();
  await pass(10_000);
  expect([quiet.begun(), events]).toEqual([0, ['started clearing', 'ended cleared']]);
});
