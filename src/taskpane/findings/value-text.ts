import type { Fix } from '../../domain/audit/finding';
import type { CellValue } from '../../domain/records/cells';
import { dayOfSerial, isoOf } from '../../domain/records/day';

/** A piece of a value: plain, or marked as the piece in which old and new differ. */
export interface Piece {
  text: string;
  differs: boolean;
}

/** Old and new value as they are shown; no pieces stand for a blank cell. */
export interface ShownChange {
  old: readonly Piece[];
  new: readonly Piece[];
}

/** What a correction changes, with signs for what could not be seen: spaces, line breaks and the like. */
export function shownChange({ old, value, format }: Fix, system1904: boolean): ShownChange {
  const before = written(old);
  const after = format === 'date' && typeof value === 'number' ? isoOf(dayOfSerial(value, system1904)) : written(value);
  // Of a date in another form everything differs; marking single digits would help nobody.
  if (typeof old !== 'string' || typeof value !== 'string') return { old: whole(before), new: whole(after) };
  const [start, end] = commonEnds(before, after);
  return { old: pieces(before, start, end), new: pieces(after, start, end) };
}

/** The old value on one line; '' for a blank cell. */
export function oldValueText(fix: Fix, system1904: boolean): string {
  return joined(shownChange(fix, system1904).old);
}

/** The new value on one line; '' for a blank cell. */
export function newValueText(fix: Fix, system1904: boolean): string {
  return joined(shownChange(fix, system1904).new);
}

function joined(parts: readonly Piece[]): string {
  return parts.map(({ text }) => text).join('');
}

function written(value: CellValue): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function whole(text: string): Piece[] {
  return text === '' ? [] : [{ text: visible(text), differs: false }];
}

function pieces(text: string, start: number, end: number): Piece[] {
  const characters = [...text];
  const cut = characters.length - end;
  return [
    { text: visible(characters.slice(0, start).join('')), differs: false },
    { text: visible(characters.slice(start, cut).join('')), differs: true },
    { text: visible(characters.slice(cut).join('')), differs: false },
  ].filter((piece) => piece.text !== '');
}

/** How many characters two texts have in common at the beginning, and of the rest at the end. */
function commonEnds(one: string, other: string): [start: number, end: number] {
  const [first, second] = [[...one], [...other]];
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start += 1;
  let end = 0;
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  return [start, end];
}

/** Signs in the place of characters that cannot be seen, or not be told from others. */
function visible(text: string): string {
  return text
    .replace(/\r\n|[\r\n]/g, '↵')
    .replace(/\t/g, '⇥')
    .replace(/ /g, '␣')
    .replace(/\u3000/g, '□')
    .replace(/\p{Zs}/gu, '␣')
    .replace(/[\p{Cf}\p{Cc}]/gu, '◌');
}
