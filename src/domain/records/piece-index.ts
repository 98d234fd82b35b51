/** Called for every character, so they are looked up once. */
const { abs, ceil, floor, imul, log2, max, min } = Math;

/** Occurrences are counted up to this many. */
const mostCounted = 0xff;

/** A piece that occurs more often than this is looked up after the others. */
const commonFrom = 32;

/**
 * A posting is six numbers: who has the piece, where it stands in the owner's text (twice the place, and 1 more for a
 * common piece), its hash, the next posting, and half of the owner's print.
 */
const postingSize = 6;

/** A print is so many numbers of 32 bits. */
const printSize = 4;

/** Texts, the shortest first: each is known by its rank. */
export interface Lineup {
  /** The UTF-16 code units of all texts, and where each text begins and ends in them. */
  units: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** What is asked of a text that may be like another. */
export interface Reach {
  /** Texts before this one are too short. */
  first: number;
  /** How many characters may differ, and so how far a piece that both share may have moved. */
  edits: number;
  /** How many postings are looked at, and candidates found, at most. */
  looks: number;
  candidates: number;
}

/** Texts of about one length, by their ranks. */
export interface Stretch {
  /** Where the shorter texts begin that may be like the first of the stretch. */
  reached: number;
  first: number;
  end: number;
  /** Each text is cut into pieces of so many characters, which lead to the texts that share one. */
  pieceLength: number;
  /** How many pieces all these texts have at most, and how many of them they keep. */
  pieces: number;
  kept: number;
  /** How many of its kept pieces a text of a length shares at least with each that is like it and no shorter. */
  sharedBy: Uint8Array;
}

/**
 * The rarest pieces of some texts of about one length, and who has them; it leads from another text to those that may
 * be like it. It is filled and emptied for one stretch of texts after another, so that it stays small: what is looked
 * up at random for every character must be near the processor.
 */
export class PieceIndex {
  /** What the last search found: how many texts, and their ranks. */
  found = 0;
  readonly candidates: number[] = [];
  /** How many postings it looked at. */
  looks = 0;

  /** How often each piece occurs in the texts that were entered, by its hash. */
  private readonly frequency: Uint8Array;
  private frequencyMask = 0;
  /** The number of the first posting of each bucket; 0 for none. */
  private readonly heads: Uint32Array;
  private headsMask = 0;
  /** Two bits in one word for each hash that was entered: it spares nearly all looks at the rest. */
  private readonly filter: Int32Array;
  private filterMask = 0;
  private readonly postings: Int32Array;
  private entered = 0;
  /** The common pieces of one text, kept for last: their first postings, hashes and places. */
  private readonly common: Int32Array;
  /** The pieces of one text, the rarest first: their numbers, hashes, and how often each occurs. */
  private readonly ranked: Int32Array;
  private readonly hashes: Int32Array;
  private readonly rarity: Int32Array;
  /** 128 bits for each text, one set for each character in it: an edit changes two of them at most. */
  private readonly prints: Int32Array;
  /** Which text found this one last, and how many of its pieces. */
  private readonly foundBy: Int32Array;
  private readonly shared: Uint16Array;

  private pieceLength = 0;
  /** The weight of the first character of a piece, once another comes. */
  private leaving = 0;
  private sharedBy: Uint8Array = new Uint8Array();

  /** @param stretches that the index is filled for, one after another */
  constructor(
    private readonly lineup: Lineup,
    stretches: readonly Stretch[],
  ) {
    const mostOf = (of: (stretch: Stretch) => number) => max(0, ...stretches.map(of));
    const [pieces, kept] = [mostOf((one) => one.pieces), mostOf((one) => one.kept)];
    const longest = mostOf(({ sharedBy }) => sharedBy.length);
    const texts = lineup.starts.length;
    this.frequency = new Uint8Array(powerOfTwo(pieces));
    this.heads = new Uint32Array(powerOfTwo(kept));
    this.filter = new Int32Array(powerOfTwo(kept) / 2);
    this.postings = new Int32Array(postingSize * (kept + 1));
    this.common = new Int32Array(3 * longest);
    this.ranked = new Int32Array(longest);
    this.hashes = new Int32Array(longest);
    this.rarity = new Int32Array(longest);
    this.prints = new Int32Array(printSize * texts);
    this.foundBy = new Int32Array(texts).fill(-1);
    this.shared = new Uint16Array(texts);
  }

