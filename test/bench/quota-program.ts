/**
 * Counts the contacts of every pairing and semester in a process of its own, so many times: `program.cjs <file of tables
 * as JSON> <times>`. Writes what it measured each time to the standard output, as JSON.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { reportPeriod, type ReportPeriod } from '../../src/domain/policy/report-period';
import { defaultSettings } from '../../src/domain/policy/settings';
import { judgeEntriesInSteps, type Entry } from '../../src/domain/quota/entries';
import { quotaOf } from '../../src/domain/quota/quota';
import { dayOfSerial } from '../../src/domain/records/day';
import { readLedger, type LedgerTables } from '../../src/domain/records/ledger';
import { drain } from '../../src/domain/steps';
import { benchAsOf, benchPeriod, benchYear } from './ledger';

export interface QuotaMeasures {
  ms: number;
  /** Pairs times semesters, and the contacts that count for them. */
  lines: number;
  counted: number;
  /** Contacts that we count and formulas over the cells do not, or the other way round, by the reason. */
  oursOnly: Record<'dateAsText' | 'dateAsPlainNumber' | 'nameWrittenOtherwise', number>;
  formulasOnly: number;
}

/** From this on a number is no day of Excel's that a log holds, but eight digits that somebody typed: 20240901. */
const leastPlainDate = 100_000;

function measured(tables: LedgerTables): QuotaMeasures {
  const started = performance.now();
  const ledger = readLedger(tables, defaultSettings);
  const entries = drain(judgeEntriesInSteps(ledger, defaultSettings, benchAsOf));
  const period = reportPeriod(benchPeriod, benchAsOf, defaultSettings.semesters);
  const quota = quotaOf(ledger, entries, defaultSettings, { asOf: benchAsOf, period });
  const ms = performance.now() - started;
  return {
    ms,
    lines: quota.length,
    counted: quota.reduce((sum, { counted }) => sum + counted, 0),
    ...differences(tables, entries, period),
  };
}

/**
 * COUNTIFS compares the cells as they are: it takes only real dates and only names that are written as on the roster,
 * and it knows nothing of whose initiative a contact was.
 */
function differences(
  tables: LedgerTables,
  judged: readonly Entry[],
  period: ReportPeriod,
): Pick<QuotaMeasures, 'oursOnly' | 'formulasOnly'> {
  const own = { dateAsText: 0, dateAsPlainNumber: 0, nameWrittenOtherwise: 0 };
  let formulas = 0;
  const [log] = tables.logs;
  for (const { record, verdict, pair } of judged) {
    const cell = (field: 'date' | 'leader' | 'representative') =>
      log?.rows[record.row - log.firstRow]?.[log.layout.columns[field] ?? -1];
    const date = cell('date');
    const isSerial = typeof date === 'number' && date < leastPlainDate;
    const asOnRoster = cell('leader') === pair?.leader.name && cell('representative') === pair?.representative.name;
    if (verdict.kind === 'counted' && verdict.semester.academicYear === benchYear) {
      if (typeof date === 'string') own.dateAsText += 1;
      else if (!isSerial) own.dateAsPlainNumber += 1;
      else if (!asOnRoster) own.nameWrittenOtherwise += 1;
    } else if (verdict.kind !== 'counted' && isSerial && asOnRoster) {
      const day = dayOfSerial(date);
      if (period.first <= day && day <= period.last) formulas += 1;
    }
  }
  return { oursOnly: own, formulasOnly: formulas };
}

const [file = '', times = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
process.stdout.write(JSON.stringify(Array.from({ length: Number(times) }, () => measured(JSON.parse(text) as LedgerTables))));
