import { groupBy } from '../collections';
import { eachInSteps, type Steps } from '../steps';
import { saysNothing, type ContactRecord } from './log';
import { TextPool } from './text-pool';

/** Fewer characters of substance than this are too few to say what a contact was about. */
export const leastSubstance = 10;

/** Names shorter or longer than this are no names: 李 of 李书记, or prose in the wrong column. */
const nameLengths = { shortest: 2, longest: 20 };

/** Phrases that fit every contact and so tell nothing of this one, and the words that join them. */
const stockPhrases = [
  '一切正常', '情况正常', '工作正常', '生活正常', '思想稳定', '思想正常', '情绪稳定', '身体健康', '一切都好', '情况良好', '状态良好',
  '无异常情况', '无特殊情况', '无异常', '正常', '良好', '很好', '已联系', '已谈话', '已谈', '已完成', '完成', '按要求', '按计划', '按规定',
  '谈心谈话', '谈心', '谈话', '座谈', '面谈', '见面', '约谈', '聊天', '交谈', '交流', '沟通', '联系', '联络', '走访', '慰问', '问候', '看望',
  '电话', '微信', '日常', '例行', '定期', '节日', '了解', '掌握', '关心', '询问', '思想动态', '思想状况', '思想情况', '思想',
  '工作情况', '生活情况', '工作', '生活', '学习', '近况', '情况', '近期', '本次', '双方', '同志', '老师', '教授', '进行了', '进行',
  '开展了', '开展', '与', '和', '及', '对', '其', '了', '的', '无', '略', '同上', 'ok', '好',
];

/** The stock phrases by their first character, the longest first. */
const stock = groupBy(stockPhrases.toSorted((a, b) => b.length - a.length), (phrase) => phrase.charCodeAt(0));

/** Of longer texts it is not asked whether they are made of stock phrases only. */
const longestStock = 60;

/** How much a content says: nothing, too little (with the number of characters), only stock phrases, or enough. */
export type Substance =
  | { kind: 'none' }
  | { kind: 'stock' }
  | { kind: 'short'; characters: number }
  | { kind: 'enough' };

/** What the contents of a log say. */
export interface Contents {
  /** The different substances of those that say enough. */
  pool: TextPool;
  /** For each record the number of its substance in the pool; -1 where it says too little. */
  groups: Int32Array;
  /** The substances of the records that say something, but too little. */
  thin: ReadonlyMap<ContactRecord, Substance>;
}

/** Reads the contents of a log, in steps. */
export function* readContents(records: readonly ContactRecord[]): Steps<Contents> {
  const reader = new SubstanceReader();
  const pool = new TextPool(records.length);
  const groups = new Int32Array(records.length).fill(-1);
  const thin = new Map<ContactRecord, Substance>();
  yield* eachInSteps(records, (record, index) => {
    const substance = reader.read(record);
    if (substance.kind === 'enough') groups[index] = pool.add(reader.units, reader.length);
    else if (substance.kind !== 'none') thin.set(record, substance);
  });
  return { pool, groups, thin };
}

/**
 * Reads what is left of a content without punctuation, white space and the names of those who met: letters and digits,
 * half width, lower case. Two contents with the same substance say the same of two contacts.
 *
 * The substance that was read last stands in `units`, as UTF-16 code units, up to `length`: no text is made of it, for
 * there are as many as there are rows.
 */
class SubstanceReader {
  units = new Uint16Array(1_024);
  length = 0;

  read(record: ContactRecord): Substance {
    this.length = 0;
    if (saysNothing(record.content)) return { kind: 'none' };
    this.fold(record.content, namesOf(record));
    if (this.isStock()) return { kind: 'stock' };
    const characters = this.length < 2 * leastSubstance ? this.characters() : this.length;
    return characters < leastSubstance ? { kind: 'short', characters } : { kind: 'enough' };
  }