  /** Empties the index for a stretch. */
  begin({ pieces, kept, pieceLength, sharedBy }: Stretch): void {
    this.pieceLength = pieceLength;
    this.leaving = Array.from({ length: pieceLength }).reduce((weight: number) => imul(weight, factor), 1);
    this.sharedBy = sharedBy;

    const [counters, buckets] = [powerOfTwo(pieces), powerOfTwo(kept)];
    this.frequency.fill(0, 0, counters);
    this.heads.fill(0, 0, buckets);
    this.filter.fill(0, 0, buckets / 2);
    this.frequencyMask = counters - 1;
    this.headsMask = buckets - 1;
    this.filterMask = buckets / 2 - 1;
    this.entered = 0;
  }

  /** Enters the rarest pieces of a text that was searched with. Texts are entered in ascending order. */
  enter(text: number, kept: number): void {
    this.rank(text);
    const { postings, heads, headsMask, filter, filterMask, ranked, hashes, rarity, prints } = this;
    for (let rank = 0; rank < kept; rank += 1) {
      const number = ranked[rank] ?? 0;
      const piece = hashes[number] ?? 0;
      const hash = mixed(piece);
      const bucket = hash & headsMask;
      this.entered += 1;
      const at = postingSize * this.entered;
      postings[at] = text;
      postings[at + 1] = 2 * this.pieceLength * number + ((rarity[rank] ?? 0) > commonFrom ? 1 : 0);
      postings[at + 2] = piece;
      postings[at + 3] = heads[bucket] ?? 0;
      postings[at + 4] = prints[printSize * text] ?? 0;
      postings[at + 5] = prints[printSize * text + 1] ?? 0;
      heads[bucket] = this.entered;
      const word = (hash >>> 10) & filterMask;
      filter[word] = (filter[word] ?? 0) | twoBits(hash);
    }
  }

  /**
   * Finds the texts that may be like this one: those entered that share enough kept pieces with it, at about the same
   * places, and have about the same characters. Rare pieces are looked up first. Returns false when it stopped at the
   * limits.
   */
  search(text: number, reach: Reach): boolean {
    const { filter, filterMask, heads, headsMask, postings, common, pieceLength, leaving } = this;
    const { units, starts, ends } = this.lineup;
    const [start, end] = [starts[text] ?? 0, ends[text] ?? 0];
    this.print(text, start, end);
    this.found = 0;
    this.looks = 0;
    let postponed = 0;
    let piece = pieceAt(units, start, pieceLength);
    for (let place = start; ; place += 1) {
      const hash = mixed(piece);
      const bits = twoBits(hash);
      if (((filter[(hash >>> 10) & filterMask] ?? 0) & bits) === bits) {
        const posting = heads[hash & headsMask] ?? 0;
        if (((postings[postingSize * posting + 1] ?? 0) & 1) === 1) {
          common[postponed] = posting;
          common[postponed + 1] = piece;
          common[postponed + 2] = place - start;
          postponed += 3;
        } else if (posting !== 0 && !this.follow(posting, piece, place - start, text, reach)) {
          return false;
        }
      }
      const next = place + pieceLength;
      if (next >= end) break;
      piece = (imul(piece, factor) - imul(units[place] ?? 0, leaving) + (units[next] ?? 0)) | 0;
    }
    for (let at = 0; at < postponed; at += 3) {
      if (!this.follow(common[at] ?? 0, common[at + 1] ?? 0, common[at + 2] ?? 0, text, reach)) return false;
    }
    return true;
  }

