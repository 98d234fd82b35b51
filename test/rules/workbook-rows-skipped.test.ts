import { auditExample } from '../../src/domain/audit/example-audit';
import { wordingOf } from '../../src/domain/rules/wording';
import { rule } from '../../src/domain/rules/workbook/rows-skipped';
import { soundOf } from '../../src/i18n/sound';

/** What the rule says of a roster whose rows are blank (·) or data (x), the first in sheet row 2. */
function said(pattern: string): string | undefined {
  const roster = [...pattern].map((sign) => (sign === 'x' ? {} : { leader: '', representative: '' }));
  const [finding] = auditExample(rule, { roster }, soundOf).findings;
  return finding && wordingOf(finding, 'zh').what;
}

test('rows are named as Excel numbers them, runs together', () => {
  expect(said('xx')).toBeUndefined();
  expect(said('x·x···x')).toBe('“联谊名单”有4行没有当作数据读取：第3、5—7行（所读各栏空白）。');
});

test('blank rows below the last row of data are not rows of the table', () => {
  expect(said('x···')).toBeUndefined();
});

test('a long list is cut short, and the number is not', () => {
  expect(said('x·'.repeat(20) + 'x')).toBe(
    '“联谊名单”有20行没有当作数据读取：第3、5、7、9、11、13、15、17、19、21、23、25等行（所读各栏空白）。',
  );
});
