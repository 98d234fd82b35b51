import { textOf } from './cells';
import type { TableKind } from './fields';
import { isPlainName } from './names-titles';
import { ColumnReader } from './recognise-columns';
import { contentsOf, mostly, type Contents } from './recognise-contents';
import type { HeadGrid, HeadingCell } from './recognise-grid';
import type { TableReason } from './recognise-reasons';
import { certainty, isKnownWord, mayNameSomeone, meaningOf } from './recognise-words';

/** A table found in a head. Rows and columns count from the head's first cell. */
export interface FoundTable {
  kind: TableKind;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** The last row, where another table begins below. */
  lastRow: number | undefined;
  reader: ColumnReader;
  confidence: number;
  reasons: TableReason[];
  /** Whether it has the columns without which it is no table of its kind. */
  isComplete: boolean;
}

/** Headings are at most this deep (of 88 sheets that offices had made, 72 had one row, 12 two, 4 three). */
const deepest = 3;

const aboutRosters = /名单|结对|安排|一览|花名册|名册|分工/;
const aboutLogs = /记录|台账|登记|走访|谈话|开展情况|活动情况/;
const aboutUs = /联谊|交友|党外|统战|结对|无党派|民主党派|liaison/i;
const aboutOthers = /学生|家长|家访|校友|新生|毕业生|班主任|辅导员|考勤|值班|采购|会议室|访客|来访/;

const aboutPlans = /^(?![^]*(?:记录|台账|登记|情况|总结|完成|落实|开展))[^]*(?:计划|安排|方案|预案)/;
const notATable = /统计|汇总|说明|须知|办法|方案|通知|登记表|审批表|备案表/;

/** The tables of a sheet's head, from the top and from the left; those that are only half one too, for asking. */
export function tablesIn(grid: HeadGrid): FoundTable[] {
  const candidates: FoundTable[] = [];
  for (let bottom = 0; bottom < grid.height; bottom += 1) {
    if (grid.filled(bottom) < 2) continue;
    const highest = Math.max(0, bottom - deepest + 1);
    for (let top = bottom; top >= highest; top -= 1) candidates.push(...tablesAt(grid, top, bottom));
  }
  const best = candidates.sort((a, b) => score(b) - score(a) || a.top - b.top || a.left - b.left);
  const chosen: FoundTable[] = [];
  for (const candidate of best) {
    const isHalf = !candidate.isComplete && chosen.length > 0;
    if (!isHalf && chosen.every((table) => isApart(grid, table, candidate))) chosen.push(candidate);
  }
  if (chosen.length === 0) chosen.push(...unknownTable(grid));
  chosen.sort((a, b) => a.top - b.top || a.left - b.left);
  for (const table of chosen) table.lastRow = lastRowOf(grid, table, chosen);
  return chosen;
}

/** The columns of a row that the user says is the heading of such a table: all that the head shows. */
export function readerOfRow(grid: HeadGrid, kind: TableKind, row: number): ColumnReader {
  const right = grid.width - 1;
  const contents = (column: number) => contentsOf(samples(grid, row, column, 0, right));
  return new ColumnReader(kind, grid.headings(row, row, 0, right), contents);
}

/** What stands above a heading, and the sheet's name: what the table is about. */
function titleOf(grid: HeadGrid, top: number): string {
  const texts = [grid.head.name];
  for (let row = 0; row < top; row += 1) {
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      if (text !== '' && text.length <= 60) texts.push(text);
    }
  }
  return texts.join('\n');
}

/** Whether the words speak of liaison with people outside the Party. */
function isAboutUs(title: string): boolean {
  return aboutUs.test(title);
}

function score({ isComplete, reader, confidence, top, bottom }: FoundTable): number {
  const fields = reader.all.filter(({ field }) => field !== undefined).length;
  return (isComplete ? 1_000 : 0) + fields * 10 + confidence * 5 + (bottom - top) * 0.5;
}

