import type { Text } from '../policy/text';
import { fieldLabel, type TableKind } from './fields';
import type { SheetHead } from './headings';
import { fitTable, headingKeys, type Fit } from './mapping-fit';
import { mappingSchema, mappingVersion, type MappedSheet, type MappedTable, type Mapping } from './mapping-schema';
import type { TableLayout } from './table';

export type { MappedSheet, MappedTable, Mapping };

export const emptyMapping: Mapping = { version: mappingVersion, sheets: [] };

/** What came of reading a saved mapping; a damaged one is ignored, and `notice` says so. */
export interface MappingReading {
  mapping: Mapping;
  notice: Text | undefined;
  /** False where a newer program saved it: it must not be saved over. */
  mayReplace: boolean;
}

/** Reads a mapping as it was saved; undefined and null are none. */
export function parseMapping(stored: unknown): MappingReading {
  if (stored === undefined || stored === null) return { mapping: emptyMapping, notice: undefined, mayReplace: true };
  const read = mappingSchema.safeParse(stored);
  if (read.success) return { mapping: read.data, notice: undefined, mayReplace: true };
  const { version } = typeof stored === 'object' && 'version' in stored ? stored : { version: undefined };
  if (typeof version === 'number' && version > mappingVersion) {
    return {
      mapping: emptyMapping,
      notice: {
        zh: '工作簿里保存的栏目对应由较新版本的助手保存，本版本不能读取，暂按标题自动识别；保存的内容没有改动。请更新助手。',
        en: 'The saved choice of sheets and columns comes from a newer version, which this one cannot read. Headings are recognised anew and what was saved is left as it is. Please update.',
      },
      mayReplace: false,
    };
  }
  return {
    mapping: emptyMapping,
    notice: {
      zh: '工作簿里保存的栏目对应已损坏，没有采用，现按标题自动识别；需要时请重新确认。',
      en: 'The saved choice of sheets and columns is damaged and was not used; headings are recognised anew. Please confirm again where needed.',
    },
    mayReplace: true,
  };
}

/** What the user confirmed for one sheet, to be saved: its tables, or none. @throws RangeError beyond the head */
export function mappedSheetOf(head: SheetHead, layouts: readonly TableLayout[]): MappedSheet {
  const tables = layouts.map((layout): MappedTable => {
    const { kind, headingRow, headingTop = headingRow, columns, unit } = layout;
    const keys = headingKeys(head, headingTop, headingRow);
    const chosen = Object.entries(columns).map(([field, column]) => {
      const key = keys.find((known) => known.column === column);
      return { field, heading: key?.heading ?? '', nth: key?.nth ?? 0, column };
    });
    if (chosen.length === 0) throw new RangeError('a table without columns');
    const places = chosen.map(({ column }) => column);
    const { left = Math.min(...places), right = Math.max(...places) } = layout;
    const table = { kind, depth: headingRow - headingTop + 1, headingRow, left, right, columns: chosen };
    return unit === undefined ? table : { ...table, unit };
  });
  return { sheet: head.name, headings: signatureOf(head, layouts), tables };
}

/** The mapping with what the user confirmed for one sheet, in place of what was there before. */
export function withSheet(mapping: Mapping, sheet: MappedSheet): Mapping {
  return { ...mapping, sheets: [...mapping.sheets.filter((other) => other.sheet !== sheet.sheet), sheet] };
}

/**
 * The mapping without sheets that the workbook no longer has, and without earlier names of those that the user confirms
 * now; it would speak of them for ever. A renamed sheet that is not confirmed anew stays.
 */
export function withoutGone(
  mapping: Mapping,
  heads: readonly SheetHead[],
  confirmed: readonly MappedSheet[],
): Mapping {
  const named = new Set(mapping.sheets.map(({ sheet }) => sheet));
  const names = new Set(confirmed.map(({ sheet }) => sheet));
  const sheets = mapping.sheets.filter((mapped) => {
    const head = heads.find(({ name }) => name === mapped.sheet) ?? renamed(mapped, heads, named, new Set());
    return head !== undefined && !names.has(head.name);
  });
  return { ...mapping, sheets };
}

/** What a saved mapping says of the workbook as it is now. */
export interface AppliedMapping {
  /** The tables that fit. */
  layouts: readonly TableLayout[];
  /** Sheets that the mapping speaks for, by their present names: they need no recognition. */
  settled: ReadonlySet<string>;
  /** Sheets whose tables no longer fit and must be confirmed again. */
  broken: ReadonlySet<string>;
  /** What no longer fits, and what was found elsewhere. */
  changes: readonly Text[];
}

