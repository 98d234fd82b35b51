import {
  ChartAxesObject, ChartAxisObject, ChartFillObject, ChartLegendObject, ChartSeriesFormatObject, ChartTitleObject
} from './chartParts';
import { ChartCollectionObject, ChartObject, ChartSeriesCollectionObject, ChartSeriesObject } from './charts';
import { ConditionalFormatCollectionObject, ConditionalFormatObject } from './conditionalFormats';
import {
  ConditionalFormatRuleObject, ConditionalRangeBorderCollectionObject, ConditionalRangeBorderObject,
  ConditionalRangeFillObject, ConditionalRangeFontObject, ConditionalRangeFormatObject, CustomConditionalFormatObject
} from './customConditionalFormat';
import { WorkbookCreatedObject } from './createdWorkbook';
import {
  CustomXmlPartCollectionObject, CustomXmlPartObject, CustomXmlPartScopedCollectionObject
} from './customXmlParts';
import { DataValidationObject } from './dataValidation';
import { FormatProtectionObject } from './formatProtection';
import { FreezePanesObject } from './freezePanes';
import { HeaderFooterGroupObject, HeaderFooterObject } from './headersFooters';
import { NamedItemCollectionObject, NamedItemObject } from './names';
import { PageBreakCollectionObject, PageBreakObject } from './pageBreaks';
import { PageLayoutObject } from './pageLayout';
import { WorkbookProtectionObject, WorksheetProtectionObject } from './protection';
import { RangeCollectionObject, RangeObject } from './range';
import { RangeAreasObject } from './rangeAreas';
import { RangeBorderCollectionObject, RangeBorderObject } from './rangeBorders';
import { RangeFillObject } from './rangeFill';
import { RangeFontObject } from './rangeFont';
import { RangeFormatObject } from './rangeFormat';
import { SettingCollectionObject, SettingObject } from './settings';
import { TableCollectionObject, TableObject } from './tables';
import { ApplicationObject, WorkbookObject } from './workbook';
import { WorksheetObject } from './worksheet';
import { WorksheetCollectionObject } from './worksheets';

/** Every class of Excel that the host knows. */
export const excelClasses = [
  ApplicationObject, ChartAxesObject, ChartAxisObject, ChartCollectionObject, ChartFillObject, ChartLegendObject,
  ChartObject, ChartSeriesCollectionObject, ChartSeriesFormatObject, ChartSeriesObject, ChartTitleObject, ConditionalFormatCollectionObject, ConditionalFormatObject, ConditionalFormatRuleObject,
  ConditionalRangeBorderCollectionObject, ConditionalRangeBorderObject, ConditionalRangeFillObject,
  ConditionalRangeFontObject, ConditionalRangeFormatObject, CustomConditionalFormatObject,
  CustomXmlPartCollectionObject, CustomXmlPartObject, CustomXmlPartScopedCollectionObject, DataValidationObject,
  FormatProtectionObject, FreezePanesObject, HeaderFooterGroupObject, HeaderFooterObject, NamedItemCollectionObject, NamedItemObject,
  PageBreakCollectionObject, PageBreakObject, PageLayoutObject, RangeAreasObject, RangeBorderCollectionObject, RangeBorderObject, RangeCollectionObject,
  RangeFillObject, RangeFontObject, RangeFormatObject, RangeObject, SettingCollectionObject, SettingObject,
  TableCollectionObject, TableObject, WorkbookCreatedObject, WorkbookObject, WorkbookProtectionObject, WorksheetCollectionObject,
  WorksheetObject, WorksheetProtectionObject
];
