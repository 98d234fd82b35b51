import { invalidArgument, invalidOperation, itemNotFound, Violation } from '../errors';
import { newRuleId } from '../file/sheetParts';
import type { Rect } from '../model/address';
import type { ConditionalFormat } from '../model/conditionalFormat';
import { apiType } from '../model/conditionalFormat';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { overlaps } from '../state';
import { CustomConditionalFormatObject } from './customConditionalFormat';
import { declare, ExcelCollection, ExcelObject, text, truth, whole } from './object';
import { RangeObject } from './range';
import { removeRules } from './rangeActions';
import { RangeAreasObject } from './rangeAreas';

const OTHER_KINDS = 'CellValueOrNullObject ColorScaleOrNullObject DataBarOrNullObject IconSetOrNullObject '
  + 'PresetOrNullObject TextComparisonOrNullObject TopBottomOrNullObject';

export class ConditionalFormatObject extends ExcelObject {
  static readonly declares = declare('ConditionalFormat', {
    read: 'StopIfTrue Priority Type Id',
    write: 'StopIfTrue Priority',
    navigate: `Custom CustomOrNullObject ${OTHER_KINDS}`,
    call: 'Delete GetRange GetRangeOrNullObject GetRanges'
  });

  constructor(host: HostState, private readonly sheet: Sheet, private readonly held: ConditionalFormat) {
    super(host);
  }

  get declares() {
    return ConditionalFormatObject.declares;
  }

  private get rule(): ConditionalFormat {
    if (this.held.isMute) {
      throw itemNotFound();
    }
    return this.held;
  }

  override identity() { return { Id: this.rule.id }; }
  get Id() { return this.rule.id; }
  get Type() { return apiType(this.rule.fileType); }
  get StopIfTrue() { return this.rule.stopIfTrue; }
  set StopIfTrue(value: unknown) {
    this.host.checkPermission(this.sheet, 'formatCells');
    this.rule.stopIfTrue = truth(value, 'stopIfTrue');
  }

  get Priority() { return this.sheet.conditionalFormats.indexOf(this.rule); }

  set Priority(value: unknown) {
    this.host.checkPermission(this.sheet, 'formatCells');
    const wanted = whole(value, 'priority');
    const rules = this.sheet.conditionalFormats;
    rules.splice(rules.indexOf(this.rule), 1);
    const place = wanted < 0 ? rules.length + 1 + wanted : wanted;
    rules.splice(Math.max(0, Math.min(place, rules.length)), 0, this.rule);
  }

  get CustomOrNullObject() {
    return this.rule.custom === undefined ? null
      : new CustomConditionalFormatObject(this.host, this.sheet, this.rule, this.rule.custom);
  }

  get Custom() {
    const custom = this.CustomOrNullObject;
    if (custom === null) {
      throw invalidOperation('the conditional format is of another type');
    }
    return custom;
  }

  get CellValueOrNullObject() { return this.foreign('CellValue'); }
  get ColorScaleOrNullObject() { return this.foreign('ColorScale'); }
  get DataBarOrNullObject() { return this.foreign('DataBar'); }
  get IconSetOrNullObject() { return this.foreign('IconSet'); }
  get PresetOrNullObject() { return this.foreign('PresetCriteria'); }
  get TextComparisonOrNullObject() { return this.foreign('ContainsText'); }
  get TopBottomOrNullObject() { return this.foreign('TopBottom'); }

  private foreign(type: string): null {
    if (this.Type === type) {
      throw new Violation(`What a rule of type ${type} says is not in the host`);
    }
    return null;
  }

  private get ranges(): readonly Rect[] {
    return this.rule.ranges;
  }

  GetRangeOrNullObject() {
    const [only] = this.ranges;
    return only === undefined || this.ranges.length > 1 ? null : new RangeObject(this.host, this.sheet, only);
  }

  GetRange() {
    const range = this.GetRangeOrNullObject();
    if (range === null) {
      throw invalidOperation('the conditional format lies on several areas');
    }
    return range;
  }

  GetRanges() {
    return new RangeAreasObject(this.host, this.sheet, this.ranges);
  }

  Delete(): void {
    this.host.checkPermission(this.sheet, 'formatCells');
    const index = this.sheet.conditionalFormats.indexOf(this.rule);
    if (index < 0) {
      throw itemNotFound();
    }
    this.sheet.conditionalFormats.splice(index, 1);
  }
}

/** The rules that lie on a block of cells, the first to win first. */
export class ConditionalFormatCollectionObject extends ExcelCollection {
  static readonly declares = declare('ConditionalFormatCollection', {
    call: 'Add ClearAll GetCount GetItemAt GetItemOrNullObject', indexed: true
  });

  constructor(host: HostState, private readonly sheet: Sheet, private readonly rects: readonly Rect[]) {
    super(host);
  }

  get declares() {
    return ConditionalFormatCollectionObject.declares;
  }

  private get rules(): ConditionalFormat[] {
    return this.sheet.conditionalFormats.filter((rule) => overlaps(rule.ranges, this.rects));
  }

  list(): ConditionalFormatObject[] {
    return this.rules.map((rule) => new ConditionalFormatObject(this.host, this.sheet, rule));
  }

  GetCount(): number {
    return this.rules.length;
  }

  GetItemOrNullObject(id: unknown): ConditionalFormatObject | null {
    const wanted = text(id, 'id');
    const found = this.rules.find((rule) => rule.id === wanted);
    return found ? new ConditionalFormatObject(this.host, this.sheet, found) : null;
  }

  override item(id: unknown): ConditionalFormatObject {
    const item = this.GetItemOrNullObject(id);
    if (item === null) {
      throw itemNotFound();
    }
    return item;
  }

  GetItemAt(index: unknown): ConditionalFormatObject {
    const item = this.list()[whole(index, 'index')];
    if (item === undefined) {
      throw invalidArgument('index');
    }
    return item;
  }

  /** A new rule comes first. Source: ConditionalFormatCollection.add, "at the first/top priority". */
  Add(type: unknown): ConditionalFormatObject {
    if (text(type, 'type') !== 'Custom') {
      throw new Violation(`Adding a conditional format of type ${text(type, 'type')} is not in the host`);
    }
    this.host.checkPermission(this.sheet, 'formatCells');
    const rule: ConditionalFormat = {
      id: newRuleId(),
      fileType: 'expression',
      ranges: [...this.rects],
      stopIfTrue: false,
      custom: { formula: '=', format: {} },
      attributes: {},
      content: '',
      dxf: ''
    };
    this.sheet.conditionalFormats.unshift(rule);
    return new ConditionalFormatObject(this.host, this.sheet, rule);
  }

  ClearAll(): void {
    this.host.clearAllCalls += 1;
    this.host.checkPermission(this.sheet, 'formatCells');
    this.rects.forEach((rect) => removeRules(this.sheet, rect));
  }
}
