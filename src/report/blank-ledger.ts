import { categories } from '../domain/policy/categories';
import { clauseOf } from '../domain/policy/clauses';
import { defaultForms } from '../domain/policy/forms';
import { leaderParties, representativeParties } from '../domain/policy/parties';
import { defaultSettings } from '../domain/policy/settings';
import { settingsCatalogue } from '../domain/policy/settings-catalogue';
import { columnLetters } from '../domain/records/cells';
import { fieldLabel, type FieldOf, type TableKind } from '../domain/records/fields';
import { blankLedgerSheets as words } from '../i18n/blank-ledger';
import { heightFor, linesIn } from './layout';
import { blank, quotedSheet, text, type CellStyle, type PageSetup, type PlanCell, type SheetPlan } from './plan';

/** Rows below the heading that are made ready for entries. */
export const readyRows = 200;

interface Choice {
  list: readonly string[] | string;
  onlyListed: boolean;
}

/** One column of a blank table; the width in points. */
interface Column<K extends TableKind> {
  field: FieldOf<K>;
  width: number;
  style: 'name' | 'date' | 'plain';
  choice?: Choice;
}

/** What any other entry would be wrong for. */
const only = (list: readonly string[]): Choice => ({ list, onlyListed: true });

/** A help for typing: other words, and several people in one cell, are entries too. */
const suggested = (list: readonly string[] | string): Choice => ({ list, onlyListed: false });

const rosterColumns: readonly Column<'roster'>[] = [
  { field: 'unit', width: 90, style: 'plain' },
  { field: 'tier', width: 90, style: 'plain', choice: only(['校级', '二级党委（党总支）']) },
  { field: 'leader', width: 72, style: 'name' },
  { field: 'leaderPost', width: 84, style: 'plain' },
  { field: 'leaderParty', width: 72, style: 'plain', choice: suggested(leaderParties) },
  { field: 'leaderStaffNumber', width: 66, style: 'name' },
  { field: 'representative', width: 78, style: 'name' },
  { field: 'party', width: 60, style: 'plain', choice: suggested(representativeParties) },
  { field: 'category', width: 126, style: 'plain', choice: only(categories.map(({ name }) => name)) },
  { field: 'representativePost', width: 96, style: 'plain' },
  { field: 'representativeUnit', width: 90, style: 'plain' },
  { field: 'representativeStaffNumber', width: 72, style: 'name' },
  { field: 'start', width: 72, style: 'date' },
  { field: 'end', width: 72, style: 'date' },
  { field: 'decision', width: 78, style: 'date' },
  { field: 'filing', width: 72, style: 'date' },
];

/** The columns of the log; people are offered as the roster's sheet has them. */
function logColumns(rosterName: string): readonly Column<'log'>[] {
  const fromRoster = (field: FieldOf<'roster'>): Choice => {
    const letters = columnLetters(rosterColumns.findIndex((column) => column.field === field));
    return suggested(`=${quotedSheet(rosterName)}!$${letters}$2:$${letters}$${readyRows + 1}`);
  };
  return [
    { field: 'date', width: 72, style: 'date' },
    { field: 'unit', width: 84, style: 'plain' },
    { field: 'leader', width: 72, style: 'name', choice: fromRoster('leader') },
    { field: 'leaderStaffNumber', width: 66, style: 'name' },
    { field: 'representative', width: 78, style: 'name', choice: fromRoster('representative') },
    { field: 'representativeStaffNumber', width: 72, style: 'name' },
    { field: 'form', width: 84, style: 'plain', choice: suggested(defaultForms.map(({ name }) => name)) },
    { field: 'place', width: 78, style: 'plain' },
    { field: 'initiative', width: 54, style: 'plain', choice: only(['是', '否']) },
    { field: 'content', width: 180, style: 'plain' },
    { field: 'thoughts', width: 110, style: 'plain' },
    { field: 'opinion', width: 120, style: 'plain' },
    { field: 'instruction', width: 90, style: 'plain' },
    { field: 'outcome', width: 100, style: 'plain' },
    { field: 'reported', width: 84, style: 'plain' },
    { field: 'remark', width: 78, style: 'plain' },
  ];
}

