import * as jobs from '../../src/taskpane/ledger-jobs';
import type { ExcelHost } from '../host/host';
import { logSheet, otherSheet, quietLine, rosterSheet, type PaneJob, type Shown } from './jobs';
import { newDesk } from './prepare';

/** What somebody does in the workbook while a job runs. */
export interface Act {
  name: string;
  act: (host: ExcelHost, shown: Shown) => unknown;
  /** Takes the hindrance away again. */
  end?: (host: ExcelHost) => void;
  /** Whether another pane does it, which takes messages of its own. */
  isPane?: boolean;
  /** Whether it changes cells of the roster or log, or moves them, so that corrections cannot all be taken back. */
  touchesLedger?: boolean;
  /** Whether it renames our sheet: the new one may still take the earlier name. */
  touchesOurs?: boolean;
}

const findings = '校验结果';

/** Somebody at work in a ledger. */
const ledgerActs: readonly Act[] = [
  { name: 'rows are inserted', act: ({ user }) => user.insertRows(logSheet, 3, 2), touchesLedger: true },
  { name: 'rows are sorted', act: ({ user }) => user.sortRows(logSheet, 'A2:H5', 'C'), touchesLedger: true },
  { name: 'a row is deleted', act: ({ user }) => user.deleteRows(logSheet, 3), touchesLedger: true },
  { name: 'a cell is edited', act: ({ user }) => user.setCell(logSheet, 'A2', '2024.9.17'), touchesLedger: true },
  { name: 'a co-author edits a cell', act: ({ coauthor }) => coauthor.setCell(rosterSheet, 'D3', '孙志刚') },
  { name: 'a co-author inserts rows', act: ({ coauthor }) => coauthor.insertRows(rosterSheet, 2), touchesLedger: true },
  { name: 'the log is renamed', act: ({ user }) => user.renameSheet(logSheet, '2024年台账'), touchesLedger: true },
  {
    name: 'another sheet takes the name of the log',
    act: ({ user }) => {
      user.renameSheet(logSheet, '2024年台账');
      user.renameSheet(otherSheet, logSheet);
    },
    touchesLedger: true,
  },
  { name: 'another sheet is deleted', act: ({ user }) => user.deleteSheet(otherSheet) },
  { name: 'the log is deleted', act: ({ user }) => user.deleteSheet(logSheet), touchesLedger: true },
  { name: 'the log is protected', act: ({ user }) => user.protect(logSheet), end: ({ user }) => user.unprotect(logSheet) },
  { name: 'the structure is protected', act: protectStructure, end: unprotectStructure },
  { name: 'another sheet is shown', act: ({ user }) => user.select(otherSheet, 'A1') },
  { name: 'a sheet is added', act: ({ user }) => user.addSheet('新表') },
  { name: 'a sheet is given the name that ours would take', act: ({ user }) => user.addSheet(`${findings} (2)`) },
  { name: 'our sheet is deleted', act: ({ user }) => user.deleteSheet(findings) },
  { name: 'our sheet is renamed', act: ({ user }) => user.renameSheet(findings, '留存'), touchesOurs: true },
  { name: 'another pane validates', act: () => jobs.validate(newDesk(), quietLine()), isPane: true },
  { name: 'another pane clears', act: () => jobs.clearMarks(newDesk()), isPane: true },
  {
    name: 'another pane corrects',
    act: (_host, { fixes }) => jobs.applyFixes(newDesk(), quietLine(), fixes, true),
    isPane: true,
    touchesLedger: true,
  },
];

/** Somebody at work in a workbook that is still blank. */
const blankActs: readonly Act[] = [
  { name: 'a cell is filled', act: ({ user }) => user.setCell('Sheet1', 'A1', '姓名') },
  { name: 'the sheet is renamed', act: ({ user }) => user.renameSheet('Sheet1', logSheet) },
  { name: 'a sheet is added', act: ({ user }) => user.addSheet(rosterSheet) },
  { name: 'the structure is protected', act: protectStructure, end: unprotectStructure },
  { name: 'another pane creates a ledger', act: () => jobs.createLedger(newDesk()), isPane: true },
];

export function actsFor({ book }: PaneJob): readonly Act[] {
  return book ? blankActs : ledgerActs;
}

function protectStructure({ workbook }: ExcelHost): void {
  workbook.structureProtected = true;
}

function unprotectStructure({ workbook }: ExcelHost): void {
  workbook.structureProtected = false;
}
