import { quotedSheet, type Area, type ChartPlan, type SheetPlan } from '../../report/plan';
import { PlannedValues, type PlannedValue } from './planned-values';
import { absoluteArea } from './sheet-xml';
import { xmlHead, type Vocabulary } from './vocabulary';
import { escapeAttribute, escapeText } from '../xml-text';

/** A drawing with an anchor for each chart. `ids` are the drawing's relations to the charts' parts. */
export function drawingXml(charts: readonly ChartPlan[], ids: readonly string[], vocabulary: Vocabulary): string {
  const { sheetDrawing, drawing, chart, relations } = vocabulary;
  const anchors = charts.map(({ title, over }, index) => {
    const frame =
      `<xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeAttribute(title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" r:id="${ids[index] ?? ''}"/>` +
      '</a:graphicData></a:graphic>';
    return (
      `<xdr:twoCellAnchor>${corner('from', over.left, over.top)}${corner('to', over.right + 1, over.bottom + 1)}` +
      `<xdr:graphicFrame macro="">${frame}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  const namespaces = `xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}" xmlns:r="${relations}"`;
  return `${xmlHead}<xdr:wsDr ${namespaces}>${anchors.join('')}</xdr:wsDr>`;
}

/** The part of a column chart over cells of its sheet, with the values that they have. */
export function chartXml(plan: SheetPlan, chart: ChartPlan, sheetName: string, vocabulary: Vocabulary): string {
  const values = new PlannedValues(plan);
  const source = (area: Area): string => `<c:f>${escapeText(`${quotedSheet(sheetName)}!${absoluteArea(area)}`)}</c:f>`;
  const cache = (area: Area, isHeld: (value: PlannedValue) => boolean): string => {
    const cells = cellsOf(area).map(({ row, column }) => values.at(row, column));
    const points = cells.map((value, index) => {
      return isHeld(value) ? `<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>` : '';
    });
    return `<c:ptCount val="${cells.length}"/>${points.join('')}`;
  };
  const series = [
    '<c:ser><c:idx val="0"/><c:order val="0"/>',
    `<c:tx><c:v>${escapeText(chart.seriesName)}</c:v></c:tx>`,
    // Left out it is a colour of the theme, and files that other programs made have none: no column would be seen.
    `<c:spPr><a:solidFill><a:srgbClr val="${chart.fill.slice(1)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef>${source(chart.names)}<c:strCache>${cache(chart.names, (value) => value !== '')}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef>${source(chart.values)}<c:numCache><c:formatCode>${escapeText(chart.axis.numberFormat)}</c:formatCode>`,
    // A rate of nothing is a dash, and no number.
    `${cache(chart.values, (value) => typeof value === 'number')}</c:numCache></c:numRef></c:val></c:ser>`,
  ].join('');
  return [
    `${xmlHead}<c:chartSpace xmlns:c="${vocabulary.chart}" xmlns:a="${vocabulary.drawing}"><c:roundedCorners val="0"/>`,
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}`,
    '<c:gapWidth val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>',
    axesXml(chart),
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

function titleXml(title: string): string {
  const paragraph = `<a:p><a:r><a:rPr lang="zh-CN" sz="1400" b="0"/><a:t>${escapeText(title)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** A thin gray line. */
const paleLine = '<a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>';

function axesXml({ axis }: ChartPlan): string {
  const marks = '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  return [
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>',
    `<c:axPos val="b"/>${marks}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>`,
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>',
    `<c:max val="${axis.maximum}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    `<c:majorGridlines><c:spPr>${paleLine}</c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${escapeAttribute(axis.numberFormat)}" sourceLinked="0"/>${marks}`,
    '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>',
  ].join('');
}

function corner(name: 'from' | 'to', column: number, row: number): string {
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}

function cellsOf({ top, left, bottom, right }: Area): { row: number; column: number }[] {
  return Array.from({ length: bottom - top + 1 }, (_row, row) => row + top).flatMap((row) =>
    Array.from({ length: right - left + 1 }, (_column, column) => ({ row, column: column + left })),
  );
}
