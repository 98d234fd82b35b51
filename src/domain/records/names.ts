import type { CellValue } from './cells';
import { beginsOtherwise, textOf } from './cells';
import { isCompoundSurname } from './names-surnames';
import { nameKey, plainNames } from './names-text';
import {
  afterFirstTitle, beginsWithTitle, isAnyonesTitle, isOnlySurname, isPlainName, isTitle, mayHoldTitle, partTitle,
  partUnit, postIn,
} from './names-titles';
import type { PersonMention } from './readings';

export { nameKey };

const HAN = '[\\p{Script=Han}\\p{Co}]';
const COMMON = /^[\u4E00-\u9FFF]{2,3}$/;
const ALL_HAN = new RegExp(`^${HAN}+$`, 'u');
const ANY_HAN = new RegExp(HAN, 'u');
const DITTO = /^(?:同上|同前|上同|[〃″"”“]|'')$/;
/** 无 and a lone dash or stroke name nobody; neither does an error code, nor 待定 where a name is yet to come. */
const NOBODY = new RegExp(
  '^(?:[-‐‑–—―−_/\\\\.·…~]*|无|暂无|没有|空|空缺|暂缺|出缺|暂?未定|待(?:定|补充?|确定|安排|明确|配备|调整)|' +
    '已?(?:调[离出走]|离[任职岗]|退休|去世|撤销|取消)|n\\/a|#[A-Z0-9/!?]+[!?A]?)$',
  'i',
);
const SPECIAL = /[某无空没同待缺未等调离退去撤取]/;
const OTHERS = '等\\s*[\\d一二三四五六七八九十两几多]*\\s*[人位名个]?(?:同志|老师|代表|教师)?';
/** 等, 等3人, 等三位同志 after the last name, */
const AND_OTHERS = new RegExp(`^(.*${HAN}{2})\\s*${OTHERS}$`, 'u');
/** and behind a sign: 李晓梅、等. */
const ONLY_OTHERS = new RegExp(`^${OTHERS}$`);
const MASK = /[某×*✕✖╳□■○◯●?\uFFFD]|(?<=[\p{Script=Han}])[Xx〇]+(?![A-Za-z])/u;
const UNIT = /.{2,}(?:学院|学部|书院|中心|系|处|部|办|所|院|室|馆|科|组|党委|总支|支部)$/u;
/** Words that names of Uyghur, Tibetan and Mongolian people are made of, where a surname is looked for in vain. */
const MINORITY =
  /买买提|麦麦提|木提|古丽|古力|阿卜|阿不|吐尔|艾合|努尔|帕提|热合|依明|玉素|库尔班|木拉提|艾力|艾山|艾尼|卓玛|次仁|多吉|央金|旦增|丹增|洛桑|尼玛|平措|白玛|才让|巴特|其木格|乌云|格日|图雅/;
/** （请假）, （因病未到）, （委托赵敏）, （赵敏代）: whoever it stands beside was not there. 未来技术学院 and 不在编 are no such thing. */
const ABSENT = new RegExp(
  '缺席|请假|出差|^因[病事公故]|[未没](?:能|有)?(?:到|到[场会]|来|见|见[到面]|联系上?|(?:参加|出席|参与)(?:活动|会议|座谈|谈话)?)$|' +
    `不在(?:场|校|家)?$|^已?委托|^由.{2,8}代|^(?:${HAN}{2,4})?代$|联系不上|打不通|无人接|未接|^已?(?:取消|改期|推迟|延期)|另约|失约|爽约|` +
    '^(?:[病事产婚丧]假|拒绝)|^其?(?:爱人|妻子|丈夫|夫人|配偶|家属|家人|父母|母亲|父亲|子女|儿子|女儿)(?:代|在家|接[听待])?$',
  'u',
);
const CONJUNCTION = /[和及与跟暨]/;
/** No list of names is longer; prose is not searched for names, but stays one mention. */
const LONGEST = 400;
/** Longer texts are not cut at 和: the ways to cut grow with the length. */
const LONGEST_JOINED = 24;

/** One part of a cell between two separators. */
interface Piece {
  text: string;
  hints: string[];
}

/** Whether the cell refers to the one above: 同上, 〃. The caller knows what stood there. */
export function isDitto(value: CellValue): boolean {
  return typeof value === 'string' && value !== '' && !beginsOtherwise(value, '同上') && DITTO.test(value.trim());
}

/**
 * The people a cell names, in the order written; none for a blank cell, 无, a dash, an error code and 同上.
 *
 * - People are told apart by 、 ， ； / & + line breaks and numbers; by 和, 及, 与 only between two names that begin with
 *   a surname (王明和李华, but 张和平); by a space only between two such names (王明 李华, but 张 三, 欧阳 娜娜, John Smith).
 *   What cannot be decided stays one mention.
 * - Brackets become hints, as do a unit beside the name and 等3人 after the last one.
 * - A minority name has the dot · whatever stood there, a space included.
 */
export function readNames(value: CellValue): PersonMention[] {
  const raw = textOf(value);
  if (COMMON.test(raw) && !SPECIAL.test(raw) && !mayHoldTitle(raw)) return [full(raw, raw)];
  if (raw === '' || NOBODY.test(raw) || isDitto(raw)) return [];
  if (raw.length > LONGEST) return [full(raw, nameKey(raw))];

  const mentions: PersonMention[] = [];
  for (const piece of withPosts(piecesOf(plainNames(raw)))) {
    const found = readPiece(piece);
    if (found.length > 0) {
      mentions.push(...found);
    } else if (piece.hints.length > 0) {
      const last = mentions.pop();
      if (last) mentions.push({ ...last, hints: [...last.hints, ...piece.hints] });
    }
  }
  const inBrackets = /^\(([^()]+)\)$/.exec(plainNames(raw));
  return mentions.length === 0 && inBrackets ? readNames(inBrackets[1] ?? '') : mentions;
}

/** Cuts at separators outside brackets and takes the brackets out. An open bracket ends at the next separator. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece = { text: '', hints: [] };
  const signs = Array.from(oneLineEach(text));
  for (let place = 0; place < signs.length; place++) {
    const sign = signs[place] ?? '';
    if (sign === '(') {
      const end = endOfBracket(signs, place);
      const inside = signs.slice(place + 1, end).join('').replace(/[()]/g, '');
      piece.hints.push(...inside.split(/[、,;/]/).map((hint) => hint.trim()).filter((hint) => hint !== ''));
      piece.text += ' ';
      place = signs[end] === ')' ? end : end - 1;
      // 李晓梅（请假） 陈志远: what is in brackets is said of the first.
      const after = /^\s*([^、,;/\\|&+。()]*)/.exec(signs.slice(place + 1).join(''))?.[1] ?? '';
      if (isPlainName(piece.text.replace(/\s/g, '')) && isNameOrTitled(after.replace(/\s/g, ''))) {
        pieces.push(piece);
        piece = { text: '', hints: [] };
      }
    } else if (isSeparator(sign)) {
      pieces.push(piece);
      piece = { text: '', hints: [] };
    } else if (sign !== ')') {
      piece.text += sign;
    }
  }
  pieces.push(piece);
  const named = pieces.filter(({ text: name }) => !/^[\s\d]*$/.test(name));
  return named.length > 0 ? pieces.filter((one) => named.includes(one) || one.hints.length > 0) : pieces;
}

/** Joins to a name the posts that signs part from it: 党委副书记、校长王明 is one person, as is 王明，党总支书记、院长. */
function withPosts(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  const posts = pieces.map(({ text }) => postIn(text.trim()));
  if (posts.every((post) => post === '')) return pieces;
  const joined: Piece[] = [];
  let waiting: Piece[] = [];
  const leave = () => {
    const before = joined.at(-1);
    const owns = before && !waiting.some(({ text }) => isAnyonesTitle(text)) && !beginsWithTitle(before.text.trim());
    if (owns) joined.splice(-1, 1, together([before, ...waiting]));
    else joined.push(...waiting);
    waiting = [];
  };
  pieces.forEach((piece, place) => {
    const post = posts[place] ?? '';
    if (post !== '') {
      waiting.push({ ...piece, text: post });
      return;
    }
    // 书记、王明 may be two people, 书记、院长王明 are not.
    const isOwner = beginsWithTitle(piece.text.trim());
    if (!isOwner) leave();
    joined.push(isOwner ? together([...waiting, piece]) : piece);
    waiting = [];
  });
  leave();
  return joined;
}

function together(pieces: readonly Piece[]): Piece {
  return { text: pieces.map(({ text }) => text).join(' '), hints: pieces.flatMap(({ hints }) => hints) };
}

/** A name set upright, one character a line, is one name; else each line is a person's. */
function oneLineEach(text: string): string {
  const lines = text.split(/\s*\n\s*/).filter((line) => line !== '');
  if (lines.length > 1 && lines.every((line) => Array.from(line).length === 1)) return lines.join('');
  return lines.reduce((all, line) => (/·$/.test(all) || /^[·(]/.test(line) ? all + line : `${all}、${line}`), '');
}

function isSeparator(sign: string): boolean {
  return '、,;/\\|&+。'.includes(sign);
}

function endOfBracket(signs: readonly string[], start: number): number {
  let depth = 0;
  for (let place = start; place < signs.length; place++) {
    if (signs[place] === '(') depth++;
    if (signs[place] === ')' && --depth === 0) return place;
  }
  const next = signs.findIndex((sign, place) => place > start && isSeparator(sign));
  return next === -1 ? signs.length : next;
}

function readPiece(piece: Piece): PersonMention[] {
  if (ONLY_OTHERS.test(piece.text.trim())) return [];
  const others = AND_OTHERS.exec(piece.text.trim());
  const hints = others ? [...piece.hints, piece.text.trim().slice((others[1] ?? '').length).trim()] : piece.hints;
  const text = trimmedName(others?.[1] ?? piece.text);
  if (text === '' || NOBODY.test(text)) return [];
  const parts = splitAtSpaces(text).flatMap(({ name, title, units }) =>
    splitAtConjunctions(name).flatMap(splitAfterTitles).map((one) => ({ name: one, title, units }))
  );
  return parts.map(({ name, title, units }, index) => {
    const own = index === parts.length - 1 ? [...units, ...hints] : units;
    return readName(name, title, own);
  });
}

/** Reads one name that is known to stand alone, with the title and the hints found beside it. */
function readName(text: string, titleBeside: string, hints: readonly string[]): PersonMention {
  const parted = ANY_HAN.test(text) ? partTitle(text) : { name: text, title: '' };
  const { unit, name } = partUnit(parted.name === '' ? text : parted.name);
  const stuck = parted.name === '' ? '' : parted.title;
  const title = [titleBeside, stuck].filter((part) => part !== '').join(' ');
  const completeness = MASK.test(name) ? 'masked' : isOnlySurname(name, title) ? 'surname' : 'full';
  const isAbsent = hints.some((hint) => ABSENT.test(hint));
  const all = unit === '' ? hints : [unit, ...hints];
  return { name, key: nameKey(name), hints: all, title, completeness: isAbsent ? 'absent' : completeness };
}

/**
 * 王明和李华 → two names. Both sides must be names that begin with a surname (titles aside), and there must be only one
 * way to cut; 张和平, 和军 and 王明和和军 come out right.
 */
function splitAtConjunctions(text: string): string[] {
  const spaced = text.split(/\s+(?:以及|[和及与跟暨])\s+|以及/);
  if (spaced.length > 1) return spaced.map(trimmedName).filter((name) => name !== '');
  if (text.length > LONGEST_JOINED || !CONJUNCTION.test(text) || !ALL_HAN.test(text)) return [text];
  const ways = waysToCut(text);
  return ways.length === 1 && ways[0] ? ways[0] : [text];
}

function waysToCut(text: string): string[][] {
  const signs = Array.from(text);
  const ways: string[][] = [];
  for (let place = 1; place < signs.length - 1 && ways.length < 2; place++) {
    if (!CONJUNCTION.test(signs[place] ?? '')) continue;
    const left = signs.slice(0, place).join('');
    const right = signs.slice(place + 1).join('');
    if (!isNameOrTitled(left)) continue;
    if (isNameOrTitled(right)) ways.push([left, right]);
    else ways.push(...waysToCut(right).map((rest) => [left, ...rest]));
  }
  return ways;
}

function isNameOrTitled(text: string): boolean {
  const { name, title } = partTitle(text);
  return isPlainName(name) || (title !== '' && isOnlySurname(name, title));
}

/** 李晓梅老师陈志远老师 → both, with their titles. */
function splitAfterTitles(text: string): string[] {
  if (text.length < 6 || text.length > LONGEST_JOINED) return [text];
  const [first, rest] = afterFirstTitle(text) ?? [];
  return first === undefined || rest === undefined ? [text] : [first, rest];
}

interface Spaced {
  name: string;
  title: string;
  units: string[];
}

/** Decides what the spaces of a piece mean: padding, two people, a title or a unit beside the name, a foreign name. */
function splitAtSpaces(text: string): Spaced[] {
  const words = text.split(/\s+/);
  if (words.length === 1 || /(?:^|\s)[和及与跟暨](?:\s|$)/.test(text)) return [{ name: text, title: '', units: [] }];
  const units = words.filter((word) => isUnit(word));
  const titles = words.filter((word) => isTitle(word));
  const names = words.filter((word) => !isUnit(word) && !isTitle(word));
  if (names.length === 0) return [{ name: words.join(''), title: '', units: [] }];
  if (!names.every((word) => ALL_HAN.test(word))) return [{ name: withoutPadding(names), title: titles.join(' '), units }];
  const people = peopleOf(names);
  if (people.length === 1) return [{ name: people[0] ?? '', title: titles.join(' '), units }];
  return titles.length + units.length === 0
    ? people.map((name) => ({ name, title: '', units: [] }))
    : titledPeople(words, people);
}

/** Titles before the names belong to the next name, titles after them to the one before: 书记 张伟 院长 李强. */
function titledPeople(words: readonly string[], people: readonly string[]): Spaced[] {
  const found: Spaced[] = people.map((name) => ({ name, title: '', units: [] }));
  const leading = isTitle(words[0] ?? '') || isUnit(words[0] ?? '');
  let read = '';
  for (const word of words) {
    const done = found.filter((_, index) => people.slice(0, index + 1).join('').length <= read.length).length;
    const owner = found[leading ? done : Math.max(0, done - 1)] ?? found.at(-1);
    if (isTitle(word)) {
      if (owner) owner.title = owner.title === '' ? word : `${owner.title} ${word}`;
    } else if (isUnit(word)) {
      owner?.units.push(word);
    } else {
      read += word;
    }
  }
  return found;
}

/** Chinese words between spaces as names: 张 三 → 张三; 王明 李华 → both; 阿依古丽 买买提 → one, with a dot. */
function peopleOf(words: readonly string[]): string[] {
  const lengths = words.map((word) => Array.from(word).length);
  const joined = words.join('');
  if (lengths.every((length) => length === 1)) return [joined];
  if (words.length === 2) {
    const [first = '', second = ''] = words;
    if (lengths[0] === 1 || lengths[1] === 1 || isCompoundSurname(first)) return [joined];
    return areNames([first, second]) ? [first, second] : [`${first}·${second}`];
  }
  const paired = pairSingles(words);
  if (areNames(paired)) return paired;
  return lengths.some((length) => length === 1) ? [joined] : [words.join('·')];
}

/** 王明 李 强 → 王明, 李强. */
function pairSingles(words: readonly string[]): string[] {
  const paired: string[] = [];
  let open = false;
  for (const word of words) {
    const single = Array.from(word).length === 1;
    if (single && open) paired.push(`${paired.pop() ?? ''}${word}`);
    else paired.push(word);
    open = single && !open;
  }
  return paired;
}

function areNames(words: readonly string[]): boolean {
  return words.every((word) => (isPlainName(word) || isNameOrTitled(word)) && !MINORITY.test(word));
}

function isUnit(word: string): boolean {
  return UNIT.test(word) && !isPlainName(word) && !isTitle(word);
}

/** A name with letters keeps one space between its words; a space beside a dot goes. */
function withoutPadding(words: readonly string[]): string {
  return words.join(' ').replace(/\s*·\s*/g, '·');
}

function trimmedName(text: string): string {
  return text.replace(/^[\s.·:,'"‘’“”!~_-]+|[\s.·:,'"‘’“”!~_…-]+$/g, '').replace(/\s+/g, ' ');
}

function full(name: string, key: string): PersonMention {
  return { name, key, hints: [], title: '', completeness: 'full' };
}
