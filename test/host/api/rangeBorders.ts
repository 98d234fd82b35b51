import type { Border, Borders } from 'exceljs';
import { invalidArgument } from '../errors';
import type { Rect } from '../model/address';
import type { HostState } from '../state';
import { declare, ExcelCollection, ExcelObject, oneOf, whole } from './object';
import { colorArgument } from './rangeFill';
import { hexOf } from './rangeFormat';
import type { StyledCells } from './rangeFormat';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown',
  'DiagonalUp'] as const;
type Side = typeof SIDES[number];

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** The line that a file names for a style and a weight. */
function lineOf(style: string, weight: string): NonNullable<Border['style']> {
  switch (style) {
    case 'Double':
      return 'double';
    case 'Dot':
      return 'dotted';
    case 'SlantDashDot':
      return 'slantDashDot';
    case 'Dash':
      return weight === 'Medium' || weight === 'Thick' ? 'mediumDashed' : 'dashed';
    case 'DashDot':
      return weight === 'Medium' || weight === 'Thick' ? 'mediumDashDot' : 'dashDot';
    case 'DashDotDot':
      return weight === 'Medium' || weight === 'Thick' ? 'mediumDashDotDot' : 'dashDotDot';
    default:
      return weight === 'Hairline' ? 'hair' : weight === 'Medium' ? 'medium' : weight === 'Thick' ? 'thick' : 'thin';
  }
}

function describe(line: string | undefined): { style: string; weight: string } {
  const medium = line?.startsWith('medium') ?? false;
  const names: Readonly<Record<string, string>> = {
    dashed: 'Dash', dashdot: 'DashDot', dashdotdot: 'DashDotDot', dotted: 'Dot', double: 'Double',
    slantdashdot: 'SlantDashDot'
  };
  const bare = (line ?? '').toLowerCase().replace(/^medium(?=.)/, '');
  const style = line === undefined ? 'None' : names[bare] ?? 'Continuous';
  const weight = line === 'hair' ? 'Hairline' : line === 'thick' || line === 'double' ? 'Thick'
    : medium ? 'Medium' : 'Thin';
  return { style, weight };
}

/** Which cells of a block bear a side, and which of their own sides it is. */
function placesOf(side: Side, rect: Rect): { rect: Rect; own: keyof Borders }[] {
  const { row, column, rows, columns } = rect;
  switch (side) {
    case 'EdgeTop':
      return [{ rect: { ...rect, rows: 1 }, own: 'top' }];
    case 'EdgeBottom':
      return [{ rect: { ...rect, row: row + rows - 1, rows: 1 }, own: 'bottom' }];
    case 'EdgeLeft':
      return [{ rect: { ...rect, columns: 1 }, own: 'left' }];
    case 'EdgeRight':
      return [{ rect: { ...rect, column: column + columns - 1, columns: 1 }, own: 'right' }];
    case 'InsideHorizontal':
      return rows < 2 ? [] : [
        { rect: { ...rect, rows: rows - 1 }, own: 'bottom' },
        { rect: { ...rect, row: row + 1, rows: rows - 1 }, own: 'top' }
      ];
    case 'InsideVertical':
      return columns < 2 ? [] : [
        { rect: { ...rect, columns: columns - 1 }, own: 'right' },
        { rect: { ...rect, column: column + 1, columns: columns - 1 }, own: 'left' }
      ];
    default:
      throw invalidArgument('diagonal borders are not in the host');
  }
}

export class RangeBorderObject extends ExcelObject {
  static readonly declares = declare('RangeBorder', {
    read: 'SideIndex Style Weight Color', write: 'Style Weight Color'
  });

  constructor(host: HostState, private readonly cells: StyledCells, private readonly side: Side) {
    super(host);
  }

  get declares() {
    return RangeBorderObject.declares;
  }

  override identity() { return { Id: this.side }; }
  get SideIndex() { return this.side; }

  private line(): Partial<Border> | undefined {
    const [rect] = this.cells.rects;
    const [place] = rect ? placesOf(this.side, rect) : [];
    return place && this.cells.sheet.style(place.rect.row, place.rect.column).border?.[place.own];
  }

  private draw(line: Partial<Border> | undefined): void {
    for (const rect of this.cells.rects) {
      for (const place of placesOf(this.side, rect)) {
        this.cells.border(place.rect, place.own, line);
      }
    }
  }

  get Style(): string { return describe(this.line()?.style).style; }

  set Style(value: unknown) {
    const style = oneOf(value, STYLES, 'style');
    this.draw(style === 'None' ? undefined : { ...this.line(), style: lineOf(style, this.Weight) });
  }

  get Weight(): string { return describe(this.line()?.style).weight; }

  set Weight(value: unknown) {
    const style = this.Style === 'None' ? 'Continuous' : this.Style;
    this.draw({ ...this.line(), style: lineOf(style, oneOf(value, WEIGHTS, 'weight')) });
  }

  get Color() { return hexOf(this.line()?.color, '#000000'); }

  set Color(value: unknown) {
    const color = { argb: `FF${colorArgument(value, 'color').slice(1)}` };
    this.draw({ style: 'thin', ...this.line(), color });
  }
}

export class RangeBorderCollectionObject extends ExcelCollection {
  static readonly declares = declare('RangeBorderCollection', { read: 'Count', call: 'GetItemAt', indexed: true });

  constructor(host: HostState, private readonly cells: StyledCells) {
    super(host);
  }

  get declares() {
    return RangeBorderCollectionObject.declares;
  }

  get Count() { return SIDES.length; }

  list(): RangeBorderObject[] {
    return SIDES.map((side) => new RangeBorderObject(this.host, this.cells, side));
  }

  override item(key: unknown): RangeBorderObject {
    return new RangeBorderObject(this.host, this.cells, oneOf(key, SIDES, 'border'));
  }

  GetItemAt(index: unknown): RangeBorderObject {
    const side = SIDES[whole(index, 'index')];
    if (side === undefined) {
      throw invalidArgument('border');
    }
    return new RangeBorderObject(this.host, this.cells, side);
  }
}
