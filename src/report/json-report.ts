import type { RuleOutcome } from '../domain/audit/audit';
import type { Finding, Fix } from '../domain/audit/finding';
import { sum } from '../domain/collections';
import type { Language } from '../domain/policy/text';
import type { EntryCounts } from '../domain/quota/entries';
import type { QuotaStatus } from '../domain/quota/quota';
import { addressOf, columnLetters, type CellValue } from '../domain/records/cells';
import { isoOf, type Day } from '../domain/records/day';
import type { TableKind } from '../domain/records/fields';
import type { TableLayout } from '../domain/records/table';
import type { RuleId, Severity } from '../domain/rules/rule';
import { wordingOf } from '../domain/rules/wording';
import { notRunText } from '../i18n/report';
import type { AuditReport, QuotaRow } from './audit-report';

/** The version of {@link JsonReport}. Fields may be added within one version; none changes its meaning or goes. */
const jsonReportVersion = 1;

/**
 * What a check came to, for other programs: a contract. Rows, columns and cells are as Excel shows them (row 1 is the
 * first one), days are ISO texts. `text` and `reason` are in the language that was asked for; everything else is the
 * same in all.
 */
export interface JsonReport {
  version: typeof jsonReportVersion;
  /** The cut-off date. */
  asOf: string;
  /** In the order in which they were named. */
  files: readonly JsonFile[];
  /** Sums over the files that were read. */
  summary: JsonSummary;
}

export type JsonFile = JsonReadFile | JsonUnreadFile;

export interface JsonReadFile {
  /** As it was named. */
  file: string;
  /** What was audited: `id` is `2024-2025`, `2024` or `20240301-20250131`. */
  period: { id: string; first: string; last: string };
  /** The tables that were read, rosters first; a sheet with several tables is there for each. */
  sheets: readonly JsonTable[];
  /** Rule by rule in the order of the catalogue, within a rule in the order of the workbook. */
  findings: readonly JsonFinding[];
  /** Findings that were accepted as exceptions; they are not among the others. */
  accepted: readonly JsonAccepted[];
  quota: readonly JsonQuota[];
  /** Rules that were not run at all, or not on all sheets (`partly`). */
  notRun: readonly { rule: RuleId; reason: string; partly: boolean }[];
  entries: EntryCounts;
  /** What must be said of the settings, columns and exceptions that the workbook keeps. */
  notes: readonly string[];
}

/** A file that was not checked. */
export interface JsonUnreadFile {
  file: string;
  error: JsonError;
}

export interface JsonError {
  /** `encrypted`, `truncated`, `no-table`, `ask` and so on. */
  code: string;
  text: string;
  /** With `ask`: what was recognised, as a mapping that can be confirmed or corrected and given back. */
  mapping?: unknown;
}

export interface JsonTable {
  name: string;
  kind: TableKind;
  /** The last row of the heading. */
  headerRow: number;
  /** The column letters of each field found. */
  columns: Readonly<Record<string, string>>;
}

export interface JsonFinding {
  rule: RuleId;
  /** Which of the rule's messages. */
  message: string;
  severity: Severity;
  sheet: string;
  /** `B29`. */
  cell: string;
  row: number;
  field: string;
  /** What is wrong and what to do. */
  text: string;
  /** The correction that changes the writing and not the meaning, where there is exactly one. */
  fix?: JsonFix;
}

/** To be made only where the cell still holds `old`. Dates are serial numbers, as the cell holds them. */
export interface JsonFix {
  sheet: string;
  cell: string;
  old: CellValue;
  value: CellValue;
  format?: 'date' | 'text';
}

export interface JsonAccepted extends JsonFinding {
  /** Why, and on which day. */
  reason: string;
  on: string;
}

/** What one pair owes in one semester. */
export interface JsonQuota {
  leader: string;
  representative: string;
  unit: string;
  /** `2024-2025-1`. */
  semester: string;
  required: number;
  counted: number;
  missing: number;
  status: QuotaStatus;
}

export interface JsonSummary {
  files: number;
  read: number;
  unread: number;
  findings: Readonly<Record<Severity, number>>;
  accepted: number;
  /** Pairings by semester. */
  quota: Readonly<Record<QuotaStatus, number>>;
  required: number;
  counted: number;
  missing: number;
  entries: EntryCounts;
}

