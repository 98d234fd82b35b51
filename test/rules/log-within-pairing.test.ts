import { auditExample } from '../../src/domain/audit/example-audit';
import { rule } from '../../src/domain/rules/log/within-pairing';
import { soundOf } from '../../src/i18n/sound';

/** Whatever their order on the roster. */
const periods = [
  { start: '2023-11-01', end: '2023-11-01' },
  { start: '2022-09-01', end: '2023-02-28' },
  { start: '2024-11-01', end: '' },
  { start: '2023-03-15', end: '2023-06-30' },
  { start: '2024-03-01', end: '2024-06-30' },
];

// 联系时间 | 上一段截止、下一段起始
test.each([
  ['2022-08-31', 'before', undefined, '2022-09-01'],
  ['2023-03-01', 'between', '2023-02-28', '2023-03-15'],
  ['2023-07-01', 'between', '2023-06-30', '2023-11-01'],
  ['2023-12-01', 'between', '2023-11-01', '2024-03-01'],
  ['2024-10-31', 'between', '2024-06-30', '2024-11-01'],
])('a contact of %s names the pairings on either side of it', (date, message, end, start) => {
  const { findings } = auditExample(rule, { roster: periods, log: [{ date }] }, soundOf);
  expect(findings.map((finding) => [finding.message, finding.data['end'], finding.data['start']])).toEqual([[message, end, start]]);
});
