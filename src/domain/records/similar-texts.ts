import { addTo, remembered } from '../collections';
import { drain, eachInSteps, partOf, type Steps } from '../steps';
import { editDistance } from './edit-distance';
import { PieceIndex, pieceLength } from './piece-index';
import { TextPool } from './text-pool';

/** Called for every character, so they are looked up once. */
const { floor, imul, max, min } = Math;

/** How many of the others are named one by one. */
const named = 5;

/** Of longer texts the first so many characters are compared. */
const longestCompared = 1_000;

/** Shorter texts are too short to be nearly the same. */
const shortestCompared = 10;

/**
 * Work that is spent at most, shared out evenly among the texts: entries of the index looked at, and texts compared
 * character by character. Up to a thousand different texts, this is enough to compare each with each.
 */
const work = { looks: 30_000_000, comparisons: 1_000_000 };
const leastWork = { looks: 100, comparisons: 8 };

/** The others that a text is like. */
export interface Likeness {
  /** Their first five, by index, ascending. */
  first: readonly number[];
  /** How many there are. */
  count: number;
  /** Whether all of them are the same text. */
  same: boolean;
}

export interface Likenesses {
  /** By index; undefined for a text that is like no other. */
  of(index: number): Likeness | undefined;
  /** False when so many texts are alike that not all were compared: the counts are then at least so many. */
  complete: boolean;
}

/** Whether two texts of at least 10 characters are nearly the same: at most one of ten characters differs. */
export function nearlySame(a: string, b: string): boolean {
  const [x, y] = [a.slice(0, longestCompared), b.slice(0, longestCompared)];
  return editDistance(x, y, editsAllowed(max(x.length, y.length))) !== undefined;
}

/**
 * Finds texts that are the same or nearly the same. Similarity is 1 − edits ∕ length of the longer text, and 0.9 is
 * enough: of ten characters, one may be replaced, inserted or deleted. Undefined and shorter texts are left out.
 */
export function findSimilar(texts: readonly (string | undefined)[]): Likenesses {
  const pool = new TextPool(texts.length);
  const groups = Int32Array.from(texts, (text) => {
    if (text === undefined || text.length < shortestCompared) return -1;
    return pool.add(Array.from(text, (_sign, place) => text.charCodeAt(place)), text.length);
  });
  return drain(findSimilarInSteps(pool, groups));
}

/**
 * As {@link findSimilar}, in steps. Equal texts are groups already: `groups` has the number in the pool of each text,
 * -1 for one that is left out.
 *
 * Each text is cut into pieces of five characters. As k edits leave all but k of the pieces whole, and move them by k
 * characters at most, it is enough to keep k + 1 pieces of each text (of long ones a few more), the rarest, and to look
 * up every five characters of the others among them. Where very many different texts share even their rarest pieces,
 * the search of each stops after a fixed amount of work, so that time grows with the number of characters only.
 */
export function* findSimilarInSteps(pool: TextPool, groups: Int32Array): Steps<Likenesses> {
  const members = yield* partOf(membersInSteps(pool, groups), 0, 0.05);
  const { links, complete } = yield* partOf(linkSimilar(pool), 0.05, 1);
  return {
    complete,
    of(index) {
      const group = groups[index] ?? -1;
      if (group < 0) return undefined;
      const link = links.get(group);
      const count = (pool.counts[group] ?? 1) - 1 + (link?.texts ?? 0);
      if (count === 0) return undefined;
      const equal = members(group).filter((member) => member !== index);
      const similar = (link?.nearest ?? []).flatMap((other) => members(other).slice(0, named));
      const first = [...equal, ...similar].sort((a, b) => a - b).slice(0, named);
      return { first, count, same: link === undefined };
    },
  };
}

/** The first members of each group, at most one more than are named. */
function* membersInSteps(pool: TextPool, groups: Int32Array): Steps<(group: number) => readonly number[]> {
  const first = new Int32Array(pool.size).fill(-1);
  const further = new Map<number, number[]>();
  yield* eachInSteps(groups, (group, index) => {
    if (group < 0) return;
    if (first[group] === -1) first[group] = index;
    else if ((further.get(group)?.length ?? 0) < named) addTo(further, group, index);
  });
  return (group) => [first[group] ?? 0, ...(further.get(group) ?? [])];
}

/** What a group of equal texts is linked with. */
interface Link {
  /** The first similar groups, ascending, at most as many as are named. */
  nearest: number[];
  /** How many texts all similar groups hold. */
  texts: number;
}

/** Work between two pauses, in characters looked at. */
const workPerStep = 100_000;

