import { groupBy } from '../../domain/collections';
import type { CellPlace, CellValue } from '../../domain/records/cells';
import { isWithin, type MergedArea } from '../../domain/records/table';
import { isDateFormat } from '../date-format';
import { storeKeys, type CellChange, type ChangedCells, type ChangeHindrance } from '../port';
import { latestReplaced, withoutLatest, withReplaced, type ReplacedCell } from '../undo-record';
import type { BookEdits } from './book-edits';
import { valueOf } from './cell-content';
import { areaOf } from './cell-reference';
import { findCells, keyOf, withCells, type NewCell } from './cells-xml';
import { contentSource } from './content-source';
import { findStart } from './elements';
import { readStore, writeStore } from './store';
import { isTrue, type WorkbookSheet } from './workbook-part';

/** The format of a date in a cell that has none of its own. */
const dateFormat = 'yyyy/m/d';
const textFormat = '@';

/** A cell as it is before anything is changed. */
interface HeldCell {
  /** Of merged cells the one that holds their value. */
  at: CellPlace;
  value: CellValue;
  isFormula: boolean;
  style: number | undefined;
  format: string;
}

/** A cell that is to be changed; `old` where it must hold that. */
interface Wanted {
  at: CellPlace;
  old?: CellValue;
}

/** What is to become of a cell: another content, or why it is left; undefined where nothing need be done. */
type Decision = { value: CellValue; format: string } | { why: ChangeHindrance } | undefined;

interface Outcome {
  replaced: ReplacedCell[];
  changed: CellPlace[];
  left: { at: CellPlace; why: ChangeHindrance }[];
}

/** Changes cells that still hold what they held, and keeps what they held before. */
export function changeCells(edits: BookEdits, changes: readonly CellChange[]): ChangedCells {
  const taken = new Set<string>();
  const { replaced, changed, left } = change(edits, changes, (held, { old, value, format: wanted }) => {
    if (held.isFormula) return { why: 'formula' };
    const holder = `${held.at.sheet}!${keyOf(held.at)}`;
    if (held.value !== old || taken.has(holder)) return { why: 'changed' };
    taken.add(holder);
    const isNewDate = wanted === 'date' && !isDateFormat(held.format);
    const format = wanted === 'text' ? textFormat : isNewDate ? dateFormat : held.format;
    // As Excel shows it: in a cell that is formatted as text a number is one.
    return { value: format === textFormat && typeof value === 'number' ? String(value) : value, format };
  });
  if (replaced.length > 0) {
    const { [storeKeys.undo]: stored } = readStore(edits.pkg, edits.book);
    writeStore(edits, storeKeys.undo, withReplaced(stored, replaced));
  }
  return { changed, left };
}

/** Brings back what the last change replaced; cells that are protected now can be brought back later. */
export function undoChanges(edits: BookEdits): ChangedCells | undefined {
  const { [storeKeys.undo]: stored } = readStore(edits.pkg, edits.book);
  const latest = latestReplaced(stored);
  if (!latest) return undefined;
  const { changed, left } = change(edits, latest, (held, { before, format, after }) => {
    if (held.isFormula || (held.value !== after && held.value !== before)) return { why: 'changed' };
    return held.value === before && held.format === format ? undefined : { value: before, format };
  });
  const later = new Set(left.filter(({ why }) => why === 'protected').map(({ at }) => at));
  writeStore(edits, storeKeys.undo, withoutLatest(stored, latest.filter(({ at }) => later.has(at))));
  return { changed, left };
}

function change<T extends Wanted>(
  edits: BookEdits,
  wanted: readonly T[],
  decide: (held: HeldCell, one: T) => Decision,
): Outcome {
  const outcome: Outcome = { replaced: [], changed: [], left: [] };
  for (const [name, own] of groupBy(wanted, ({ at }) => at.sheet)) {
    const sheet = edits.book.sheets.find((one) => one.name === name && one.isWorksheet);
    if (sheet) changeOnSheet(edits, sheet, own, decide, outcome);
    else outcome.left.push(...own.map(({ at }) => ({ at, why: 'gone' as const })));
  }
  if (outcome.replaced.length > 0) edits.recalculate();
  return outcome;
}