/** Finds what the user confirmed in the workbook of today: moved columns and rows, renamed sheets. */
export function applyMapping(mapping: Mapping, heads: readonly SheetHead[]): AppliedMapping {
  const layouts: TableLayout[] = [];
  const settled = new Set<string>();
  const broken = new Set<string>();
  const changes: Text[] = [];
  const named = new Set(mapping.sheets.map(({ sheet }) => sheet));
  for (const mapped of mapping.sheets) {
    const head = heads.find((one) => one.name === mapped.sheet) ?? renamed(mapped, heads, named, settled);
    if (!head) {
      if (mapped.tables.length > 0) changes.push(sheetGone(mapped.sheet));
      continue;
    }
    if (head.name !== mapped.sheet) changes.push(sheetRenamed(mapped.sheet, head.name));
    const fits = mapped.tables.map((table) => ({ table, fit: fitTable(head, table) }));
    changes.push(...fits.flatMap(({ table, fit }) => lostColumns(head.name, table, fit)));
    if (fits.every(({ table, fit }) => fit !== undefined && holds(table, fit))) {
      settled.add(head.name);
      layouts.push(...bounded(fits.flatMap(({ fit }) => (fit ? [fit.layout] : []))));
    } else {
      broken.add(head.name);
    }
  }
  return { layouts, settled, broken, changes };
}

/** The one sheet, of those that the mapping does not name, on which all that was confirmed fits. */
function renamed(
  mapped: MappedSheet,
  heads: readonly SheetHead[],
  named: ReadonlySet<string>,
  settled: ReadonlySet<string>,
): SheetHead | undefined {
  if (mapped.tables.length === 0) return undefined;
  const like = heads.filter((head) => {
    if (named.has(head.name) || settled.has(head.name)) return false;
    return mapped.tables.every((table) => {
      const fit = fitTable(head, table);
      return fit?.lost.length === 0 && table.columns.every(({ heading }) => heading !== '');
    });
  });
  return like.length === 1 ? like[0] : undefined;
}

/** Without one of the people, or a log's date, that were chosen, the table cannot be read as it was meant. */
function holds({ kind }: MappedTable, { lost }: Fit): boolean {
  const needed = kind === 'roster' ? ['leader', 'representative'] : ['date', 'leader', 'representative'];
  return lost.every(({ field }) => !needed.includes(field));
}

/** A table ends where the next one of its sheet begins below it, in the same columns. */
function bounded(layouts: readonly TableLayout[]): TableLayout[] {
  return layouts.map((layout) => {
    const below = layouts
      .filter(({ headingTop = 0 }) => headingTop > layout.headingRow)
      .filter(({ left = 0, right = 0 }) => left <= (layout.right ?? 0) && (layout.left ?? 0) <= right)
      .map(({ headingTop = 0 }) => headingTop);
    return below.length === 0 ? layout : { ...layout, lastRow: Math.min(...below) - 1 };
  });
}

function signatureOf(head: SheetHead, layouts: readonly TableLayout[]): string[] {
  return layouts
    .flatMap(({ headingRow, headingTop = headingRow }) => headingKeys(head, headingTop, headingRow))
    .map(({ heading }) => heading)
    .filter((heading) => heading !== '')
    .slice(0, 200);
}

function lostColumns(sheet: string, { kind, columns }: MappedTable, fit: Fit | undefined): Text[] {
  const lost = fit ? fit.lost : columns;
  const [first] = lost;
  if (!first) return [];
  if (!fit) {
    const table: Readonly<Record<TableKind, Text>> = {
      roster: { zh: '联谊名单', en: 'roster' },
      log: { zh: '联系记录', en: 'contact log' },
    };
    return [
      {
        zh: `工作表“${sheet}”的标题和确认时不同了，找不到原来的${table[kind].zh}，请重新确认。`,
        en: `The headings of “${sheet}” are not those that were confirmed; its ${table[kind].en} was not found. Please confirm again.`,
      },
    ];
  }
  return lost.map(({ field, heading }) => {
    const label = fieldLabel(kind, field);
    const was = heading.replace('/', ' / ');
    return {
      zh: `工作表“${sheet}”找不到原来作“${label.zh}”的一栏${was === '' ? '' : `（标题“${was}”）`}，这一栏没有读取。`,
      en: `In “${sheet}” the column that was “${label.en}”${was === '' ? '' : ` (heading “${was}”)`} was not found and is not read.`,
    };
  });
}

function sheetGone(sheet: string): Text {
  return {
    zh: `找不到确认过的工作表“${sheet}”，可能已删除，或者改名后标题也变了；没有读取。`,
    en: `The sheet “${sheet}” that was confirmed is not there; it may be deleted, or renamed with other headings. It was not read.`,
  };
}

function sheetRenamed(before: string, now: string): Text {
  return {
    zh: `工作表“${before}”已改名为“${now}”，按标题认出，照原来的确认读取。`,
    en: `The sheet “${before}” is now called “${now}”; its headings are the same, and it is read as confirmed.`,
  };
}
