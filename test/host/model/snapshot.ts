import { cellAddress, keyColumn, keyRow, rectAddress } from './address';
import type { Rect } from './address';
import { isPlain } from './cell';
import type { Place } from './chart';
import type { Sheet } from './sheet';
import { ordered } from './stable';
import type { Workbook } from './workbook';

/** A workbook's whole state as plain data in a fixed order: two equal states give deep-equal snapshots. */
export interface Snapshot {
  readonly book: unknown;
  /** By sheet name, in the order of the tabs. */
  readonly sheets: readonly { readonly name: string; readonly state: unknown }[];
}

/** Takes the state; ids, the selection and the active sheet are left out, as they are not part of what a file says. */
export function takeSnapshot(workbook: Workbook): Snapshot {
  return {
    book: ordered({
      names: workbook.names,
      settings: Object.fromEntries(workbook.settings),
      customXml: workbook.customXml.map(({ xml }) => xml),
      structureProtected: workbook.structureProtected,
      date1904: workbook.date1904,
      calculationMode: workbook.calculationMode
    }),
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, state: ordered(sheetState(sheet)) }))
  };
}

function sheetState(sheet: Sheet): unknown {
  const { id: _, name: __, cells, rows, columns, merges, spills, conditionalFormats, validations, hyperlinks, selection: ___,
    tables, autoFilter, charts, ...plain } = sheet;
  return {
    ...plain,
    autoFilter: autoFilter ?? null,
    charts: charts.map(({ id: _____, series, over, ...chart }) => ({
      ...chart, over: rectAddress(over), series: series.map(({ name, fill, values, categories }) => ({
        name, fill, values: placeText(values), categories: categories && placeText(categories)
      }))
    })),
    tables: tables.map(({ name, ref }) => ({ name, ref })),
    cells: [...cells].filter(([, cell]) => !isPlain(cell)).sort(([a], [b]) => a - b)
      .map(([key, cell]) => ({ at: cellAddress(keyRow(key), keyColumn(key)), ...cell })),
    rows: byNumber(rows),
    columns: byNumber(columns),
    merges: addresses([...merges]),
    spills: addresses(spills),
    conditionalFormats: conditionalFormats.map(({ id: ____, ranges, ...rule }) => ({
      ...rule, dxf: rule.custom ? undefined : rule.dxf, ranges: addresses(ranges)
    })),
    validations: validations.map(({ ranges, ...rule }) => ({ ...rule, ranges: addresses(ranges) })),
    hyperlinks: [...hyperlinks].sort(([a], [b]) => a - b)
      .map(([key, link]) => ({ at: cellAddress(keyRow(key), keyColumn(key)), ...link }))
  };
}

function placeText({ sheet, rect }: Place): string {
  return `${sheet.name}!${rectAddress(rect)}`;
}

function byNumber(map: ReadonlyMap<number, object>): unknown[] {
  return [...map].filter(([, info]) => Object.values(info).some((value) => value !== undefined))
    .sort(([a], [b]) => a - b).map(([number, info]) => ({ number: number + 1, ...info }));
}

function addresses(rects: readonly Rect[]): string[] {
  return rects.map(rectAddress).sort();
}
