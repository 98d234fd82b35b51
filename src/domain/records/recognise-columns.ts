import type { TableKind } from './fields';
import { mostly, type Contents } from './recognise-contents';
import type { HeadingCell } from './recognise-grid';
import type { ColumnReason } from './recognise-reasons';
import { certainty, meaningOf, type Meaning, type Side } from './recognise-words';

/** What a column was taken for. Columns count from the head's first. */
export interface ColumnReading {
  column: number;
  heading: HeadingCell;
  /** Undefined: the column is not read. */
  field: string | undefined;
  /** From 0 to 1: how certain it is that the column holds the field, or that it need not be read. */
  confidence: number;
  why: ColumnReason;
}

interface Column {
  heading: HeadingCell;
  meaning: Meaning;
  contents: Contents;
}

/** The columns of one heading read as those of a table of one kind. */
export class ColumnReader {
  private readonly columns: readonly Column[];
  private readonly readings = new Map<number, ColumnReading>();

  constructor(
    readonly kind: TableKind,
    headings: readonly HeadingCell[],
    contents: (column: number) => Contents,
  ) {
    this.columns = headings.map((heading) => {
      const meaning = meaningOf(kind, heading.leaf, heading.group, heading.hint);
      return { heading, meaning, contents: contents(heading.column) };
    });
    this.takeWords();
    this.takePeople();
    this.takeSides();
    this.takeUnits();
    if (kind === 'roster') this.takePeriod();
    else this.takeContactWay();
    this.leaveRest();
  }

  /** Every column, from left to right. */
  get all(): ColumnReading[] {
    return [...this.readings.values()].sort((a, b) => a.column - b.column);
  }

  get countsContacts(): boolean {
    return this.columns.some(({ meaning }) => meaning.is === 'count');
  }

  /** Headings whose words are known, of all headings. */
  get known(): { known: number; all: number } {
    const headed = this.columns.filter(({ heading }) => heading.text !== '');
    return { known: headed.filter(({ meaning }) => meaning.is !== 'unknown').length, all: headed.length };
  }

  at(column: number): ColumnReading | undefined {
    return this.readings.get(column);
  }

  reading(field: string): ColumnReading | undefined {
    for (const reading of this.readings.values()) if (reading.field === field) return reading;
    return undefined;
  }

  private has(field: string): boolean {
    return this.reading(field) !== undefined;
  }

  private position(field: string): number | undefined {
    return this.reading(field)?.column;
  }

  private take({ heading }: Column, field: string | undefined, confidence: number, why: ColumnReason): void {
    const { column } = heading;
    this.readings.set(column, { column, heading, field, confidence, why });
  }

  private leave(column: Column, confidence: number, why: ColumnReason): void {
    this.take(column, undefined, confidence, why);
  }

  private open(is: Meaning['is']): Column[] {
    return this.columns.filter(({ heading, meaning }) => meaning.is === is && !this.readings.has(heading.column));
  }

  /** Headings whose words name a field. Of two that name the same one, the more certain is taken, else the first. */
  private takeWords(): void {
    const claims = new Map<string, { column: Column; certainty: number; by: 'word' | 'made' | 'group' }[]>();
    for (const column of this.columns) {
      const { meaning } = column;
      if (meaning.is !== 'field' || (meaning.field === 'date' && this.isHoursOfDay(column))) continue;
      claims.set(meaning.field, [...(claims.get(meaning.field) ?? []), { column, ...meaning }]);
    }
    for (const [field, claimants] of claims) {
      const best = Math.max(...claimants.map((claim) => claim.certainty));
      // 事由 beside 谈话内容: the content is what is called so.
      const [first, ...others] = claimants
        .filter((claim) => claim.certainty === best)
        .sort((a, b) => Number(b.column.heading.leaf.includes('内容')) - Number(a.column.heading.leaf.includes('内容')));
      if (!first) continue;
      // A second column of the same name beside the first (姓名 under one group, once more) leaves the choice open.
      if (others.length > 0) this.take(first.column, field, certainty.open, { is: 'twice', field });
      // 院领导 beside 校领导: both may be whom the pairings tie.
      else if (claimants.length > 1 && isPerson(field)) this.take(first.column, field, certainty.likely, { is: 'twice', field });
      else this.take(first.column, field, best, { is: first.by, field });
      for (const { column } of claimants) {
        if (column === first.column) continue;
        this.leave(column, others.length > 0 ? certainty.open : certainty.beside, { is: 'taken', field });
      }
    }
  }

