import { audit } from '../../../src/domain/audit/audit';
import type { Exception } from '../../../src/domain/audit/exceptions';
import type { Finding } from '../../../src/domain/audit/finding';
import { defaultSettings } from '../../../src/domain/policy/settings';
import { day } from '../../../src/domain/records/day';
import { exampleTables, type Example } from '../../../src/domain/rules/example';
import { reportOf, type AuditReport } from '../../../src/report/audit-report';

const ledger: Example = {
  roster: [
    { unit: '药学院', leader: '王建国', representative: '李晓梅', category: '民主党派成员' },
    { unit: '图书馆', leader: '赵志远', representative: '孙雅文', category: '党外知识分子代表人士' },
  ],
  log: [
    { date: '2024年10月15日', form: '面谈' },
    { date: '２０２４.10.16 ', leader: '王建国' },
    { date: 2024.1, leader: '赵志远', representative: '孙雅文' },
    { leader: '赵志元', representative: '孙雅文', content: '正常' },
  ],
};

/** The report on a small ledger with faults of every kind: three leaders' names, two units, safe fixes and choices. */
export function smallReport(exceptions: readonly Exception[] = []): AuditReport {
  const settings = defaultSettings;
  const tables = exampleTables(ledger);
  return reportOf(
    audit({ tables, settings, asOf: day(2025, 1, 10), period: { kind: 'academic', year: '2024-2025' }, exceptions, soundOf: (name) => name }),
  );
}

/** The finding of a rule at a row and column of a sheet, both counted from 0. */
export function findingOf({ findings }: AuditReport, rule: string, row: number): Finding {
  const found = findings.find((finding) => finding.rule === rule && finding.at.row === row);
  if (!found) throw new Error(`${rule} has no finding in row ${row}`);
  return found;
}

/** As many findings as are asked for, one or two in a row of a long log, by four rules and 50 leaders. */
export function manyFindings(count: number): Finding[] {
  const { findings } = smallReport();
  const models = ['log/date-form', 'log/form-known', 'log/leader-known', 'log/content-thin'].map(
    (rule) => findings.find((finding) => finding.rule === rule)!,
  );
  return Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length]!;
    const row = 1 + Math.floor(((index * 7919) % count) / 2) * 2;
    const leader = `领导${index % 50}`;
    const at = { ...model.at, row };
    const fixes = model.fixes.map((fix) => ({ ...fix, at: { ...fix.at, row } }));
    return { ...model, key: `${model.key}${index}`, at, fixes, about: { ...model.about, leader, unit: `单位${index % 5}` } };
  });
}