/** The tables whose headings lie in these rows: one, or several side by side. */
function tablesAt(grid: HeadGrid, top: number, bottom: number): FoundTable[] {
  const headings = grid.headings(top, bottom, 0, grid.width - 1);
  const first = headings.findIndex(({ text }) => text !== '');
  const last = headings.findLastIndex(({ text }) => text !== '');
  if (first < 0) return [];
  const whole = tableAt(grid, top, bottom, first, last);
  const pieces = piecesOf(headings.slice(first, last + 1));
  if (pieces.length < 2) return whole ? [whole] : [];
  const parts = pieces
    .map(([left, right]) => tableAt(grid, top, bottom, left, right))
    .filter((part) => part !== undefined);
  const complete = parts.filter(({ isComplete }) => isComplete);
  const [part] = complete;
  if (!part || (complete.length === 1 && whole && continues(whole, part, headings))) return whole ? [whole] : parts;
  return complete;
}

/** Whether a gap lies within one table: what stands beyond it is headings too, of fields that the part has not. */
function continues(whole: FoundTable, part: FoundTable, headings: readonly HeadingCell[]): boolean {
  const beyond = headings.filter(({ column, text }) => text !== '' && (column < part.left || column > part.right));
  const known = beyond.filter(({ leaf, group, hint }) => meaningOf(part.kind, leaf, group, hint).is !== 'unknown');
  const gains = fieldCount(whole) > fieldCount(part) && whole.confidence >= part.confidence;
  return whole.kind === part.kind && known.length === beyond.length && gains;
}

function fieldCount({ reader }: FoundTable): number {
  return reader.all.filter(({ field }) => field !== undefined).length;
}

/** Cuts a heading at columns without one, before a second 序号, and where its words begin anew. */
function piecesOf(headings: readonly HeadingCell[]): [left: number, right: number][] {
  const isNumber = ({ leaf }: HeadingCell) => /^(?:序号|序|编号|no)$/.test(leaf);
  const half = headings.length / 2;
  const isTwice =
    Number.isInteger(half) &&
    half > 1 &&
    headings.slice(0, half).every(({ leaf }, index) => leaf === headings[half + index]?.leaf);
  const pieces: [number, number][] = [];
  let open: [number, number] | undefined;
  headings.forEach((heading, index) => {
    if (heading.text === '') {
      open = undefined;
      return;
    }
    if (!open || (isNumber(heading) && index > 0) || (isTwice && index === half)) {
      open = [heading.column, heading.column];
      pieces.push(open);
    }
    open[1] = heading.column;
  });
  return pieces;
}

function tableAt(grid: HeadGrid, top: number, bottom: number, left: number, right: number): FoundTable | undefined {
  const headings = grid.headings(top, bottom, left, right);
  if (!isHeading(grid, headings, top, bottom, left, right)) return undefined;
  const seen = new Map<number, Contents>();
  const contents = (column: number): Contents => {
    const known = seen.get(column);
    if (known) return known;
    const fresh = contentsOf(samples(grid, bottom, column, left, right));
    seen.set(column, fresh);
    return fresh;
  };
  const title = titleOf(grid, top);
  const readers = { log: new ColumnReader('log', headings, contents), roster: new ColumnReader('roster', headings, contents) };
  const decided = decideKind(readers, contents, title);
  if (!decided || isForm(grid, bottom, left, right)) return undefined;
  const reader = readers[decided.kind];
  const table: FoundTable = { ...decided, top, bottom, left, right, lastRow: undefined, reader };
  doubt(grid, table, contents, title);
  return table;
}

