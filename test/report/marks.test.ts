import { addressOf } from '../../src/domain/records/cells';
import { audit } from '../../src/domain/audit/audit';
import type { AuditResult } from '../../src/domain/audit/audit';
import { defaultSettings } from '../../src/domain/policy/settings';
import { dayOfIso, type Day } from '../../src/domain/records/day';
import type { LedgerTables } from '../../src/domain/records/ledger';
import { rules } from '../../src/domain/rules/index';
import { soundOf } from '../../src/i18n/sound';
import { isMarkFormula, markFormula, planMarks } from '../../src/report/marks';
import { sampleWorkbook } from '../sample/book';
import { readTables } from '../sample/tables';

let tables: LedgerTables;
let result: AuditResult;

beforeAll(async () => {
  tables = await readTables(await sampleWorkbook());
  result = audit({ tables, settings: defaultSettings, asOf: dayOfIso('2025-10-15') as Day, soundOf });
});

test('the formula of a mark is known again, however Excel writes it, and nothing else is', () => {
  for (const { id } of rules) expect(isMarkFormula(markFormula(id))).toBe(true);
  const same = ['N("liaison:log/date-form")=0', '=n("LIAISON:log/date-form") = 0', ' = N("liaison:quota/unmet")=0 '];
  expect(same.map(isMarkFormula)).toEqual([true, true, true]);
  const others = ['=N("other")=0', '=N("liaison:x")=1', '=A1=0', '', '=AND(N("liaison:log/date-form")=0,A1>1)', '$A2=""'];
  expect(others.map(isMarkFormula)).toEqual(others.map(() => false));
});

test('each cell with a finding is marked once for its rule and severity, and no other cell', () => {
  const marks = planMarks(result.findings);
  const planned = marks.flatMap(({ sheet, rule, severity, areas }) =>
    areas.flatMap(({ top, left, bottom, right }) => {
      const cells: string[] = [];
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) cells.push(`${severity} ${rule} ${sheet}!${addressOf(row, column)}`);
      }
      return cells;
    }),
  );
  const ofCells = result.findings.filter(({ rule }) => rule === 'workbook/cell-error' || !rule.startsWith('workbook/'));
  const wanted = ofCells.map(({ at, rule, severity }) => `${severity} ${rule} ${at.sheet}!${addressOf(at.row, at.column)}`);
  expect(planned.toSorted()).toEqual([...new Set(wanted)].toSorted());
});

test('the gravest marks are laid last', () => {
  const order = ['info', 'warning', 'error'];
  const severities = planMarks(result.findings).map(({ severity }) => order.indexOf(severity));
  expect(severities).toEqual(severities.toSorted((a, b) => a - b));
  expect(new Set(severities).size).toBe(3);
});

test('within merged cells the first is marked', () => {
  const limit = (marks: ReturnType<typeof planMarks>) => marks.find(({ rule }) => rule === 'roster/pairing-limit')?.areas;
  expect(limit(planMarks(result.findings))).toEqual([{ top: 10, left: 3, bottom: 10, right: 3 }]);
  expect(limit(planMarks(result.findings, tables.rosters))).toEqual([{ top: 8, left: 3, bottom: 8, right: 3 }]);
  // Where another roster stands on the same sheet, above or beside, its merged cells are not all there are.
  const other = tables.rosters.map((table) => ({ ...table, merged: [] }));
  expect(limit(planMarks(result.findings, [...other, ...tables.rosters]))).toEqual([{ top: 8, left: 3, bottom: 8, right: 3 }]);
});
