import { editDistance } from './edit-distance';

/** Called for every character, so they are looked up once. */
const { floor, imul, max, min } = Math;

/** How many of the others are named one by one. */
const named = 5;

/** Of longer texts the first so many characters are compared. */
const longestCompared = 1_000;

/** Shorter texts are too short to be nearly the same. */
const shortestCompared = 10;

/** Each text is cut into pieces of this many characters, which lead to the texts that share one. */
const pieceLength = 5;

/** A piece that occurs more often than this is looked up after the others. */
const commonFrom = 32;

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
 *
 * Equal texts are grouped first. Then each text is cut into pieces of five characters. As k edits leave all but k of
 * the pieces whole, it is enough to keep k + 1 pieces of each text (of long ones a few more), the rarest, and to look
 * up every five characters of the others among them. Where very many different texts share even their rarest pieces,
 * the search of each stops after a fixed amount of work, so that time grows with the number of characters only.
 */
export function findSimilar(texts: readonly (string | undefined)[]): Likenesses {
  const groups = groupEqual(texts);
  const { links, complete } = linkSimilar(groups.distinct, groups.counts);
  return {
    complete,
    of(index) {
      const group = groups.of[index] ?? -1;
      if (group < 0) return undefined;
      const link = links.get(group);
      const equal = groups.membersOf(group).filter((member) => member !== index);
      const similar = (link?.nearest ?? []).flatMap((other) => groups.membersOf(other).slice(0, named));
      const count = (groups.counts[group] ?? 1) - 1 + (link?.texts ?? 0);
      if (count === 0) return undefined;
      const first = [...equal, ...similar].sort((a, b) => a - b).slice(0, named);
      return { first, count, same: link === undefined };
    },
  };
}

interface Groups {
  distinct: string[];
  /** How many texts are equal to each distinct one. */
  counts: number[];
  /** The group of each text, -1 for one that is left out. */
  of: Int32Array;
  /** The first members of a group, at most one more than are named. */
  membersOf(group: number): readonly number[];
}

function groupEqual(texts: readonly (string | undefined)[]): Groups {
  const groupOf = new Map<string, number>();
  const of = new Int32Array(texts.length).fill(-1);
  const distinct: string[] = [];
  const counts: number[] = [];
  const firstMembers: number[] = [];
  const furtherMembers = new Map<number, number[]>();
  texts.forEach((text, index) => {
    if (text === undefined || text.length < shortestCompared) return;
    const known = groupOf.get(text);
    const group = known ?? distinct.length;
    of[index] = group;
    counts[group] = (counts[group] ?? 0) + 1;
    if (known === undefined) {
      groupOf.set(text, group);
      distinct.push(text);
      firstMembers.push(index);
    } else {
      const further = furtherMembers.get(group);
      if (!further) furtherMembers.set(group, [index]);
      else if (further.length < named) further.push(index);
    }
  });
  const membersOf = (group: number) => [firstMembers[group] ?? 0, ...(furtherMembers.get(group) ?? [])];
  return { distinct, counts, of, membersOf };
}

/** What a group of equal texts is linked with. */
interface Link {
  /** The first similar groups, ascending, at most as many as are named. */
  nearest: number[];
  /** How many texts all similar groups hold. */
  texts: number;
}

function linkSimilar(distinct: readonly string[], counts: readonly number[]) {
  const texts = distinct.map((text) => (text.length > longestCompared ? text.slice(0, longestCompared) : text));
  const links = new Map<number, Link>();
  const index = new PieceIndex(texts);
  const prints = fingerprints(texts);
  const mostLooks = max(leastWork.looks, floor(work.looks / texts.length));
  const mostComparisons = max(leastWork.comparisons, floor(work.comparisons / texts.length));
  /** Which text looked at this one last, and how many pieces of it were found. */
  const seenBy = new Int32Array(texts.length).fill(-1);
  const found = new Uint16Array(texts.length);
  let complete = true;

  const link = (from: number, to: number) => {
    const known = links.get(from) ?? { nearest: [], texts: 0 };
    links.set(from, known);
    known.texts += counts[to] ?? 0;
    if (known.nearest.length === named && to > (known.nearest[named - 1] ?? 0)) return;
    known.nearest = [...known.nearest, to].sort((a, b) => a - b).slice(0, named);
  };

  for (const own of byLength(texts)) {
    const text = texts[own] ?? '';
    const edits = editsAllowed(text.length);
    let comparisons = 0;
    const finished = index.search(text, mostLooks, (other) => {
      const otherText = texts[other] ?? '';
      if (text.length - otherText.length > edits) return 'too-short';
      const pieces = seenBy[other] === own ? (found[other] ?? 0) + 1 : 1;
      seenBy[other] = own;
      found[other] = pieces;
      if (pieces !== piecesShared(otherText.length)) return 'go-on';
      if (differingBits(prints, own, other) > 2 * edits) return 'go-on';
      if (comparisons === mostComparisons) return 'stop';
      comparisons += 1;
      if (editDistance(otherText, text, edits) !== undefined) {
        link(own, other);
        link(other, own);
      }
      return 'go-on';
    });
    if (!finished) complete = false;
    index.enter(own, text);
  }
  return { links, complete };
}

/** Indexes by length: the texts found are then no longer than the one that looks, and the last entered the longest. */
function byLength(texts: readonly string[]): number[] {
  const lengths: number[][] = [];
  texts.forEach(({ length }, index) => {
    const known = lengths[length];
    if (known) known.push(index);
    else lengths[length] = [index];
  });
  return lengths.flat();
}

