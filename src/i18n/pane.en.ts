import type { PaneTexts } from './pane-texts';

/** A number with the noun that goes with it. */
export const items = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: PaneTexts = {
  validate: 'Validate',
  clearMarks: 'Clear marks',
  generateSummary: 'Generate summary',

  product: 'Liaison Ledger',
  onlyInExcel: 'Open this add-in in Excel: on the Home tab, choose Liaison Ledger.',
  intro:
    'Open the workbook with your roster and contact log and choose Validate. Problems are marked; what you wrote is never changed. All data stays on this computer.',
  yearFromLog: 'Latest record',
  yearName: (year) => year.replace('-', '–'),
  asOf: 'Cut-off date',
  asOfInvalid: 'Enter a cut-off date, for example 2025-07-31.',

  tabFindings: (count) => `Findings (${count})`,
  tabQuota: 'Quota',
  tabReading: 'Sheets',

  stage: {
    finding: 'Looking for the roster and the contact log',
    reading: 'Reading',
    checking: 'Checking the rules',
    writing: 'Writing to the workbook',
    clearing: 'Clearing marks',
  },
  endCellEdit: 'If you are editing a cell, press Enter to finish; the work then goes on.',
  noAnswer:
    'Excel has not answered for a while. If no cell is being edited, press Cancel and validate again; if that does not ' +
    'help, close this pane and open it again.',

  quotaEmpty: 'No pairing in this period can be counted.',
  quotaStatus: { met: 'met', unmet: 'unmet', pending: 'running', exempt: 'exempt' },
  quotaFigures: (counted, required) => `${counted} of ${required}`,
  missing: (count) => `${count} missing`,
  daysLeft: (days) => items(days, 'day left', 'days left'),
  unitless: 'No unit given',

  readingTitle: 'Sheets that were read',
  readAs: { roster: 'Roster', log: 'Contact log' },
  headingRow: (row) => `heading in row ${row}`,
  entries: (total, counted, notCounted, duplicate) =>
    `${items(total, 'contact', 'contacts')}: ${counted} counted, ${notCounted} not counted, ${duplicate} repeated on the same day.`,
  skippedRows: (count) => `${items(count, 'row', 'rows')} without data (blank, totals, notes) not read.`,

  notice: {
    checked: (errors, warnings, infos) =>
      `Validation finished: ${items(errors, 'error', 'errors')}, ${items(warnings, 'warning', 'warnings')}, ${items(infos, 'note', 'notes')}.`,
    checkedClean: 'Validation finished; nothing was found.',
    passed: (passed, notRun) =>
      `${items(passed, 'rule', 'rules')} passed${notRun > 0 ? `, ${notRun} could not be run` : ''}.`,
    missingTable: {
      roster:
        'No roster was found, so no contacts are counted. If it is in this workbook, choose “Change sheets and columns” under Sheets; if it is in another file, copy the sheet here and validate again.',
      log:
        'No contact log was found, so every pairing counts as without contacts. If it is in this workbook, choose “Change sheets and columns” under Sheets; if it is in another file, copy the sheet here and validate again.',
    },
    sheetWritten: (sheet) => `The cells are marked, and the findings are listed on the sheet “${sheet}”.`,
    sheetClean: (sheet) => `The result is on the sheet “${sheet}”.`,
    noSheet: 'The workbook’s structure is protected, so no sheet of findings was added; they are listed in this pane only.',
    unmarked: (sheets) => `“${sheets}” is protected; its marks were not renewed.`,
    noTable: 'No roster and no contact log was found.',
    noTableTodo:
      'The sheets need a heading row: a roster names leaders and representatives; a log has a date, people, and content or form.',
    ask: 'It is not certain what some sheets or columns hold; please confirm. Nothing was validated or written.',
    askSheet: (sheet, reason) => `“${sheet}”: ${reason}`,
    askBroken: (sheet) => `“${sheet}”: it is no longer as it was confirmed; please confirm again.`,
    askTodo: 'Please check them below and confirm; they are validated then. You need to confirm only once.',
    cleared: (count) =>
      `All marks are cleared (${items(count, 'conditional format', 'conditional formats')}); your own formats are unchanged.`,
    clearedNone: 'There were no marks to clear.',
    clearedOthers: (count) =>
      `The marks of other sheets are cleared (${items(count, 'conditional format', 'conditional formats')}); your own formats are unchanged.`,
    keptOnly: 'No marks were cleared.',
    keptOnProtected: (sheets) => `“${sheets}” is protected and keeps its marks; unprotect it and try again.`,
    summary: (sheet) => `“${sheet}” is ready to be checked, printed and stamped.`,
    summaryProtected:
      'The workbook’s structure is protected, so no sheet can be added. Unprotect the workbook on the Review tab and try again.',
    summaryErrors: (errors) =>
      `${items(errors, 'error is', 'errors are')} still open in the ledger; the notes of the summary say so.`,
    fault: {
      'cell-edit': { what: 'A cell is being edited.', todo: 'Press Enter to finish editing, then try again.' },
      protected: {
        what: 'The sheet or the workbook is protected and cannot be written to.',
        todo: 'Unprotect it on the Review tab; if it was opened read-only, enable editing or save a copy first. Then try again.',
      },
      'too-large': {
        what: 'There is more data than Excel hands over at once.',
        todo: 'Remove formatted blank areas below and beside the tables, or split the workbook by year.',
      },
      gone: {
        what: 'A sheet or cell that is needed is no longer there.',
        todo: 'It may just have been renamed or deleted; validate again.',
      },
      hidden: {
        what: 'The sheet of this cell is hidden and cannot be shown.',
        todo: 'Right-click any sheet tab, choose Unhide, then try again.',
      },
      lost: { what: 'The connection to Excel is lost.', todo: 'Close this pane and open it again from the Home tab.' },
      busy: { what: 'Excel is busy and did not finish.', todo: 'Finish what Excel is doing (saving, printing, a dialog), wait a moment and try again.' },
      name: { what: 'Excel refused the name of a sheet.', todo: 'Unhide sheets, rename one of that name and try again.' },
      unknown: {
        what: 'Excel reported an error and did not finish.',
        todo: 'Try again; if it fails again, copy the diagnosis and send it to your administrator.',
      },
    },
    partMissing: {
      what: 'A part of the pane could not be loaded; the workbook is unchanged.',
      todo: 'Check the network and try again; if that fails, close this pane and open it again.',
    },
    leftover: (sheet) => `An unfinished sheet “${sheet}” may be left; the next run removes it.`,
    copyDiagnosis: 'Copy diagnosis',
    diagnosisCopied: 'The diagnosis was copied; it holds nothing of the ledger.',
    diagnosisNotCopied: 'It could not be copied; please note it down:',
  },
};
