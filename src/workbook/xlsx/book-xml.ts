import { Collections } from './collections';
import { findStart, withAttribute } from './elements';
import { spliced } from './splice';
import { escapeAttribute, escapeText } from '../xml-text';

/** ISO/IEC 29500-1, 18.2.27. */
const order = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** Attributes of a window that count sheets. */
const tabAttributes = ['activeTab', 'firstSheet'];

/** A name of one sheet; the formula without its leading `=`. */
export interface SheetName {
  name: string;
  formula: string;
  hidden?: boolean;
}

/** The workbook part, whose sheets and names are added and taken away; all else stays as it is. */
export class BookXml {
  /** Whether Excel calculates all formulas again when it opens the workbook. */
  recalculates = false;
  private readonly lists: Collections;

  constructor(
    xml: string,
    private readonly part: string,
  ) {
    this.lists = new Collections(xml, order, part);
  }

  /** The tab that the workbook opens with, counted from 0. */
  get activeTab(): number {
    const [view] = this.lists.items('bookViews');
    return Number((view && findStart(view, this.part)?.attribute('activeTab')) ?? 0);
  }

  /** Adds a sheet as the last one. @returns its index */
  addSheet(name: string, relationId: string, relationsNamespace: string): number {
    const ids = this.lists.items('sheets').map((xml) => Number(findStart(xml, this.part)?.attribute('sheetId')) || 0);
    const sheetId = ids.reduce((highest, id) => Math.max(highest, id), 0) + 1;
    // Its own declaration of the prefix: the root may have another one for these relations.
    const relation = `xmlns:r="${relationsNamespace}" r:id="${relationId}"`;
    const attributes = `name="${escapeAttribute(name)}" sheetId="${sheetId}" ${relation}`;
    return this.lists.add('sheets', `<${this.lists.prefix}sheet ${attributes}/>`);
  }

  /** Shows a sheet that may be hidden. */
  showSheet(index: number): void {
    const xml = this.lists.items('sheets')[index] ?? '';
    this.lists.replace('sheets', index, withAttribute(xml, this.part, 'state', 'visible') ?? xml);
  }

  /** Takes a sheet away with its names; what counts sheets counts on. */
  removeSheet(index: number): void {
    this.lists.replace('sheets', index);
    this.changeNames((xml) => {
      const own = this.sheetOf(xml);
      if (own === index) return undefined;
      return own !== undefined && own > index ? withAttribute(xml, this.part, 'localSheetId', String(own - 1)) : xml;
    });
    const last = this.lists.count('sheets') - 1;
    for (const [view, xml] of this.lists.items('bookViews').entries()) {
      const moved = tabAttributes.reduce((changed, name) => {
        const tab = Number(findStart(changed, this.part)?.attribute(name) ?? 0);
        const now = Math.min(tab > index ? tab - 1 : tab, last);
        return now === tab ? changed : (withAttribute(changed, this.part, name, String(now)) ?? changed);
      }, xml);
      this.lists.replace('bookViews', view, moved);
    }
  }

  /** Gives a sheet these names, in the place of those that it has of `replaced`. */
  setNames(index: number, names: readonly SheetName[], replaced: readonly string[]): void {
    this.changeNames((xml) => {
      const name = findStart(xml, this.part)?.attribute('name') ?? '';
      return this.sheetOf(xml) === index && replaced.includes(name) ? undefined : xml;
    });
    const { prefix } = this.lists;
    for (const { name, formula, hidden } of names) {
      const attributes = `name="${name}" localSheetId="${index}"${hidden ? ' hidden="1"' : ''}`;
      const xml = `<${prefix}definedName ${attributes}>${escapeText(formula)}</${prefix}definedName>`;
      this.lists.add('definedNames', xml);
    }
  }

  toString(): string {
    const xml = this.lists.toString();
    // Without this element Excel calculates in any case.
    const settings = this.recalculates ? findStart(xml, this.part, 'calcPr') : undefined;
    const place = settings?.attributePlace('fullCalcOnLoad');
    if (place) return spliced(xml, [{ ...place, text: '1' }]);
    if (!settings) return xml;
    const end = settings.start + `<${settings.prefix}calcPr`.length;
    return spliced(xml, [{ start: end, end, text: ' fullCalcOnLoad="1"' }]);
  }

  /** Changes every name, or takes it away for undefined. */
  private changeNames(change: (xml: string) => string | undefined): void {
    const names = this.lists.items('definedNames');
    for (let index = names.length - 1; index >= 0; index -= 1) {
      const xml = names[index] ?? '';
      this.lists.replace('definedNames', index, change(xml));
    }
  }

  private sheetOf(xml: string): number | undefined {
    const index = findStart(xml, this.part)?.attribute('localSheetId');
    return index === undefined ? undefined : Number(index);
  }
}