/** Whether these rows can be a heading: words and no data, half of them known, each row adding something. */
function isHeading(
  grid: HeadGrid,
  headings: readonly HeadingCell[],
  top: number,
  bottom: number,
  left: number,
  right: number,
): boolean {
  const headed = headings.filter(({ text }) => text !== '');
  if (headed.length < 2) return false;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (typeof grid.value(row, column) !== 'string') return false;
    }
    if (grid.isNumbered(row, left, right)) return false;
  }
  for (let row = top; row < bottom; row += 1) {
    if (!grid.isUpperRow(row, left, right) || !addsTo(grid, headings, row, bottom, left, right)) return false;
  }
  if (top === bottom) return true;
  const own = headings.filter(({ column }) => !grid.isBlank(bottom, column));
  const known = own.filter(({ leaf, group }) => isKnownWord(leaf, group));
  const repeats = own.every(({ column }) => grid.word(bottom, column) === grid.word(top, column));
  // 护理学院 below 单位: the row above is the whole heading, and this one is data.
  const data = own.filter((cell) => !known.includes(cell) && isKnownWord(grid.word(bottom - 1, cell.column)));
  return own.length >= 2 && known.length * 2 > own.length && !repeats && data.length < 2;
}

/** Whether an upper row gives some column a heading or a group that the rows below it do not. */
function addsTo(
  grid: HeadGrid,
  headings: readonly HeadingCell[],
  row: number,
  bottom: number,
  left: number,
  right: number,
): boolean {
  const below = grid.headings(row + 1, bottom, left, right);
  const words = ({ leaf, group }: HeadingCell) => `${group}/${leaf}`;
  const without = below.map(words);
  return headings.filter((heading, index) => without[index] !== words(heading)).length >= 2;
}

/** The cells below a heading, without column numbers and without rows that hold one text only. */
function samples(grid: HeadGrid, bottom: number, column: number, left: number, right: number) {
  const values = [];
  for (let row = bottom + 1; row < grid.height; row += 1) {
    const isData = grid.filled(row, left, right) > 1 && !grid.isNumbered(row, left, right);
    if (isData) values.push(grid.value(row, column));
  }
  return values;
}

type Decision = Pick<FoundTable, 'kind' | 'confidence' | 'reasons' | 'isComplete'>;

/** Roster or log, or neither: a roster names both sides of a pairing, a log says when who was met and what for. */
function decideKind(
  { log, roster }: { log: ColumnReader; roster: ColumnReader },
  contents: (column: number) => Contents,
  title: string,
): Decision | undefined {
  const has = (reader: ColumnReader, ...fields: string[]) => fields.every((field) => reader.reading(field));
  const sure = (kind: TableKind): Decision => ({ kind, confidence: 1, reasons: [{ is: kind }], isComplete: true });
  const open = (kind: TableKind, is: 'kind-open' | 'counts' | 'opinions'): Decision => {
    return { kind, confidence: certainty.open, reasons: [{ is }], isComplete: true };
  };
  const isSubstantial = has(log, 'content') || has(log, 'form');
  const hasPerson = has(log, 'leader') || has(log, 'representative');
  const isRoster = has(roster, 'leader', 'representative');
  if (has(log, 'date') && hasPerson && isSubstantial) return sure('log');
  if (has(log, 'date') && has(log, 'leader', 'representative')) {
    const date = contents(log.reading('date')?.column ?? 0);
    if (roster.reading('period')?.why.is === 'spans') return sure('roster');
    const isWhen = roster.all.some(({ why }) => why.is === 'when');
    if (!isWhen) return log.countsContacts ? open('log', 'kind-open') : sure('log');
    const [asRoster, asLog] = [aboutRosters.test(title), aboutLogs.test(title)];
    if (asLog && !asRoster && !mostly(date.spans, date)) return { ...sure('log'), confidence: certainty.alone };
    if (asRoster && !asLog && !mostly(date.dates, date, 0.3)) return { ...sure('roster'), confidence: certainty.alone };
    return open(asRoster && !asLog ? 'roster' : 'log', 'kind-open');
  }
  if (isRoster && (has(log, 'content') || has(log, 'form'))) return open('log', 'kind-open');
  if (isRoster && has(log, 'opinion')) return open('roster', 'opinions');
  if (isRoster) return roster.countsContacts ? open('roster', 'counts') : sure('roster');
  if (!isAboutUs(title)) return undefined;
  return halfTable(has(log, 'date') && isSubstantial, roster);
}

