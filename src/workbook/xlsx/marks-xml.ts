import { addressChunks, areaAddress } from '../../report/areas';
import { isMarkFormula, markFills, markFormula, type Mark } from '../../report/marks';
import type { Splice } from './splice';
import { isTrue } from './workbook-part';
import { XmlScanner, type TextPlace } from '../xml';
import { escapeText } from '../xml-text';

/** What stands in a sheet before its conditional formats (ISO/IEC 29500-1, 18.3.1.99). */
const before = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
]);

/** What is to be changed in a sheet's part to take its marks away, and where new ones are put. */
export interface UnmarkedSheet {
  cuts: readonly Splice[];
  /** Rules of ours that were taken away. */
  removed: number;
  protected: boolean;
  /** Where conditional formats are added: before all others, as LibreOffice lets the first of them lie on top. */
  place: number;
  /** The prefix of the sheet's elements. */
  prefix: string;
  /** The user's rules that have a priority, on the sheet and in its extensions. */
  rules: readonly UserRule[];
  /** By how much an earlier run raised the priorities of the user's rules. */
  raised: number;
  /** Whether a rule belongs to a pivot table, whose own part knows it by its priority. */
  hasPivotRules: boolean;
}

/** A conditional format that is not ours. */
interface UserRule {
  priority: number;
  /** Where the priority stands in the part's text. */
  place: TextPlace;
}

/**
 * The least priority of marks for which the user's rules had to make room; where there was room it is 1. So the next
 * run knows that it is to give those rules their priorities back.
 */
const leastOfRaised = 2;

/** Finds our conditional formats in a sheet. */
export function unmark(xml: string, part: string): UnmarkedSheet {
  const scanner = new XmlScanner(xml, part);
  const cuts: Splice[] = [];
  const rules: UserRule[] = [];
  const ours: number[] = [];
  let isProtected = false;
  let hasPivotRules = false;
  let place = -1;
  let prefix = '';
  while (scanner.next()) {
    if (scanner.kind !== 'start') continue;
    if (scanner.named('conditionalFormatting')) hasPivotRules ||= isTrue(scanner.attribute('pivot'));
    if (scanner.depth === 1) ({ prefix } = scanner);
    else if (scanner.depth === 2 && scanner.named('conditionalFormatting')) {
      const found = formatting(scanner);
      rules.push(...found.rules);
      ours.push(...found.marks.map(({ priority }) => priority));
      if (found.marks.length > 0) cuts.push(...(found.isOurs ? [found.whole] : found.marks.map(({ cut }) => cut)));
    } else if (scanner.depth === 2 && before.has(scanner.name)) {
      if (scanner.named('sheetProtection')) isProtected = isTrue(scanner.attribute('sheet'));
      scanner.skip();
      place = scanner.end;
    } else if (scanner.named('cfRule')) {
      rules.push(...userRule(scanner));
    }
  }
  if (place < 0) throw scanner.fail('no rows');
  const raised = hasPivotRules ? 0 : raisedBy(ours, rules);
  return { cuts, removed: ours.length, protected: isProtected, place, prefix, rules, raised, hasPivotRules };
}

/** What is to be changed in a sheet's part to lay marks; the one that is laid last lies on top. */
export function layMarks(
  marks: readonly Mark[],
  sheet: UnmarkedSheet,
  fillFormatId: (color: string) => number,
): readonly Splice[] {
  const { prefix: p, place } = sheet;
  const pieces = marks.flatMap((mark) => addressChunks(mark.areas.map(areaAddress)).map((cells) => ({ mark, cells })));
  const { least, raise } = prioritiesFor(pieces.length, sheet);
  const formats = pieces.reverse().map(({ mark: { rule, severity }, cells }, index) => {
    const attributes = `type="expression" dxfId="${fillFormatId(markFills[severity])}" priority="${least + index}"`;
    const formula = `<${p}formula>${escapeText(markFormula(rule).slice(1))}</${p}formula>`;
    const cfRule = `<${p}cfRule ${attributes}>${formula}</${p}cfRule>`;
    return `<${p}conditionalFormatting sqref="${cells.replaceAll(',', ' ')}">${cfRule}</${p}conditionalFormatting>`;
  });
  const moved = raise === sheet.raised ? [] : sheet.rules;
  const renumbered = moved.map((rule) => ({ ...rule.place, text: String(rule.priority - sheet.raised + raise) }));
  return [...renumbered, { start: place, end: place, text: formats.join('') }];
}

/**
 * The least of so many priorities for marks, and by how much the user's are raised. No two rules of a sheet may have
 * the same, and the least lies on top: a mark under the stripes of a table would not be seen. The user's rules make
 * room and keep their order, as in Excel when a rule is added; those of pivot tables stay, and the marks lie below.
 */
function prioritiesFor(
  count: number,
  { rules, raised, hasPivotRules }: UnmarkedSheet,
): { least: number; raise: number } {
  const taken = rules.map(({ priority }) => priority - raised);
  const isRoom = taken.every((priority) => priority > count);
  if (count === 0 || isRoom) return { least: 1, raise: 0 };
  if (hasPivotRules) return { least: greatest(taken) + 1, raise: 0 };
  return { least: leastOfRaised, raise: leastOfRaised + count };
}

/** By how much the user's rules were raised to make room for these marks of ours. */
function raisedBy(ours: readonly number[], rules: readonly UserRule[]): number {
  const most = greatest(ours);
  const isRaised = ours.includes(leastOfRaised) && !ours.some((priority) => priority < leastOfRaised);
  return isRaised && rules.every(({ priority }) => priority > most) ? most + 1 : 0;
}

function greatest(priorities: readonly number[]): number {
  return priorities.reduce((most, priority) => Math.max(most, priority), 0);
}

interface Formatting {
  whole: Splice;
  marks: { cut: Splice; priority: number }[];
  isOurs: boolean;
  rules: UserRule[];
}

/** From the start tag of a conditional formatting, goes on to its end. */
function formatting(scanner: XmlScanner): Formatting {
  const { start, depth } = scanner;
  const marks: Formatting['marks'] = [];
  const rules: UserRule[] = [];
  let count = 0;
  if (!scanner.selfClosing) {
    while (scanner.next() && !scanner.closes(depth)) {
      if (!scanner.isStart('cfRule')) continue;
      count += 1;
      const from = scanner.start;
      const rule = userRule(scanner);
      const priority = Number(scanner.attribute('priority'));
      if (isMark(scanner)) marks.push({ cut: { start: from, end: scanner.end, text: '' }, priority });
      else rules.push(...rule);
    }
  }
  const whole = { start, end: scanner.end, text: '' };
  return { whole, marks, isOurs: marks.length > 0 && marks.length === count, rules };
}

/** The rule whose start tag this is; none where it has no priority, as the halves of data bars in the extensions. */
function userRule(scanner: XmlScanner): UserRule[] {
  const place = scanner.attributePlace('priority');
  const priority = Number(scanner.attribute('priority'));
  return place && Number.isInteger(priority) ? [{ priority, place }] : [];
}

/** From the start tag of a rule, goes on to its end. */
function isMark(scanner: XmlScanner): boolean {
  const { depth, selfClosing } = scanner;
  const isExpression = scanner.attribute('type') === 'expression';
  let formula = '';
  while (!selfClosing && scanner.next() && !scanner.closes(depth)) {
    if (scanner.isStart('formula')) formula = scanner.textWithin();
  }
  return isExpression && isMarkFormula(formula);
}