  /** 时间 beside 日期 holds the hours of the days that stand there. */
  private isHoursOfDay({ heading, contents }: Column): boolean {
    const isOfDates = ({ heading: { column }, meaning, contents: { dates } }: Column) =>
      column !== heading.column && meaning.is === 'field' && meaning.field === 'date' && dates > 0;
    return mostly(contents.hours, contents) && this.columns.some(isOfDates);
  }

  /** 姓名 and 联系人: whose name it is, is told by what the other columns hold. */
  private takePeople(): void {
    const names = this.open('name');
    if (this.has('leader') && this.has('representative')) {
      for (const column of names) this.leave(column, certainty.beside, { is: 'other-person' });
    } else if (this.has('leader')) {
      const [first, ...rest] = names;
      if (first) this.take(first, 'representative', rest.length === 0 ? certainty.beside : certainty.likely, { is: 'other-side' });
    } else if (this.has('representative')) {
      const [first, ...rest] = names;
      const isLeader = first && rest.length === 0 && this.attributesOf(first) === 'leader';
      if (first) this.take(first, 'leader', isLeader ? certainty.alone : certainty.likely, { is: 'other-side' });
    }
    this.takeContactPerson();
    const left = names.filter(({ heading }) => !this.readings.has(heading.column));
    const [first, second] = left;
    if (first && second && !this.has('leader') && !this.has('representative')) {
      const isTurned = this.attributesOf(first) === 'representative' || this.attributesOf(second) === 'leader';
      const [leader, representative] = isTurned ? [second, first] : [first, second];
      this.take(leader, 'leader', certainty.likely, { is: 'neighbours' });
      this.take(representative, 'representative', certainty.likely, { is: 'neighbours' });
    } else if (first && !second && !this.has('representative')) {
      const confidence = this.has('leader') ? certainty.beside : certainty.open;
      this.take(first, 'representative', confidence, { is: this.has('leader') ? 'other-side' : 'whose-name' });
    }
    for (const column of left) {
      if (!this.readings.has(column.heading.column)) {
        this.leave(column, certainty.open, { is: 'whose-name' });
      }
    }
  }

  private takeContactPerson(): void {
    for (const column of this.open('contact-person')) {
      const at = column.heading.column;
      const next = this.columns.find(({ heading }) => heading.column === at + 1);
      const hasTelephone =
        next !== undefined &&
        (/电话|手机|phone/.test(next.heading.leaf) || (next.meaning.is === 'contact-way' && !mostly(next.contents.forms, next.contents)));
      if (this.has('leader') || hasTelephone) {
        this.leave(column, hasTelephone ? certainty.made : certainty.beside, { is: 'contact-person' });
        continue;
      }
      const other = this.position('representative') ?? this.open('name')[0]?.heading.column;
      const isBeside = other !== undefined && Math.abs(other - at) === 1;
      this.take(column, 'leader', isBeside ? certainty.alone : certainty.open, { is: isBeside ? 'other-side' : 'contact-person-open' });
    }
  }

  /** Whose attributes stand to the right of a name, up to the next name. */
  private attributesOf(name: Column): Side | undefined {
    const start = this.columns.indexOf(name);
    for (const { meaning, heading, contents } of this.columns.slice(start + 1)) {
      if (meaning.is === 'name' || meaning.is === 'contact-person') return undefined;
      if (meaning.is === 'field') {
        if (['leaderPost', 'tier', 'leaderParty'].includes(meaning.field)) return 'leader';
        if (['party', 'category', 'representativePost'].includes(meaning.field)) return 'representative';
        if (meaning.field === 'leader' || meaning.field === 'representative') return undefined;
      }
      if (/^(?:党派|类别|职称|党内职务|层级)$/.test(heading.leaf)) return /^党内|^层/.test(heading.leaf) ? 'leader' : 'representative';
      if (meaning.is === 'sided') {
        if (mostly(contents.communists, contents) || mostly(contents.leaderPosts, contents)) return 'leader';
        if (mostly(contents.nonCommunists, contents) || mostly(contents.representativePosts, contents)) return 'representative';
      }
    }
    return undefined;
  }

