/** Called for every character, so they are looked up once. */
const { abs, ceil, floor, imul, log2, max, min } = Math;

/** Each text is cut into pieces of this many characters, which lead to the texts that share one. */
export const pieceLength = 5;

/** Occurrences are counted up to this many. */
const mostCounted = 0xffff;

/** A piece that occurs more often than this is looked up after the others. */
const commonFrom = 32;

/**
 * A posting is four numbers: who has the piece, where it stands in the owner's text (twice the place, and 1 more for a
 * common piece), its hash, and the next posting.
 */
const postingSize = 4;

/** What may lie between a text and those that are searched for. */
export interface Reach {
  /** Owners before this one are not looked for, */
  first: number;
  /** nor shorter ones. */
  shortest: number;
  /** How many characters further on or back a shared piece may stand. */
  shift: number;
}

/**
 * The rarest pieces of the texts that were entered, and who has them. Texts are stretches of one row of UTF-16 code
 * units. Owners are numbers, and are entered in ascending order; of one piece the last entered comes first.
 */
export class PieceIndex {
  /** How many postings the last search looked at. */
  looks = 0;

  /** How often each piece occurs in all texts, by its hash. */
  private readonly frequency: Uint16Array;
  /** The number of the first posting of each bucket; 0 for none. */
  private readonly heads: Uint32Array;
  private readonly postings: Int32Array;
  private entered = 0;
  /** A bit for each hash that was entered: far smaller than the rest, and it spares nearly all looks at it. */
  private readonly filter: Uint32Array;
  private readonly filterMask: number;
  /** The common pieces of one text, kept for last: their first postings, hashes and places. */
  private readonly common: Int32Array;
  /** The pieces of one text, the rarest first, and how often each occurs. */
  private readonly ranked: Int32Array;
  private readonly rarity: Int32Array;

  /**
   * @param units all texts, one after another
   * @param size how many pieces all texts have, how many of these are kept, and how long the longest text is
   * @param mostLooks how many postings a search looks at, at most
   */
  constructor(
    private readonly units: Uint16Array,
    size: { pieces: number; kept: number; longest: number },
    private readonly mostLooks: number,
  ) {
    this.frequency = new Uint16Array(powerOfTwo(size.pieces));
    this.heads = new Uint32Array(powerOfTwo(size.kept));
    this.postings = new Int32Array(postingSize * (size.kept + 1));
    const bits = 8 * powerOfTwo(size.kept);
    this.filter = new Uint32Array(bits / 32);
    this.filterMask = bits - 1;
    this.common = new Int32Array(6 * size.longest);
    this.ranked = new Int32Array(size.longest);
    this.rarity = new Int32Array(size.longest);
  }

  /** Counts the pieces of a text; all texts are counted before the first is entered. */
  count(start: number, length: number): void {
    const { frequency } = this;
    for (let place = 0; place + pieceLength <= length; place += pieceLength) {
      const slot = mixed(pieceAt(this.units, start + place)) & (frequency.length - 1);
      const times = frequency[slot] ?? 0;
      if (times < mostCounted) frequency[slot] = times + 1;
    }
  }

