import * as jobs from '../../src/taskpane/ledger-jobs';
import type { NoticeData } from '../../src/taskpane/ledger-state';
import { faultNotice } from '../../src/taskpane/use-jobs';
import { ExcelWorkbook } from '../../src/workbook/officejs/excel-workbook';
import type { Workbook } from '../host/model/workbook';
import { loadOffice } from '../host/seams/jsdom';
import { cloned } from './cloned';
import { deskFor, ledger, logSheet, quietLine, type PaneJob, type Shown } from './jobs';
import { stateOf, type State } from './state';
import { SweepHost } from './sweep-host';

/** A job with the workbook that it begins in, and what it comes to when nothing happens. */
export interface Prepared {
  job: PaneJob;
  book: Workbook;
  shown: Shown;
  messages: number;
  before: State;
  after: State;
  /** After one more 校验. */
  settled: State;
}

/** The real office.js over a host of ours. */
export async function openSweepHost(): Promise<SweepHost> {
  const host = new SweepHost();
  await loadOffice(host);
  return host;
}

/** A pane that was opened anew. */
export function newDesk(): jobs.Desk {
  return deskFor(new ExcelWorkbook());
}

/** Presses a button, and returns what the pane then says. */
export async function pressed(job: PaneJob, desk: jobs.Desk, shown: Shown): Promise<NoticeData | undefined> {
  try {
    return (await job.press(desk, shown)).notice;
  } catch (error) {
    return faultNotice(error);
  }
}

/** A notice in short, for what went wrong. */
export function said(notice: NoticeData | undefined): string {
  return JSON.stringify(notice ?? 'nothing').slice(0, 200);
}

/** Brings about the workbook that a job begins in, and does the job once without a fault. */
export async function prepare(host: SweepHost, job: PaneJob): Promise<Prepared> {
  const shown = await beforeJob(host, job);
  const book = cloned(host.book);
  const before = stateOf(host.snapshot());
  const desk = newDesk();
  host.listenAnew();
  const notice = await pressed(job, desk, shown);
  if (notice?.kind !== job.says) throw new Error(`${job.name} says ${JSON.stringify(notice)}`);
  const messages = host.count;
  const after = stateOf(host.snapshot());
  await jobs.validate(desk, quietLine());
  return { job, book, shown, messages, before, after, settled: stateOf(host.snapshot()) };
}

async function beforeJob(host: SweepHost, job: PaneJob): Promise<Shown> {
  host.use(job.book?.() ?? ledger());
  const desk = newDesk();
  const { report } = await jobs.validate(desk, quietLine());
  if (!report) return { fixes: [], findings: [], report: undefined };
  const fixes = report.findings.flatMap(({ fixes: [fix] }) => (fix?.kind === 'safe' ? [fix] : []));
  const shown: Shown = { fixes, findings: report.findings.slice(0, 2), report };
  await job.before?.(desk, shown);
  // What the job writes is then not what was there.
  host.book.sheet(logSheet).setContent(4, 0, { value: 45_740 });
  return shown;
}
