import { cellGrid } from '../grid';
import { WorkbookError, type ReadArea, type ReadRequest } from '../port';
import type { CellValue } from '../../domain/records/cells';
import type { MergedArea } from '../../domain/records/table';
import { asWorkbookError } from './run';

/** Cells asked for in one message: about 1 MB of answer, well under the 5 MB that Excel on the web allows. */
const cellsPerMessage = 40_000;

/** Rows whose displayed text is asked for, to tell the date system from. */
const textRows = 20;

interface Block {
  request: number;
  top: number;
  rows: number;
}

/** Reads areas in blocks, several small ones in one message; a block that is too large for the host is halved. */
export async function readAreas(
  context: Excel.RequestContext,
  requests: readonly ReadRequest[],
  progress: (rows: number, total: number) => void,
): Promise<ReadArea[]> {
  const extras = requests.map((request) => askExtras(context, request));
  const rows: CellValue[][][] = requests.map(() => []);
  const total = requests.reduce((sum, { area }) => sum + rowsOf(area), 0);
  let done = 0;
  for (const blocks of messages(requests)) {
    for (const { block, values } of await readBlocks(context, requests, blocks)) {
      rows[block.request]?.push(...values);
      done += block.rows;
    }
    progress(done, total);
  }
  if (total === 0) await context.sync();
  return requests.map((_request, index): ReadArea => {
    return { rows: rows[index] ?? [], ...(extras[index]?.() ?? { merged: undefined, texts: [] }) };
  });
}

/** Queues what is read besides values; it travels with the first message. */
function askExtras(context: Excel.RequestContext, request: ReadRequest): () => Pick<ReadArea, 'merged' | 'texts'> {
  const sheet = context.workbook.worksheets.getItem(request.sheet);
  const { area, textColumn } = request;
  const canTellMerged = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  const merged = request.merged && canTellMerged ? rangeOf(sheet, area).getMergedAreasOrNullObject() : undefined;
  merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const texts =
    textColumn === undefined
      ? undefined
      : sheet.getRangeByIndexes(area.top, textColumn, Math.min(textRows, rowsOf(area)), 1);
  texts?.load('text');
  return () => ({
    merged: merged && (merged.isNullObject ? [] : merged.areas.items.map(mergedArea)),
    texts: texts ? texts.text.map(([shown]) => shown ?? '') : [],
  });
}

function mergedArea({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): MergedArea {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

function* messages(requests: readonly ReadRequest[]): Generator<Block[], void> {
  let blocks: Block[] = [];
  let cells = 0;
  for (const [request, { area }] of requests.entries()) {
    const width = area.right - area.left + 1;
    const most = Math.max(1, Math.floor(cellsPerMessage / width));
    for (let top = area.top; top <= area.bottom; top += most) {
      const rows = Math.min(most, area.bottom - top + 1);
      if (cells > 0 && cells + rows * width > cellsPerMessage) {
        yield blocks;
        blocks = [];
        cells = 0;
      }
      blocks.push({ request, top, rows });
      cells += rows * width;
    }
  }
  if (blocks.length > 0) yield blocks;
}

async function readBlocks(
  context: Excel.RequestContext,
  requests: readonly ReadRequest[],
  blocks: readonly Block[],
): Promise<{ block: Block; values: CellValue[][] }[]> {
  try {
    const ranges = blocks.map((block) => {
      const { sheet, area } = requests[block.request] as ReadRequest;
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(block.top, area.left, block.rows, area.right - area.left + 1);
      return range.load('values');
    });
    await context.sync();
    return blocks.map((block, index) => ({ block, values: cellGrid(ranges[index]?.values) }));
  } catch (error) {
    const known = asWorkbookError(error);
    const smaller = blocks.flatMap(halves);
    const isHopeless = smaller.length === blocks.length;
    if (!(known instanceof WorkbookError) || known.fault !== 'too-large' || isHopeless) throw known;
    const read: { block: Block; values: CellValue[][] }[] = [];
    for (const block of smaller) read.push(...(await readBlocks(context, requests, [block])));
    return read;
  }
}

function halves(block: Block): Block[] {
  const half = Math.ceil(block.rows / 2);
  if (half === block.rows) return [block];
  return [
    { ...block, rows: half },
    { ...block, top: block.top + half, rows: block.rows - half },
  ];
}

function rangeOf(sheet: Excel.Worksheet, area: MergedArea): Excel.Range {
  return sheet.getRangeByIndexes(area.top, area.left, rowsOf(area), area.right - area.left + 1);
}

function rowsOf({ top, bottom }: MergedArea): number {
  return bottom - top + 1;
}
