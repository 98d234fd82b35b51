import type { Chart, Series } from '../model/chart';
import type { HostState } from '../state';
import { declare, ExcelObject, numeric, text, truth } from './object';
import { colorArgument } from './rangeFill';

export class ChartFillObject extends ExcelObject {
  static readonly declares = declare('ChartFill', { call: 'SetSolidColor' });

  constructor(host: HostState, private readonly series: Series) {
    super(host);
  }

  get declares() {
    return ChartFillObject.declares;
  }

  SetSolidColor(color: unknown): void {
    this.series.fill = colorArgument(color, 'color');
  }
}

export class ChartSeriesFormatObject extends ExcelObject {
  static readonly declares = declare('ChartSeriesFormat', { navigate: 'Fill' });

  constructor(host: HostState, private readonly series: Series) {
    super(host);
  }

  get declares() {
    return ChartSeriesFormatObject.declares;
  }

  get Fill() { return new ChartFillObject(this.host, this.series); }
}

export class ChartTitleObject extends ExcelObject {
  static readonly declares = declare('ChartTitle', { read: 'Text', write: 'Text' });

  constructor(host: HostState, private readonly chart: Chart) {
    super(host);
  }

  get declares() {
    return ChartTitleObject.declares;
  }

  get Text() { return this.chart.title ?? this.chart.series[0]?.name ?? ''; }
  set Text(value: unknown) { this.chart.title = text(value, 'text'); }
}

export class ChartLegendObject extends ExcelObject {
  static readonly declares = declare('ChartLegend', { read: 'Visible', write: 'Visible' });

  constructor(host: HostState, private readonly chart: Chart) {
    super(host);
  }

  get declares() {
    return ChartLegendObject.declares;
  }

  get Visible() { return this.chart.legend; }
  set Visible(value: unknown) { this.chart.legend = truth(value, 'visible'); }
}

export class ChartAxisObject extends ExcelObject {
  static readonly declares = declare('ChartAxis', {
    read: 'Maximum Minimum NumberFormat', write: 'Maximum Minimum NumberFormat'
  });

  constructor(host: HostState, private readonly axis: Chart['valueAxis']) {
    super(host);
  }

  get declares() {
    return ChartAxisObject.declares;
  }

  get Maximum() { return this.axis.maximum ?? ''; }
  set Maximum(value: unknown) { this.axis.maximum = numeric(value, 'maximum'); }
  get Minimum() { return this.axis.minimum ?? ''; }
  set Minimum(value: unknown) { this.axis.minimum = numeric(value, 'minimum'); }
  get NumberFormat() { return this.axis.numberFormat; }
  set NumberFormat(value: unknown) { this.axis.numberFormat = text(value, 'numberFormat'); }
}

export class ChartAxesObject extends ExcelObject {
  static readonly declares = declare('ChartAxes', { navigate: 'ValueAxis' });

  constructor(host: HostState, private readonly chart: Chart) {
    super(host);
  }

  get declares() {
    return ChartAxesObject.declares;
  }

  get ValueAxis() { return new ChartAxisObject(this.host, this.chart.valueAxis); }
}
