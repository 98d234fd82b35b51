import type { ClauseId } from '../policy/clauses';
import type { Settings } from '../policy/settings';
import type { Language, Text } from '../policy/text';
import type { Entry } from '../quota/entries';
import type { QuotaLine } from '../quota/quota';
import type { CellValue } from '../records/cells';
import type { Contents } from '../records/content';
import type { Day } from '../records/day';
import type { LogField, RosterField } from '../records/fields';
import type { Ledger, Pair, Pairing } from '../records/ledger';
import type { ContactRecord } from '../records/log';
import type { Person, Role } from '../records/people';
import type { PersonMention } from '../records/readings';
import type { RosterRow } from '../records/roster';
import type { ErrorCell, TableNotes } from '../records/rows';
import type { TableLayout } from '../records/table';
import type { Steps } from '../steps';
import type { Example, InvalidExample } from './example';

export type RuleId = `${'roster' | 'log' | 'quota' | 'workbook'}/${string}`;

/** error 必须更正 · warning 请核实 · info 提示 */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule looks at, one at a time. `ledger` is for rules that must see everything at once. */
export interface Subjects {
  'roster-row': RosterRow;
  leader: Person;
  pairing: Pairing;
  pair: Pair;
  record: ContactRecord;
  entry: Entry;
  quota: QuotaLine;
  table: TableNotes;
  'error-cell': ErrorCell;
  ledger: Ledger;
}

/** What a finding says, but for the why, which is the rule's: what is wrong, and what to do. Whole sentences. */
export interface Wording {
  what: string;
  todo: string;
}

/** What a message is filled with: JSON values only, so that findings can be stored and sent. Days are ISO texts. */
export type MessageData = Readonly<Record<string, Json>>;

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** One message in both languages. */
export type Message<D extends MessageData> = Readonly<Record<Language, (data: D) => Wording>>;

type Messages = Readonly<Record<string, Message<never>>>;
type DataOf<M> = M extends Message<infer D> ? D : never;

/** A cell by its meaning. A field that the table has no column for stands for the row's first column. */
export interface Spot {
  layout: TableLayout;
  /** Sheet row, counted from 0. */
  row: number;
  field: RosterField | LogField;
}

/**
 * A correction: the exact new value of one cell. `safe` corrections change the writing and not the meaning; a `choice`
 * is one of several that only a person can pick from.
 */
export interface Correction {
  spot: Spot;
  value: CellValue;
  kind: 'safe' | 'choice';
  /**
   * How the cell must be formatted to hold the value: as a date, where the value is a day's serial number; as text,
   * where Excel would make something else of it (2024年1月 becomes a day). Left out, the cell keeps its format.
   */
  format?: 'date' | 'text';
}

export interface Report<D> {
  at: Spot;
  data: D;
  /** When it differs from the rule's. */
  severity?: Severity;
  related?: readonly Spot[];
  fixes?: readonly Correction[];
}

/** Roster people whose names are nearest to a name that is on no roster, best first, at most three. */
export interface Nearest {
  people: readonly Person[];
  /** The first, when it is clearly nearer than the rest. */
  clear: Person | undefined;
}

/** What a rule may look at besides its subject. The cut-off date stands in for today: the core has no clock. */
export interface RuleContext {
  ledger: Ledger;
  entries: readonly Entry[];
  quota: readonly QuotaLine[];
  settings: Settings;
  asOf: Day;
  /** The academic year of the last day that is audited, `2024-2025`. */
  academicYear: string;
  unchecked: readonly Unchecked[];
  /** What the log's contents say. */
  contents: Contents;
  nearest: (role: Role, mention: PersonMention) => Nearest;
}

/** A rule of the catalogue that cannot look at a table, because no heading was found for columns that it needs. */
export interface Unchecked {
  layout: TableLayout;
  title: Text;
  /** The columns that are missing; of several fields one would be enough. */
  missing: readonly (readonly string[])[];
}

/** A column that a rule cannot do without, or several of which one is enough. */
type Need<F> = F | readonly F[];

export interface Needs {
  roster?: readonly Need<RosterField>[];
  log?: readonly Need<LogField>[];
}

export interface Rule<S extends keyof Subjects = keyof Subjects, M extends Messages = Messages> {
  id: RuleId;
  subject: S;
  /** The clauses that it upholds; none for workbook rules, which are about reading the file aright. */
  clauses: readonly ClauseId[];
  severity: Severity;
  /** Whether an entry that this log rule flags still counts towards the quota; `once` of several. */
  counts?: 'yes' | 'no' | 'once';
  /** How long it takes, where it takes far longer than a simple look at each row: as many times as long. */
  effort?: number;
  /** Without these columns the rule is reported as not run. */
  needs: Needs;
  title: Text;
  /** Why it matters. Words in “ ” are quoted from the rule's clauses. */
  why: Text;
  /** When a flagged row may be right. */
  exception: Text;
  messages: M;
  /** A rule that looks at the whole ledger row by row is a generator, so that others can work meanwhile. */
  check(
    subject: Subjects[S],
    context: RuleContext,
    report: <K extends keyof M & string>(message: K, finding: Report<DataOf<M[K]>>) => void,
  ): Steps<void> | void;
  examples: {
    valid: readonly Example[];
    invalid: readonly (InvalidExample & { message: keyof M & string })[];
  };
}

/** Any rule, for those who run, list or word rules without knowing their subjects and messages. */
export type AnyRule = Rule<keyof Subjects, Readonly<Record<string, Message<MessageData>>>>;

/**
 * Declares a rule; the file is named after its id. Each report is checked against the messages here, where their data
 * has its type; after that all rules have one type.
 */
export function defineRule<S extends keyof Subjects, M extends Messages>(rule: Rule<S, M>): AnyRule {
  return rule as unknown as AnyRule;
}

/** One message in both languages, with the type of what it is filled with; nothing, unless told. */
export function message<D extends MessageData = Record<never, never>>(texts: Message<D>): Message<NoInfer<D>> {
  return texts;
}

/** The cell of a field in a row that was read. */
export function spot(
  row: { layout: TableLayout; row: number },
  field: RosterField | LogField,
): Spot {
  return { layout: row.layout, row: row.row, field };
}
