/** Every word of the pane in one language. Sentences with figures are functions, so that none is glued together. */
export interface PaneTexts {
  /** A contract: tests and guides find the buttons by these names. */
  validate: string;
  clearMarks: string;
  generateSummary: string;

  /** The page's title. */
  product: string;
  onlyInExcel: string;
  intro: string;
  yearFromLog: string;
  yearName: (year: string) => string;
  asOf: string;
  asOfInvalid: string;

  tabFindings: (count: number) => string;
  tabQuota: string;
  tabReading: string;

  stage: Readonly<Record<'finding' | 'reading' | 'checking' | 'writing' | 'clearing', string>>;
  endCellEdit: string;
  /** After half a minute without an answer, when it may be lost. */
  noAnswer: string;

  quotaEmpty: string;
  quotaStatus: Readonly<Record<'met' | 'unmet' | 'pending' | 'exempt', string>>;
  quotaFigures: (counted: number, required: number) => string;
  missing: (count: number) => string;
  daysLeft: (days: number) => string;
  unitless: string;

  readingTitle: string;
  readAs: Readonly<Record<'roster' | 'log', string>>;
  headingRow: (row: number) => string;
  entries: (total: number, counted: number, notCounted: number, duplicate: number) => string;
  skippedRows: (count: number) => string;

  notice: {
    checked: (errors: number, warnings: number, infos: number) => string;
    checkedClean: string;
    /** Nothing is said of rules that could not be run where there are none. */
    passed: (passed: number, notRun: number) => string;
    /** Where one kind of table is not there at all. */
    missingTable: Readonly<Record<'roster' | 'log', string>>;
    sheetWritten: (sheet: string) => string;
    /** Where nothing was found. */
    sheetClean: (sheet: string) => string;
    noSheet: string;
    unmarked: (sheets: string) => string;
    noTable: string;
    noTableTodo: string;
    ask: string;
    askSheet: (sheet: string, reason: string) => string;
    askBroken: (sheet: string) => string;
    askTodo: string;
    cleared: (count: number) => string;
    clearedNone: string;
    /** Where protected sheets keep theirs. */
    clearedOthers: (count: number) => string;
    keptOnly: string;
    keptOnProtected: (sheets: string) => string;
    summary: (sheet: string) => string;
    summaryProtected: string;
    summaryErrors: (errors: number) => string;
    /** What went wrong, and the way out, by fault. */
    fault: Readonly<
      Record<
        'cell-edit' | 'protected' | 'too-large' | 'gone' | 'hidden' | 'lost' | 'busy' | 'name' | 'unknown',
        { what: string; todo: string }
      >
    >;
    /** A part of the pane itself could not be loaded from its server. */
    partMissing: { what: string; todo: string };
    leftover: (sheet: string) => string;
    copyDiagnosis: string;
    diagnosisCopied: string;
    diagnosisNotCopied: string;
  };
}
