import type { CellPlace } from '../../domain/records/cells';
import { isDateFormat } from '../date-format';
import { storeKeys, type CellChange, type ChangedCells, type ChangeHindrance } from '../port';
import { latestReplaced, withoutLatest, withReplaced, type ReplacedCell } from '../undo-record';
import { findCells, placeKey, type CellsFound, type FoundCell } from './found-cells';
import { holders } from './merged-holders';
import type { KnownSheet } from './own-sheets';
import type { OwnWork } from './own-work';
import { runWork } from './run';
import { StoredParts } from './store';
import { isWritable, writeApart, writeCells, writingMessages, writingOf, type CellWriting } from './write-cells';

/** The format of a date in a cell that has none of its own. */
const dateFormat = 'yyyy/m/d';

type Look = (context: Excel.RequestContext) => Promise<KnownSheet[]>;

/** A cell that is to be written, or why it is left. */
type Planned = { at: CellPlace } & ({ writing: CellWriting } | { why: ChangeHindrance });

/**
 * Writes the cells that still hold what they held, and no others. What they held is kept in the workbook in the first
 * message that writes, before the cells. `surveyed` are the ids of the sheets by the names that the changes call them.
 *
 * @throws WorkbookError `too-large`, with nothing written, for more than can be kept for undoing
 */
export function changeCells(
  wanted: readonly CellChange[],
  surveyed: ReadonlyMap<string, string>,
  look: Look,
  own: OwnWork,
): Promise<ChangedCells> {
  return runWork(async (work) => {
    const parts = new StoredParts(work.context);
    const sheets = await look(work.context);
    const changes = wanted.map((one) => presentlyNamed(one, surveyed.get(one.at.sheet), sheets));
    parts.askContents();
    const found = await findCells(work, sheets, changes.map(({ at }) => at));
    const planned = planChanges(changes, await holders(work, sheets, changes, found));
    const [first, ...others] = writingMessages(writingsOf(planned));
    if (!first) return outcome(planned, []);
    parts.write(storeKeys.undo, withReplaced(parts.stored[storeKeys.undo], [first, ...others].flat().map(replacedBy)));
    const late = await writeCells(work, first, own);
    for (const message of others) late.push(...(await writeApart(message, own)));
    return outcome(planned, late);
  });
}

/**
 * Brings back what the latest corrections replaced. A cell that was never reached by them, because of a failure, needs
 * nothing; one that is protected stays in the record. The record is changed in the last message.
 */
export function undoChanges(look: Look, own: OwnWork): Promise<ChangedCells | undefined> {
  return runWork(async (work) => {
    const parts = new StoredParts(work.context);
    const sheets = await look(work.context);
    parts.askContents();
    await work.send();
    const stored = parts.stored[storeKeys.undo];
    const replaced = latestReplaced(stored)?.map((one) => presentlyNamed(one, one.sheetId, sheets));
    if (!replaced) return undefined;
    const found = await findCells(work, sheets, replaced.map(({ at }) => at));
    const planned = planUndoing(replaced, found);
    const messages = writingMessages(writingsOf(planned));
    const last = messages.pop() ?? [];
    const late: CellPlace[] = [];
    for (const message of messages) late.push(...(await writeApart(message, own)));
    const kept = new Set(planned.flatMap((one) => ('why' in one && one.why === 'protected' ? [placeKey(one.at)] : [])));
    parts.write(storeKeys.undo, withoutLatest(stored, replaced.filter(({ at }) => kept.has(placeKey(at)))));
    late.push(...(await writeCells(work, last, own)));
    return outcome(planned, late);
  });
}

function planChanges(changes: readonly CellChange[], found: CellsFound): Planned[] {
  const taken = new Set<string>();
  return changes.map(({ at, old, value, format }): Planned => {
    const cell = found(at);
    if (!cell) return { at, why: 'gone' };
    const holder = placeKey(cell.at);
    if (cell.isFormula) return { at, why: 'formula' };
    if (cell.value !== old || taken.has(holder)) return { at, why: 'changed' };
    const writing = writingOf(cell, value, formatFor(cell, format));
    if (!isWritable(writing)) return { at, why: 'protected' };
    taken.add(holder);
    return { at, writing };
  });
}

function formatFor({ format }: FoundCell, wanted: CellChange['format']): string {
  if (wanted === 'text') return '@';
  return wanted === 'date' && !isDateFormat(format) ? dateFormat : format;
}

/**
 * As it is, with the present name of the sheet that has this id: it may have been renamed, and a copy bear its name.
 * Where no sheet has the id, the name holds.
 */
function presentlyNamed<T extends { at: CellPlace }>(one: T, id: string | undefined, sheets: readonly KnownSheet[]): T {
  const sheet = sheets.find((known) => known.id === id);
  return sheet ? { ...one, at: { ...one.at, sheet: sheet.name } } : one;
}

function planUndoing(replaced: readonly ReplacedCell[], found: CellsFound): Planned[] {
  return replaced.flatMap(({ at, before, format, after }): Planned[] => {
    const cell = found(at);
    if (!cell) return [{ at, why: 'gone' }];
    if (cell.isFormula || (cell.value !== after && cell.value !== before)) return [{ at, why: 'changed' }];
    if (cell.value === before && cell.format === format) return [];
    const writing: CellWriting = { cell, value: before, format };
    return [isWritable(writing) ? { at, writing } : { at, why: 'protected' }];
  });
}

function writingsOf(planned: readonly Planned[]): CellWriting[] {
  return planned.flatMap((one) => ('writing' in one ? [one.writing] : []));
}

function replacedBy({ cell, value }: CellWriting): ReplacedCell {
  return { at: cell.at, before: cell.value, format: cell.format, after: value, sheetId: cell.sheet.id };
}

function outcome(planned: readonly Planned[], late: readonly CellPlace[]): ChangedCells {
  const isLate = new Set(late.map(placeKey));
  const changed: CellPlace[] = [];
  const left: { at: CellPlace; why: ChangeHindrance }[] = [];
  for (const one of planned) {
    if ('why' in one) left.push(one);
    else if (isLate.has(placeKey(one.writing.cell.at))) left.push({ at: one.at, why: 'changed' });
    else changed.push(one.at);
  }
  return { changed, left };
}
