import { auditExample } from '../../src/domain/audit/example-audit';
import { rule } from '../../src/domain/rules/log/leader-known';
import { soundOf } from '../../src/i18n/sound';

const roster = [{}, { leader: '王健民' }, { leader: '赵敏' }];

// 领导 | 名单上相近的姓名、可选的更正
test.each<[string, [nearest: unknown, fixes: string[]][]]>([
  ['赵闵', [[['赵敏'], ['赵敏']]]],
  ['王健国', [[['王建国', '王健民'], ['王建国']]]],
  ['王书记', [[['王健民', '王建国'], ['王健民', '王建国']]]],
  ['赵闵、王健国', [[['赵敏'], []], [['王建国', '王健民'], []]]],
  ['欧阳若兰', [[undefined, []]]],
])('of %s the roster names nearest to it are told, and offered where the name is alone in its cell', (leader, expected) => {
  const { findings } = auditExample(rule, { roster, log: [{ leader }] }, soundOf);
  expect(findings.map(({ data, fixes }) => [data['nearest'], fixes.map(({ value }) => value)])).toEqual(expected);
  expect(findings.flatMap(({ fixes }) => fixes).every(({ kind }) => kind === 'choice')).toBe(true);
});
