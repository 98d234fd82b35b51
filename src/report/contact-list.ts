import { groupBy, sum } from '../domain/collections';
import { clauseOf } from '../domain/policy/clauses';
import { semesterName, type Semester } from '../domain/policy/semesters';
import type { Language } from '../domain/policy/text';
import { isoOf, type Day } from '../domain/records/day';
import { contactListTexts } from '../i18n/contact-list';
import type { AuditReport, QuotaRow } from './audit-report';
import { cutOffOf } from './summary-notes';

/** What the list is made of. */
export type QuotaReport = Pick<AuditReport, 'period' | 'asOf' | 'quota'>;

/** The contacts that are still owed in one semester: names, units and counts, and nothing else of the ledger. */
export interface ContactList {
  semester: Semester;
  /** The day up to which contacts were counted. */
  asOf: Day;
  /** Whether the semester has ended, so that nothing can be made up for. */
  isOver: boolean;
  /** Pairings that owe contacts, by unit and leader, both in the order of the roster. */
  rows: readonly QuotaRow[];
  leaders: number;
  /** Contacts missing in all. */
  missing: number;
  /** Pairings with contacts missing that ended while the semester goes on; they are no rows. */
  ended: number;
}

/**
 * Who owes contacts in the semester of the cut-off date, or else in the last one that ended within the period.
 * Undefined when the period has not begun.
 */
export function contactList({ period, asOf, quota }: QuotaReport): ContactList | undefined {
  const begun = period.semesters.filter(({ first }) => first <= asOf);
  const whole = asOf > period.last ? begun.findLast(({ endsAfter }) => !endsAfter) : undefined;
  const current = whole ?? begun.at(-1);
  if (!current) return undefined;
  const { semester } = current;
  const isOver = semester.last < asOf;
  const owing = quota.filter((row) => row.semester.id === semester.id && row.missing > 0);
  const rows = byUnitAndLeader(owing.filter(({ deadline }) => isOver || deadline >= asOf));
  return {
    semester,
    asOf: cutOffOf(period, asOf),
    isOver,
    rows,
    leaders: new Set(rows.map(({ leaderId }) => leaderId)).size,
    missing: sum(rows, ({ missing }) => missing),
    ended: owing.length - rows.length,
  };
}

/** What stands above a list: its title, and a sentence or two on what it holds. */
export function contactListHead(list: ContactList, language: Language): { title: string; subtitle: string } {
  const words = contactListTexts[language];
  const { semester, asOf, isOver, leaders, missing, ended } = list;
  const subtitle = words.subtitle({
    clause: clauseOf('4.3a').heading,
    asOf: isoOf(asOf),
    deadline: isoOf(semester.last),
    leaders,
    missing,
  });
  return {
    title: words.title(semesterName(semester.id, language), isOver),
    subtitle: ended > 0 ? `${subtitle}${language === 'zh' ? '' : ' '}${words.ended(ended)}` : subtitle,
  };
}

/** The list for pasting into a sheet or a document: headings, a line for each pairing, cells parted by tabs. */
export function contactListTable(list: ContactList, language: Language): string {
  const columns = contactListTexts[language].columns.slice(0, -1);
  const lines = list.rows.map((row, index) => [
    String(index + 1),
    row.unit,
    row.leader,
    row.representative,
    String(row.required),
    String(row.counted),
    String(row.missing),
    isoOf(row.deadline),
    list.isOver ? '' : String(row.daysLeft),
  ]);
  return [columns, ...lines].map((cells) => cells.map(pasteable).join('\t')).join('\n');
}

/** The list for a message: a title, a sentence, and one line for each leader. */
export function contactListMessage(list: ContactList, language: Language): string {
  const words = contactListTexts[language];
  const { title, subtitle } = contactListHead(list, language);
  const leaders = [...groupBy(list.rows, ({ leaderId }) => leaderId).values()].map((own) => {
    const owed = own.map(({ representative, missing, deadline }) => {
      return words.owed(oneLine(representative), missing, deadline < list.semester.last ? isoOf(deadline) : undefined);
    });
    return words.leader(oneLine(own[0].unit), oneLine(own[0].leader), owed);
  });
  return [title, subtitle, ...(leaders.length > 0 ? leaders : [words.none])].join('\n');
}

function byUnitAndLeader(rows: readonly QuotaRow[]): QuotaRow[] {
  return [...groupBy(rows, ({ unit }) => unit).values()].flatMap((own) =>
    [...groupBy(own, ({ leaderId }) => leaderId).values()].flat(),
  );
}

/** A cell as Excel takes it from the clipboard: on one line, and never as a formula, whatever it begins with. */
function pasteable(text: string): string {
  const line = oneLine(text);
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
