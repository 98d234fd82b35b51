import { remembered } from '../collections';
import type { Settings } from '../policy/settings';
import type { Steps } from '../steps';
import { beginsOtherwise, textOf, type CellValue } from './cells';
import type { Day } from './day';
import { readDate } from './dates';
import type { LogField } from './fields';
import { formReader, type FormReading } from './forms';
import { isDitto, readNames } from './names';
import { contentSaysNotHeld, saysNotDone, saysNotHeld } from './not-held';
import type { DateReading, PersonMention } from './readings';
import { coveredRows, dataRowsInSteps, placesOf, textAt, valueAt, type FieldPlaces, type TableNotes } from './rows';
import type { TableCells, TableLayout } from './table';

/** What the initiative column says where the other side, or nobody, made the contact; remarks may follow. */
const notLeadersInitiative = new RegExp(
  '^(?:否|不|不是|非|(?:被动|(?:非|不是?|未)(?:由)?(?:党员)?(?:领导)?(?:干部)?主动)(?:联系|接待|接受)?|[×✕✖✗✘]|no|n|false|0|来访|来电|' +
    '被(?:联系|约谈|约见))(?![\\p{L}\\p{N}])|' +
    '^由?(?:对方|(?:联系|联谊|交友|结对)?对象|党外(?:代表)?人士|代表(?:人士)?|民主党派(?:成员)?|被联系人|本人|老师|教师|教授)' +
    '(?:主动|联系|约|来|找|提出|发起|(?![\\p{L}\\p{N}]))',
  'iu',
);

/** One row of a log, read but not yet linked to people. It remembers where it stands. */
export interface ContactRecord {
  readonly layout: TableLayout<'log'>;
  /** Sheet row, counted from 0. */
  readonly row: number;
  readonly date: DateReading;
  /** The date as the cell has it, for messages; of 同上, what the row above says. */
  readonly dateText: string;
  /** Whether the date was taken over from the row above: 同上, or merged cells. */
  readonly dateIsDitto: boolean;
  readonly leaders: readonly PersonMention[];
  readonly representatives: readonly PersonMention[];
  readonly unit: string;
  readonly leaderStaffNumber: string;
  readonly representativeStaffNumber: string;
  readonly form: FormReading;
  /** False only where the initiative column says that the contact was not the leader's initiative. */
  readonly leadersInitiative: boolean;
  readonly content: string;
  readonly opinion: string;
  readonly instruction: string;
  readonly outcome: string;
  readonly reported: string;
  readonly remark: string;
  /** The cell that says that the contact did not take place on its day, if one does. */
  readonly notHeld: 'remark' | 'form' | 'content' | undefined;
  /** Whether such a cell says what the row above says: 同上, or merged cells. */
  isAsAbove(field: Continued): boolean;
}

/** What a row of a log may take over from the row above: of these each row is read, */
const repeated = ['date', 'unit', 'leader', 'representative'] as const satisfies readonly LogField[];
/** and of these only what is asked for. */
const continued = [
  'leaderStaffNumber', 'representativeStaffNumber', 'form', 'initiative', 'content', 'outcome', 'reported',
] as const satisfies readonly LogField[];

type Repeated = (typeof repeated)[number];
type Continued = (typeof continued)[number];

/** What one cell may fill in for several rows, as where an occasion stands in a row for each who was there. */
export const repeatedFields: readonly LogField[] = [...repeated, ...continued];

/** The fields that are read; what else the log says, such as the place, no rule asks for. */
const fieldsRead = [
  'date', 'unit', 'leader', 'leaderStaffNumber', 'representative', 'representativeStaffNumber', 'form', 'initiative', 'content',
  'opinion', 'instruction', 'outcome', 'reported', 'remark',
] as const satisfies readonly LogField[];

export interface LogOptions {
  system1904: boolean;
  forms: Settings['forms'];
}

/** A log as it was read. */
export interface LogReading {
  records: ContactRecord[];
  notes: TableNotes;
}

