import { remembered } from '../collections';
import type { Settings } from '../policy/settings';
import type { Steps } from '../steps';
import { beginsOtherwise, textOf, type CellValue } from './cells';
import type { Day } from './day';
import { readDate } from './dates';
import type { LogField } from './fields';
import { isDitto, readNames } from './names';
import type { DateReading, PersonMention } from './readings';
import { coveredRows, dataRowsInSteps, placesOf, textAt, valueAt, type FieldPlaces, type TableNotes } from './rows';
import type { TableCells, TableLayout } from './table';

/** What the form cell says: a form of the settings by its name, by another word for it, or something else. */
export type FormReading =
  | { kind: 'missing' }
  | { kind: 'known'; name: string }
  | { kind: 'synonym'; name: string; text: string }
  | { kind: 'unknown'; text: string };

/** What the initiative column says where the other side, or nobody, made the contact. */
const notLeadersInitiative =
  /^(否|不|不是|非|被动|非主动|不主动|被动联系|非主动联系|对方主动|对方主动联系|对方联系|[×✕✖✗✘]|no|n|false)$/i;

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
  readonly thoughts: string;
  readonly opinion: string;
  readonly instruction: string;
  readonly outcome: string;
  readonly reported: string;
}

/** What a row of a log may take over from the row above. */
type Repeated = 'date' | 'leader' | 'representative' | 'unit';

/** The fields that are read; what else the log says, such as the place, no rule asks for. */
const fieldsRead = [
  'date', 'unit', 'leader', 'leaderStaffNumber', 'representative', 'representativeStaffNumber', 'form', 'initiative', 'content',
  'thoughts', 'opinion', 'instruction', 'outcome', 'reported',
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
 * take over what the row above says. Equal cells are read once: dates, names and forms recur from row to row.
 */
export function* readLogInSteps(table: TableCells<'log'>, options: LogOptions): Steps<LogReading> {
  const { layout } = table;
  const at = placesOf(table, fieldsRead);
  const log = { layout, at, formOf: formReader(options.forms) };
  const namesOf = remembered(readNames);
  const dateOf = remembered((value: CellValue) => ({ reading: readDate(value, options), text: textOf(value) }));
  const covered = coveredRows(table.merged ?? [], table);
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
    return textAt(this.cells, this.log.at.leaderStaffNumber);
  }

  get representativeStaffNumber() {
    return textAt(this.cells, this.log.at.representativeStaffNumber);
  }

  get form() {
    return this.log.formOf(valueAt(this.cells, this.log.at.form));
  }

  get leadersInitiative() {
    const text = textAt(this.cells, this.log.at.initiative);
    return text === '' || text === '是' || !notLeadersInitiative.test(text);
  }

  get content() {
    return textAt(this.cells, this.log.at.content);
  }

  get thoughts() {
    return textAt(this.cells, this.log.at.thoughts);
  }

  get opinion() {
    return textAt(this.cells, this.log.at.opinion);
  }

  get instruction() {
    return textAt(this.cells, this.log.at.instruction);
  }

  get outcome() {
    return textAt(this.cells, this.log.at.outcome);
  }

  get reported() {
    return textAt(this.cells, this.log.at.reported);
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

const signsOfNothing = '[\\s\\-‐‑‒–—―−_~/\\\\、,，.。;；·…()【】]*';
/** 无, 暂无意见和建议, 对方未提出具体问题: one denial. */
const denial =
  '(?:对方|本次|此次)?(?:目前|暂时?|尚|均)*(?:无|無|没有?|未)(?:提出?|反映|反馈)?' +
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
  if (beginsOtherwise(text, '暂目尚无没未对本此均無')) return false;
  return text.length <= longestNothing && nothing.test(text.normalize('NFKC'));
}

function formReader(forms: Settings['forms']): (value: CellValue) => FormReading {
  const byWord = new Map<string, string>();
  for (const { name, synonyms } of forms) {
    for (const word of [name, ...synonyms]) byWord.set(foldForm(word), name);
  }
  return remembered((value): FormReading => {
    const text = textOf(value);
    if (saysNothing(text)) return { kind: 'missing' };
    const name = byWord.get(foldForm(text));
    if (name === undefined) return { kind: 'unknown', text };
    return name === text ? { kind: 'known', name } : { kind: 'synonym', name, text };
  });
}

/** A form of contact as it is compared: half width, without white space, lower case. */
export function foldForm(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
