import { invalidArgument } from '../errors';
import type { HostState } from '../state';
import { declare, ExcelObject, text } from './object';
import type { StyledCells } from './rangeFormat';
import { hexOf } from './rangeFormat';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00',
  orange: '#FFA500', gray: '#808080', grey: '#808080', purple: '#800080'
};

/** #RRGGBB in capitals, from that form or a common HTML name. @throws ExcelError InvalidArgument */
export function colorArgument(value: unknown, what: string): string {
  const given = text(value, what);
  const color = NAMED[given.toLowerCase()] ?? given;
  if (!/^#?[\da-f]{6}$/i.test(color)) {
    throw invalidArgument(`${what} ${given}`);
  }
  return `#${color.replace('#', '').toUpperCase()}`;
}

export class RangeFillObject extends ExcelObject {
  static readonly declares = declare('RangeFill', { read: 'Color', write: 'Color', call: 'Clear' });

  constructor(host: HostState, private readonly cells: StyledCells) {
    super(host);
  }

  get declares() {
    return RangeFillObject.declares;
  }

  /** White for no fill, '' for cells that differ: as the reference of RangeFill.color says. */
  get Color() {
    return this.cells.read(({ fill }) => (
      fill?.type === 'pattern' && fill.pattern !== 'none' ? hexOf(fill.fgColor, '#FFFFFF') : '#FFFFFF')) ?? '';
  }

  set Color(value: unknown) {
    const argb = `FF${colorArgument(value, 'color').slice(1)}`;
    this.cells.write((style) => ({
      ...style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } }
    }));
  }

  Clear(): void {
    this.cells.write(({ fill: _, ...style }) => style);
  }
}
