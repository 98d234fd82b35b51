import { quotedSheet, type ChartPlan, type SheetPlan } from '../../report/plan';
import { WorkbookError } from '../port';
import { markName, markNameFormula, namedWritings, type Writing } from '../sheet-marks';
import type { BookEdits } from './book-edits';
import { chartXml, drawingXml } from './drawing-xml';
import type { Edits } from './edits';
import { findStart } from './elements';
import { relationsPath } from './relations';
import { printNames, sheetXml } from './sheet-xml';
import type { WorkbookSheet } from './workbook-part';

const types = 'application/vnd.openxmlformats-officedocument.';

/** Names that a sheet of ours has of its own. */
const ownNames = [markName, '_xlnm.Print_Area', '_xlnm.Print_Titles'];

/** Parts that belong to one sheet alone, and go with it. Pictures may be shared, and stay. */
const belongings = new Set([
  'drawing',
  'chart',
  'chartStyle',
  'chartColorStyle',
  'printerSettings',
  'comments',
  'vmlDrawing',
  'table',
]);

/** Excel takes no such name for a sheet. */
const refusedName = /[\\/?*[\]:]|^'|'$|^history$/i;

/**
 * Writes sheets: into the parts of those that bear the same marks, or as the last ones. Unfinished sheets of ours, that
 * the other adapter had to leave, go.
 *
 * @returns the names that they got, in the order of the plans
 * @throws WorkbookError `protected` where the structure is, `name` for one that Excel refuses
 */
export function writeOwnSheets(edits: BookEdits, plans: readonly SheetPlan[]): string[] {
  const { book, xml } = edits;
  if (book.structureProtected) throw fault('protected', 'AccessDenied', 'the structure of the workbook is protected');
  const writings = namedWritings(book.sheets, plans);
  if (writings.some(({ finalName }) => refusedName.test(finalName))) throw fault('name', 'InvalidArgument', 'a sheet name');
  for (const writing of writings) writeSheet(edits, writing);
  for (let index = book.sheets.length - 1; index >= 0; index -= 1) {
    const sheet = book.sheets[index];
    if (!sheet?.draft) continue;
    xml.removeSheet(index);
    dropBelongings(edits.parts, sheet.path);
    edits.parts.remove(sheet.path);
    edits.parts.unrelate(book.path, sheet.relationId);
  }
  const isAnyReplaced = writings.some(({ earlier }) => earlier);
  if (isAnyReplaced || book.sheets.some(({ draft }) => draft)) dropCalculationChain(edits);
  // The user's formulas may refer to our sheets, and they show what they came to when the file was saved.
  if (isAnyReplaced) edits.recalculate();
  return writings.map(({ finalName }) => finalName);
}

/** The order in which Excel last calculated: it must name no cell without a formula. Excel makes it anew. */
function dropCalculationChain({ parts, book }: BookEdits): void {
  const chain = parts.relationsOf(book.path).find(({ kind, external }) => kind === 'calcChain' && !external);
  if (!chain) return;
  parts.unrelate(book.path, chain.id);
  if (parts.has(chain.target)) parts.remove(chain.target);
}

function writeSheet(edits: BookEdits, { plan, earlier, finalName }: Writing<WorkbookSheet>): void {
  const { parts, xml, book, vocabulary, styles, folder } = edits;
  const path = earlier?.path ?? parts.freePath(`${folder}worksheets/sheet`);
  dropBelongings(parts, path);
  const replaced = earlier && book.sheets.indexOf(earlier);
  const sheet = sheetXml(plan, {
    vocabulary,
    lookId: (look) => styles.lookId(look),
    digitWidth: styles.digitWidth,
    drawingId: addCharts(edits, plan, { path, name: finalName }),
    isActive: replaced !== undefined && replaced === xml.activeTab,
    codeName: earlier && codeNameOf(edits, earlier),
  });
  let index = replaced;
  if (index === undefined) {
    parts.add({ path, xml: sheet, contentType: `${types}spreadsheetml.worksheet+xml` });
    const relation = parts.relate(book.path, edits.relationType('worksheet'), path);
    index = xml.addSheet(finalName, relation, vocabulary.relations);
  } else {
    parts.set(path, sheet);
    xml.showSheet(index);
  }
  const mark = plan.mark ? [{ name: markName, formula: markNameFormula(plan.mark).slice(1), hidden: true }] : [];
  xml.setNames(index, [...mark, ...printNames(plan, quotedSheet(finalName))], ownNames);
}

/** Excel gives each sheet of a workbook with macros a module, which would be left without its sheet. */
function codeNameOf({ parts, book }: BookEdits, { path }: WorkbookSheet): string | undefined {
  if (!book.relations.some(({ kind }) => kind === 'vbaProject')) return undefined;
  return findStart(parts.text(path), path, 'sheetPr')?.attribute('codeName');
}

/** @returns the sheet's relation to the drawing of its charts; undefined where it has none */
function addCharts(edits: BookEdits, plan: SheetPlan, sheet: { path: string; name: string }): string | undefined {
  const charts = plan.charts ?? [];
  if (charts.length === 0) return undefined;
  const { parts, vocabulary, folder } = edits;
  const drawing = parts.freePath(`${folder}drawings/drawing`);
  const ids = charts.map((chart: ChartPlan) => {
    const path = parts.freePath(`${folder}charts/chart`);
    parts.add({ path, xml: chartXml(plan, chart, sheet.name, vocabulary), contentType: `${types}drawingml.chart+xml` });
    return parts.relate(drawing, edits.relationType('chart'), path);
  });
  parts.add({ path: drawing, xml: drawingXml(charts, ids, vocabulary), contentType: `${types}drawing+xml` });
  return parts.relate(sheet.path, edits.relationType('drawing'), drawing);
}

/** Takes away the parts that only this one uses, and all its relations. */
function dropBelongings(parts: Edits, path: string): void {
  for (const { kind, external, target } of parts.relationsOf(path)) {
    if (external || !belongings.has(kind) || !parts.has(target)) continue;
    dropBelongings(parts, target);
    parts.remove(target);
  }
  if (parts.has(relationsPath(path))) parts.remove(relationsPath(path));
}

function fault(kind: 'protected' | 'name', code: string, message: string): WorkbookError {
  return new WorkbookError(kind, { code, message, location: '' });
}
