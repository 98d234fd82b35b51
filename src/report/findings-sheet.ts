import type { AuditResult } from '../domain/audit/audit';
import type { Finding } from '../domain/audit/finding';
import { groupBy } from '../domain/collections';
import type { Language } from '../domain/policy/text';
import { addressOf } from '../domain/records/cells';
import { isoOf } from '../domain/records/day';
import type { Severity } from '../domain/rules/rule';
import { clauseHeadings, ruleOf, wordingOf } from '../domain/rules/wording';
import { findingsSheetText as words, notRunText, severityText } from '../i18n/report';
import { heightFor, linesIn } from './layout';
import { blank, linkTo, number, text, type Area, type CellStyle, type PlanCell, type SheetPlan } from './plan';
import { findingsSheetName } from './sheet-names';

const widths = [36, 60, 84, 52, 300, 110, 240];
const bodySize = 10;

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

/** The sheet 校验结果: one row for each finding, the gravest first, then the rules that could not be run. */
export function planFindingsSheet(result: AuditResult, language: Language): SheetPlan {
  const bySeverity = groupBy(result.findings, ({ severity }) => severity);
  const ordered = severities.flatMap((severity) => bySeverity.get(severity) ?? []);
  const count = (severity: Severity) => bySeverity.get(severity)?.length ?? 0;
  const subtitle = words.subtitle[language](isoOf(result.asOf), count('error'), count('warning'), count('info'));
  const notRun = result.outcomes.filter(({ notRun: reasons }) => reasons.length > 0);

  const rows: PlanCell[][] = [];
  const merged: Area[] = [];
  const wide = (content: string, style: string) => {
    merged.push({ top: rows.length, left: 0, bottom: rows.length, right: widths.length - 1 });
    rows.push([text(content, style), ...widths.slice(1).map(() => blank(style))]);
  };
  wide(words.title[language], 'title');
  wide(subtitle, 'subtitle');
  rows.push(words.columns[language].map((heading) => text(heading, 'heading')));
  const headingRow = rows.length - 1;
  ordered.forEach((finding, index) => rows.push(findingRow(finding, index + 1, language)));
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
    heights: rows.map((cells, row) => rowHeight(cells, row, headingRow)),
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

function rowHeight(cells: readonly PlanCell[], row: number, headingRow: number): number {
  if (row === 0) return 28;
  if (row === headingRow) return 22;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const isWide = row < headingRow || cells[1]?.content.kind === 'blank';
  const lines = isWide
    ? linesIn(contentText(cells[0]), total, bodySize)
    : Math.max(...cells.map((cell, column) => linesIn(contentText(cell), widths[column] ?? 0, bodySize)));
  return heightFor(lines, bodySize, 18);
}

function contentText(cell: PlanCell | undefined): string {
  return cell?.content.kind === 'text' ? cell.content.text : '';
}