/** The rarest pieces of the texts that were entered, and who has them. Of one piece the last entered comes first. */
class PieceIndex {
  private readonly mask: number;
  /** How often the pieces of a bucket occur in all texts. */
  private readonly frequency: Uint32Array;
  /** The first posting of each bucket plus 1; 0 for none. */
  private readonly heads: Uint32Array;
  private readonly next: Uint32Array;
  private readonly owner: Uint32Array;
  private readonly piece: Int32Array;
  private postings = 0;
  /** The pieces of one text by rarity: frequency times a power of two, plus the number of the piece. */
  private readonly ranks = new Float64Array(longestCompared / pieceLength);

  constructor(texts: readonly string[]) {
    let pieces = 0;
    let kept = 0;
    for (const { length } of texts) {
      pieces += floor(length / pieceLength);
      kept += piecesKept(length);
    }
    const buckets = 2 ** min(22, max(8, Math.ceil(Math.log2(pieces + 1))));
    this.mask = buckets - 1;
    this.frequency = new Uint32Array(buckets);
    this.heads = new Uint32Array(buckets);
    this.next = new Uint32Array(kept);
    this.owner = new Uint32Array(kept);
    this.piece = new Int32Array(kept);
    for (const text of texts) {
      for (let place = 0; place + pieceLength <= text.length; place += pieceLength) {
        const bucket = bucketOf(pieceAt(text, place), this.mask);
        this.frequency[bucket] = (this.frequency[bucket] ?? 0) + 1;
      }
    }
  }

  /**
   * Visits the texts entered that share a kept piece with this one, once for each such piece, rare pieces first.
   * Returns false when it stopped before the end.
   */
  search(text: string, mostLooks: number, visit: (owner: number) => 'go-on' | 'too-short' | 'stop'): boolean {
    let looks = 0;
    let hasCommon = false;
    for (const common of [false, true]) {
      if (common && !hasCommon) break;
      let piece = pieceAt(text, 0);
      for (let end = pieceLength; end <= text.length; end += 1) {
        const entered = end - 1;
        if (end > pieceLength) {
          piece = nextPiece(piece, text.charCodeAt(entered - pieceLength), text.charCodeAt(entered));
        }
        const bucket = bucketOf(piece, this.mask);
        let posting = this.heads[bucket] ?? 0;
        if (posting === 0) continue;
        const isCommon = (this.frequency[bucket] ?? 0) > commonFrom;
        if (isCommon) hasCommon = true;
        if (isCommon !== common) continue;
        for (; posting !== 0; posting = this.next[posting - 1] ?? 0) {
          if (looks === mostLooks) return false;
          looks += 1;
          if (this.piece[posting - 1] !== piece) continue;
          const answer = visit(this.owner[posting - 1] ?? 0);
          if (answer === 'stop') return false;
          if (answer === 'too-short') break;
        }
      }
    }
    return true;
  }

  enter(owner: number, text: string): void {
    const pieces = floor(text.length / pieceLength);
    for (let number = 0; number < pieces; number += 1) {
      const bucket = bucketOf(pieceAt(text, number * pieceLength), this.mask);
      this.ranks[number] = (this.frequency[bucket] ?? 0) * 2 ** 16 + number;
    }
    const ranks = this.ranks.subarray(0, pieces).sort();
    const kept = piecesKept(text.length);
    for (let rank = 0; rank < kept; rank += 1) {
      const number = (ranks[rank] ?? 0) % 2 ** 16;
      const piece = pieceAt(text, number * pieceLength);
      const bucket = bucketOf(piece, this.mask);
      this.owner[this.postings] = owner;
      this.piece[this.postings] = piece;
      this.next[this.postings] = this.heads[bucket] ?? 0;
      this.postings += 1;
      this.heads[bucket] = this.postings;
    }
  }
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

function pieceAt(text: string, place: number): number {
  let piece = 0;
  for (let offset = 0; offset < pieceLength; offset += 1) piece = nextPiece(piece, 0, text.charCodeAt(place + offset));
  return piece;
}

const factor = 0x01000193;
/** The weight of the first of five characters, once the sixth comes. */
const leaving = [...Array<number>(pieceLength)].reduce((weight) => imul(weight, factor), 1);

/** The hash of the piece one place on: a character leaves it, another enters it. */
function nextPiece(piece: number, left: number, entered: number): number {
  return (imul(piece, factor) - imul(left, leaving) + entered) | 0;
}

/** The bucket of a piece: bits from all over its hash. */
function bucketOf(piece: number, mask: number): number {
  const mixed = imul(piece ^ (piece >>> 15), 0x9e3779b1);
  return (mixed ^ (mixed >>> 13)) & mask;
}

/** 128 bits for each text, one set for each character in it: an edit changes two of them at most. */
function fingerprints(texts: readonly string[]): Int32Array {
  const prints = new Int32Array(4 * texts.length);
  texts.forEach((text, index) => {
    for (let place = 0; place < text.length; place += 1) {
      const bit = imul(text.charCodeAt(place), 0x9e3779b1) >>> 25;
      const word = 4 * index + (bit >>> 5);
      prints[word] = (prints[word] ?? 0) | (1 << (bit & 31));
    }
  });
  return prints;
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
