import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clauses, clauseOf, type Clause } from '../../src/domain/policy/clauses';
import { rules } from '../../src/domain/rules/index';
import { catalogueText } from '../../src/tools/catalogue-text';
import { ruleTemplate } from '../../src/tools/new-rule';
import { indexFile, indexText, ruleIds, rulesFolder } from '../../src/tools/rule-files';

test('the index lists every rule that has a file (npm run catalogue)', () => {
  expect(readFileSync(indexFile, 'utf8')).toBe(indexText());
});

test('each rule file is named after its rule', () => {
  expect(rules.map(({ id }) => id)).toEqual(ruleIds());
});

test('the catalogue says what the rules say (npm run catalogue)', () => {
  expect(readFileSync(join(rulesFolder, 'README.md'), 'utf8')).toBe(catalogueText());
});

test('only rules on the workbook itself have no clause, and only log rules say whether entries count', () => {
  for (const { id, clauses: own, counts } of rules) {
    expect([id, own.length > 0]).toEqual([id, !id.startsWith('workbook/')]);
    expect([id, counts !== undefined]).toEqual([id, id.startsWith('log/')]);
  }
});

test('what a rule quotes stands in one of its clauses', () => {
  const quotes = rules.flatMap((rule) =>
    [...rule.why.zh.matchAll(/“([^”]+)”/g)].map(([, quoted = '']) => ({
      rule: rule.id,
      quoted,
      stands: rule.clauses.some((id) => clauseOf(id).text.zh.includes(quoted)),
    })),
  );
  expect(quotes.filter(({ stands }) => !stands)).toEqual([]);
  expect(quotes.length).toBeGreaterThan(rules.length / 2);
});

test('every clause is upheld as it declares', () => {
  for (const { id, upheld, byHand } of clauses as readonly Clause[]) {
    const cited = rules.some((rule) => rule.clauses.some((own) => own === id));
    expect([id, 'rule', cited]).toEqual([id, 'rule', upheld.includes('rule')]);
    expect([id, 'by hand', byHand !== undefined]).toEqual([id, 'by hand', upheld.includes('by-hand')]);
    expect(upheld.length).toBeGreaterThan(0);
  }
});

test('a new rule begins with a failing example, and only under a proper id', () => {
  const text = ruleTemplate('log/some-name');
  expect(text).toContain("id: 'log/some-name'");
  expect(text).toContain("invalid: [{ message: 'wrong', at: ['log', 0, 'date'] }]");
  for (const id of ['some-name', 'log/Some', 'other/name', 'log/', 'log/a/b', 'log/-a']) {
    expect(() => ruleTemplate(id)).toThrow(RangeError);
  }
});
