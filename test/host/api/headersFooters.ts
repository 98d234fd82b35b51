import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { declare, ExcelObject, oneOf, text, truth } from './object';

type Page = 'odd' | 'even' | 'first';
type Part = 'L' | 'C' | 'R';

export class HeaderFooterGroupObject extends ExcelObject {
  static readonly declares = declare('HeaderFooterGroup', {
    read: 'State UseSheetMargins UseSheetScale',
    write: 'State UseSheetMargins UseSheetScale',
    navigate: 'DefaultForAllPages EvenPages FirstPage OddPages'
  });

  constructor(host: HostState, private readonly sheet: Sheet) {
    super(host);
  }

  get declares() {
    return HeaderFooterGroupObject.declares;
  }

  private flag(name: string): boolean { return this.sheet.headerFooter[name] === true; }
  private set(change: Record<string, unknown>): void {
    this.sheet.headerFooter = { ...this.sheet.headerFooter, ...change };
  }

  get State() {
    const first = this.flag('differentFirst');
    const odd = this.flag('differentOddEven');
    return first && odd ? 'FirstOddAndEven' : first ? 'FirstAndDefault' : odd ? 'OddAndEven' : 'Default';
  }

  set State(value: unknown) {
    const state = oneOf(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'], 'state');
    this.set({ differentFirst: state.startsWith('First'), differentOddEven: state.endsWith('Even') });
  }

  get UseSheetMargins() { return this.sheet.headerFooter['alignWithMargins'] !== false; }
  set UseSheetMargins(value: unknown) { this.set({ alignWithMargins: truth(value, 'useSheetMargins') }); }
  get UseSheetScale() { return this.sheet.headerFooter['scaleWithDoc'] !== false; }
  set UseSheetScale(value: unknown) { this.set({ scaleWithDoc: truth(value, 'useSheetScale') }); }
  get DefaultForAllPages() { return new HeaderFooterObject(this.host, this.sheet, 'odd'); }
  get OddPages() { return new HeaderFooterObject(this.host, this.sheet, 'odd'); }
  get EvenPages() { return new HeaderFooterObject(this.host, this.sheet, 'even'); }
  get FirstPage() { return new HeaderFooterObject(this.host, this.sheet, 'first'); }
}

/** The three parts of a header or footer, which the file keeps in one text: &Lleft&Cmiddle&Rright. */
export class HeaderFooterObject extends ExcelObject {
  static readonly declares = declare('HeaderFooter', {
    read: 'LeftHeader CenterHeader RightHeader LeftFooter CenterFooter RightFooter',
    write: 'LeftHeader CenterHeader RightHeader LeftFooter CenterFooter RightFooter'
  });

  constructor(host: HostState, private readonly sheet: Sheet, private readonly page: Page) {
    super(host);
  }

  get declares() {
    return HeaderFooterObject.declares;
  }

  private parts(kind: 'Header' | 'Footer'): Record<Part, string> {
    const whole = this.sheet.headerFooter[`${this.page}${kind}`];
    const parts: Record<Part, string> = { L: '', C: '', R: '' };
    for (const found of (typeof whole === 'string' ? whole : '').matchAll(/&([LCR])([\s\S]*?)(?=&[LCR]|$)/g)) {
      parts[oneOf(found[1], ['L', 'C', 'R'], 'part')] = found[2] ?? '';
    }
    return parts;
  }

  private write(kind: 'Header' | 'Footer', part: Part, value: unknown): void {
    const parts = { ...this.parts(kind), [part]: text(value, kind) };
    const whole = (['L', 'C', 'R'] as const).map((one) => (parts[one] === '' ? '' : `&${one}${parts[one]}`)).join('');
    const { [`${this.page}${kind}`]: _, ...others } = this.sheet.headerFooter;
    this.sheet.headerFooter = whole === '' ? others : { ...others, [`${this.page}${kind}`]: whole };
  }

  get LeftHeader() { return this.parts('Header').L; }
  set LeftHeader(value: unknown) { this.write('Header', 'L', value); }
  get CenterHeader() { return this.parts('Header').C; }
  set CenterHeader(value: unknown) { this.write('Header', 'C', value); }
  get RightHeader() { return this.parts('Header').R; }
  set RightHeader(value: unknown) { this.write('Header', 'R', value); }
  get LeftFooter() { return this.parts('Footer').L; }
  set LeftFooter(value: unknown) { this.write('Footer', 'L', value); }
  get CenterFooter() { return this.parts('Footer').C; }
  set CenterFooter(value: unknown) { this.write('Footer', 'C', value); }
  get RightFooter() { return this.parts('Footer').R; }
  set RightFooter(value: unknown) { this.write('Footer', 'R', value); }
}
