import { cellAddress } from '../model/address';
import type { Chart, Place } from '../model/chart';
import type { Sheet } from '../model/sheet';
import { addRelationship, readPart, writePart } from './package';
import type { Parts } from './package';
import { encode, insertBefore, write } from './xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN = 'http://schemas.openxmlformats.org';
const RELATIONSHIPS = `${OPEN}/officeDocument/2006/relationships`;
const CHART = `${OPEN}/drawingml/2006/chart`;
const TYPES = 'application/vnd.openxmlformats-officedocument.';

/** Writes the charts of a sheet: a drawing part with an anchor for each, and a part for each chart (ECMA-376, part 1). */
export function writeCharts(parts: Parts, sheetPath: string, sheet: Sheet, number: number): void {
  if (sheet.charts.length === 0) {
    return;
  }
  const drawing = `xl/drawings/drawing${number}.xml`;
  const anchors = sheet.charts.map((chart, index) => {
    const path = `xl/charts/chart${number}_${index + 1}.xml`;
    writePart(parts, path, HEAD + chartXml(chart));
    addRelationship(parts, drawing, write('Relationship', {
      Id: `rId${index + 1}`, Type: `${RELATIONSHIPS}/chart`, Target: `../charts/chart${number}_${index + 1}.xml`
    }));
    addContentType(parts, path, `${TYPES}drawingml.chart+xml`);
    return anchorXml(chart, index + 1);
  });
  writePart(parts, drawing, HEAD + write('xdr:wsDr', {
    'xmlns:xdr': `${OPEN}/drawingml/2006/spreadsheetDrawing`, 'xmlns:a': `${OPEN}/drawingml/2006/main`
  }, anchors.join('')));
  addContentType(parts, drawing, `${TYPES}drawing+xml`);
  addRelationship(parts, sheetPath, write('Relationship', {
    Id: 'rIdDrawing', Type: `${RELATIONSHIPS}/drawing`, Target: `../drawings/drawing${number}.xml`
  }));
  const before = /<(?:legacyDrawing|tableParts|extLst)\b|<\/worksheet>/.exec(readPart(parts, sheetPath))?.[0] ?? '';
  writePart(parts, sheetPath, insertBefore(readPart(parts, sheetPath), before, '<drawing r:id="rIdDrawing"/>'));
}

function addContentType(parts: Parts, path: string, type: string): void {
  writePart(parts, '[Content_Types].xml', insertBefore(readPart(parts, '[Content_Types].xml'), '</Types>',
    write('Override', { PartName: `/${path}`, ContentType: type })));
}

function anchorXml({ over: { row, column, rows, columns } }: Chart, id: number): string {
  const corner = (tag: string, atColumn: number, atRow: number) =>
    `<${tag}><xdr:col>${atColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${atRow}</xdr:row>`
    + `<xdr:rowOff>0</xdr:rowOff></${tag}>`;
  return '<xdr:twoCellAnchor>' + corner('xdr:from', column, row) + corner('xdr:to', column + columns, row + rows)
    + `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id + 1}" name="Chart ${id}"/>`
    + '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    + `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId${id}"/>`
    + '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>';
}

function chartXml({ type, title, legend, series, valueAxis }: Chart): string {
  const { minimum, maximum, numberFormat } = valueAxis;
  const titleXml = title === undefined ? '' : '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>'
    + `<a:t>${encode(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const limits = (maximum === undefined ? '' : `<c:max val="${maximum}"/>`)
    + (minimum === undefined ? '' : `<c:min val="${minimum}"/>`);
  const all = series.map(({ name, fill, values, categories }, index) =>
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${encode(name)}</c:v></c:tx>`
    + (fill === undefined ? '' : `<c:spPr><a:solidFill><a:srgbClr val="${fill.slice(1)}"/></a:solidFill></c:spPr>`)
    + (categories === undefined ? '' : `<c:cat><c:strRef><c:f>${reference(categories)}</c:f></c:strRef></c:cat>`)
    + `<c:val><c:numRef><c:f>${reference(values)}</c:f></c:numRef></c:val></c:ser>`).join('');
  return `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${OPEN}/drawingml/2006/main"><c:chart>${titleXml}`
    + `<c:autoTitleDeleted val="${title === undefined ? 1 : 0}"/><c:plotArea><c:layout/><c:barChart>`
    + `<c:barDir val="${type === 'ColumnClustered' ? 'col' : 'bar'}"/><c:grouping val="clustered"/>${all}`
    + '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/>'
    + '<c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/>'
    + `<c:scaling><c:orientation val="minMax"/>${limits}</c:scaling><c:delete val="0"/><c:axPos val="l"/>`
    + `<c:majorGridlines/><c:numFmt formatCode="${encode(numberFormat)}" sourceLinked="0"/><c:crossAx val="1"/></c:valAx>`
    + `</c:plotArea>${legend ? '<c:legend><c:legendPos val="r"/></c:legend>' : ''}<c:plotVisOnly val="1"/>`
    + '</c:chart></c:chartSpace>';
}

function reference({ sheet, rect }: Place): string {
  const first = absolute(rect.row, rect.column);
  const last = absolute(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return encode(`'${sheet.name.replaceAll("'", "''")}'!${first}:${last}`);
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
