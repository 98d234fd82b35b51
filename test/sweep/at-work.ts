import * as jobs from '../../src/taskpane/ledger-jobs';
import type { NoticeData } from '../../src/taskpane/ledger-state';
import { faultNotice } from '../../src/taskpane/use-jobs';
import { actsFor, type Act } from './acts';
import { paneJobs, quietLine } from './jobs';
import { newDesk, prepare, pressed, said, type Prepared } from './prepare';
import { differences, stateOf, type State } from './state';
import type { SweepHost } from './sweep-host';
import { strangeChanges } from './users-cells';

/** How an act meets a message: done before it, or begun before it and going on beside the job. */
type Way = 'before' | 'beside';

/** What a sweep over acts came to. */
export interface ActTally {
  acts: number;
  /** Jobs that did what they were pressed for all the same. */
  done: number;
  /** Jobs that said what was in the way. */
  told: number;
  /** What was not as it must be; everything else was survived. */
  broken: string[];
}

/** What an act comes to by itself, and a press after it. */
interface Alone {
  act: State;
  /** When the hindrance is taken away again. */
  ended: State;
  press: State;
  says: NoticeData['kind'] | undefined;
}

/** What the pane says, besides faults, to a job that somebody got in the way of. */
const hindrances: readonly (NoticeData['kind'] | undefined)[] = [
  'ask', 'no-table', 'not-blank', 'summary-protected', 'nothing-to-undo',
];

/**
 * Sweeps over every job, every message of it and every act of somebody at work, or over each `stride`-th of them. What
 * is the user's must be as the act alone makes it, no mark may lie in a sheet that is neither roster nor log, and the
 * next press must give what it gives when nobody was in the way.
 */
export async function sweepAtWork(host: SweepHost, stride: number): Promise<Map<string, ActTally>> {
  const tallies = new Map<string, ActTally>();
  for (const [index, job] of paneJobs.entries()) {
    const prepared = await prepare(host, job);
    const tally: ActTally = { acts: 0, done: 0, told: 0, broken: [] };
    const acts = actsFor(job);
    const known = new Map<Act, Alone>();
    for (let number = index % stride; number < prepared.messages * acts.length; number += stride) {
      const act = acts[number % acts.length];
      if (!act) continue;
      const alone = known.get(act) ?? (await doneAlone(host, prepared, act));
      known.set(act, alone);
      const message = Math.floor(number / acts.length);
      for (const way of waysOf(act)) await disturb(host, prepared, { act, way, message, alone }, tally);
    }
    tallies.set(job.name, tally);
  }
  return tallies;
}

function waysOf({ isPane }: Act): readonly Way[] {
  return isPane ? ['before', 'beside'] : ['before'];
}

async function doneAlone(host: SweepHost, { book, job, shown }: Prepared, { act, end }: Act): Promise<Alone> {
  host.use(book);
  await act(host.actor, shown);
  const state = stateOf(host.snapshot());
  end?.(host.actor);
  const ended = stateOf(host.snapshot());
  const notice = await pressed(job, newDesk(), shown);
  return { act: state, ended, press: stateOf(host.snapshot()), says: notice?.kind };
}

interface Disturbance {
  act: Act;
  way: Way;
  message: number;
  alone: Alone;
}

/** Does a job with somebody in the way, and presses again. */
async function disturb(
  host: SweepHost,
  prepared: Prepared,
  { act: { name, act, end, touchesLedger = false, touchesOurs = false }, way, message, alone }: Disturbance,
  tally: ActTally,
): Promise<void> {
  const { job, book, shown, messages, before, after } = prepared;
  const problems: string[] = [];
  host.use(book);
  const desk = newDesk();
  let acting: Promise<NoticeData | undefined> = Promise.resolve(undefined);
  host.meet(message, async (carryOut, inner) => {
    acting = Promise.resolve(act(inner, shown)).then(() => undefined, faultNotice);
    if (way === 'before') await acting;
    return carryOut();
  });
  const notice = await pressed(job, desk, shown);
  const other = await acting;
  if (host.unmet > 0) problems.push('nobody was in the way');
  host.listenAnew();
  tally.acts += 1;
  if (notice?.kind === job.says) tally.done += 1;
  else tally.told += 1;
  if (notice?.kind !== job.says && !isHindrance(notice)) problems.push(`it says ${said(notice)}`);
  if (other && !isHindrance(other)) problems.push(`the other pane says ${said(other)}`);

  const made = job.says === 'created' ? after.sheets - before.sheets : 0;
  const check = () => {
    const state = stateOf(host.snapshot());
    const fixes = job.changesUsers ? shown.fixes : [];
    problems.push(...strangeChanges(state, alone.act, fixes, made), ...strayMarks(state));
    return state;
  };
  if (!other) check();
  else await act(host.actor, shown);
  end?.(host.actor);

  const again = await pressed(job, desk, shown);
  if (![job.says, job.saysAgain, alone.says, 'ask'].includes(again?.kind)) problems.push(`the next press says ${said(again)}`);
  const state = stateOf(host.snapshot());
  problems.push(...strayMarks(state));
  if (!job.changesUsers && again?.kind === job.says && alone.says === job.says) {
    const others = differences(touchesOurs ? { ...state, ours: alone.press.ours } : state, alone.press);
    problems.push(...others.map((part) => `the next press gives something else: ${part}`));
  }
  if (job.says === 'fixed' && !touchesLedger) {
    while (await desk.workbook.undoChanges());
    problems.push(...strangeChanges(stateOf(host.snapshot()), alone.ended, [], 0));
  }
  await jobs.validate(desk, quietLine());
  const place = `${job.name}, message ${message + 1} of ${messages}, ${name}, ${way}`;
  tally.broken.push(...[...problems, ...host.violations].map((problem) => `${place}: ${problem}`));
}

function isHindrance(notice: NoticeData | undefined): boolean {
  return notice?.kind === 'fault' ? notice.fault !== 'unknown' : hindrances.includes(notice?.kind);
}

function strayMarks({ marks }: State): string[] {
  return marks.flatMap(({ sheet, count, heading }) =>
    count > 0 && heading !== '单位' && heading !== '联系时间' ? [`${count} marks in ${sheet}`] : [],
  );
}

/** One line for each job, and one for all. */
export function actLines(tallies: ReadonlyMap<string, ActTally>): string[] {
  const lines = [...tallies].map(
    ([name, { acts, done, told, broken }]) => `${name}: ${acts} acts (${done} done, ${told} told), ${broken.length} broken`,
  );
  const all = [...tallies.values()];
  const acts = all.reduce((sum, one) => sum + one.acts, 0);
  return [...lines, `all: ${acts} acts, ${all.reduce((sum, { broken }) => sum + broken.length, 0)} broken`];
}
