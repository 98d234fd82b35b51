import { isMarkFormula } from '../../src/report/marks';
import { draftFormula, markName } from '../../src/workbook/sheet-marks';
import { readStoreXml } from '../../src/workbook/store-part';
import type { Snapshot } from '../host/model/snapshot';
import { usersPart } from '../workbook/snapshots';

interface SheetState {
  cells: readonly { at: string; value: unknown }[];
  names: readonly { name: string; formula: string }[];
  conditionalFormats: readonly { custom?: { formula: string } }[];
}

/** A workbook's state, taken apart by what must be whole; each part as text, to be compared. */
export interface State {
  /** Cells, formats, sheets, names: all that is not ours. */
  users: string;
  /** Our marks and finished sheets, and the order of the tabs. */
  ours: string;
  /** How many marks lie in each sheet of the user's, and what its first cell holds. */
  marks: readonly { sheet: string; count: number; heading: unknown }[];
  /** How many sheets are the user's. */
  sheets: number;
  /** What is kept, by key. */
  store: Readonly<Record<string, string>>;
  /** Sheets of ours that were never finished. */
  drafts: readonly string[];
}

export function stateOf(snapshot: Snapshot): State {
  const sheets = snapshot.sheets.map(({ name, state }) => ({ name, state: state as SheetState }));
  const ownFormula = ({ names }: SheetState) => names.find((one) => one.name === markName)?.formula;
  const own = sheets.filter(({ state }) => ownFormula(state) !== undefined);
  const drafts = own.filter(({ state }) => ownFormula(state) === draftFormula).map(({ name }) => name);
  const users = usersPart(snapshot, own.map(({ name }) => name));
  const marks = sheets
    .filter((sheet) => !own.includes(sheet))
    .map(({ name, state }) => {
      const rules = state.conditionalFormats.filter(({ custom }) => custom && isMarkFormula(custom.formula));
      return { name, rules, heading: state.cells.find(({ at }) => at === 'A1')?.value };
    });
  const { customXml, ...book } = users.book as { customXml: readonly string[] };
  const read = customXml.map((xml) => ({ xml, part: readStoreXml(xml) }));
  const others = read.filter(({ part }) => !part).map(({ xml }) => xml);
  return {
    users: JSON.stringify({ ...users, book: { ...book, customXml: others } }),
    ours: JSON.stringify([
      own.filter(({ name }) => !drafts.includes(name)),
      marks.map(({ name, rules }) => [name, rules]),
      sheets.map(({ name }) => name).filter((name) => !drafts.includes(name)),
    ]),
    marks: marks.map(({ name, rules, heading }) => ({ sheet: name, count: rules.length, heading })),
    sheets: marks.length,
    store: Object.fromEntries(read.flatMap(({ part, xml }) => (part ? [[part.key, xml]] : []))),
    drafts,
  };
}

/** Whether each part is that of one of two states: what is kept, key by key. */
export function problemsOf(state: State, before: State, after: State, mayHaveDrafts: boolean): string[] {
  const problems = [];
  if (![before.users, after.users].includes(state.users)) problems.push('what is the user’s is changed');
  if (![before.ours, after.ours].includes(state.ours)) problems.push('marks and sheets of ours are half-way');
  if (state.drafts.length > 0 && !mayHaveDrafts) problems.push(`an unfinished sheet is left: ${state.drafts.join()}`);
  for (const key of new Set([before, after, state].flatMap(({ store }) => Object.keys(store)))) {
    if (![before.store[key], after.store[key]].includes(state.store[key])) problems.push(`${key} is neither old nor new`);
  }
  return problems;
}

/** The parts in which two states differ. */
export function differences(one: State, other: State): string[] {
  const keys = new Set([...Object.keys(one.store), ...Object.keys(other.store)]);
  return [
    ...(one.users === other.users ? [] : ['what is the user’s']),
    ...(one.ours === other.ours ? [] : ['marks and sheets of ours']),
    ...(one.drafts.join() === other.drafts.join() ? [] : ['unfinished sheets']),
    ...[...keys].filter((key) => one.store[key] !== other.store[key]),
  ];
}
