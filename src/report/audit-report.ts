import type { AuditResult, RuleOutcome } from '../domain/audit/audit';
import type { AcceptedFinding, Exception } from '../domain/audit/exceptions';
import { placeOf, type FieldPlace, type Finding } from '../domain/audit/finding';
import type { ReportPeriod } from '../domain/policy/report-period';
import { semesterFinder, type Semester } from '../domain/policy/semesters';
import type { Settings } from '../domain/policy/settings';
import type { EntryCounts } from '../domain/quota/entries';
import type { QuotaLine, QuotaStatus } from '../domain/quota/quota';
import { dayOfIso, partsOf, type Day } from '../domain/records/day';
import type { TableLayout } from '../domain/records/table';
import { quotaSpot } from '../domain/rules/quota-spot';

/** What one pair owes in one semester, without the ledger that it was reckoned from. */
export interface QuotaRow {
  /** Unique among the leaders, and among the representatives: two people may bear one name. */
  leaderId: number;
  representativeId: number;
  leader: string;
  representative: string;
  /** The leader's first unit; '' when the roster gives none. */
  unit: string;
  semester: Semester;
  required: number;
  counted: number;
  missing: number;
  status: QuotaStatus;
  /** The last day on which a contact counts: of the semester, or of the pairing where that ends before it. */
  deadline: Day;
  /** Days from the cut-off date to the deadline; 0 when it is over. */
  daysLeft: number;
  /** The representative's cell on the roster. */
  at: FieldPlace;
}

/** What an audit came to, as JSON values: it can be sent to another thread, compared, or written to a file. */
export interface AuditReport {
  asOf: Day;
  period: ReportPeriod;
  settings: Settings;
  /** The tables that were read, rosters first. */
  tables: readonly TableLayout[];
  /** Whether the workbook counts days from 1904. */
  system1904: boolean;
  /** Rows below the headings that are no data. */
  skippedRows: number;
  /** Years in force, up to the cut-off date, that the log has contacts in: the latest first. */
  years: { academic: readonly string[]; calendar: readonly string[] };
  counts: EntryCounts;
  outcomes: readonly RuleOutcome[];
  findings: readonly Finding[];
  accepted: readonly AcceptedFinding[];
  lapsed: readonly Exception[];
  quota: readonly QuotaRow[];
}

export function reportOf(result: AuditResult): AuditReport {
  const { asOf, period, settings, ledger, counts, outcomes, findings, accepted, lapsed } = result;
  return {
    asOf,
    period,
    settings,
    tables: [...ledger.rosters, ...ledger.logs],
    system1904: ledger.system1904,
    skippedRows: ledger.skipped.length,
    years: yearsOf(result),
    counts,
    outcomes,
    findings,
    accepted,
    lapsed,
    quota: result.quota.map((line) => quotaRow(line, asOf)),
  };
}

function quotaRow(line: QuotaLine, asOf: Day): QuotaRow {
  const { pair, semester, required, counted, missing, status, lastCovered } = line;
  const { leader, representative } = pair;
  const deadline = lastCovered < semester.last ? lastCovered : semester.last;
  return {
    leaderId: leader.id,
    representativeId: representative.id,
    leader: leader.name,
    representative: representative.name,
    unit: leader.units[0] ?? '',
    semester,
    required,
    counted,
    missing,
    status,
    deadline,
    daysLeft: Math.max(0, deadline - asOf),
    at: placeOf(quotaSpot(line)),
  };
}

function yearsOf({ entries, settings, asOf }: AuditResult): AuditReport['years'] {
  const effective = dayOfIso(settings.effectiveDate);
  const [academic, calendar] = [new Set<string>(), new Set<string>()];
  const semesterOn = semesterFinder(settings.semesters);
  for (const day of new Set(entries.map((entry) => entry.day))) {
    if (effective === undefined || day === undefined || day < effective || day > asOf) continue;
    academic.add(semesterOn(day).academicYear);
    calendar.add(String(partsOf(day).year));
  }
  const latestFirst = (years: ReadonlySet<string>) => [...years].sort().reverse();
  return { academic: latestFirst(academic), calendar: latestFirst(calendar) };
}
