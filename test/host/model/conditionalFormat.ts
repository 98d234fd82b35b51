import type { Rect } from './address';

/** Differential format of a custom rule, colours as #RRGGBB; a missing field means "leave as it is". */
export interface RuleFormat {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  /** By edge (EdgeTop …): style and colour. */
  readonly borders?: Readonly<Record<string, { readonly style: string; readonly color: string }>>;
}

/** What a custom rule shows: the formula with its leading "=" and a format. */
export interface CustomRule {
  formula: string;
  format: RuleFormat;
}

/**
 * One rule of a sheet; a sheet's list is in order of priority, the first wins.
 * Rules of other kinds than custom are kept as the file has them: attributes, content and format in XML.
 */
export interface ConditionalFormat {
  readonly id: string;
  /** As in the file: expression, cellIs, colorScale, dataBar … */
  readonly fileType: string;
  ranges: Rect[];
  stopIfTrue: boolean;
  readonly custom?: CustomRule;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
  /** The file's own differential format, until the add-in changes the format of a custom rule. */
  dxf: string;
  /** Whether it shows, but answers no add-in until the file is opened anew. */
  readonly isMute?: boolean;
}

/** Office.js name of a rule's kind. Source: Excel.ConditionalFormatType. */
export function apiType(fileType: string): string {
  switch (fileType) {
    case 'expression':
      return 'Custom';
    case 'dataBar':
      return 'DataBar';
    case 'colorScale':
      return 'ColorScale';
    case 'iconSet':
      return 'IconSet';
    case 'top10':
      return 'TopBottom';
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      return 'ContainsText';
    case 'cellIs':
      return 'CellValue';
    default:
      return 'PresetCriteria';
  }
}
