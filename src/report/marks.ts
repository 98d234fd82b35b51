import { concernsCell, type Finding } from '../domain/audit/finding';
import { addTo, lastUpTo, remembered } from '../domain/collections';
import type { CellPlace } from '../domain/records/cells';
import type { MergedArea, TableCells } from '../domain/records/table';
import type { RuleId, Severity } from '../domain/rules/rule';
import { drain, eachInSteps, partOf, type Steps } from '../domain/steps';
import { packCellsInSteps } from './areas';
import type { Area } from './plan';

/** The cells of one sheet that one rule flags with one severity. */
export interface Mark {
  sheet: string;
  rule: RuleId;
  severity: Severity;
  areas: readonly Area[];
}

/** Fills of marks, as #RRGGBB: readable under black text, and distinct for the colour-blind. */
export const markFills: Readonly<Record<Severity, string>> = { error: '#FFC7CE', warning: '#FFEB9C', info: '#DDEBF7' };

const signature = 'liaison:';

/** From the least to the most severe: the mark that is laid last lies on top. */
const layers: readonly Severity[] = ['info', 'warning', 'error'];

type Merged = Pick<TableCells, 'layout' | 'merged'>;

/**
 * The marks of an audit, in the order in which they are to be laid. Findings on the workbook as a whole belong to no
 * cell and are left to the list. Of merged cells only the first shows anything: a finding in another one marks that.
 */
export function planMarks(findings: readonly Finding[], tables: readonly Merged[] = []): Mark[] {
  return drain(planMarksInSteps(findings, tables));
}

/** As {@link planMarks}, in steps. */
export function* planMarksInSteps(findings: readonly Finding[], tables: readonly Merged[] = []): Steps<Mark[]> {
  const groups = new Map<string, Finding[]>();
  const group = eachInSteps(findings, (finding) => {
    const { at, rule, severity } = finding;
    if (concernsCell(rule)) addTo(groups, `${rule} ${severity} ${at.sheet}`, finding);
  });
  yield* partOf(group, 0, 0.3);

  const shownOn = remembered((name: string) =>
    shownCells(tables.flatMap(({ layout, merged }) => (layout.sheet === name ? (merged ?? []) : []))),
  );
  const marks: Mark[] = [];
  let marked = 0;
  for (const ofRule of groups.values()) {
    const done = marked;
    marked += ofRule.length;
    const share = (cells: number) => 0.3 + (0.7 * cells) / findings.length;
    for (const { at, rule, severity } of ofRule.slice(0, 1)) {
      const cells = ofRule.map((finding) => shownOn(at.sheet)(finding.at));
      const areas = yield* partOf(packCellsInSteps(cells), share(done), share(marked));
      marks.push({ sheet: at.sheet, rule, severity, areas });
    }
  }
  return marks.sort((a, b) => layers.indexOf(a.severity) - layers.indexOf(b.severity));
}

/** Of a sheet with such merged areas: the cell that shows what is done to another. */
function shownCells(merged: readonly MergedArea[]): (at: CellPlace) => { row: number; column: number } {
  const over = remembered((column: number) =>
    merged.filter(({ left, right }) => left <= column && column <= right).sort((a, b) => a.top - b.top),
  );
  return ({ row, column }) => {
    const areas = over(column);
    const area = areas[lastUpTo(areas.length, (index) => areas[index]?.top ?? 0, row)];
    return area && row <= area.bottom ? { row: area.top, column: area.left } : { row, column };
  };
}

/**
 * The formula of a mark's conditional format. It is always true, and its text tells that the mark is ours and which
 * rule it belongs to: a conditional format has no name, and its text survives saving and copying.
 */
export function markFormula(rule: RuleId): string {
  return `=N("${signature}${rule}")=0`;
}

/** Whether a conditional format's formula is that of one of our marks, however Excel writes it. */
export function isMarkFormula(formula: string): boolean {
  return new RegExp(`^=?\\s*N\\("${signature}[a-z/-]+"\\)\\s*=\\s*0$`, 'i').test(formula.trim());
}