const base: CellStyle = {
  font: '宋体',
  size: 10.5,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  ruled: false,
  numberFormat: 'General',
};

const styles: Readonly<Record<string, CellStyle>> = {
  heading: { ...base, bold: true, horizontal: 'center', ruled: true, fill: '#F2F2F2' },
  plain: base,
  name: { ...base, numberFormat: '@' },
  date: { ...base, horizontal: 'center', numberFormat: 'yyyy-mm-dd' },
  title: { ...base, size: 16, bold: true, wrap: false, numberFormat: '@' },
  note: { ...base, numberFormat: '@' },
  cell: { ...base, ruled: true, numberFormat: '@' },
};

const page: PageSetup = {
  orientation: 'landscape',
  margins: { top: 15, bottom: 15, left: 12, right: 12, header: 8, footer: 8 },
  footer: '&P / &N',
};

/**
 * The sheets of a blank ledger: 联谊名单, 联系记录, 设置. They are the user's and bear no mark.
 * @param nameFor a name that no sheet has, for a name that is wished
 */
export function planBlankLedger(nameFor: (wanted: string) => string): SheetPlan[] {
  const rosterName = nameFor(words.roster);
  return [
    tablePlan('roster', rosterName, rosterColumns),
    tablePlan('log', nameFor(words.log), logColumns(rosterName)),
    settingsPlan(nameFor(words.settings)),
  ];
}

function tablePlan<K extends TableKind>(kind: K, name: string, columns: readonly Column<K>[]): SheetPlan {
  const headings = columns.map(({ field }) => text(fieldLabel(kind, field).zh, 'heading'));
  const ready = columns.map(({ style }) => blank(style));
  return {
    name,
    widths: columns.map(({ width }) => width),
    heights: [36],
    rows: [headings, ...Array.from({ length: readyRows }, () => ready)],
    merged: [],
    frames: [],
    styles,
    frozenRows: 1,
    gridlines: true,
    page: { ...page, repeatedRows: { first: 0, last: 0 } },
    validations: columns.flatMap(({ choice }, column) =>
      choice ? [{ area: { top: 1, left: column, bottom: readyRows, right: column }, ...choice }] : [],
    ),
    isOpenEnded: true,
  };
}

const settingsWidths = [140, 250, 130, 330];

/** What the policy leaves open and how it is read by default, for information. */
function settingsPlan(name: string): SheetPlan {
  const last = settingsWidths.length - 1;
  const wide = (content: string, style: string): PlanCell[] => [
    text(content, style),
    ...Array.from({ length: last }, () => blank(style)),
  ];
  const entries = settingsCatalogue.map(({ label, valueText, clause, explanation }) => [
    label.zh,
    valueText(defaultSettings).zh,
    clauseOf(clause).heading,
    explanation.zh,
  ]);
  const heightOf = (cells: readonly string[]): number => {
    const lines = cells.map((content, column) => linesIn(content, settingsWidths[column] ?? 0, base.size));
    return heightFor(Math.max(...lines), base.size, 22);
  };
  return {
    name,
    widths: settingsWidths,
    heights: [30, 24, 24, ...entries.map(heightOf)],
    rows: [
      wide(words.settingsTitle, 'title'),
      wide(words.settingsNote, 'note'),
      words.settingsColumns.map((heading) => text(heading, 'heading')),
      ...entries.map((cells) => cells.map((content) => text(content, 'cell'))),
    ],
    merged: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    frames: [],
    styles,
    frozenRows: 3,
    gridlines: false,
    page: { ...page, repeatedRows: { first: 2, last: 2 } },
  };
}
