import { mappedSheetOf } from '../../src/domain/records/mapping';
import type { Finding, Fix } from '../../src/domain/audit/finding';
import { defaultSettings } from '../../src/domain/policy/settings';
import { defaultSummaryForm, type SummaryForm } from '../../src/domain/policy/summary-form';
import { day } from '../../src/domain/records/day';
import { LocalEngine } from '../../src/engine/local-engine';
import { soundOf } from '../../src/i18n/sound';
import type { AuditReport } from '../../src/report/audit-report';
import * as jobs from '../../src/taskpane/ledger-jobs';
import type { NoticeData, Outcome } from '../../src/taskpane/ledger-state';
import type { JobLine } from '../../src/taskpane/use-jobs';
import type { WorkbookPort } from '../../src/workbook/port';
import { Workbook } from '../host/model/workbook';
import { logHeadings, rosterHeadings } from '../report/ledgers';
import { fill } from '../workbook/bigLog';

export const logSheet = '联系记录';
export const rosterSheet = '联谊名单';
export const otherSheet = '备忘';

/** What the pane showed before a job was begun. */
export interface Shown {
  report: AuditReport | undefined;
  fixes: readonly Fix[];
  /** Findings to be accepted. */
  findings: readonly Finding[];
}

type Press = (desk: jobs.Desk, shown: Shown) => Promise<Outcome>;

/** A job of the pane, as a press of a button begins it. */
export interface PaneJob {
  name: string;
  /** The workbook to begin with; the ledger when left out. */
  book?: () => Workbook;
  /** What was pressed before, after the first 校验. */
  before?: Press;
  press: Press;
  /** What the pane says when all goes well. */
  says: NoticeData['kind'];
  /** What it says where an earlier press was carried out although it failed. */
  saysAgain?: NoticeData['kind'];
  /** Whether it changes cells, or makes sheets, of the user's: then all or none of them. */
  changesUsers?: boolean;
}

const today = day(2025, 10, 15);
const companions = { assessmentSheet: true, opinionsSheet: true };
const form: SummaryForm = { ...defaultSummaryForm, ...companions, unit: '旧', chart: 'beside' };

/** Stops nothing and tells nobody. */
export function quietLine(): JobLine {
  return { progress: () => undefined, carriedOut: () => undefined, signal: new AbortController().signal };
}

export function deskFor(workbook: WorkbookPort): jobs.Desk {
  const period = { asOf: '2025-10-15', choice: '2024-2025', first: '', last: '' };
  return { workbook, engine: new LocalEngine(soundOf), language: 'zh', period };
}

/** A small ledger in which much is wrong, with formats, a note to the side, and a conditional format of the user's. */
export function ledger(): Workbook {
  const book = new Workbook();
  fill(book, rosterSheet, [
    rosterHeadings,
    ['药学院', '赵建国', '党委书记', '钱晓梅', '民主党派负责人', '民盟'],
    ['药学院', '赵建国', '党委书记', '孙志强', '民主党派负责人', '民进'],
  ]);
  fill(book, logSheet, [
    logHeadings,
    ['2024.9.16', '赵建国', '钱晓梅', '面谈', '是', '了解教学科研情况，听取意见', '建议增加实验室开放时间', ''],
    ['2024/10/08', '赵建国', '孙志强', '电话', '是', '了解课程建设情况，听取意见', '无', ''],
    [45_730, '赵建国', '钱晓梅', '见面约谈', '是', '谈', '无', ''],
    [null, '赵建国 ', '孙志强', '见面约谈', '是', '了解职称评审情况，听取意见', '无', ''],
  ]);
  fill(book, otherSheet, [['与台账无关'], ['另一行']]);
  const sheet = book.sheet(logSheet);
  sheet.setStyle({ row: 0, column: 0, rows: 1, columns: 8 }, (style) => ({ ...style, font: { bold: true } }));
  sheet.setContent(4, 9, { value: 3, formula: '=1+2' });
  return book;
}

const validate: Press = (desk) => jobs.validate(desk, quietLine());
const applyFixes: Press = (desk, { fixes }) => jobs.applyFixes(desk, quietLine(), fixes, true);
const accept: Press = (desk, { findings }) =>
  jobs.accept(desk, quietLine(), { findings, reason: '已核实', today }, true);

function contactList(desk: jobs.Desk, report: AuditReport | undefined): Promise<Outcome> {
  if (!report) throw new Error('nothing was checked');
  return jobs.writeContactList(desk, report);
}

export const paneJobs: readonly PaneJob[] = [
  { name: 'validate', press: validate, says: 'checked' },
  { name: 'recheck', press: (desk) => jobs.recheck(desk, quietLine()), says: 'rechecked' },
  { name: 'clear', press: (desk) => jobs.clearMarks(desk), says: 'cleared' },
  {
    name: 'generateSummary',
    before: (desk) => jobs.generateSummary(desk, quietLine(), form, today),
    press: (desk) => jobs.generateSummary(desk, quietLine(), { ...form, unit: '新' }, today),
    says: 'summary',
  },
  { name: 'applyFixes', press: applyFixes, says: 'fixed', changesUsers: true },
  {
    name: 'undoFixes',
    before: applyFixes,
    press: (desk) => jobs.undoFixes(desk, quietLine(), true),
    says: 'undone',
    saysAgain: 'nothing-to-undo',
    changesUsers: true,
  },
  { name: 'accept', press: accept, says: 'accepted' },
  {
    name: 'takeBack',
    before: accept,
    press: (desk, { findings }) => jobs.takeBack(desk, quietLine(), findings.map(({ key }) => key), true),
    says: 'taken-back',
  },
  {
    name: 'saveSettings',
    press: (desk) => jobs.saveSettings(desk, quietLine(), { ...defaultSettings, contactsPerSemester: 3 }, true),
    says: 'settings-saved',
  },
  {
    name: 'writeContactList',
    before: (desk, { report }) => contactList(desk, report && { ...report, quota: [] }),
    press: (desk, { report }) => contactList(desk, report),
    says: 'contacts',
  },
  {
    name: 'createLedger',
    book: () => {
      const book = new Workbook();
      book.addSheet('Sheet1');
      return book;
    },
    press: (desk) => jobs.createLedger(desk),
    says: 'created',
    saysAgain: 'not-blank',
    changesUsers: true,
  },
  {
    name: 'confirmTables',
    press: async (desk) => {
      const { choosing } = await jobs.chooseTables(desk);
      if (!choosing) throw new Error('nothing to choose from');
      const sheets = choosing.layouts.map((layout) => {
        const head = choosing.sheets.find(({ name }) => name === layout.sheet)?.head;
        if (!head) throw new Error(`${layout.sheet} is not there`);
        return mappedSheetOf(head, [layout]);
      });
      return jobs.confirmTables(desk, quietLine(), sheets, choosing);
    },
    says: 'checked',
  },
];
