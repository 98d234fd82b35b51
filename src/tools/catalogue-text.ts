import { auditExample } from '../domain/audit/example-audit';
import { clauses, clauseOf, type Clause, type Upheld } from '../domain/policy/clauses';
import type { Language, Text } from '../domain/policy/text';
import { addressOf } from '../domain/records/cells';
import { fieldLabel } from '../domain/records/fields';
import { exampleAsOf, type InvalidExample } from '../domain/rules/example';
import { rules } from '../domain/rules/index';
import type { AnyRule } from '../domain/rules/rule';
import { wordingOf } from '../domain/rules/wording';
import { exampleLines } from '../i18n/example-text';
import { severityText } from '../i18n/report';
import { soundOf } from '../i18n/sound';

/** The catalogue of rules as Markdown, in Chinese and English, from the rules themselves. */
export function catalogueText(): string {
  return [
    '# 规则目录 · Rule catalogue',
    '',
    '<!-- Made by `npm run catalogue` from the rule files; a test compares it. -->',
    '',
    `共 ${rules.length} 条规则。示例中的输出由程序实际运行得出（统计截止日除另有说明外为 ${exampleAsOf}）。`,
    `${rules.length} rules. The output of the examples is what the program really says (cut-off date ${exampleAsOf} unless told).`,
    '',
    ...contents(),
    '',
    ...rules.flatMap(ruleSection),
    ...clauseSection(),
  ].join('\n');
}

function contents(): string[] {
  return [
    '| id | 级别 severity | 计入次数 counts | 规则 rule | clauses |',
    '|---|---|---|---|---|',
    ...rules.map((rule) =>
      row([
        `[${rule.id}](#${anchor(rule.id)})`,
        both(severityText[rule.severity]),
        rule.counts ? both(countsText[rule.counts]) : '—',
        both(rule.title),
        rule.clauses.join(', ') || '—',
      ]),
    ),
  ];
}

function ruleSection(rule: AnyRule): string[] {
  return [
    `## ${rule.id}`,
    '',
    `**${rule.title.zh}** · ${rule.title.en}`,
    '',
    `- 级别 severity: ${both(severityText[rule.severity])}`,
    `- 条款 clauses: ${rule.clauses.map((id) => `${id} ${clauseOf(id).heading}`).join('；') || '—'}`,
    ...(rule.counts ? [`- 计入次数 counts: ${both(countsText[rule.counts])}`] : []),
    `- 需要的列 columns: ${needsText(rule, 'zh')} · ${needsText(rule, 'en')}`,
    `- 为什么 why: ${rule.why.zh} · ${rule.why.en}`,
    `- 例外 when a flagged row may be right: ${rule.exception.zh} · ${rule.exception.en}`,
    '',
    '| 示例 example | 输出 output | |',
    '|---|---|---|',
    ...rule.examples.invalid.flatMap((example) => exampleRows(rule, example)),
    '',
  ];
}

function exampleRows(rule: AnyRule, example: InvalidExample): string[] {
  return auditExample(rule, example, soundOf).findings.map((finding) => {
    const { at } = finding;
    const zh = wordingOf(finding, 'zh');
    const en = wordingOf(finding, 'en');
    const place = `${at.sheet} ${addressOf(at.row, at.column)}`;
    const fixes = finding.fixes.map((fix) => `\`${String(fix.value)}\``).join('、');
    const output = [`**${zh.what}** ${zh.todo}`, `*${en.what}* ${en.todo}`].join('<br>');
    return row([exampleLines(example, 'zh').join('<br>'), output, fixes === '' ? place : `${place} → ${fixes}`]);
  });
}

function clauseSection(): string[] {
  return [
    '## 条款的落实 · How each clause is upheld',
    '',
    '| id | 条款 clause | 如何落实 upheld by |',
    '|---|---|---|',
    ...clauses.map((clause) => row([clause.id, clause.heading, upheldText(clause)])),
    '',
  ];
}

function upheldText(clause: Clause): string {
  const own = rules.filter((rule) => rule.clauses.some((id) => id === clause.id)).map(({ id }) => id);
  return clause.upheld
    .map((how) => {
      if (how === 'rule') return own.join(', ');
      return how === 'by-hand' && clause.byHand ? `${both(upheldWords[how])}: ${both(clause.byHand)}` : both(upheldWords[how]);
    })
    .join('；');
}

const upheldWords: Readonly<Record<Upheld, Text>> = {
  rule: { zh: '规则', en: 'rules' },
  quota: { zh: '次数统计', en: 'the quota' },
  summary: { zh: '年度汇总表', en: 'the annual summary' },
  'by-hand': { zh: '由人把握', en: 'by hand' },
};

const countsText: Readonly<Record<NonNullable<AnyRule['counts']>, Text>> = {
  yes: { zh: '仍计入', en: 'yes' },
  no: { zh: '不计入', en: 'no' },
  once: { zh: '计一次', en: 'once' },
};

function needsText({ needs }: AnyRule, language: Language): string {
  const words = (['roster', 'log'] as const).flatMap((kind) =>
    (needs[kind] ?? []).map((need) =>
      (typeof need === 'string' ? [need] : need)
        .map((field) => fieldLabel(kind, field)[language])
        .join(language === 'zh' ? '或' : ' or '),
    ),
  );
  return [...new Set(words)].join(language === 'zh' ? '、' : ', ') || '—';
}

function both({ zh, en }: Text): string {
  return `${zh} ${en}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
}

/** How Markdown viewers name a heading in links. */
function anchor(id: string): string {
  return id.replace('/', '');
}
