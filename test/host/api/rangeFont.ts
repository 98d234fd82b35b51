import type { HostState } from '../state';
import { declare, ExcelObject, numeric, oneOf, text, truth } from './object';
import { colorArgument } from './rangeFill';
import type { StyledCells } from './rangeFormat';
import { hexOf } from './rangeFormat';

const UNDERLINES = {
  None: false, Single: true, Double: 'double', SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting'
} as const;
const UNDERLINE_NAMES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

export class RangeFontObject extends ExcelObject {
  static readonly declares = declare('RangeFont', {
    read: 'Name Size Color Italic Bold Underline Strikethrough',
    write: 'Name Size Color Italic Bold Underline Strikethrough'
  });

  constructor(host: HostState, private readonly cells: StyledCells) {
    super(host);
  }

  get declares() {
    return RangeFontObject.declares;
  }

  get Name() { return this.cells.read((style) => style.font?.name ?? 'Calibri'); }
  set Name(value: unknown) { this.cells.font({ name: text(value, 'name') }); }
  get Size() { return this.cells.read((style) => style.font?.size ?? 11); }
  set Size(value: unknown) { this.cells.font({ size: numeric(value, 'size') }); }
  get Bold() { return this.cells.read((style) => style.font?.bold ?? false); }
  set Bold(value: unknown) { this.cells.font({ bold: truth(value, 'bold') }); }
  get Italic() { return this.cells.read((style) => style.font?.italic ?? false); }
  set Italic(value: unknown) { this.cells.font({ italic: truth(value, 'italic') }); }
  get Strikethrough() { return this.cells.read((style) => style.font?.strike ?? false); }
  set Strikethrough(value: unknown) { this.cells.font({ strike: truth(value, 'strikethrough') }); }
  get Color() { return this.cells.read((style) => hexOf(style.font?.color, '#000000')) ?? ''; }
  set Color(value: unknown) { this.cells.font({ color: { argb: `FF${colorArgument(value, 'color').slice(1)}` } }); }

  get Underline() {
    return this.cells.read(({ font }) => {
      const drawn = font?.underline ?? false;
      return UNDERLINE_NAMES.find((name) => UNDERLINES[name] === drawn) ?? (drawn === 'single' ? 'Single' : 'None');
    });
  }

  set Underline(value: unknown) {
    this.cells.font({ underline: UNDERLINES[oneOf(value, UNDERLINE_NAMES, 'underline')] });
  }
}
