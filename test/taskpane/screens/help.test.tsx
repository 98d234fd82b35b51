/**
 * @jest-environment jsdom
 */
import { fireEvent, screen } from '@testing-library/react';
import { clauseOf } from '../../../src/domain/policy/clauses';
import { languages } from '../../../src/domain/policy/text';
import { rules } from '../../../src/domain/rules/index';
import { ruleOf } from '../../../src/domain/rules/wording';
import { exampleLines } from '../../../src/i18n/example-text';
import { helpTexts } from '../../../src/i18n/help';
import { RuleHelp } from '../../../src/taskpane/screens/rule-help';
import HelpScreen from '../../../src/taskpane/screens/help-screen';
import { button, fill, press, show } from './shown';

const help = (): void => {
  show(<HelpScreen onClose={() => undefined} />);
};
const headings = (): string[] => [...document.querySelectorAll('h5')].map(({ textContent }) => textContent);

test('lists every rule by table, and every instruction', () => {
  help();
  expect(headings()).toEqual(rules.map(({ title }) => title.zh));
  expect([...document.querySelectorAll('h4')].map(({ textContent }) => textContent)).toEqual([
    ...helpTexts.zh.sections.map(({ title }) => title),
    ...Object.values(helpTexts.zh.groups),
  ]);
});

test('an instruction unfolds', () => {
  help();
  press('怎样清除标记');
  expect(screen.getByText(/您自己的格式不动/)).toBeTruthy();
});

test('rules are found by words, ids and severity', () => {
  help();
  fill('查找规则和用法', 'LOG/DUPLICATE');
  expect(headings()).toEqual([ruleOf('log/duplicate').title.zh]);
  fill('查找规则和用法', '');
  fill('级别', 'info');
  expect(headings()).toEqual(rules.filter(({ severity }) => severity === 'info').map(({ title }) => title.zh));
  fill('查找规则和用法', '没有这样的规则');
  expect(screen.getByText('没有符合的规则或用法。')).toBeTruthy();
});

test('opens at a rule: its help is there, and the focus on it', () => {
  const rule = ruleOf('log/date-certain');
  show(<HelpScreen rule={rule.id} onClose={() => undefined} />);
  expect(document.activeElement).toBe(button(rule.title.zh));
  expect(screen.getByText(rule.why.zh)).toBeTruthy();
});

test('the way back', () => {
  let closed = false;
  show(
    <HelpScreen
      onClose={() => {
        closed = true;
      }}
    />,
  );
  expect(document.activeElement?.textContent).toBe('帮助');
  fireEvent.click(button('关闭'));
  expect(closed).toBe(true);
});

test.each(languages)('every rule: why, clauses, when it may be right, and an example of each message (%s)', (language) => {
  for (const rule of rules) {
    const { container, unmount } = show(<RuleHelp rule={rule} />, language);
    const text = container.textContent;
    expect(text).toContain(rule.why[language]);
    expect(text).toContain(rule.exception[language]);
    for (const id of rule.clauses) expect(text).toContain(clauseOf(id).text.zh);
    const messages = new Set(rule.examples.invalid.map(({ message }) => message));
    const examples = [...container.querySelectorAll('div')].filter(({ firstElementChild }) =>
      firstElementChild?.textContent === helpTexts[language].wrong,
    );
    expect([rule.id, examples.length]).toEqual([rule.id, messages.size]);
    // What was entered, and below it what the rule says of it.
    for (const example of examples) expect(example.querySelectorAll('div > *').length).toBeGreaterThanOrEqual(2);
    unmount();
  }
});

test('examples are told in the words of the sheet, days as days', () => {
  const example = { log: [{ date: 45_580, content: '' }, {}], asOf: '2025-03-01' };
  expect(exampleLines(example, 'zh')).toEqual([
    '联系记录第2行：联系时间填“2024-10-15”；联系内容空着',
    '联系记录第3行：（略）',
    '统计截止日：2025-03-01',
  ]);
  expect(exampleLines(example, 'en')[0]).toBe('联系记录, row 2: Date is “2024-10-15”; Content is blank');
});
