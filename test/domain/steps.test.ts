/** Long work pauses often, tells how far it is, and comes to the same as work that does not pause. */
import { audit, auditInSteps, type AuditProgress } from '../../src/domain/audit/audit';
import { defaultSettings } from '../../src/domain/policy/settings';
import { drain, eachInSteps, partOf, rowsPerStep, type Steps } from '../../src/domain/steps';
import { soundOf } from '../../src/i18n/sound';
import { planFindingsSheet, planFindingsSheetInSteps } from '../../src/report/findings-sheet';
import { planMarks, planMarksInSteps } from '../../src/report/marks';
import { benchAsOf, benchLedger, benchPeriod, benchTables } from '../bench/ledger';

function watched<S, T>(steps: Generator<S, T>): { seen: S[]; result: T } {
  const seen: S[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { seen, result: step.value };
    seen.push(step.value);
  }
}

test('each item is worked on once, with a pause every so many', () => {
  const items = Array.from({ length: 2 * rowsPerStep + 1 }, (_, index) => index);
  const done: number[] = [];
  const { seen } = watched(eachInSteps(items, (item, index) => done.push(item + index)));
  expect(done).toEqual(items.map((item) => 2 * item));
  expect(seen).toEqual([rowsPerStep / items.length, (2 * rowsPerStep) / items.length, 1]);
  expect(watched(eachInSteps(['a', 'b', 'c'], () => undefined, 2)).seen).toEqual([2 / 3, 1]);
  expect(watched(eachInSteps([], () => done.push(0))).seen).toEqual([]);
});

test('a part of larger work reports as such, and hands on its result', () => {
  function* half(): Steps<string> {
    yield 0.5;
    return 'done';
  }
  expect(watched(partOf(half(), 0.2, 0.6))).toEqual({ seen: [0.4], result: 'done' });
  expect(drain(half())).toBe('done');
});

describe('an audit in steps', () => {
  const rows = 5_000;
  const tables = benchTables(benchLedger(rows));
  const input = { tables, settings: defaultSettings, asOf: benchAsOf, period: benchPeriod, soundOf };
  const { seen, result } = watched(auditInSteps(input));

  test('finds the same as in one go', () => {
    expect(result.findings).toEqual(audit(input).findings);
    expect(result.findings.length).toBeGreaterThan(100);
  });

  test('reports work that never falls and ends at the total', () => {
    const done = seen.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(new Set(seen.map(({ total }) => total))).toEqual(new Set([seen.at(-1)?.done]));
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['reading', 'counting', 'rules']);
  });

  test('pauses in each stage and each rule at least once for so many rows', () => {
    const pauses = (stage: AuditProgress['stage']) => seen.filter((progress) => progress.stage === stage).length;
    const passes = rows / rowsPerStep;
    expect(pauses('reading')).toBeGreaterThanOrEqual(passes);
    expect(pauses('counting')).toBeGreaterThanOrEqual(3 * passes);
    expect(pauses('rules')).toBeGreaterThanOrEqual(20 * passes);
    const leaps = seen.map(({ done }, index) => done - (seen[index - 1]?.done ?? 0));
    expect(Math.max(...leaps)).toBeLessThan((seen[0]?.total ?? 0) / 20);
  });

  test('so do the marks and the sheet of findings', () => {
    const marks = watched(planMarksInSteps(result.findings, tables.rosters));
    expect(marks.result).toEqual(planMarks(result.findings, tables.rosters));
    const sheet = watched(planFindingsSheetInSteps(result, 'zh'));
    expect(sheet.result).toEqual(planFindingsSheet(result, 'zh'));
    expect(sheet.seen.length).toBeGreaterThanOrEqual(result.findings.length / 50);
    for (const { seen: shares } of [marks, sheet]) expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