/** The contract's form of what was found in files. */
export function jsonReport(files: readonly JsonFile[], asOf: Day): JsonReport {
  return { version: jsonReportVersion, asOf: isoOf(asOf), files, summary: summaryOf(files) };
}

/** One file that was checked. */
export function jsonFile(
  file: string,
  report: AuditReport,
  notes: readonly string[],
  language: Language,
): JsonReadFile {
  const { period, tables, findings, accepted, quota, outcomes, counts } = report;
  return {
    file,
    period: { id: period.id, first: isoOf(period.first), last: isoOf(period.last) },
    sheets: tables.map(jsonTable),
    findings: findings.map((finding) => jsonFinding(finding, language)),
    accepted: accepted.map(({ finding, exception: { reason, on } }) => {
      return { ...jsonFinding(finding, language), reason, on };
    }),
    quota: quota.map(jsonQuota),
    notRun: outcomes.flatMap((outcome) => notRunOf(outcome, language)),
    entries: counts,
    notes,
  };
}

export function isRead(file: JsonFile): file is JsonReadFile {
  return !('error' in file);
}

function jsonTable({ kind, sheet, headingRow, columns }: TableLayout): JsonTable {
  const letters = Object.entries(columns).map(([field, column]) => [field, columnLetters(column)]);
  const lettersOf = Object.fromEntries(letters) as Record<string, string>;
  return { name: sheet, kind, headerRow: headingRow + 1, columns: lettersOf };
}

function jsonFinding(finding: Finding, language: Language): JsonFinding {
  const { rule, message, severity, at, fixes } = finding;
  const { what, todo } = wordingOf(finding, language);
  const safe = fixes.filter(({ kind }) => kind === 'safe');
  const [fix] = safe;
  return {
    rule,
    message,
    severity,
    sheet: at.sheet,
    cell: addressOf(at.row, at.column),
    row: at.row + 1,
    field: at.field,
    text: language === 'zh' ? `${what}${todo}` : `${what} ${todo}`,
    ...(fix && safe.length === 1 ? { fix: jsonFix(fix) } : {}),
  };
}

function jsonFix({ at, old, value, format }: Fix): JsonFix {
  return { sheet: at.sheet, cell: addressOf(at.row, at.column), old, value, ...(format ? { format } : {}) };
}

function jsonQuota(row: QuotaRow): JsonQuota {
  const { leader, representative, unit, semester, required, counted, missing, status } = row;
  return { leader, representative, unit, semester: semester.id, required, counted, missing, status };
}

function notRunOf({ rule, status, notRun }: RuleOutcome, language: Language): JsonReadFile['notRun'] {
  if (notRun.length === 0) return [];
  const reason = notRun.map((one) => notRunText(one, language)).join(language === 'zh' ? '；' : '; ');
  return [{ rule, reason, partly: status !== 'not-run' }];
}

function summaryOf(files: readonly JsonFile[]): JsonSummary {
  const read = files.filter(isRead);
  const findings = read.flatMap((file) => file.findings);
  const quota = read.flatMap((file) => file.quota);
  const bySeverity = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const byStatus = (status: QuotaStatus) => quota.filter((line) => line.status === status).length;
  const entriesOf = (kind: keyof EntryCounts) => sum(read, ({ entries }) => entries[kind]);
  return {
    files: files.length,
    read: read.length,
    unread: files.length - read.length,
    findings: { error: bySeverity('error'), warning: bySeverity('warning'), info: bySeverity('info') },
    accepted: sum(read, ({ accepted }) => accepted.length),
    quota: { met: byStatus('met'), unmet: byStatus('unmet'), pending: byStatus('pending'), exempt: byStatus('exempt') },
    required: sum(quota, ({ required }) => required),
    counted: sum(quota, ({ counted }) => counted),
    missing: sum(quota, ({ missing }) => missing),
    entries: {
      total: entriesOf('total'),
      counted: entriesOf('counted'),
      notCounted: entriesOf('notCounted'),
      duplicate: entriesOf('duplicate'),
    },
  };
}
