/**
 * What must hold for every ledger. `npm test` tries 100,000 random cells; a longer run, of the other properties too,
 * is asked for by `LIAISON_PROPERTY_CELLS=1000000 npx jest test/domain/properties`.
 */
import fc from 'fast-check';
import { audit, type AuditResult } from '../../src/domain/audit/audit';
import type { Finding } from '../../src/domain/audit/finding';
import { remembered } from '../../src/domain/collections';
import { defaultSettings, type Settings } from '../../src/domain/policy/settings';
import { languages } from '../../src/domain/policy/text';
import type { LedgerTables } from '../../src/domain/records/ledger';
import type { Person } from '../../src/domain/records/people';
import { ruleOf, wordingOf } from '../../src/domain/rules/wording';
import { soundOf } from '../../src/i18n/sound';
import { randomTables } from './random-cells';
import { ledgerTables, Random, randomAsOf, randomLedger, randomYear, type LogCells, type RosterCells } from './random-ledger';

const cellsToTry = Number(process.env['LIAISON_PROPERTY_CELLS'] ?? 100_000);
const times = Math.max(1, Math.round(cellsToTry / 100_000));
const sound = remembered(soundOf);

/** Each of the settings that decide whether an entry counts and what is owed. */
const someSettings = fc.record({
  partialPairing: fc.constantFrom('full' as const, 'prorated' as const, 'exempt' as const),
  groupOccasions: fc.constantFrom('count' as const, 'do-not-count' as const),
  contactsPerSemester: fc.integer({ min: 1, max: 4 }),
  exemptBelowDays: fc.integer({ min: 1, max: 120 }),
});
const someLedger = fc
  .record({
    seed: fc.nat(),
    leaders: fc.integer({ min: 1, max: 10 }),
    contacts: fc.integer({ min: 0, max: 60 }),
    dirt: fc.constantFrom(0, 0.1, 0.4),
  })
  .map((options) => ({ ...options, ...randomLedger(options) }));

const unrelatedPairing: RosterCells = { leader: '欧阳震寰', representative: '司马清扬', unit: '继续教育学院' };
const unrelatedContact: LogCells = {
  date: 45_600,
  leader: '欧阳震寰',
  representative: '司马清扬',
  form: '走访慰问',
  content: '看望并询问老年大学排课与场地安全的落实进展',
};

describe('for every ledger', () => {
  test('the order of the rows makes no difference to any count', () => {
    fc.assert(
      fc.property(someLedger, someSettings, fc.nat(), ({ roster, log }, settings, seed) => {
        const random = new Random(seed);
        const before = run(ledgerTables(roster, log), settings);
        const after = run(ledgerTables(random.shuffled(roster), random.shuffled(log)), settings);
        expect(figures(after)).toEqual(figures(before));
      }),
      { numRuns: 100 * times },
    );
  });

  test('an unrelated row makes no difference to other findings', () => {
    fc.assert(
      fc.property(someLedger, someSettings, ({ roster, log }, settings) => {
        const before = run(ledgerTables(roster, log), settings).findings;
        const after = run(ledgerTables([...roster, unrelatedPairing], [...log, unrelatedContact]), settings).findings;
        const newRow = { 联谊名单: roster.length + 1, 联系记录: log.length + 1 };
        const others = after.filter(({ at }) => newRow[at.sheet as keyof typeof newRow] !== at.row);
        expect(others.map(withoutNeighbours)).toEqual(before.map(withoutNeighbours));
      }),
      { numRuns: 100 * times },
    );
  });

  test('a log on two sheets gives the same quota as on one', () => {
    fc.assert(
      fc.property(someLedger, someSettings, fc.nat(), ({ roster, log }, settings, seed) => {
        const random = new Random(seed);
        const first = log.filter(() => random.chance(0.5));
        const second = log.filter((row) => !first.includes(row));
        const whole = run(ledgerTables(roster, log), settings);
        expect(figures(run(ledgerTables(roster, first, second), settings))).toEqual(figures(whole));
      }),
      { numRuns: 60 * times },
    );
  });

  test('every entry is counted, not counted or a duplicate, and each reason is a finding', () => {
    fc.assert(
      fc.property(someLedger, someSettings, ({ roster, log }, settings) => {
        const result = run(ledgerTables(roster, log), settings);
        expectSums(result);
        expectReasonsFound(result);
      }),
      { numRuns: 100 * times },
    );
  });

  test('a ledger in order has contacts that count, and a dirty one has every reason but one setting', () => {
    // Guards the generator: properties of ledgers in which nothing happens would say nothing.
    const clean = run(ledgerTables(...tablesOf(randomLedger({ seed: 1, leaders: 20, contacts: 400, dirt: 0 }))), {});
    expect(clean.counts.counted).toBeGreaterThan(200);
    const dirty = run(ledgerTables(...tablesOf(randomLedger({ seed: 2, leaders: 60, contacts: 3_000, dirt: 0.3 }))), {});
    const reasons = new Set(dirty.entries.flatMap(({ verdict }) => (verdict.kind === 'not-counted' ? verdict.reasons : [])));
    expect([...reasons].sort()).toEqual([
      'log/date-certain', 'log/date-in-force', 'log/date-not-future', 'log/date-readable', 'log/date-required',
      'log/initiative', 'log/leader-known', 'log/pair-on-roster', 'log/person-certain', 'log/representative-known',
      'log/within-pairing',
    ]);
    expect(dirty.counts.duplicate).toBeGreaterThan(0);
  });
});