  /** Enters the rarest pieces of a text. */
  enter(owner: number, start: number, length: number, kept: number): void {
    this.rank(start, length);
    const { postings, heads, filter, filterMask } = this;
    const salt = saltOf(lengthClass(length));
    for (let rank = 0; rank < kept; rank += 1) {
      const place = pieceLength * (this.ranked[rank] ?? 0);
      const piece = pieceAt(this.units, start + place);
      const hash = mixed(piece ^ salt);
      const bucket = hash & (heads.length - 1);
      this.entered += 1;
      const at = postingSize * this.entered;
      postings[at] = owner;
      postings[at + 1] = 2 * place + ((this.rarity[rank] ?? 0) > commonFrom ? 1 : 0);
      postings[at + 2] = piece;
      postings[at + 3] = heads[bucket] ?? 0;
      heads[bucket] = this.entered;
      const bit = hash & filterMask;
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /**
   * Visits the owners that share a kept piece with a text at about the same place, once for each such piece, rare
   * pieces first, until a visit returns false. Returns false when it stopped before the end.
   */
  search(start: number, length: number, reach: Reach, visit: (owner: number) => boolean): boolean {
    const { units, filter, filterMask, heads, postings, common } = this;
    const [shortest, longest] = [lengthClass(reach.shortest), lengthClass(length)];
    this.looks = 0;
    let postponed = 0;
    let piece = pieceAt(units, start);
    for (let place = 0; ; place += 1) {
      for (let ofLength = shortest; ofLength <= longest; ofLength += 1) {
        const hash = mixed(piece ^ saltOf(ofLength));
        const bit = hash & filterMask;
        if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
        const posting = heads[hash & (heads.length - 1)] ?? 0;
        if (((postings[postingSize * posting + 1] ?? 0) & 1) === 1) {
          common[postponed] = posting;
          common[postponed + 1] = piece;
          common[postponed + 2] = place;
          postponed += 3;
        } else if (!this.follow(posting, piece, place, reach, visit)) {
          return false;
        }
      }
      const next = start + place + pieceLength;
      if (next >= start + length) break;
      piece = nextPiece(piece, units[start + place] ?? 0, units[next] ?? 0);
    }
    for (let at = 0; at < postponed; at += 3) {
      const [posting, postponedPiece, place] = [common[at] ?? 0, common[at + 1] ?? 0, common[at + 2] ?? 0];
      if (!this.follow(posting, postponedPiece, place, reach, visit)) return false;
    }
    return true;
  }

  /** Visits the owners of a piece from a posting on; false when it stopped before the end. */
  private follow(
    from: number,
    piece: number,
    place: number,
    { first, shift }: Reach,
    visit: (owner: number) => boolean,
  ): boolean {
    const { postings } = this;
    for (let posting = from; posting !== 0; posting = postings[postingSize * posting + 3] ?? 0) {
      if (this.looks === this.mostLooks) return false;
      this.looks += 1;
      const at = postingSize * posting;
      const owner = postings[at] ?? 0;
      if (owner < first) break;
      if (postings[at + 2] !== piece || abs(place - ((postings[at + 1] ?? 0) >> 1)) > shift) continue;
      if (!visit(owner)) return false;
    }
    return true;
  }

  /** Ranks the pieces of a text by rarity, then by place. They are few, and are sorted by insertion. */
  private rank(start: number, length: number): void {
    const { units, frequency, ranked, rarity } = this;
    const pieces = floor(length / pieceLength);
    for (let number = 0; number < pieces; number += 1) {
      const times = frequency[mixed(pieceAt(units, start + number * pieceLength)) & (frequency.length - 1)] ?? 0;
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
/** The weight of the first of five characters, once the sixth comes. */
const leaving = [...Array<number>(pieceLength)].reduce((weight) => imul(weight, factor), 1);

function pieceAt(units: Uint16Array, place: number): number {
  let piece = 0;
  for (let offset = 0; offset < pieceLength; offset += 1) piece = nextPiece(piece, 0, units[place + offset] ?? 0);
  return piece;
}

/** The hash of the piece one place on: a character leaves it, another enters it. */
function nextPiece(piece: number, left: number, entered: number): number {
  return (imul(piece, factor) - imul(left, leaving) + entered) | 0;
}

/** Bits from all over the hash of a piece, as the number of a bucket or of a bit. */
function mixed(piece: number): number {
  const bits = imul(piece ^ (piece >>> 15), 0x9e3779b1);
  return bits ^ (bits >>> 13);
}

/** Texts of about one length: the pieces of a class are kept apart, since the texts of another are out of reach. */
function lengthClass(length: number): number {
  return floor(2 * log2(length));
}

function saltOf(ofLength: number): number {
  return imul(ofLength, 0x85ebca6b);
}

/** The size of a table for so many entries. */
function powerOfTwo(entries: number): number {
  return 2 ** min(24, max(8, ceil(log2(entries + 1))));
}
