import { randomUUID } from 'node:crypto';
import type { Rect } from '../model/address';
import { cellAddress, cellKey, keyColumn, keyRow, parseRect, rectAddress } from '../model/address';
import type { ConditionalFormat } from '../model/conditionalFormat';
import type { Hyperlink, Sheet, Validation } from '../model/sheet';
import { readRuleFormat, writeRuleFormat } from './ruleFormat';
import {
  attributesOf, decode, element, elements, encode, insertBefore, rawElements, withoutElements, write
} from './xml';

const FOREIGN = ['conditionalFormatting', 'dataValidations', 'hyperlinks', 'extLst'];

/** Takes out of a sheet's XML what exceljs would not keep whole; readSheetParts reads the same things. */
export function stripSheet(xml: string): string {
  return FOREIGN.reduce((left, tag) => withoutElements(left, tag), xml);
}

function readRanges(sqref: string): Rect[] {
  return sqref.split(/\s+/).map(parseRect).filter((rect): rect is Rect => rect !== undefined);
}

function writeRanges(ranges: readonly Rect[]): string {
  return ranges.map(rectAddress).join(' ');
}

/**
 * Reads conditional formats, validations and hyperlinks of a sheet from its XML.
 *
 * @param dxfs the file's differential formats, in order.
 * @param relationships XML of the sheet's relationships part, '' when it has none.
 */
export function readSheetParts(sheet: Sheet, xml: string, relationships: string, dxfs: readonly string[]): void {
  sheet.extensions = rawElements(withoutElements(xml, 'conditionalFormatting'), 'extLst').at(-1) ?? '';
  const own = xml.replace(sheet.extensions, '');
  const rules: { priority: number; format: ConditionalFormat }[] = [];
  for (const block of elements(own, 'conditionalFormatting')) {
    const ranges = readRanges(block.attributes['sqref'] ?? '');
    for (const raw of rawElements(block.content, 'cfRule')) {
      const { attributes, content } = readRule(raw);
      const priority = Number(attributes['priority'] ?? 0);
      rules.push({ priority, format: readFormat(attributes, content, ranges, dxfs) });
    }
  }
  sheet.conditionalFormats = rules.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
  sheet.validations = elements(own, 'dataValidation').map(({ attributes, content }): Validation => {
    const { sqref, ...rest } = attributes;
    return { ranges: readRanges(sqref ?? ''), attributes: rest, content };
  });
  sheet.rowBreaks = elements(element(own, 'rowBreaks')?.content ?? '', 'brk').map(({ attributes }) => Number(attributes['id']));
  sheet.hyperlinks = readHyperlinks(own, relationships);
}

function readRule(raw: string): { attributes: Record<string, string>; content: string } {
  const found = element(raw, 'cfRule');
  return found ? { attributes: { ...found.attributes }, content: found.content } : { attributes: {}, content: '' };
}

function readFormat(
  attributes: Readonly<Record<string, string>>, content: string, ranges: readonly Rect[], dxfs: readonly string[]
): ConditionalFormat {
  const { type = '', dxfId, stopIfTrue, priority: _, ...rest } = attributes;
  const dxf = dxfId === undefined ? '' : dxfs[Number(dxfId)] ?? '';
  const common = {
    id: newRuleId(),
    fileType: type,
    ranges: [...ranges],
    stopIfTrue: stopIfTrue === '1' || stopIfTrue === 'true',
    attributes: rest,
    content,
    dxf
  };
  if (type !== 'expression') {
    return common;
  }
  const formula = `=${decode(element(content, 'formula')?.content ?? '')}`;
  return { ...common, content: '', custom: { formula, format: readRuleFormat(dxf) } };
}

/** Ids are given anew each time a file is opened: they do not survive saving. */
export function newRuleId(): string {
  return `{${randomUUID().toUpperCase()}}`;
}

