import { randomUUID } from 'node:crypto';
import { invalidArgument, itemNotFound } from '../errors';
import type { Chart, Series } from '../model/chart';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { ChartAxesObject, ChartLegendObject, ChartSeriesFormatObject, ChartTitleObject } from './chartParts';
import { declare, ExcelCollection, ExcelObject, oneOf, text, whole } from './object';
import { oneRect, resolveRects } from './resolve';

export class ChartSeriesObject extends ExcelObject {
  static readonly declares = declare('ChartSeries', { read: 'Name', write: 'Name', navigate: 'Format', call: 'SetXAxisValues' });

  constructor(host: HostState, private readonly sheet: Sheet, private readonly series: Series) {
    super(host);
  }

  get declares() {
    return ChartSeriesObject.declares;
  }

  get Name() { return this.series.name; }
  set Name(value: unknown) { this.series.name = text(value, 'name'); }

  get Format() { return new ChartSeriesFormatObject(this.host, this.series); }

  SetXAxisValues(sourceData: unknown): void {
    this.series.categories = oneRect(resolveRects(this.host, this.sheet, sourceData));
  }
}

export class ChartSeriesCollectionObject extends ExcelCollection {
  static readonly declares = declare('ChartSeriesCollection', { read: 'Count', call: 'GetItemAt' });

  constructor(host: HostState, private readonly sheet: Sheet, private readonly chart: Chart) {
    super(host);
  }

  get declares() {
    return ChartSeriesCollectionObject.declares;
  }

  get Count() { return this.chart.series.length; }

  list(): ChartSeriesObject[] {
    return this.chart.series.map((series) => new ChartSeriesObject(this.host, this.sheet, series));
  }

  GetItemAt(index: unknown): ChartSeriesObject {
    const found = this.list()[whole(index, 'index')];
    if (found === undefined) {
      throw itemNotFound();
    }
    return found;
  }
}

export class ChartObject extends ExcelObject {
  static readonly declares = declare('Chart', {
    read: 'Id', navigate: 'Axes Legend Series Title', call: 'Delete SetPosition'
  });

  constructor(host: HostState, private readonly sheet: Sheet, private readonly chart: Chart) {
    super(host);
  }

  get declares() {
    return ChartObject.declares;
  }

  override identity() { return { Id: this.chart.id }; }
  get Id() { return this.chart.id; }
  get Axes() { return new ChartAxesObject(this.host, this.chart); }
  get Legend() { return new ChartLegendObject(this.host, this.chart); }
  get Series() { return new ChartSeriesCollectionObject(this.host, this.sheet, this.chart); }
  get Title() { return new ChartTitleObject(this.host, this.chart); }

  Delete(): void {
    this.sheet.charts = this.sheet.charts.filter((other) => other !== this.chart);
  }

  /** From the upper left of one range to the lower right of another. Source: Chart.setPosition. */
  SetPosition(startCell: unknown, endCell: unknown): void {
    const start = oneRect(resolveRects(this.host, this.sheet, startCell)).rect;
    const end = endCell === null ? start : oneRect(resolveRects(this.host, this.sheet, endCell)).rect;
    const rows = end.row + end.rows - start.row;
    const columns = end.column + end.columns - start.column;
    if (rows < 1 || columns < 1) {
      throw invalidArgument('endCell');
    }
    this.chart.over = { row: start.row, column: start.column, rows, columns };
  }
}

/** The charts of a sheet: one column or row of numbers each makes a series. */
export class ChartCollectionObject extends ExcelCollection {
  static readonly declares = declare('ChartCollection', { read: 'Count', call: 'Add GetCount' });

  constructor(host: HostState, private readonly sheet: Sheet) {
    super(host);
  }

  get declares() {
    return ChartCollectionObject.declares;
  }

  get Count() { return this.sheet.charts.length; }

  list(): ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.host, this.sheet, chart));
  }

  GetCount(): number {
    return this.Count;
  }

  Add(type: unknown, sourceData: unknown, seriesBy: unknown): ChartObject {
    this.host.checkUnprotected(this.sheet);
    const { sheet, rect } = oneRect(resolveRects(this.host, this.sheet, sourceData));
    const byRows = oneOf(seriesBy, ['Columns', 'Rows'], 'seriesBy') === 'Rows';
    const series = Array.from({ length: byRows ? rect.rows : rect.columns }, (_, index): Series => ({
      name: '',
      fill: undefined,
      values: {
        sheet,
        rect: byRows ? { ...rect, row: rect.row + index, rows: 1 } : { ...rect, column: rect.column + index, columns: 1 }
      },
      categories: undefined
    }));
    const chart: Chart = {
      id: `{${randomUUID().toUpperCase()}}`,
      type: oneOf(type, ['ColumnClustered', 'BarClustered'], 'type'),
      title: undefined,
      legend: true,
      series,
      valueAxis: { minimum: undefined, maximum: undefined, numberFormat: 'General' },
      over: { row: 0, column: 0, rows: 15, columns: 8 }
    };
    this.sheet.charts.push(chart);
    return new ChartObject(this.host, this.sheet, chart);
  }
}