  /** Takes up the owners of a piece, from a posting on; false when it stopped at the limits. */
  private follow(from: number, piece: number, place: number, text: number, reach: Reach): boolean {
    const { first, edits } = reach;
    const { postings, prints, foundBy, shared, sharedBy } = this;
    const { starts, ends } = this.lineup;
    const [one, two] = [prints[printSize * text] ?? 0, prints[printSize * text + 1] ?? 0];
    for (let posting = from; posting !== 0; posting = postings[postingSize * posting + 3] ?? 0) {
      if (this.looks === reach.looks) return false;
      this.looks += 1;
      const at = postingSize * posting;
      const owner = postings[at] ?? 0;
      if (owner < first) break;
      if (postings[at + 2] !== piece || abs(place - ((postings[at + 1] ?? 0) >> 1)) > edits) continue;
      if (setBits(one ^ (postings[at + 4] ?? 0)) + setBits(two ^ (postings[at + 5] ?? 0)) > 2 * edits) continue;
      const pieces = foundBy[owner] === text ? (shared[owner] ?? 0) + 1 : 1;
      foundBy[owner] = text;
      shared[owner] = pieces;
      const enough = sharedBy[(ends[owner] ?? 0) - (starts[owner] ?? 0)];
      if (pieces !== enough || this.differingBits(text, owner) > 2 * edits) continue;
      if (this.found === reach.candidates) return false;
      this.candidates[this.found] = owner;
      this.found += 1;
    }
    return true;
  }

  private print(text: number, start: number, end: number): void {
    const { prints } = this;
    const { units } = this.lineup;
    for (let place = start; place < end; place += 1) {
      const bit = imul(units[place] ?? 0, 0x9e3779b1) >>> 25;
      const word = printSize * text + (bit >>> 5);
      prints[word] = (prints[word] ?? 0) | (1 << (bit & 31));
    }
  }

  private differingBits(a: number, b: number): number {
    const { prints } = this;
    let bits = 0;
    for (let word = 0; word < printSize; word += 1) {
      bits += setBits((prints[printSize * a + word] ?? 0) ^ (prints[printSize * b + word] ?? 0));
    }
    return bits;
  }

  /** Counts the pieces of a text, and ranks them by rarity, then by place. They are few: sorted by insertion. */
  private rank(text: number): void {
    const { frequency, frequencyMask, ranked, hashes, rarity, pieceLength } = this;
    const { units, starts, ends } = this.lineup;
    const start = starts[text] ?? 0;
    const pieces = floor(((ends[text] ?? 0) - start) / pieceLength);
    for (let number = 0; number < pieces; number += 1) {
      const piece = pieceAt(units, start + number * pieceLength, pieceLength);
      hashes[number] = piece;
      const slot = mixed(piece) & frequencyMask;
      const times = frequency[slot] ?? 0;
      if (times < mostCounted) frequency[slot] = times + 1;
      let rank = number;
      for (; rank > 0 && (rarity[rank - 1] ?? 0) > times; rank -= 1) {
        ranked[rank] = ranked[rank - 1] ?? 0;
        rarity[rank] = rarity[rank - 1] ?? 0;
      }
      ranked[rank] = number;
      rarity[rank] = times;
    }
  }
}

const factor = 0x01000193;
function pieceAt(units: Uint16Array, place: number, length: number): number {
  let piece = 0;
  for (let offset = 0; offset < length; offset += 1) piece = (imul(piece, factor) + (units[place + offset] ?? 0)) | 0;
  return piece;
}

/** Bits from all over the hash of a piece, as the number of a bucket. */
function mixed(piece: number): number {
  const bits = imul(piece ^ (piece >>> 15), 0x9e3779b1);
  return bits ^ (bits >>> 13);
}

/** The bits of a word of the filter that belong to a hash. */
function twoBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
}

function setBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The size of a table for so many entries. */
function powerOfTwo(entries: number): number {
  return 2 ** min(24, max(8, ceil(log2(entries + 1))));
}