  /** The person whose column stands nearest to the left; left of both, the person who comes first. */
  private besideWhom(at: number): Side | undefined {
    const leader = this.position('leader');
    const representative = this.position('representative');
    if (leader === undefined || representative === undefined) {
      return leader !== undefined ? 'leader' : representative !== undefined ? 'representative' : undefined;
    }
    const [first, second] = leader < representative ? (['leader', 'representative'] as const) : (['representative', 'leader'] as const);
    return at > Math.max(leader, representative) ? second : first;
  }

  /** 职务, 工号, 政治面貌 belong to the person beside whom they stand; the cells are heard where they say otherwise. */
  private takeSides(): void {
    for (const column of this.open('sided')) {
      const { heading, meaning, contents } = column;
      if (meaning.is !== 'sided') continue;
      const said = saidBy(contents);
      const beside = this.besideWhom(heading.column);
      if (said !== undefined && beside !== undefined && said !== beside) {
        this.leave(column, certainty.open, { is: 'contradiction' });
        continue;
      }
      const side = beside ?? said;
      const field = side && meaning.fields[side];
      if (field === undefined) this.leave(column, certainty.made, { is: 'not-read' });
      else if (this.has(field)) this.leave(column, certainty.open, { is: 'taken', field });
      else this.take(column, field, said ? certainty.group : certainty.beside, { is: 'beside', side: side ?? 'leader' });
    }
  }

  /** 单位 left of the people is the row's; right of the representative it is the representative's own. */
  private takeUnits(): void {
    for (const column of this.open('unit')) {
      const at = column.heading.column;
      if (mostly(column.contents.measures, column.contents)) {
        this.leave(column, certainty.contents, { is: 'measure' });
        continue;
      }
      const leader = this.position('leader') ?? Infinity;
      const representative = this.position('representative') ?? Infinity;
      const isOwn = this.kind === 'roster' && at > representative && (at < leader || representative > leader || leader === Infinity);
      const field = isOwn ? 'representativeUnit' : 'unit';
      if (this.has(field)) this.leave(column, certainty.beside, { is: 'taken', field });
      else this.take(column, field, certainty.beside, { is: isOwn ? 'beside' : 'unit', side: 'representative' });
    }
  }

  /** 时间 in a roster is the pairing's where its cells hold spans of time; else it may be that of a contact. */
  private takePeriod(): void {
    for (const column of this.open('when')) {
      const { contents } = column;
      const hasPeriod = this.has('period') || this.has('start');
      if (!hasPeriod && contents.spans > 0 && mostly(contents.spans, contents, 0.5)) {
        this.take(column, 'period', certainty.contents, { is: 'spans' });
      } else {
        this.leave(column, certainty.open, { is: 'when' });
      }
    }
  }

  /** 联系方式: telephone numbers, or how the contact was made. */
  private takeContactWay(): void {
    for (const column of this.open('contact-way')) {
      const { contents } = column;
      if (mostly(contents.telephones, contents)) {
        this.leave(column, certainty.contents, { is: 'telephones' });
      } else if (!this.has('form') && contents.telephones === 0 && mostly(contents.forms, contents, 0.5)) {
        this.take(column, 'form', certainty.contents, { is: 'forms' });
      } else {
        this.leave(column, certainty.open, { is: 'contact-way' });
      }
    }
  }

  private leaveRest(): void {
    for (const column of this.columns) {
      const { heading, meaning } = column;
      if (this.readings.has(heading.column)) continue;
      const isKnown = meaning.is !== 'unknown' && meaning.is !== 'name';
      this.leave(column, isKnown ? certainty.made : certainty.open, { is: isKnown ? 'not-read' : 'unknown' });
    }
  }
}

function isPerson(field: string): boolean {
  return field === 'leader' || field === 'representative';
}

/** Whose column it is by what its cells say: 党总支书记 and 中共党员 the leader's, 教授 and 民盟 the representative's. */
function saidBy(contents: Contents): Side | undefined {
  if (contents.filled < 2) return undefined;
  if (mostly(contents.communists, contents, 0.7) || mostly(contents.leaderPosts, contents, 0.7)) return 'leader';
  if (mostly(contents.nonCommunists, contents, 0.7) || mostly(contents.representativePosts, contents, 0.7)) {
    return 'representative';
  }
  return undefined;
}
