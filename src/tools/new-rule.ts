import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groups, rulesFolder, writeIndex } from './rule-files';

/** What each group's rules look at, and what needs columns there. */
const shapes: Readonly<Record<string, { subject: string; needs: string; at: string }>> = {
  roster: { subject: 'roster-row', needs: "{ roster: ['leader', 'representative'] }", at: "['roster', 0, 'leader']" },
  log: { subject: 'record', needs: "{ log: ['date'] }", at: "['log', 0, 'date']" },
  quota: {
    subject: 'quota',
    needs: "{ roster: ['leader', 'representative'], log: ['date', 'leader', 'representative'] }",
    at: "['roster', 0, 'representative']",
  },
  workbook: { subject: 'table', needs: '{}', at: "['roster', 0, 'leader']" },
};

/** The text of a new rule file. Its examples fail until the rule is written. */
export function ruleTemplate(id: string): string {
  const [group = ''] = id.split('/');
  const shape = shapes[group];
  if (!shape || !/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(id)) {
    throw new RangeError(`a rule id is ${groups.join(', ')} and a name, such as log/some-name; not ${id}`);
  }
  return `import { defineRule, message } from '../rule';

export const rule = defineRule({
  id: '${id}',
  subject: '${shape.subject}',
  // The clauses that the rule upholds: see policy/clauses.ts.
  clauses: ['4.2a'],
  severity: 'warning',${group === 'log' ? "\n  counts: 'yes'," : ''}
  needs: ${shape.needs},
  // One short sentence that says how it should be.
  title: { zh: '', en: '' },
  // Why, with words of the clause in “ ”.
  why: { zh: '', en: '' },
  // When a flagged row may be right.
  exception: { zh: '', en: '' },
  messages: {
    wrong: message({
      zh: () => ({ what: '', todo: '' }),
      en: () => ({ what: '', todo: '' }),
    }),
  },
  check(_subject, _context, _report) {
    // report('wrong', { at: spot(…), data: {} });
  },
  examples: {
    valid: [],
    invalid: [{ message: 'wrong', at: ${shape.at} }],
  },
});
`;
}

function main([id]: readonly string[]): void {
  if (id === undefined) throw new RangeError('say the id: npm run new-rule -- log/some-name');
  const text = ruleTemplate(id);
  const file = join(rulesFolder, `${id}.ts`);
  if (existsSync(file)) throw new RangeError(`there is a rule ${id} already`);
  writeFileSync(file, text);
  writeIndex();
  console.log(`${file}\nFill it in until \`npx jest test/rules\` passes, then run \`npm run catalogue\`.`);
}

if (require.main === module) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof RangeError ? error.message : error);
    process.exitCode = 1;
  }
}
