import type { Rect } from './address';
import type { Sheet } from './sheet';

/** One series of a chart: its cells stand in the sheets, which may be renamed. */
export interface Series {
  name: string;
  /** #RRGGBB; undefined: as the theme has it. */
  fill: string | undefined;
  readonly values: Place;
  categories: Place | undefined;
}

export interface Place {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** A chart that the add-in made. Those of an opened file are not kept. */
export interface Chart {
  readonly id: string;
  readonly type: 'ColumnClustered' | 'BarClustered';
  /** Undefined: the chart's own title, which Excel takes from its only series. */
  title: string | undefined;
  legend: boolean;
  readonly series: Series[];
  valueAxis: { minimum: number | undefined; maximum: number | undefined; numberFormat: string };
  /** The cells that it lies over. */
  over: Rect;
}
