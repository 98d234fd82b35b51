import { groupBy } from '../domain/collections';
import type { Language } from '../domain/policy/text';
import type { RuleId } from '../domain/rules/rule';
import { clauseHeadings, ruleOf } from '../domain/rules/wording';
import { cliTexts } from '../i18n/cli';
import { quotaTexts } from '../i18n/quota';
import { severityText, tableText } from '../i18n/report';
import { isRead, type JsonFile, type JsonFinding, type JsonReadFile, type JsonReport } from '../report/json-report';
import { aligned, plain } from './terminal';

/** The gravest first. */
const severities = ['error', 'warning', 'info'] as const;

/** Columns of the quota table that hold numbers. */
const numberColumns = new Set([4, 5, 6]);

/** A report for people, as lines. It says what the JSON says. */
export function textReport({ asOf, files, summary }: JsonReport, language: Language): string {
  const { report } = cliTexts[language];
  const parts = files.map((file) => fileLines(file, asOf, language).join('\n'));
  if (files.length > 1) parts.push(report.sum(summary.files, summary.read, summary.unread));
  return `${parts.join('\n\n')}\n`;
}

function fileLines(file: JsonFile, asOf: string, language: Language): string[] {
  const head = `== ${plain(file.file)} ==`;
  if (!isRead(file)) return [head, plain(file.error.text)];
  const { report } = cliTexts[language];
  return [
    head,
    report.period(file.period.id, asOf),
    ...section(report.notes, file.notes.map(plain)),
    ...section(report.tables, file.sheets.map(({ name, kind, headerRow }) => {
      return report.table(plain(name), tableText[kind][language], headerRow);
    })),
    ...findingLines(file, language),
    ...quotaLines(file, language),
    ...section(report.notRun, file.notRun.map(({ rule, reason, partly }) => {
      return `${ruleOf(rule).title[language]}${partly ? report.partly : ''}: ${plain(reason)}`;
    })),
    '',
    report.entries(file.entries.total, file.entries.counted, file.entries.notCounted, file.entries.duplicate),
  ];
}

/** By severity, then by rule, each with its clauses. */
function findingLines({ findings, accepted }: JsonReadFile, language: Language): string[] {
  const { report } = cliTexts[language];
  const count = (severity: JsonFinding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const groups = severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return [...groupBy(own, ({ rule }) => rule)].flatMap(([rule, alike]) => [
      `[${severityText[severity][language]}] ${report.rule(ruleTitle(rule, language), alike.length)}`,
      ...alike.map((finding) => `  ${placed(finding)}`),
    ]);
  });
  const acceptedLines = accepted.flatMap((finding) => {
    return [placed(finding), `  ${report.acceptedReason(plain(finding.reason), finding.on)}`];
  });
  const head = findings.length === 0 ? report.noFindings : report.findings(count('error'), count('warning'), count('info'));
  return ['', head, ...groups, ...section(report.accepted(accepted.length), acceptedLines)];
}

function ruleTitle(rule: RuleId, language: Language): string {
  const clauses = clauseHeadings(ruleOf(rule));
  const title = ruleOf(rule).title[language];
  return clauses === '' ? title : `${title} · ${clauses}`;
}

function placed({ sheet, cell, text }: JsonFinding): string {
  return `${plain(sheet)}!${cell}  ${plain(text)}`;
}

function quotaLines({ quota }: JsonReadFile, language: Language): string[] {
  const { report } = cliTexts[language];
  if (quota.length === 0) return section(report.quota, [report.noQuota]);
  const rows = quota.map(({ unit, leader, representative, semester, required, counted, missing, status }) => [
    ...[unit, leader, representative].map(plain),
    quotaTexts[language].semester(semester, true),
    ...[required, counted, missing].map(String),
    report.status[status],
  ]);
  return section(report.quota, aligned([report.quotaColumns, ...rows], numberColumns));
}

/** A title with its lines below; nothing where there is no line. */
function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