/**
 * Reads a log, in steps. Blank persons and dates stay blank; `同上`, and a cell that a merged area covers from above,
 * take over what the row above says; but an opinion that is written once was raised once. Equal cells are read once:
 * dates, names and forms recur from row to row.
 */
export function* readLogInSteps(table: TableCells<'log'>, options: LogOptions): Steps<LogReading> {
  const { layout } = table;
  const at = placesOf(table, fieldsRead);
  const namesOf = remembered(readNames);
  const dateOf = remembered((value: CellValue) => ({ reading: readDate(value, options), text: textOf(value) }));
  const covered = coveredRows(table.merged ?? [], table);
  const readForm = formReader(options.forms);
  const formOf = remembered((value: CellValue): FormReading => {
    const text = textOf(value);
    return saysNothing(text) ? { kind: 'missing' } : readForm(text);
  });
  const log = { layout, at, formOf, table, covered, found: new Map() };
  const repeating = (field: Repeated) => new RepeatingCell(at[field], covered.get(field));
  const [dates, leaders, representatives, units] = [
    repeating('date'), repeating('leader'), repeating('representative'), repeating('unit'),
  ];
  const records: ContactRecord[] = [];
  const notes = yield* dataRowsInSteps(table, (cells, row) => {
    const date = dateOf(dates.read(cells, row));
    const [leader, representative] = [leaders.read(cells, row), representatives.read(cells, row)];
    const unit = textOf(units.read(cells, row)) || (layout.unit ?? '');
    records.push(
      new LogRow(log, cells, row, date, dates.isAsAbove, namesOf(leader), namesOf(representative), unit),
    );
  });
  return { records, notes };
}

/** What the rows of a log have in common. */
interface Log {
  layout: TableLayout<'log'>;
  at: FieldPlaces<'log'>;
  formOf: (value: CellValue) => FormReading;
  table: TableCells<'log'>;
  covered: ReturnType<typeof coveredRows>;
  /** What was found last above a cell that repeats: the next row may repeat it too. */
  found: Map<Continued, { row: number; value: CellValue }>;
}

/**
 * A record that looks into the cells of its row when it is asked: what no rule asks for is neither read nor kept. The
 * cells must stay as they are.
 */
class LogRow implements ContactRecord {
  constructor(
    private readonly log: Log,
    private readonly cells: readonly CellValue[],
    readonly row: number,
    private readonly dated: { reading: DateReading; text: string },
    readonly dateIsDitto: boolean,
    readonly leaders: readonly PersonMention[],
    readonly representatives: readonly PersonMention[],
    readonly unit: string,
  ) {}

  get layout() {
    return this.log.layout;
  }

  get date() {
    return this.dated.reading;
  }

  get dateText() {
    return this.dated.text;
  }

  get leaderStaffNumber() {
    return textOf(this.said('leaderStaffNumber'));
  }

  get representativeStaffNumber() {
    return textOf(this.said('representativeStaffNumber'));
  }

  get form() {
    return this.log.formOf(this.said('form'));
  }

  get leadersInitiative() {
    const text = textOf(this.said('initiative'));
    if (text === '' || text === '是') return true;
    // 李晓梅主动
    return !notLeadersInitiative.test(text) && !this.representatives.some(({ name }) => text.startsWith(name));
  }

  get content() {
    return textAt(this.cells, this.log.at.content);
  }

  get opinion() {
    return textAt(this.cells, this.log.at.opinion);
  }

  get instruction() {
    return textAt(this.cells, this.log.at.instruction);
  }

  get outcome() {
    return textOf(this.said('outcome'));
  }

  get reported() {
    return textOf(this.said('reported'));
  }

  get remark() {
    return textAt(this.cells, this.log.at.remark);
  }