/** What lacks a column, but speaks of liaison: it is asked about where the workbook has nothing better. */
function halfTable(isHalfLog: boolean, roster: ColumnReader): Decision | undefined {
  const half = (kind: TableKind, is: 'no-leader' | 'no-representative'): Decision => {
    return { kind, confidence: certainty.open, reasons: [{ is }], isComplete: false };
  };
  if (isHalfLog) return half('log', 'no-representative');
  const isKnown = roster.all.filter(({ field }) => field !== undefined).length >= 2;
  if (isKnown && roster.reading('representative')) return half('roster', 'no-leader');
  if (isKnown && roster.reading('leader')) return half('roster', 'no-representative');
  return undefined;
}

/**
 * A table whose title speaks of a liaison roster or log, and whose headings nobody knows: the first row of short texts
 * above rows of data. The user is asked what its columns are.
 */
function unknownTable(grid: HeadGrid): FoundTable[] {
  for (let row = 0; row < grid.height - 1; row += 1) {
    const [left, right] = [grid.firstFilled(row), grid.lastFilled(row)];
    const isHeadingLike = grid.filled(row) >= 3 && grid.filled(row, left, right) === right - left + 1;
    if (!isHeadingLike) continue;
    const title = titleOf(grid, row);
    const isOurs = isAboutUs(title) && (aboutRosters.test(title) || aboutLogs.test(title)) && !notATable.test(title);
    const hasData = [row + 1, row + 2].every((below) => grid.filled(below, left, right) >= 2);
    const headings = grid.headings(row, row, left, right);
    const isPlain = isHeading(grid, headings, row, row, left, right) && headings.every(({ text }) => text.length <= 12);
    if (!isOurs || !hasData || !isPlain || isForm(grid, row - 1, left, right)) return [];
    const kind = aboutRosters.test(title) && !aboutLogs.test(title) ? 'roster' : 'log';
    const contents = (column: number) => contentsOf(samples(grid, row, column, left, right));
    return [
      {
        kind,
        top: row,
        bottom: row,
        left,
        right,
        lastRow: undefined,
        reader: new ColumnReader(kind, headings, contents),
        confidence: certainty.open,
        reasons: [{ is: 'title-only' }],
        isComplete: false,
      },
    ];
  }
  return [];
}

/** Lowers the confidence by what speaks against the table, and says so. */
function doubt(grid: HeadGrid, table: FoundTable, contents: (column: number) => Contents, title: string): void {
  const { reader, kind } = table;
  const lower = (confidence: number, reason: TableReason) => {
    if (confidence < table.confidence) table.confidence = confidence;
    table.reasons.push(reason);
  };
  if (hasOtherRepresentatives(grid, table)) lower(certainty.open, { is: 'several-representatives' });
  for (const field of kind === 'log' ? ['date', 'leader', 'representative'] : ['leader', 'representative']) {
    const reading = reader.reading(field);
    if (!reading) continue;
    const seen = contents(reading.column);
    const isDate = field === 'date';
    const isUnlike = isDate ? !mostly(seen.dates, seen, 0.3) : mostly(seen.nobody, seen);
    if (reading.confidence < certainty.weakWord) {
      const isRepeated = reading.why.is === 'twice' && isDate;
      const heading = reading.heading.text;
      lower(reading.confidence, isRepeated ? { is: 'repeated-groups' } : { is: 'column', field, heading });
    } else {
      table.confidence = Math.min(table.confidence, Math.max(reading.confidence, certainty.alone));
    }
    if (seen.filled >= 2 && isUnlike) lower(certainty.open, { is: 'contents', field });
  }
  if (kind === 'log' && table.isComplete) {
    if (!reader.reading('representative')) lower(certainty.open, { is: 'no-representative' });
    else if (!reader.reading('leader')) lower(certainty.likely, { is: 'no-leader' });
  }
  const someone = reader.all.find(({ why, heading }) => why.is === 'unknown' && mayNameSomeone(heading.leaf));
  if (someone) lower(certainty.likely, { is: 'someone', heading: someone.heading.text });
  const { known, all } = reader.known;
  if (known * 2 < all) lower(certainty.likely, { is: 'half-known' });
  if (aboutOthers.test(title) && !isAboutUs(title)) lower(certainty.open, { is: 'not-ours' });
  if (kind === 'log' && aboutPlans.test(title)) lower(certainty.open, { is: 'plan' });
}

