import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { semestersOfYear } from '../../../src/domain/policy/semesters';
import { defaultSettings } from '../../../src/domain/policy/settings';
import { serialOf } from '../../../src/domain/records/day';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { bundled } from '../bundle';
import { toldByNode, works } from '../child';
import { benchLedger, benchTables, benchYear } from '../ledger';
import type { QuotaMeasures } from '../quota-program';
import { median, type Measure, type Section } from '../section';
import { ledgerSheets, logSheet, rosterSheet, writeWorkbook, type SheetRows } from '../workbook-file';

const demandedRows = 100_000;

/** LibreOffice takes long: so often it is measured at most. */
const mostRuns = 3;

const countSheet = '次数';

/**
 * Counting by formulas in a spreadsheet: a COUNTIFS for each pairing and semester. What LibreOffice takes for the same
 * file without them is subtracted; ours is the time from cell values to the quota of every pair,
 * the first time in a new process, when no code is compiled, and once more.
 */
export const formulas: Section = {
  name: 'formulas',
  async run({ rows, runs, say }) {
    if (!works('soffice', ['--version'])) {
      say('formulas: skipped: there is no soffice');
      return [];
    }
    const size = Math.min(demandedRows, Math.max(...rows));
    const folder = mkdtempSync(join(tmpdir(), 'liaison-bench-'));
    const program = await bundled('quota-program.ts');
    try {
      const { roster, log } = ledgerSheets(size);
      const [plain, counting] = [join(folder, 'plain.xlsx'), join(folder, 'counting.xlsx')];
      const tables = join(folder, 'tables.json');
      const counts = countingRows(size);
      await writeWorkbook(plain, [roster, log]);
      await writeWorkbook(counting, [roster, log, counts]);
      writeFileSync(tables, JSON.stringify(benchTables(benchLedger(size))));
      const office = new Office(folder);
      // The first time it also sets up its profile.
      office.timeFor(plain);
      const rounds: Round[] = [];
      for (let round = 0; round < Math.min(runs, mostRuns); round += 1) {
        const [own, ...again] = toldByNode(program, [tables, String(runs + 1)]) as [QuotaMeasures, ...QuotaMeasures[]];
        const ownAgain = median(again.map(({ ms }) => ms));
        rounds.push({ own, ownAgain, office: office.timeFor(counting) - office.timeFor(plain) });
      }
      const sum = await countedIn(office.resultOf(counting), counts);
      const middle = (value: (round: Round) => number) => median(rounds.map(value));
      const named = (name: string) => `formulas, ${size} rows: ${name}`;
      return [
        { name: named('COUNTIFS'), value: [...counts.rows].length * 2, unit: 'count' },
        { name: named('contacts that they count'), value: sum, unit: 'count' },
        { name: named('contacts that we count'), value: middle(({ own }) => own.counted), unit: 'count' },
        ...rounds.slice(0, 1).flatMap(({ own }) => differences(sum, own, named)),
        { name: named('LibreOffice, formulas alone'), value: middle((round) => round.office), unit: 'ms' },
        { name: named('ours'), value: middle(({ own }) => own.ms), unit: 'ms' },
        {
          name: named('LibreOffice ÷ ours'),
          value: middle((round) => round.office / round.own.ms),
          unit: 'times',
          ...(size === demandedRows ? { target: { least: 100 } } : {}),
        },
        { name: named('ours, once more'), value: middle(({ ownAgain }) => ownAgain), unit: 'ms' },
        { name: named('LibreOffice ÷ ours, once more'), value: middle((round) => round.office / round.ownAgain), unit: 'times' },
      ];
    } finally {
      for (const temporary of [folder, dirname(program)]) rmSync(temporary, { recursive: true });
    }
  },
};

interface Round {
  /** The first time in a new process. */
  own: QuotaMeasures;
  /** Milliseconds that the same process takes when it counts again. */
  ownAgain: number;
  /** Milliseconds that LibreOffice took for the formulas. */
  office: number;
}

/** Why the formulas count other contacts than we do; nothing of the difference may be left over. */
function differences(
  sum: number,
  { oursOnly, formulasOnly, counted }: QuotaMeasures,
  named: (name: string) => string,
): Measure[] {
  const { dateAsText, dateAsPlainNumber, nameWrittenOtherwise } = oursOnly;
  const explained = dateAsText + dateAsPlainNumber + nameWrittenOtherwise - formulasOnly;
  const measure = (name: string, value: number): Measure => ({ name: named(name), value, unit: 'count' });
  return [
    measure('of ours, COUNTIFS misses for a date that is a text', dateAsText),
    measure('of ours, COUNTIFS misses for a date typed as 20240901', dateAsPlainNumber),
    measure('of ours, COUNTIFS misses for a name with spaces or a title', nameWrittenOtherwise),
    measure('of its own, not on the leader’s initiative', formulasOnly),
    { ...measure('difference left unexplained', Math.abs(counted - sum - explained)), target: { most: 0 } },
  ];
}

/** One row for each pairing, with a formula for each semester. */
function countingRows(size: number): SheetRows {
  const pairings = benchLedger(size).roster.length;
  const column = (letter: string) => `${logSheet}!$${letter}$2:$${letter}$${size + 1}`;
  const rows = Array.from({ length: pairings }, (_row, index) =>
    semestersOfYear(benchYear, defaultSettings.semesters).map(({ first, last }) => {
      const people = `${column('D')},${rosterSheet}!$D${index + 2},${column('E')},${rosterSheet}!$G${index + 2}`;
      return `=COUNTIFS(${people},${column('B')},">=${serialOf(first)}",${column('B')},"<=${serialOf(last)}")`;
    }),
  );
  return { name: countSheet, rows, dateColumns: [] };
}

/** The sum of all formulas' values. @throws Error where one has none */
async function countedIn(bytes: Uint8Array, { rows }: SheetRows): Promise<number> {
  const area = { top: 0, left: 0, bottom: [...rows].length - 1, right: 1 };
  const request = { sheet: countSheet, area, mergedColumns: [], textColumn: undefined };
  const [read] = await XlsxWorkbook.open(bytes).read([request], () => undefined);
  return (read?.rows ?? []).flat().reduce<number>((sum, value) => {
    if (typeof value !== 'number') throw new Error('a formula was not calculated');
    return sum + value;
  }, 0);
}

/** LibreOffice, which calculates every formula that has no value yet when it opens a file. */
class Office {
  private readonly out: string;

  constructor(private readonly folder: string) {
    this.out = join(folder, 'out');
    mkdirSync(this.out);
  }

  /** Milliseconds from start to end. */
  timeFor(path: string): number {
    const started = performance.now();
    const profile = `-env:UserInstallation=file://${this.folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', this.out, path], { stdio: 'ignore' });
    return performance.now() - started;
  }

  /** What it made of a file. */
  resultOf(path: string): Uint8Array {
    return readFileSync(path.replace(this.folder, this.out));
  }
}
