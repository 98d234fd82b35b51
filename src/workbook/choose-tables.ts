import { sum } from '../domain/collections';
import { parseSettings, settingsNotice } from '../domain/policy/settings-store';
import type { Settings } from '../domain/policy/settings';
import type { Text } from '../domain/policy/text';
import { applyMapping, parseMapping } from '../domain/records/mapping';
import { layoutOf, recogniseSheet, sortOut, type TableProposal } from '../domain/records/recognise';
import type { TableLayout } from '../domain/records/table';
import { storeKeys, type WorkbookSurvey } from './port';

/** Which tables of a workbook are read, and which must be asked about. */
export interface TableChoice {
  layouts: readonly TableLayout[];
  /** Tables that the user must confirm, and sheets whose confirmed tables no longer fit. */
  open: readonly TableProposal[];
  brokenSheets: ReadonlySet<string>;
  /** Every table that was recognised, for a screen that shows them; sheets that the mapping settles are left out. */
  proposals: readonly TableProposal[];
  /** What became of the saved mapping where it did not fit as it was. */
  notes: readonly Text[];
}

/** Chooses by what the user confirmed, and for the other sheets by what is recognised for sure. */
export function chooseTables({ sheets, stored }: WorkbookSurvey): TableChoice {
  const heads = sheets.filter(({ used }) => used).map(({ head }) => head);
  const { mapping, notice } = parseMapping(stored[storeKeys.mapping]);
  const applied = applyMapping(mapping, heads);
  const proposals = heads.filter(({ name }) => !applied.settled.has(name)).flatMap(recogniseSheet);
  const { sure, open } = sortOut(proposals, applied.layouts.map(({ kind }) => kind));
  const isBroken = ({ sheet }: TableProposal) => applied.broken.has(sheet);
  const order = new Map(heads.map(({ name }, index) => [name, index]));
  const layouts = [...applied.layouts, ...sure.filter((proposal) => !isBroken(proposal)).map(layoutOf)];
  return {
    layouts: layouts.sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0)),
    open: [...open, ...sure.filter(isBroken)],
    brokenSheets: applied.broken,
    proposals,
    notes: [...(notice ? [notice] : []), ...applied.changes],
  };
}

/** The settings that the workbook keeps, else those given; `note` says what of the saved ones could not be read. */
export function chooseSettings(
  { stored }: WorkbookSurvey,
  given: Settings,
): { settings: Settings; note: Text | undefined } {
  const saved = stored[storeKeys.settings];
  if (saved === undefined || saved === null) return { settings: given, note: undefined };
  const reading = parseSettings(saved);
  return { settings: reading.settings, note: settingsNotice(reading) };
}

/** What must be said of formulas that read as blank in the sheets that are read; undefined where there are none. */
export function uncalculatedNote({ sheets }: WorkbookSurvey, layouts: readonly TableLayout[]): Text | undefined {
  const read = new Set(layouts.map(({ sheet }) => sheet));
  const concerned = sheets.filter(({ name, uncalculated = 0 }) => uncalculated > 0 && read.has(name));
  if (concerned.length === 0) return undefined;
  const names = concerned.map(({ name }) => `“${name}”`);
  const count = sum(concerned, ({ uncalculated = 0 }) => uncalculated);
  return {
    zh:
      `工作表${names.join('、')}中有${count}个公式保存时没有计算结果，按空白读取。` +
      '请用 Excel 或 WPS 打开这个文件并保存，然后再校验。',
    en:
      `The file was saved without the results of formulas in ${names.join(', ')} (${count}); they read as blank. ` +
      'Please open and save it in Excel or WPS, then check again.',
  };
}
