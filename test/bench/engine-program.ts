/**
 * Measures the engine in a process of its own: `program.cjs <file> <runs>`. The file holds the tables as JSON. Writes
 * what it measured to the standard output, as JSON.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { auditInSteps, type AuditResult } from '../../src/domain/audit/audit';
import { defaultSettings } from '../../src/domain/policy/settings';
import type { LedgerTables } from '../../src/domain/records/ledger';
import { soundOf } from '../../src/i18n/sound';
import { benchAsOf, benchPeriod } from './ledger';
import { processorTime } from './processor-time';

export interface EngineRun {
  /** Milliseconds that JSON.parse took for the values, and the engine for all rules on them. */
  parse: number;
  audit: number;
  /** The same in processor time, which other programs on the machine disturb less. */
  parseProcessor: number;
  auditProcessor: number;
  /** Milliseconds between two pauses, at most, and how many steps took longer than 8. */
  longestStep: number;
  longSteps: number;
}

export interface EngineMeasures {
  runs: EngineRun[];
  findings: number;
}

function run(text: string): { measured: EngineRun; result: AuditResult } {
  const [started, startedProcessor] = [performance.now(), processorTime()];
  const tables = JSON.parse(text) as LedgerTables;
  const [parsed, parsedProcessor] = [performance.now(), processorTime()];
  const input = { tables, settings: defaultSettings, asOf: benchAsOf, period: benchPeriod, soundOf };
  const steps = auditInSteps(input);
  let [last, longestStep, longSteps] = [parsed, 0, 0];
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longestStep = Math.max(longestStep, now - last);
    if (now - last > 8) longSteps += 1;
    last = now;
    if (step.done) {
      const measured = {
        parse: parsed - started,
        audit: now - parsed,
        parseProcessor: parsedProcessor - startedProcessor,
        auditProcessor: processorTime() - parsedProcessor,
        longestStep,
        longSteps,
      };
      return { measured, result: step.value };
    }
  }
}

function main(file: string, runs: number): void {
  const text = readFileSync(file, 'utf8');
  // Memory is not cleaned up by force between the runs: compiled code would be thrown away with it.
  let findings = 0;
  const done = Array.from({ length: runs }, () => {
    const { measured, result } = run(text);
    findings = result.findings.length;
    return measured;
  });
  const measures: EngineMeasures = {
    runs: done,
    findings,
  };
  process.stdout.write(JSON.stringify(measures));
}

main(process.argv[2] ?? '', Number(process.argv[3]));
