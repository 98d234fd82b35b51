import type { AuditResult } from '../domain/audit/audit';
import type { Finding } from '../domain/audit/finding';
import { groupBy } from '../domain/collections';
import type { Language } from '../domain/policy/text';
import { addressOf } from '../domain/records/cells';
import { isoOf } from '../domain/records/day';
import type { Severity } from '../domain/rules/rule';
import { clauseHeadings, ruleOf, wordingOf } from '../domain/rules/wording';
import { drain, eachInSteps, type Steps } from '../domain/steps';
import { findingsSheetText as words, notRunText, severityText } from '../i18n/report';
import { heightFor, heightOfRow, highestRow, linesIn } from './layout';
import { blank, linkTo, number, text, type Area, type CellStyle, type PlanCell, type SheetPlan } from './plan';
import { findingsSheetName } from './sheet-names';
import { digest } from './summary-words';

const widths = [36, 60, 84, 52, 300, 110, 240];
const wholeWidth = widths.reduce((sum, width) => sum + width, 0);
const bodySize = 10;
const leastHeight = 18;
const longestQuote = 120;

const base: CellStyle = {
  font: '宋体',
  size: bodySize,
  horizontal: 'left',
  vertical: 'top',
  wrap: true,
  ruled: true,
  numberFormat: '@',
};

const styles: Readonly<Record<string, CellStyle>> = {
  title: { ...base, size: 16, bold: true, ruled: false, wrap: false, vertical: 'center' },
  subtitle: { ...base, ruled: false, vertical: 'center' },
  heading: { ...base, bold: true, horizontal: 'center', vertical: 'center', fill: '#F2F2F2' },
  number: { ...base, horizontal: 'center', numberFormat: '0' },
  short: { ...base, horizontal: 'center' },
  link: { ...base, horizontal: 'center', underline: true, color: '#0563C1', numberFormat: 'General' },
  long: base,
  plain: { ...base, ruled: false },
};

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings that are written out between two pauses: each is measured, character by character. */
const findingsPerStep = 50;

/** What the sheet is made of. */
type Checked = Pick<AuditResult, 'asOf' | 'findings' | 'outcomes'>;

/** The sheet 校验结果: one row for each finding, the gravest first, then the rules that could not be run. */
export function planFindingsSheet(checked: Checked, language: Language): SheetPlan {
  return drain(planFindingsSheetInSteps(checked, language));
}

/** As {@link planFindingsSheet}, in steps. */
export function* planFindingsSheetInSteps(checked: Checked, language: Language): Steps<SheetPlan> {
  const bySeverity = groupBy(checked.findings, ({ severity }) => severity);
  const ordered = severities.flatMap((severity) => bySeverity.get(severity) ?? []);
  const count = (severity: Severity) => bySeverity.get(severity)?.length ?? 0;
  const subtitle = words.subtitle[language](isoOf(checked.asOf), count('error'), count('warning'), count('info'));
  const notRun = checked.outcomes.filter(({ notRun: reasons }) => reasons.length > 0);

  const rows: PlanCell[][] = [];
  const heights: number[] = [];
  const merged: Area[] = [];
  const add = (cells: PlanCell[], height: number) => {
    rows.push(cells);
    heights.push(height);
  };
  const wide = (content: string, style: string, height = heightOfWide(content)) => {
    merged.push({ top: rows.length, left: 0, bottom: rows.length, right: widths.length - 1 });
    add([text(content, style), ...widths.slice(1).map(() => blank(style))], height);
  };
  wide(words.title[language], 'title', 28);
  wide(subtitle, 'subtitle');
  add(words.columns[language].map((heading) => text(heading, 'heading')), 22);
  const headingRow = rows.length - 1;
  const write = (finding: Finding, index: number) => {
    const whole = findingRow(finding, index + 1, language);
    const height = heightOfRow(whole, widths, bodySize, leastHeight);
    // What no row is high enough for is told with shorter quotations, lest its end be cut off: what is wrong.
    const cells = height < highestRow ? whole : findingRow(withShortQuotes(finding), index + 1, language);
    add(cells, cells === whole ? height : heightOfRow(cells, widths, bodySize, leastHeight));
  };
  yield* eachInSteps(ordered, write, findingsPerStep);
  if (ordered.length === 0) wide(words.none[language], 'plain');
  if (notRun.length > 0) {
    wide('', 'plain');
    wide(words.notRunTitle[language], 'plain');
    for (const { rule, notRun: reasons } of notRun) {
      const why = reasons.map((reason) => notRunText(reason, language)).join(language === 'zh' ? '；' : '; ');
      wide(`${ruleOf(rule).title[language]}${language === 'zh' ? '：' : ': '}${why}`, 'plain');
    }
  }
  return {
    mark: { kind: 'findings', period: '' },
    name: findingsSheetName,
    widths,
    heights,
    rows,
    merged,
    frames: [],
    styles,
    frozenRows: headingRow + 1,
    gridlines: false,
    page: {
      orientation: 'landscape',
      margins: { top: 15, bottom: 15, left: 12, right: 12, header: 8, footer: 8 },
      repeatedRows: { first: headingRow, last: headingRow },
      footer: '&P / &N',
    },
  };
}

/** What the words of a finding quote, no longer than a few lines. */
function withShortQuotes(finding: Finding): Finding {
  const shorter = (_key: string, value: unknown) => (typeof value === 'string' ? digest(value, longestQuote) : value);
  return { ...finding, data: JSON.parse(JSON.stringify(finding.data), shorter) as Finding['data'] };
}

function findingRow(finding: Finding, index: number, language: Language): PlanCell[] {
  const { what, todo } = wordingOf(finding, language);
  const { sheet, row, column } = finding.at;
  return [
    number(index, 'number'),
    text(severityText[finding.severity][language], 'short'),
    text(sheet, 'short'),
    linkTo(sheet, addressOf(row, column), 'link'),
    text(what, 'long'),
    text(clauseHeadings(ruleOf(finding.rule)), 'long'),
    text(todo, 'long'),
  ];
}

/** The height of a row that is one wide cell. */
function heightOfWide(content: string): number {
  return heightFor(linesIn(content, wholeWidth, bodySize), bodySize, leastHeight);
}