  /** How many characters there are: a rare one is two units. */
  private characters(): number {
    let pairs = 0;
    for (let place = 1; place < this.length; place += 1) {
      const [high, low] = [this.units[place - 1] ?? 0, this.units[place] ?? 0];
      if (high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000) pairs += 1;
    }
    return this.length - pairs;
  }

  /** Writes the text folded and without names: unit by unit, or as a whole where its units depend on one another. */
  private fold(text: string, names: readonly string[]): void {
    this.reserve(text.length);
    const { units } = this;
    const [first, second] = [names[0]?.charCodeAt(0), names[1]?.charCodeAt(0)];
    let length = 0;
    for (let place = 0; place < text.length; place += 1) {
      const unit = text.charCodeAt(place);
      // There are hardly ever more than two names; what begins none of them is told by a glance.
      if (unit === first || unit === second || names.length > 2) {
        const name = nameAt(text, place, names);
        if (name !== undefined) {
          place += name.length - 1;
          continue;
        }
      }
      if (unit >= firstHan && unit <= lastHan) {
        units[length] = unit;
        length += 1;
        continue;
      }
      let folded = foldedUnits[unit] ?? notKnown;
      if (folded === notKnown) {
        folded = foldUnit(unit);
        foldedUnits[unit] = folded;
      }
      if (folded === dependent) {
        this.foldWhole(names.reduce((rest, one) => rest.replaceAll(one, ''), text));
        return;
      }
      if (folded !== dropped) {
        units[length] = folded;
        length += 1;
      }
    }
    this.length = length;
  }

  private foldWhole(text: string): void {
    const folded = foldText(text);
    this.reserve(folded.length);
    for (let place = 0; place < folded.length; place += 1) this.units[place] = folded.charCodeAt(place);
    this.length = folded.length;
  }

  private reserve(length: number): void {
    if (length > this.units.length) this.units = new Uint16Array(2 * length);
  }

  /** Whether it is stock phrases from beginning to end, the longest that fits taken each time. */
  private isStock(): boolean {
    if (this.length === 0 || this.length > longestStock) return false;
    let place = 0;
    while (place < this.length) {
      const here = place;
      const phrase = stock.get(this.units[here] ?? 0)?.find((one) => this.hasAt(here, one));
      if (phrase === undefined) return false;
      place += phrase.length;
    }
    return true;
  }

  private hasAt(place: number, phrase: string): boolean {
    if (place + phrase.length > this.length) return false;
    for (let at = 0; at < phrase.length; at += 1) if (this.units[place + at] !== phrase.charCodeAt(at)) return false;
    return true;
  }
}

/** The names of those who met, as far as they are names. */
function namesOf({ leaders, representatives }: ContactRecord): string[] {
  const names: string[] = [];
  for (const people of [leaders, representatives]) {
    for (const { name } of people) {
      if (name.length >= nameLengths.shortest && name.length <= nameLengths.longest) names.push(name);
    }
  }
  return names;
}

function nameAt(text: string, place: number, names: readonly string[]): string | undefined {
  return names.find((name) => text.startsWith(name, place));
}

/** Common Chinese characters, which folding leaves as they are. */
const [firstHan, lastHan] = [0x4e00, 0x9fff];

/** Letters and digits, half width (NFKC), lower case. */
function foldText(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** What each code unit becomes, as far as it is known; these three are no letters, and so stand for themselves. */
const foldedUnits = new Uint16Array(2 ** 16);
const [notKnown, dropped, dependent] = [0, 1, 2];

/** What becomes of a unit in every text, or that it depends on the text. */
function foldUnit(unit: number): number {
  const plain = String.fromCharCode(unit).normalize('NFKC');
  // Halves of rare characters; marks and Hangul letters, which join the letter before; Σ, which ends a word as ς.
  if (/[\p{Cs}\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ffΣ]/u.test(plain)) return dependent;
  const folded = foldText(plain);
  if (folded === '') return dropped;
  return folded.length === 1 ? folded.charCodeAt(0) : dependent;
}
