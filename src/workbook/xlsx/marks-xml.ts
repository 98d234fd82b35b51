import { addressChunks, areaAddress } from '../../report/areas';
import { isMarkFormula, markFills, markFormula, type Mark } from '../../report/marks';
import type { Splice } from './splice';
import { isTrue } from './workbook-part';
import { XmlScanner } from '../xml';
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
  /** Where conditional formats are added. */
  place: number;
  /** The prefix of the sheet's elements. */
  prefix: string;
  /** Priorities of the user's rules, on the sheet and in its extensions. */
  priorities: readonly number[];
}

/** Finds our conditional formats in a sheet. */
export function unmark(xml: string, part: string): UnmarkedSheet {
  const scanner = new XmlScanner(xml, part);
  const cuts: Splice[] = [];
  const priorities: number[] = [];
  let removed = 0;
  let isProtected = false;
  let place = -1;
  let prefix = '';
  while (scanner.next()) {
    if (scanner.kind !== 'start') continue;
    if (scanner.depth === 1) ({ prefix } = scanner);
    else if (scanner.depth === 2 && scanner.named('conditionalFormatting')) {
      const found = formatting(scanner);
      priorities.push(...found.priorities);
      removed += found.marks.length;
      if (found.marks.length > 0) cuts.push(...(found.isOurs ? [found.whole] : found.marks));
      place = scanner.end;
    } else if (scanner.depth === 2 && before.has(scanner.name)) {
      if (scanner.named('sheetProtection')) isProtected = isTrue(scanner.attribute('sheet'));
      scanner.skip();
      place = scanner.end;
    } else if (scanner.named('cfRule')) {
      priorities.push(Number(scanner.attribute('priority')));
    }
  }
  if (place < 0) throw scanner.fail('no rows');
  return { cuts, removed, protected: isProtected, place, prefix, priorities };
}

/** The conditional formats of a sheet's marks; the one that is laid last lies on top. */
export function marksXml(
  marks: readonly Mark[],
  { prefix: p, priorities }: UnmarkedSheet,
  fillFormatId: (color: string) => number,
): string {
  const pieces = marks.flatMap((mark) => addressChunks(mark.areas.map(areaAddress)).map((cells) => ({ mark, cells })));
  let priority = lowestPriority(pieces.length, priorities) + pieces.length;
  const formats = pieces.map(({ mark: { rule, severity }, cells }) => {
    priority -= 1;
    const attributes = `type="expression" dxfId="${fillFormatId(markFills[severity])}" priority="${priority}"`;
    const formula = `<${p}formula>${escapeText(markFormula(rule).slice(1))}</${p}formula>`;
    const cfRule = `<${p}cfRule ${attributes}>${formula}</${p}cfRule>`;
    return `<${p}conditionalFormatting sqref="${cells.replaceAll(',', ' ')}">${cfRule}</${p}conditionalFormatting>`;
  });
  return formats.join('');
}

/**
 * The first of so many free priorities. No two rules of a sheet may have the same, the least lies on top, and the
 * user's keep theirs: ours lie on top where those leave room, and else below.
 */
function lowestPriority(count: number, taken: readonly number[]): number {
  const lowest = taken.reduce((least, priority) => Math.min(least, priority), Infinity);
  return count < lowest ? 1 : taken.reduce((most, priority) => Math.max(most, priority), 0) + 1;
}

interface Formatting {
  whole: Splice;
  marks: Splice[];
  isOurs: boolean;
  priorities: number[];
}

/** From the start tag of a conditional formatting, goes on to its end. */
function formatting(scanner: XmlScanner): Formatting {
  const { start, depth } = scanner;
  const marks: Splice[] = [];
  const priorities: number[] = [];
  if (!scanner.selfClosing) {
    while (scanner.next() && !scanner.closes(depth)) {
      if (!scanner.isStart('cfRule')) continue;
      const from = scanner.start;
      const priority = Number(scanner.attribute('priority'));
      if (isMark(scanner)) marks.push({ start: from, end: scanner.end, text: '' });
      else priorities.push(priority);
    }
  }
  const whole = { start, end: scanner.end, text: '' };
  return { whole, marks, isOurs: marks.length > 0 && priorities.length === 0, priorities };
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
