import { addTo, remembered } from '../collections';
import { drain, eachInSteps, partOf, type Steps } from '../steps';
import { editDistance } from './edit-distance';
import { PieceIndex, type Lineup, type Stretch } from './piece-index';
import { TextPool } from './text-pool';

/** Called for every character, so they are looked up once. */
const { ceil, floor, max, min } = Math;

/** How many of the others are named one by one. */
const named = 5;

/** Of longer texts the first so many characters are compared. */
const longestCompared = 1_000;

/** Shorter texts are too short to be nearly the same. */
const shortestCompared = 10;

/**
 * Work that is spent at most, shared out evenly among the texts: entries of the index looked at, texts compared, and
 * characters looked at for it. Up to a thousand different texts of usual length, this is enough to compare each with
 * each.
 */
const work = { looks: 30_000_000, comparisons: 1_000_000, characters: 400_000_000 };
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
 * Each text is cut into pieces of five to eight characters. As k edits leave all but k of the pieces whole, and move
 * them by k characters at most, it is enough to keep k + 1 pieces of each text (of long ones a few more), the rarest,
 * and to look up every so many characters of the others among them. Where very many different texts share even their
 * rarest pieces, the search of each stops after a fixed amount of work: time grows with the number of characters only.
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

/** Pieces of five characters are short enough for texts of ten, of which one may differ. */
const [shortestPiece, longestPiece] = [5, 8];

/** How much longer the longest text of a stretch may be than its shortest. */
const stretchFactor = 1.15;

/** Work between two pauses, in characters looked at. */
const workPerStep = 100_000;

function* linkSimilar(pool: TextPool): Steps<{ links: ReadonlyMap<number, Link>; complete: boolean }> {
  const lineup = yield* partOf(lineUp(pool), 0, 0.1);
  const { units, starts, ends, order, firstOf } = lineup;
  const size = max(1, order.length);
  const stretches = stretchesOf(firstOf);
  const looks = max(leastWork.looks, floor(work.looks / size));
  const index = new PieceIndex(lineup, stretches);
  const lengthOf = (rank: number) => (ends[rank] ?? 0) - (starts[rank] ?? 0);
  const textAt = remembered((rank: number) => String.fromCharCode(...units.subarray(starts[rank], ends[rank])));
  const links = new Map<number, Link>();
  let complete = true;
  let effort = 0;
  for (const stretch of stretches) {
    const { reached, first, end, pieceLength } = stretch;
    index.begin(stretch);
    for (let rank = reached; rank < end; rank += 1) {
      const length = lengthOf(rank);
      if (rank >= first) {
        const edits = editsAllowed(length);
        const comparison = length + edits * edits;
        const comparisons = min(work.comparisons, floor(work.characters / comparison)) / size;
        const candidates = max(leastWork.comparisons, floor(comparisons));
        if (!index.search(rank, { first: firstOf[length - edits] ?? 0, edits, looks, candidates })) complete = false;
        effort += 10 * (length + index.looks);
        for (let place = 0; place < index.found; place += 1) {
          const other = index.candidates[place] ?? 0;
          if (editDistance(textAt(other), textAt(rank), edits) !== undefined) {
            link(order[rank] ?? 0, order[other] ?? 0);
            link(order[other] ?? 0, order[rank] ?? 0);
          }
          effort += 5 * comparison;
          if (effort > workPerStep) {
            yield 0.1 + (0.9 * rank) / size;
            effort = 0;
          }
        }
      }
      index.enter(rank, piecesKept(length, pieceLength));
      effort += length;
      if (effort > workPerStep) {
        yield 0.1 + (0.9 * max(first, rank)) / size;
        effort = 0;
      }
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

/** The texts as far as they are compared, by length. */
interface SortedTexts extends Lineup {
  /** The numbers of the texts in the pool, by rank. */
  order: Int32Array;
  /** The rank of the first text that has this length or more. */
  firstOf: Int32Array;
}

/** Sorts the texts by counting how many there are of each length: lengths are small numbers. */
function* lineUp(pool: TextPool): Steps<SortedTexts> {
  const [order, starts, ends] = [new Int32Array(pool.size), new Int32Array(pool.size), new Int32Array(pool.size)];
  const firstOf = new Int32Array(longestCompared + 2);
  const comparedLength = (text: number) => min(longestCompared, pool.lengthOf(text));
  const count = eachInSteps(order, (_none, text) => {
    const length = comparedLength(text);
    firstOf[length + 1] = (firstOf[length + 1] ?? 0) + 1;
  });
  yield* partOf(count, 0, 0.4);
  for (let length = 1; length < firstOf.length; length += 1) {
    firstOf[length] = (firstOf[length] ?? 0) + (firstOf[length - 1] ?? 0);
  }
  const next = firstOf.slice();
  const sort = eachInSteps(order, (_none, text) => {
    const length = comparedLength(text);
    const rank = next[length] ?? 0;
    next[length] = rank + 1;
    order[rank] = text;
    starts[rank] = pool.startOf(text);
    ends[rank] = pool.startOf(text) + length;
  });
  yield* partOf(sort, 0.4, 1);
  return { units: pool.units, starts, ends, order, firstOf };
}

/** Cuts the texts into stretches, each of about one length, with the shorter texts that may be like the first of it. */
function stretchesOf(firstOf: Int32Array): Stretch[] {
  const stretches: Stretch[] = [];
  const rankOf = (length: number) => firstOf[min(length, longestCompared + 1)] ?? 0;
  for (let shortest = shortestCompared, next; shortest <= longestCompared; shortest = next) {
    next = ceil(stretchFactor * shortest);
    const least = shortest - editsAllowed(shortest);
    const pieceLength = pieceLengthFor(least, next);
    let [pieces, kept] = [0, 0];
    for (let length = least; length < next; length += 1) {
      const texts = rankOf(length + 1) - rankOf(length);
      pieces += texts * floor(length / pieceLength);
      kept += texts * piecesKept(length, pieceLength);
    }
    const [first, end] = [rankOf(shortest), rankOf(next)];
    const sharedBy = Uint8Array.from({ length: next }, (_shared, length) => piecesShared(length, pieceLength));
    if (first < end) stretches.push({ reached: rankOf(least), first, end, pieceLength, pieces, kept, sharedBy });
  }
  return stretches;
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
function piecesShared(length: number, pieceLength: number): number {
  const whole = floor(length / pieceLength) - editsToLonger(length);
  return max(1, min(8, floor(whole / 4)));
}

function piecesKept(length: number, pieceLength: number): number {
  return editsToLonger(length) + piecesShared(length, pieceLength);
}

/**
 * How long the pieces of texts between two lengths (the end not included) can be, so that each text has one more than
 * it keeps: long pieces are shared by few texts, and the commonest, such as how every text begins, need not be kept.
 */
function pieceLengthFor(least: number, end: number): number {
  const suits = (pieceLength: number): boolean => {
    for (let length = least; length < end; length += 1) {
      if (floor(length / pieceLength) <= piecesKept(length, pieceLength)) return false;
    }
    return true;
  };
  let pieceLength = longestPiece;
  while (pieceLength > shortestPiece && !suits(pieceLength)) pieceLength -= 1;
  return pieceLength;
}
