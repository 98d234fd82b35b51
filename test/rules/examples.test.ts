import { auditExample } from '../../src/domain/audit/example-audit';
import { languages } from '../../src/domain/policy/text';
import { addressOf } from '../../src/domain/records/cells';
import { exampleSheets, exampleTables, type InvalidExample } from '../../src/domain/rules/example';
import { rules } from '../../src/domain/rules/index';
import { wordingOf } from '../../src/domain/rules/wording';
import { soundOf } from '../../src/i18n/sound';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('passes its valid examples', () => {
    expect(rule.examples.valid.length).toBeGreaterThan(0);
    for (const example of rule.examples.valid) {
      const { findings, outcomes } = auditExample(rule, example, soundOf);
      expect({ example, findings }).toEqual({ example, findings: [] });
      expect(outcomes).toEqual([{ rule: rule.id, status: 'passed', notRun: [] }]);
    }
  });

  test('flags each invalid example once, where and as it says', () => {
    for (const example of rule.examples.invalid) {
      const { findings } = auditExample(rule, example, soundOf);
      const found = findings.map(({ message, at }) => ({
        message,
        sheet: at.sheet,
        cell: addressOf(at.row, at.column),
      }));
      expect({ example, found }).toEqual({ example, found: [expectedOf(example)] });
    }
  });

  test('has an invalid example for each message', () => {
    const shown = new Set(rule.examples.invalid.map(({ message }) => message));
    expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  test('has a title, and says when a flagged row may be right', () => {
    for (const language of languages) {
      expect(rule.title[language]).toMatch(language === 'zh' ? /\p{Script=Han}$/u : /^[A-Z].*\w$/);
      expect(rule.exception[language]).toMatch(language === 'zh' ? /[。！]$/ : /^[A-Z].*\.$/);
    }
  });

  test('words each message in whole sentences, in both languages', () => {
    for (const example of rule.examples.invalid) {
      for (const finding of auditExample(rule, example, soundOf).findings) {
        for (const language of languages) {
          const { what, why, todo } = wordingOf(finding, language);
          for (const sentence of [what, why, todo]) {
            expect(sentence).toMatch(language === 'zh' ? /[。！]$/ : /^[“A-Z].*\.$/s);
            expect(sentence).not.toMatch(/undefined|NaN|\[object/);
          }
        }
      }
    }
  });
});

function expectedOf(example: InvalidExample): { message: string; sheet: string; cell: string } {
  const [kind, row, field] = example.at;
  const tables = exampleTables(example);
  const table = kind === 'roster' ? tables.rosters[0] : tables.logs[0];
  const columns: Readonly<Record<string, number | undefined>> = table?.layout.columns ?? {};
  const column = columns[field];
  if (!table || column === undefined) throw new Error(`the example has no column ${field}`);
  return { message: example.message, sheet: exampleSheets[kind], cell: addressOf(table.firstRow + row, column) };
}