  get notHeld() {
    const { remark } = this;
    if (saysNotHeld(remark) || (this.log.at.opinion === undefined && saysNotDone(remark))) return 'remark';
    const { form } = this;
    const isOther = form.kind === 'unknown' || (form.kind === 'several' && form.unknown.length > 0);
    if (isOther && saysNotHeld(form.text)) return 'form';
    return contentSaysNotHeld(this.content) ? 'content' : undefined;
  }

  isAsAbove(field: Continued): boolean {
    return this.repeats(field, this.cells, this.row);
  }

  private repeats(field: Continued, cells: readonly CellValue[], row: number): boolean {
    const { at, covered } = this.log;
    return isDitto(valueAt(cells, at[field])) || (covered.size > 0 && covered.get(field)?.has(row) === true);
  }

  /** What the cell says, by itself or by the one above. */
  private said(field: Continued): CellValue {
    const own = valueAt(this.cells, this.log.at[field]);
    if (!isDitto(own) && (this.log.covered.size === 0 || !this.isAsAbove(field))) return own;
    const value = this.saidAbove(field);
    this.log.found.set(field, { row: this.row, value });
    return value;
  }

  private saidAbove(field: Continued): CellValue {
    const { rows, firstRow, layout } = this.log.table;
    const found = this.log.found.get(field);
    for (let row = this.row - 1; row > layout.headingRow && row >= firstRow; row -= 1) {
      if (row === found?.row) return found.value;
      const cells = rows[row - firstRow] ?? [];
      const isBlank = cells.every((value) => textOf(value) === '');
      if (!isBlank && !this.repeats(field, cells, row)) return valueAt(cells, this.log.at[field]);
    }
    return '';
  }
}

/** A cell of each row that may take over what the row above says. */
class RepeatingCell {
  /** Whether the row that was read last does so. */
  isAsAbove = false;
  private said: CellValue = '';

  /** @param covered the rows in which a merged area covers the cell from above */
  constructor(
    private readonly place: number | undefined,
    private readonly covered: ReadonlySet<number> | undefined,
  ) {}

  /** What the cell says in the next row, by itself or by the one above. */
  read(cells: readonly CellValue[], row: number): CellValue {
    const own = valueAt(cells, this.place);
    this.isAsAbove = isDitto(own) || (this.covered !== undefined && this.covered.has(row));
    if (!this.isAsAbove) this.said = own;
    return this.said;
  }
}

/** The day that a contact counts on: of a span its first, and none where the date is not certain. */
export function dayOfContact(date: DateReading): Day | undefined {
  return date.kind === 'day' ? date.day : date.kind === 'span' ? date.first : undefined;
}

const signsOfNothing = '[\\s\\-‐‑‒–—―−_~/\\\\、,，.。;；!·…()【】]*';
/** 无, 暂无意见和建议, 对方未提出具体问题, 建议：无, 1.无: one denial. */
const denial =
  '(?:[1-9][.、)])?(?:(?:意见|建议|问题|困难|诉求|要求){1,2}:)?(?:对方|本次|此次)?(?:目前|暂时?|尚|均)*(?:无|無|没有?|未)(?:提出?|反映|反馈)?' +
  '(?:其他|其它|具体|特殊|特别|相关|什么|明显|任何|新)?的?' +
  '(?:(?:意见|建议|问题|困难|诉求|要求|批示|反馈)[和与或及、,]?)*';
const nothing = new RegExp(
  `^${signsOfNothing}(?:${denial}(?:${signsOfNothing}${denial})*|nil|none|n\\/a)?${signsOfNothing}$`,
  'i',
);

/** The longest text that may say nothing. */
const longestNothing = 20;

/** Whether a text only says that there is nothing: blank, 无, —, 暂无, 没有意见, 无意见、无建议. */
export function saysNothing(text: string): boolean {
  if (text === '' || text === '无') return true;
  if (beginsOtherwise(text, '暂目尚无没未对本此均無意建问困诉要')) return false;
  return text.length <= longestNothing && nothing.test(text.normalize('NFKC'));
}