function* linkSimilar(pool: TextPool): Steps<{ links: ReadonlyMap<number, Link>; complete: boolean }> {
  const lineup = yield* partOf(lineUp(pool), 0, 0.1);
  const { units, starts, order } = lineup;
  const size = order.length;
  const mostLooks = max(leastWork.looks, floor(work.looks / size));
  const mostComparisons = max(leastWork.comparisons, floor(work.comparisons / size));
  const index = new PieceIndex(units, lineup, mostLooks);
  const lengthOf = (rank: number) => (starts[rank + 1] ?? 0) - (starts[rank] ?? 0);
  yield* partOf(eachInSteps(order, (_text, rank) => index.count(starts[rank] ?? 0, lengthOf(rank))), 0.1, 0.2);

  const links = new Map<number, Link>();
  const prints = new Int32Array(4 * size);
  const sharedBy = Uint8Array.from({ length: longestCompared + 1 }, (_shared, length) => piecesShared(length));
  /** Which text found this one last, and how many of its pieces. */
  const foundBy = new Int32Array(size).fill(-1);
  const pieces = new Uint16Array(size);
  const textAt = remembered((text: number) => String.fromCharCode(...units.subarray(starts[text], starts[text + 1])));
  let complete = true;
  let effort = 0;
  let [rank, edits, first] = [0, 0, 0];
  let candidates: number[] = [];
  /** Takes a text as a candidate once it shares enough pieces; false when there are enough candidates. */
  const visit = (other: number) => {
    const shared = foundBy[other] === rank ? (pieces[other] ?? 0) + 1 : 1;
    foundBy[other] = rank;
    pieces[other] = shared;
    if (shared !== sharedBy[lengthOf(other)] || differingBits(prints, rank, other) > 2 * edits) return true;
    if (candidates.length === mostComparisons) return false;
    candidates.push(other);
    return true;
  };
  for (; rank < size; rank += 1) {
    const start = starts[rank] ?? 0;
    const length = lengthOf(rank);
    edits = editsAllowed(length);
    while (length - lengthOf(first) > edits) first += 1;
    fingerprint(prints, rank, units, start, length);
    candidates = [];
    if (!index.search(start, length, { first, shortest: length - edits, shift: edits }, visit)) complete = false;
    index.enter(rank, start, length, piecesKept(length));
    effort += 10 * (length + index.looks);
    const own = candidates.length > 0 ? textAt(rank) : '';
    for (const other of candidates) {
      if (editDistance(textAt(other), own, edits) !== undefined) {
        link(order[rank] ?? 0, order[other] ?? 0);
        link(order[other] ?? 0, order[rank] ?? 0);
      }
      effort += length * (2 * edits + 5);
      if (effort > workPerStep) {
        yield 0.2 + (0.8 * rank) / size;
        effort = 0;
      }
    }
    if (effort > workPerStep) {
      yield 0.2 + (0.8 * rank) / size;
      effort = 0;
    }
  }
  return { links, complete };

  function link(from: number, to: number): void {
    const known = links.get(from) ?? { nearest: [], texts: 0 };
    links.set(from, known);
    known.texts += pool.counts[to] ?? 0;
    if (known.nearest.length === named && to > (known.nearest[named - 1] ?? 0)) return;
    known.nearest = [...known.nearest, to].sort((a, b) => a - b).slice(0, named);
  }
}

/**
 * The texts as far as they are compared, one after another by length: what is found is then no longer than what looks
 * for it, and what is looked at one after another lies side by side.
 */
interface Lineup {
  units: Uint16Array;
  /** Where each text begins, and where the last ends. */
  starts: Int32Array;
  /** The numbers of the texts in the pool. */
  order: Int32Array;
  /** How many pieces all texts have, how many of them are kept, and the greatest length. */
  pieces: number;
  kept: number;
  longest: number;
}

function* lineUp(pool: TextPool): Steps<Lineup> {
  const comparedLength = (text: number) => min(longestCompared, pool.lengthOf(text));
  const order = new Int32Array(pool.size);
  const starts = new Int32Array(pool.size + 1);
  let [pieces, kept, longest, end] = [0, 0, pieceLength, 0];
  // Sorted by counting how many texts there are of each length: lengths are small numbers.
  const next = new Int32Array(longestCompared + 2);
  const count = eachInSteps(order, (_none, text) => {
    const length = comparedLength(text);
    next[length + 1] = (next[length + 1] ?? 0) + 1;
    pieces += floor(length / pieceLength);
    kept += piecesKept(length);
    longest = max(longest, length);
    end += length;
  });
  yield* partOf(count, 0, 0.2);
  for (let length = 1; length < next.length; length += 1) next[length] = (next[length] ?? 0) + (next[length - 1] ?? 0);
  const sort = eachInSteps(order, (_none, text) => {
    const length = comparedLength(text);
    const rank = next[length] ?? 0;
    order[rank] = text;
    next[length] = rank + 1;
  });
  yield* partOf(sort, 0.2, 0.5);
  const units = new Uint16Array(end);
  const copy = eachInSteps(order, (text, rank) => {
    const [from, to] = [pool.startOf(text), starts[rank] ?? 0];
    const length = comparedLength(text);
    for (let place = 0; place < length; place += 1) units[to + place] = pool.units[from + place] ?? 0;
    starts[rank + 1] = to + length;
  });
  yield* partOf(copy, 0.5, 1);
  return { units, starts, order, pieces, kept, longest };
}

/** How many edits leave two texts nearly the same, by the length of the longer. */
function editsAllowed(length: number): number {
  return floor(length / 10);
}

/** How many edits may lie between a text and a longer one that is nearly the same. */
function editsToLonger(length: number): number {
  return editsAllowed(floor((length * 10) / 9));
}

/** How many of its kept pieces a text shares at least with a longer one that is nearly the same. */
function piecesShared(length: number): number {
  const whole = floor(length / pieceLength) - editsToLonger(length);
  return max(1, min(8, floor(whole / 4)));
}

function piecesKept(length: number): number {
  return editsToLonger(length) + piecesShared(length);
}

/** 128 bits for each text, one set for each character in it: an edit changes two of them at most. */
function fingerprint(prints: Int32Array, rank: number, units: Uint16Array, start: number, length: number): void {
  for (let place = start; place < start + length; place += 1) {
    const bit = imul(units[place] ?? 0, 0x9e3779b1) >>> 25;
    const word = 4 * rank + (bit >>> 5);
    prints[word] = (prints[word] ?? 0) | (1 << (bit & 31));
  }
}

function differingBits(prints: Int32Array, a: number, b: number): number {
  let bits = 0;
  for (let word = 0; word < 4; word += 1) bits += setBits((prints[4 * a + word] ?? 0) ^ (prints[4 * b + word] ?? 0));
  return bits;
}

function setBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