function changeOnSheet<T extends Wanted>(
  edits: BookEdits,
  { path }: WorkbookSheet,
  wanted: readonly T[],
  decide: (held: HeldCell, one: T) => Decision,
  outcome: Outcome,
): void {
  const { parts, styles } = edits;
  const xml = parts.text(path);
  const held = heldCells(edits, path, wanted);
  const protection = protectionOf(xml, path);
  const cells: NewCell[] = [];
  for (const one of wanted) {
    const cell = held(one.at);
    const decision = decide(cell, one);
    if (!decision) continue;
    const isFormatted = 'format' in decision && decision.format !== cell.format;
    const isLocked = protection && (styles.isLocked(cell.style) || (isFormatted && !protection.formatsCells));
    if ('why' in decision || isLocked) {
      outcome.left.push({ at: one.at, why: 'why' in decision ? decision.why : 'protected' });
      continue;
    }
    const { value, format } = decision;
    const style = isFormatted ? styles.withNumberFormat(cell.style, format) : cell.style;
    cells.push({ row: cell.at.row, column: cell.at.column, value, style });
    outcome.replaced.push({ at: cell.at, before: cell.value, format: cell.format, after: value });
    outcome.changed.push(one.at);
  }
  if (cells.length > 0) parts.set(path, withCells(xml, path, cells));
}

/** Looks cells up; for one that is unexpectedly blank, the one that holds the value of the merged cells around it. */
function heldCells(
  { parts, pkg, book, styles }: BookEdits,
  path: string,
  wanted: readonly Wanted[],
): (at: CellPlace) => HeldCell {
  const xml = parts.text(path);
  const source = contentSource(pkg, book, path);
  const places = wanted.map(({ at }) => at);
  const found = findCells(xml, path, places);
  const filled = filledAreas(xml, path);
  const blank = wanted.filter(({ at, old = '' }) => old !== '' && isBlank(found.get(keyOf(at))));
  const holders = blank.length === 0 ? new Map<string, CellPlace>() : holdersOf(xml, path, blank.map(({ at }) => at));
  for (const [key, cell] of findCells(xml, path, [...holders.values()])) found.set(key, cell);
  return (place) => {
    const at = holders.get(keyOf(place)) ?? place;
    const cell = found.get(keyOf(at));
    return {
      at,
      value: cell ? valueOf(cell.content, source) : '',
      isFormula:
        (cell !== undefined && (cell.hasFormula || cell.content.type === 'e')) ||
        filled.some((area) => isWithin(area, at.row, at.column)),
      style: cell?.style,
      format: styles.numberFormatOf(cell?.style),
    };
  };
}

function isBlank(cell: { content: { text: string } } | undefined): boolean {
  return !cell || cell.content.text === '';
}

function holdersOf(xml: string, part: string, places: readonly CellPlace[]): Map<string, CellPlace> {
  const holders = new Map<string, CellPlace>();
  for (const [, reference = ''] of xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([^"']+)/g)) {
    const area = areaOf(reference, part);
    for (const place of places) {
      const holder = { sheet: place.sheet, row: area.top, column: area.left };
      if (isWithin(area, place.row, place.column)) holders.set(keyOf(place), holder);
    }
  }
  return holders;
}

/** Areas that one formula fills, as FILTER does or a what-if table: only their first cell holds the formula. */
function filledAreas(xml: string, part: string): MergedArea[] {
  return Array.from(xml.matchAll(/<(?:[\w.-]+:)?f\s[^>]*\bref\s*=[^>]*>/g)).flatMap(([tag]) => {
    const element = findStart(tag, part);
    const isFilling = /^(array|dataTable)$/.test(element?.attribute('t') ?? '');
    return isFilling ? [areaOf(element?.attribute('ref') ?? '', part)] : [];
  });
}

/** What a protected sheet allows; undefined for one that is open. */
function protectionOf(xml: string, part: string): { formatsCells: boolean } | undefined {
  const [tag] = /<(?:[\w.-]+:)?sheetProtection\s[^>]*>/.exec(xml) ?? [];
  const element = tag === undefined ? undefined : findStart(tag, part);
  if (!element || !isTrue(element.attribute('sheet'))) return undefined;
  const forbidden = element.attribute('formatCells');
  return { formatsCells: forbidden !== undefined && !isTrue(forbidden) };
}
