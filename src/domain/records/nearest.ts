import { addTo } from '../collections';
import { drain, eachInSteps, type Steps } from '../steps';
import { surnameOf } from './names-surnames';
import type { PersonMention } from './readings';

/**
 * How a known name is like the one written, nearest first:
 * `same` (only the spelling differs), `sound` (homophone: 张晓明, 张小明), `swapped` (two neighbouring characters),
 * `replaced` (one character), `missing` (one character more or less), `surname` (李书记, 张某某: people of that surname that
 * fit what is written).
 */
export type Likeness = 'same' | 'sound' | 'swapped' | 'replaced' | 'missing' | 'surname';

/** A known name: `key` as nameKey gives it. */
export interface NameCandidate {
  key: string;
}

export interface NearName<T extends NameCandidate> {
  candidate: T;
  likeness: Likeness;
}

export interface NearNames<T extends NameCandidate> {
  /** At most three, best first. Every key stands there once. */
  suggestions: readonly NearName<T>[];
  /**
   * The one name that may be offered as a correction: the best suggestion, when it is of a strictly nearer class than
   * the second, shares at least two characters or its whole sound with what was written, and a whole name was written.
   */
  clear: T | undefined;
}

/** Known names prepared for many searches. */
export interface NameIndex<T extends NameCandidate> {
  bySound: ReadonlyMap<string, readonly Entry<T>[]>;
  bySurname: ReadonlyMap<string, readonly Entry<T>[]>;
  /**
   * By the whole key, and by the key with any one character left out: two names that are one edit apart have one of
   * these in common. Long names are in `longByLength` instead, by their number of characters.
   */
  byVariant: ReadonlyMap<string, readonly Entry<T>[]>;
  longByLength: ReadonlyMap<number, readonly Entry<T>[]>;
  soundOf: (name: string) => string;
}

interface Entry<T> {
  candidate: T;
  /** The key's characters; one beyond the BMP is one character. */
  characters: readonly string[];
}

interface Found<T extends NameCandidate> extends NearName<T> {
  /** How many characters stand unchanged. */
  shared: number;
  sameSurname: boolean;
}

const MOST = 3;
/** Names of more characters are compared one by one: their variants would take too much room, and they are few. */
const LONGEST_VARIED = 12;
const RANK: Readonly<Record<Likeness, number>> = {
  same: 0, sound: 1, swapped: 2, replaced: 3, missing: 4, surname: 5
};

/**
 * Prepares known names for {@link nearestNames}. Names of one key (two people) count once.
 *
 * @param soundOf the pronunciation of a key without tones, syllables parted by spaces; '' when it has none
 */
export function indexNames<T extends NameCandidate>(
  candidates: readonly T[],
  soundOf: (name: string) => string
): NameIndex<T> {
  return drain(indexNamesInSteps(candidates, soundOf));
}

/** As {@link indexNames}, in steps. */
export function* indexNamesInSteps<T extends NameCandidate>(
  candidates: readonly T[],
  soundOf: (name: string) => string
): Steps<NameIndex<T>> {
  const seen = new Set<string>();
  const bySound = new Map<string, Entry<T>[]>();
  const bySurname = new Map<string, Entry<T>[]>();
  const byVariant = new Map<string, Entry<T>[]>();
  const longByLength = new Map<number, Entry<T>[]>();
  yield* eachInSteps(candidates, (candidate) => {
    const { key } = candidate;
    if (key === '' || seen.has(key)) return;
    seen.add(key);
    const entry = { candidate, characters: Array.from(key) };
    addTo(bySound, soundOf(key), entry);
    addTo(bySurname, surnameOf(key), entry);
    if (entry.characters.length > LONGEST_VARIED) addTo(longByLength, entry.characters.length, entry);
    else for (const variant of variantsOf(entry.characters)) addTo(byVariant, variant, entry);
  });
  return { bySound, bySurname, byVariant, longByLength, soundOf };
}

/**
 * The known names nearest to one that is not known, at most three. They are ranked by class (see {@link Likeness}),
 * then by shared characters, then by the same surname, then by key, so the order of the candidates makes no
 * difference.
 */
