/**
 * Counts the contacts of every pairing and semester in a process of its own: `program.cjs <file of tables as JSON>`.
 * Writes what it measured to the standard output, as JSON.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { reportPeriod } from '../../src/domain/policy/report-period';
import { defaultSettings } from '../../src/domain/policy/settings';
import { judgeEntriesInSteps } from '../../src/domain/quota/entries';
import { quotaOf } from '../../src/domain/quota/quota';
import { readLedger, type LedgerTables } from '../../src/domain/records/ledger';
import { drain } from '../../src/domain/steps';
import { benchAsOf, benchYear } from './ledger';

export interface QuotaMeasures {
  ms: number;
  /** Pairs times semesters, and the contacts that count for them. */
  lines: number;
  counted: number;
}

const tables = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as LedgerTables;
const started = performance.now();
const ledger = readLedger(tables, defaultSettings);
const entries = drain(judgeEntriesInSteps(ledger, defaultSettings, benchAsOf));
const period = reportPeriod({ kind: 'academic', year: benchYear }, benchAsOf, defaultSettings.semesters);
const quota = quotaOf(ledger, entries, defaultSettings, { asOf: benchAsOf, period });
const measures: QuotaMeasures = {
  ms: performance.now() - started,
  lines: quota.length,
  counted: quota.reduce((sum, { counted }) => sum + counted, 0),
};
process.stdout.write(JSON.stringify(measures));