test(`no input makes the audit throw: ${cellsToTry.toLocaleString('en')} random cells`, () => {
  let cells = 0;
  for (let seed = 0; cells < cellsToTry; seed += 1) {
    const input = randomTables(seed);
    cells += input.cells;
    try {
      const result = run(input.tables, input.settings, input.asOf === undefined ? {} : { asOf: input.asOf });
      expectSums(result);
      expectReasonsFound(result);
      for (const finding of result.findings) {
        for (const language of languages) wordingOf(finding, language);
      }
      expect(JSON.parse(JSON.stringify(result.findings))).toEqual(result.findings);
    } catch (error) {
      throw new Error(`seed ${seed} of randomTables`, { cause: error });
    }
  }
});

function tablesOf({ roster, log }: { roster: readonly RosterCells[]; log: readonly LogCells[] }) {
  return [roster, log] as const;
}

function run(tables: LedgerTables, settings: Partial<Settings>, more: { asOf?: typeof randomAsOf } = {}): AuditResult {
  return audit({
    tables,
    settings: { ...defaultSettings, ...settings },
    asOf: randomAsOf,
    period: { kind: 'academic', year: randomYear },
    soundOf: sound,
    ...more,
  });
}

/** Everything that is counted, in an order that does not depend on the workbook's. */
function figures({ counts, quota }: AuditResult) {
  const person = ({ name, units, staffNumber }: Person) => `${name}（${units.toSorted().join('、')}；${staffNumber}）`;
  const lines = quota.map((line) =>
    [
      person(line.pair.leader),
      person(line.pair.representative),
      line.semester.id,
      `应${line.required}计${line.counted}差${line.missing}`,
      line.status,
      `${line.coveredDays}/${line.semesterDays}`,
      `未计${line.otherEntries.length}，无日期${line.undatedEntries.length}，存疑${line.doubtfulEntries.length}`,
    ].join(' '),
  );
  return { counts, lines: lines.sort() };
}

/** The years suggested for 3月5日 come from the rows around it, so these alone may change. */
function withoutNeighbours(finding: Finding): Finding {
  if (finding.rule !== 'log/date-certain' || !finding.message.startsWith('noYear')) return finding;
  const { text = '' } = finding.data;
  return { ...finding, message: 'noYear', data: { text }, fixes: [] };
}

function expectSums({ counts, entries, quota }: AuditResult): void {
  expect(counts.counted + counts.notCounted + counts.duplicate).toBe(counts.total);
  expect(counts.total).toBe(entries.length);
  for (const line of quota) {
    expect(line.countedEntries).toHaveLength(line.counted);
    expect(line.missing).toBe(Math.max(0, line.required - line.counted));
    expect(line.coveredDays).toBeLessThanOrEqual(line.semesterDays);
    expect(line.status === 'unmet' || line.status === 'pending').toBe(line.missing > 0);
  }
}

/** For each rule that takes contacts away, and each sheet that it runs on: the same rows are flagged and not counted. */
function expectReasonsFound({ entries, findings, outcomes }: AuditResult): void {
  const notCounted = new Set<string>();
  for (const { record, verdict } of entries) {
    for (const reason of verdict.kind === 'not-counted' ? verdict.reasons : []) {
      if (reason !== 'settings/group-occasion') notCounted.add(`${reason} ${record.layout.sheet} ${record.row}`);
    }
    if (verdict.kind === 'duplicate') notCounted.add(`log/duplicate ${record.layout.sheet} ${record.row}`);
  }
  const taking = outcomes.filter(({ rule }) => ['no', 'once'].includes(ruleOf(rule).counts ?? ''));
  expect(taking.length).toBeGreaterThan(10);
  for (const { rule, status, notRun } of taking) {
    const left = new Set(notRun.map((hindrance) => (hindrance.kind === 'no-column' ? hindrance.sheet : '')));
    const expected = [...notCounted].filter((entry) => {
      const [reason, sheet = ''] = entry.split(' ');
      return reason === rule && status !== 'not-run' && !left.has(sheet);
    });
    const found = findings.filter((finding) => finding.rule === rule);
    const flagged = new Set(found.map(({ at }) => `${rule} ${at.sheet} ${at.row}`));
    expect([...flagged].sort()).toEqual(expected.sort());
  }
}