export function nearestNames<T extends NameCandidate>(mention: PersonMention, index: NameIndex<T>): NearNames<T> {
  const found = mention.completeness === 'full' ? likeWholeName(mention.key, index) : likePartOfName(mention, index);
  found.sort(
    (a, b) =>
      RANK[a.likeness] - RANK[b.likeness] ||
      b.shared - a.shared ||
      Number(b.sameSurname) - Number(a.sameSurname) ||
      (a.candidate.key < b.candidate.key ? -1 : 1)
  );
  const [best, second] = found;
  const alone = best !== undefined && (second === undefined || RANK[best.likeness] < RANK[second.likeness]);
  const near = best?.likeness !== 'surname' && (best?.likeness === 'sound' || (best?.shared ?? 0) >= 2);
  return {
    suggestions: found.slice(0, MOST).map(({ candidate, likeness }) => ({ candidate, likeness })),
    clear: alone && near ? best.candidate : undefined
  };
}

function likeWholeName<T extends NameCandidate>(key: string, index: NameIndex<T>): Found<T>[] {
  const written = Array.from(key);
  const surname = surnameOf(key);
  const found: Found<T>[] = [];
  const seen = new Set<Entry<T>>();
  const take = (entry: Entry<T>, likeness: Likeness, shared: number) => {
    seen.add(entry);
    const sameSurname = surnameOf(entry.candidate.key) === surname;
    found.push({ candidate: entry.candidate, likeness, shared, sameSurname });
  };

  const sound = index.soundOf(key);
  for (const entry of (sound === '' ? undefined : index.bySound.get(sound)) ?? []) {
    if (entry.characters.length !== written.length) continue;
    const shared = written.filter((character, place) => character === entry.characters[place]).length;
    take(entry, entry.candidate.key === key ? 'same' : 'sound', shared);
  }
  for (const entry of closeEntries(written, index)) {
    if (seen.has(entry)) continue;
    const likeness = likenessOf(written, entry.characters);
    if (likeness === undefined) continue;
    const { length } = entry.characters;
    const shared = Math.min(written.length, length) - (likeness === 'replaced' ? 1 : 0);
    // Of two characters one is left, and a given name alone says little: only the same surname is a likeness.
    if (shared < 2 && entry.characters[0] !== written[0]) continue;
    take(entry, likeness, shared);
  }
  return found;
}

/** All names that may be one edit apart from this one, and some others; some of them more than once. */
function closeEntries<T extends NameCandidate>(
  written: readonly string[],
  { byVariant, longByLength }: NameIndex<T>
): Entry<T>[] {
  const variants = written.length > LONGEST_VARIED + 1 ? [] : variantsOf(written);
  const lengths = [written.length - 1, written.length, written.length + 1];
  return [
    ...variants.flatMap((variant) => byVariant.get(variant) ?? []),
    ...lengths.flatMap((length) => longByLength.get(length) ?? [])
  ];
}

/** A name, and what it is with any one character left out; each once. */
function variantsOf(characters: readonly string[]): string[] {
  const shorter = characters.map((_, place) => characters.toSpliced(place, 1).join(''));
  return [...new Set([characters.join(''), ...shorter])];
}

/** One edit apart, by characters: equal, two neighbours swapped, one replaced, or one more or less. */
function likenessOf(a: readonly string[], b: readonly string[]): Likeness | undefined {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.length - start - end, b.length - start - end];
  if (restA === 0 && restB === 0) return 'same';
  if (restA === 1 && restB === 1) return 'replaced';
  if (restA + restB === 1) return 'missing';
  const swapped = restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  return swapped ? 'swapped' : undefined;
}

/** 李书记 → everyone called 李; 张某某 and 张X明 → those called 张 that fit, the length counting first. */
function likePartOfName<T extends NameCandidate>(mention: PersonMention, index: NameIndex<T>): Found<T>[] {
  const surname = surnameOf(mention.key);
  const written = Array.from(mention.key);
  const masked = mention.completeness === 'masked';
  return (index.bySurname.get(surname) ?? [])
    .filter(({ characters }) => !masked || fitsMask(written, characters))
    .map(({ candidate, characters }) => {
      const shared = masked && characters.length === written.length ? 1 : 0;
      return { candidate, likeness: 'surname', shared, sameSurname: true };
    });
}

/** Whether a name has the characters of a masked one that follow the surname and are no mask: 明 of 张X明. */
function fitsMask(written: readonly string[], characters: readonly string[]): boolean {
  const visible = written.filter((character) => /[\p{Script=Han}\p{Co}]/u.test(character) && !/[某〇]/.test(character));
  let place = 0;
  for (const character of characters) if (character === visible[place]) place++;
  return place === visible.length;
}