function readHyperlinks(xml: string, relationships: string): Map<number, Hyperlink> {
  const targets = new Map(elements(relationships, 'Relationship')
    .map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']));
  const links = new Map<number, Hyperlink>();
  for (const { attributes } of elements(element(xml, 'hyperlinks')?.content ?? '', 'hyperlink')) {
    const rect = parseRect(attributes['ref'] ?? '');
    const address = targets.get(attributes['r:id'] ?? '');
    const { location, tooltip } = attributes;
    if (rect) {
      links.set(cellKey(rect.row, rect.column), {
        ...(address === undefined ? {} : { address }),
        ...(location === undefined ? {} : { location }),
        ...(tooltip === undefined ? {} : { tooltip })
      });
    }
  }
  return links;
}

/** Collects differential formats for the styles part. */
export class DifferentialFormats {
  readonly written: string[] = [];

  constructor(private readonly first: number) {}

  idOf(dxf: string): string {
    const known = this.written.indexOf(dxf);
    return String(this.first + (known >= 0 ? known : this.written.push(dxf) - 1));
  }
}

export function writeConditionalFormats(sheet: Sheet, formats: DifferentialFormats): string {
  return sheet.conditionalFormats.map((rule, index) => {
    const { custom } = rule;
    const dxf = rule.dxf === '' && custom ? writeRuleFormat(custom.format) : rule.dxf;
    const cfRule = write('cfRule', {
      type: rule.fileType,
      dxfId: dxf === '' ? undefined : formats.idOf(dxf),
      priority: String(index + 1),
      stopIfTrue: rule.stopIfTrue ? '1' : undefined,
      ...rule.attributes
    }, custom ? `<formula>${encode(custom.formula.slice(1))}</formula>` : rule.content);
    return write('conditionalFormatting', { sqref: writeRanges(rule.ranges) }, cfRule);
  }).join('');
}

export function writeValidations(sheet: Sheet): string {
  const written = sheet.validations.map((validation) =>
    write('dataValidation', { ...validation.attributes, sqref: writeRanges(validation.ranges) }, validation.content));
  return written.length === 0 ? '' : write('dataValidations', { count: String(written.length) }, written.join(''));
}

/** Writes the hyperlinks; calls back for the relationship of each outside address, which answers its id. */
export function writeHyperlinks(sheet: Sheet, relate: (address: string) => string): string {
  const written = [...sheet.hyperlinks].sort(([a], [b]) => a - b).map(([key, link]) => write('hyperlink', {
    ref: cellAddress(keyRow(key), keyColumn(key)),
    'r:id': link.address === undefined ? undefined : relate(link.address),
    location: link.location,
    tooltip: link.tooltip
  }));
  return written.length === 0 ? '' : write('hyperlinks', {}, written.join(''));
}

const BEFORE_RULES = ['phoneticPr', 'mergeCells', 'customSheetViews', 'dataConsolidate', 'sortState', 'autoFilter',
  'scenarios', 'protectedRanges', 'sheetProtection', 'sheetCalcPr', 'sheetData'];

/** Puts the parts where the schema wants them: after the last element that must stand before conditional formats. */
export function insertSheetParts(xml: string, rules: string, extensions: string): string {
  for (const tag of BEFORE_RULES) {
    const found = rawElements(xml, tag).at(-1);
    if (found !== undefined) {
      const at = xml.indexOf(found) + found.length;
      const patched = xml.slice(0, at) + rules + xml.slice(at);
      return insertBefore(patched, '</worksheet>', extensions);
    }
  }
  throw new Error('A sheet without sheetData');
}

/** Namespaces that the kept extensions need on the root element. */
export function addNamespaces(xml: string, from: string): string {
  const root = /<worksheet\b([^>]*)>/;
  const have = attributesOf(root.exec(xml)?.[1] ?? '');
  const missing = Object.entries(attributesOf(root.exec(from)?.[1] ?? ''))
    .filter(([name]) => name.startsWith('xmlns:') && have[name] === undefined)
    .map(([name, value]) => ` ${name}="${encode(value)}"`).join('');
  return xml.replace(root, (whole: string) => `${whole.slice(0, -1)}${missing}>`);
}