/**
 * Whether names stand in a second column of the same heading, or beside the representative in one without a heading, as
 * below 联系对象 where that is set over two columns.
 */
function hasOtherRepresentatives(grid: HeadGrid, { reader, bottom, left, right }: FoundTable): boolean {
  const own = reader.reading('representative');
  if (own === undefined) return false;
  const twins = reader.all.filter(({ why }) => why.is === 'taken' && why.field === 'representative');
  const next = own.column + 1;
  const isBare = next > right ? grid.isBlank(bottom, next) : reader.at(next)?.heading.text === '';
  const columns = [...twins.map(({ column }) => column), ...(isBare ? [next] : [])];
  return columns.some((column) => {
    const said = samples(grid, bottom, column, left, Math.max(column, right)).map(textOf).filter((text) => text !== '');
    return said.filter(isPlainName).length * 2 > said.length;
  });
}

/** A form has its labels one below the other, each with its value beside it, where a table has data. */
function isForm(grid: HeadGrid, bottom: number, left: number, right: number): boolean {
  const labels = new Set<string>();
  for (let row = bottom + 1; row < Math.min(grid.height, bottom + 9); row += 1) {
    const words: string[] = [];
    let known = 0;
    for (let column = left; column <= right; column += 1) {
      if (grid.isBlank(row, column)) continue;
      const word = grid.word(row, column);
      words.push(word);
      if (isKnownWord(word)) known += 1;
    }
    const [first] = words;
    // A whole row of headings is that of another table, or the same heading on the next page.
    if (first === undefined || !isLabel(first) || (words.length >= 3 && known === words.length)) continue;
    labels.add(first);
  }
  return labels.size >= 2;
}

/** Words that only label: 党总支 and 校领导 may stand in a cell of a table, and 合计 ends one. */
function isLabel(word: string): boolean {
  if (word === '' || /填表|填报|审核|制表|说明|备注|^附/.test(word)) return false;
  const log = meaningOf('log', word);
  // 党外知识分子 and 无党派人士 are categories too, 校领导 a tier.
  if (log.is === 'field' && log.field === 'representative') return /对象|人$|姓名$/.test(word);
  if (log.is === 'field') return log.field !== 'leader' || /人$/.test(word);
  return log.is === 'name' || log.is === 'sided' || log.is === 'contact-person' || log.is === 'contact-way' || log.is === 'other';
}

function overlaps(a: FoundTable, b: FoundTable): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** Two tables lie apart side by side, or one below the other where the lower one is not the same heading once more. */
function isApart(grid: HeadGrid, a: FoundTable, b: FoundTable): boolean {
  if (!overlaps(a, b)) return true;
  const [upper, lower] = a.top < b.top ? [a, b] : [b, a];
  if (lower.top <= upper.bottom) return false;
  const words = ({ reader }: FoundTable) => reader.all.map(({ heading }) => `${heading.column}:${heading.leaf}`).join();
  if (words(upper) === words(lower)) return false;
  // Of a row of data below a heading no second heading is made.
  return lower.isComplete && upper.isComplete && grid.filled(lower.bottom) >= 2;
}

/** The row before the next table's heading and its title. */
function lastRowOf(grid: HeadGrid, table: FoundTable, all: readonly FoundTable[]): number | undefined {
  const below = all.filter((other) => other !== table && other.top > table.bottom && overlaps(table, other));
  if (below.length === 0) return undefined;
  let last = Math.min(...below.map(({ top }) => top)) - 1;
  while (last > table.bottom && grid.filled(last, table.left, table.right) <= 1) last -= 1;
  return last;
}
