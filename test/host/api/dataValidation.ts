import { Violation } from '../errors';
import { decode, element, encode } from '../file/xml';
import type { Rect } from '../model/address';
import { subtract } from '../model/address';
import type { Sheet, Validation } from '../model/sheet';
import type { HostState } from '../state';
import { overlaps } from '../state';
import { declare, ExcelObject, oneOf, record, text, truth } from './object';

const TYPES: Readonly<Record<string, string>> = {
  whole: 'WholeNumber', decimal: 'Decimal', list: 'List', date: 'Date', time: 'Time', textLength: 'TextLength',
  custom: 'Custom'
};
const KEYS: Readonly<Record<string, string>> = {
  whole: 'wholeNumber', decimal: 'decimal', list: 'list', date: 'date', time: 'time', textLength: 'textLength',
  custom: 'custom'
};

export class DataValidationObject extends ExcelObject {
  static readonly declares = declare('DataValidation', {
    read: 'Type Rule IgnoreBlanks ErrorAlert', write: 'Rule IgnoreBlanks ErrorAlert', call: 'Clear'
  });

  constructor(host: HostState, private readonly sheet: Sheet, private readonly rects: readonly Rect[]) {
    super(host);
  }

  get declares() {
    return DataValidationObject.declares;
  }

  /** The rules on these cells, and whether some cell has none. */
  private found(): { rules: Validation[]; someFree: boolean } {
    const rules = this.sheet.validations.filter((rule) => overlaps(rule.ranges, this.rects));
    let free: Rect[] = [...this.rects];
    for (const taken of rules.flatMap((rule) => rule.ranges)) {
      free = free.flatMap((rect) => subtract(rect, taken));
    }
    return { rules, someFree: free.length > 0 };
  }

  private get rule(): Validation | undefined {
    const { rules, someFree } = this.found();
    return rules.length === 1 && !someFree ? rules[0] : undefined;
  }

  get Type() {
    const { rules, someFree } = this.found();
    if (rules.length === 0) {
      return 'None';
    }
    if (this.rule) {
      return TYPES[this.rule.attributes['type'] ?? ''] ?? 'None';
    }
    return someFree ? 'Inconsistent' : 'MixedCriteria';
  }

  get Rule() {
    const { rule } = this;
    const type = rule?.attributes['type'] ?? '';
    const key = KEYS[type];
    if (!rule || key === undefined) {
      return {};
    }
    const formula = (tag: string): string => decode(element(rule.content, tag)?.content ?? '');
    if (type === 'list') {
      const source = formula('formula1');
      const literal = /^"(.*)"$/s.exec(source);
      const inCellDropDown = rule.attributes['showDropDown'] !== '1';
      return { list: { inCellDropDown, source: literal?.[1] ?? `=${source}` } };
    }
    if (type === 'custom') {
      return { custom: { formula: `=${formula('formula1')}` } };
    }
    const operator = rule.attributes['operator'] ?? 'between';
    return {
      [key]: {
        formula1: formula('formula1'), formula2: formula('formula2'),
        operator: operator.charAt(0).toUpperCase() + operator.slice(1)
      }
    };
  }

  /** Only lists can be set. */
  set Rule(value: unknown) {
    const { list, ...others } = record(value, 'rule');
    if (list === undefined || Object.keys(others).length > 0) {
      throw new Violation(`Setting this validation is not in the host: ${JSON.stringify(value)}`);
    }
    const { inCellDropDown, source } = record(list, 'list');
    if (typeof source !== 'string') {
      throw new Violation('The source of a list must be a text');
    }
    this.Clear();
    const formula = source.startsWith('=') ? source.slice(1) : `"${source}"`;
    this.sheet.validations.push({
      ranges: [...this.rects],
      attributes: {
        type: 'list', allowBlank: '1', showInputMessage: '1', showErrorMessage: '1',
        ...(inCellDropDown === false ? { showDropDown: '1' } : {})
      },
      content: `<formula1>${encode(formula)}</formula1>`
    });
  }

  get IgnoreBlanks() { return this.rule ? this.rule.attributes['allowBlank'] === '1' : true; }

  set IgnoreBlanks(value: unknown) {
    this.host.checkUnprotected(this.sheet);
    const allowBlank = truth(value, 'ignoreBlanks') ? '1' : '0';
    this.sheet.validations = this.sheet.validations.map((rule) => (
      overlaps(rule.ranges, this.rects) ? { ...rule, attributes: { ...rule.attributes, allowBlank } } : rule));
  }

  get ErrorAlert() {
    const attributes = this.rule?.attributes ?? {};
    const style = attributes['errorStyle'] ?? 'stop';
    return {
      message: attributes['error'] ?? '', showAlert: attributes['showErrorMessage'] === '1',
      style: style.charAt(0).toUpperCase() + style.slice(1), title: attributes['errorTitle'] ?? ''
    };
  }

  set ErrorAlert(value: unknown) {
    this.host.checkUnprotected(this.sheet);
    const { message, showAlert, style, title, ...others } = record(value, 'errorAlert');
    if (Object.keys(others).length > 0) {
      throw new Violation(`errorAlert: ${Object.keys(others).join(', ')}`);
    }
    const alert: Readonly<Record<string, string>> = {
      showErrorMessage: truth(showAlert, 'showAlert') ? '1' : '0',
      errorStyle: oneOf(style, ['Stop', 'Warning', 'Information'], 'style').toLowerCase(),
      error: text(message, 'message'), errorTitle: text(title, 'title')
    };
    this.sheet.validations = this.sheet.validations.map((rule) => (
      overlaps(rule.ranges, this.rects) ? { ...rule, attributes: { ...rule.attributes, ...alert } } : rule));
  }

  Clear(): void {
    this.host.checkUnprotected(this.sheet);
    for (const rule of this.sheet.validations) {
      for (const rect of this.rects) {
        rule.ranges = rule.ranges.flatMap((range) => subtract(range, rect));
      }
    }
    this.sheet.validations = this.sheet.validations.filter((rule) => rule.ranges.length > 0);
  }
}
