import { sum } from '../../domain/collections';
import type { CellValue } from '../../domain/records/cells';
import type { MergedArea } from '../../domain/records/table';
import { cellGrid } from '../grid';
import { WorkbookError, type ReadArea, type ReadRequest } from '../port';
import { askMerged, askTexts, knowsMerged } from './read-extras';
import { asWorkbookError } from './run';
import type { Work } from './work';

/** Cells asked for in one message: half a megabyte of answer, which is read in less than 50 ms. */
const cellsPerMessage = 20_000;

interface Block {
  request: number;
  top: number;
  rows: number;
}

/** Reads areas in blocks, several small ones in one message; a block that is too large for the host is halved. */
export async function readAreas(
  work: Work,
  requests: readonly ReadRequest[],
  progress: (rows: number, total: number) => void,
): Promise<ReadArea[]> {
  const { worksheets } = work.context.workbook;
  const ask = () =>
    requests.map(({ sheet, area, textColumn }) => askTexts(worksheets.getItem(sheet), area, textColumn));
  let texts: ReturnType<typeof ask> | undefined;
  const rows: CellValue[][][] = requests.map(() => []);
  const merged: MergedArea[][] = requests.map(() => []);
  const hiddenRows: number[][] = requests.map(() => []);
  const total = sum(requests, ({ area }) => area.bottom - area.top + 1);
  let done = 0;
  for (const blocks of messages(requests)) {
    // The texts travel with the first message, and again with its halves when it fails.
    const alongside = () => {
      if (done === 0) texts = ask();
    };
    for (const { block, values, areas, hidden } of await readBlocks(work, requests, blocks, alongside)) {
      rows[block.request]?.push(...values);
      merged[block.request]?.push(...areas);
      hiddenRows[block.request]?.push(...hidden);
      done += block.rows;
    }
    progress(done, total);
    await work.breathe();
  }
  // Areas without rows have nothing to ask for.
  texts ??= ask();
  return texts.map((shown, index): ReadArea => {
    return {
      rows: rows[index] ?? [],
      merged: knowsMerged() ? (merged[index] ?? []) : undefined,
      texts: shown(),
      hiddenRows: hiddenRows[index] ?? [],
    };
  });
}

function* messages(requests: readonly ReadRequest[]): Generator<Block[], void> {
  let blocks: Block[] = [];
  let cells = 0;
  for (const [request, { area }] of requests.entries()) {
    const width = area.right - area.left + 1;
    for (let top = area.top; top <= area.bottom; ) {
      const fits = Math.floor((cellsPerMessage - cells) / width);
      if (fits < 1 && blocks.length > 0) {
        yield blocks;
        blocks = [];
        cells = 0;
        continue;
      }
      const rows = Math.min(Math.max(1, fits), area.bottom - top + 1);
      blocks.push({ request, top, rows });
      cells += rows * width;
      top += rows;
    }
  }
  if (blocks.length > 0) yield blocks;
}

interface BlockRead {
  block: Block;
  values: CellValue[][];
  /** Merged areas that lie in the block; the next one has those that reach into it once more. */
  areas: readonly MergedArea[];
  /** Sheet rows of the block that are hidden. */
  hidden: number[];
}

async function readBlocks(
  work: Work,
  requests: readonly ReadRequest[],
  blocks: readonly Block[],
  alongside: () => void,
): Promise<BlockRead[]> {
  try {
    alongside();
    const asked = blocks.map((block) => {
      const { sheet: name, area, mergedColumns } = requests[block.request] as ReadRequest;
      const sheet = work.context.workbook.worksheets.getItem(name);
      const range = sheet.getRangeByIndexes(block.top, area.left, block.rows, area.right - area.left + 1);
      const merged = askMerged(sheet, { top: block.top, bottom: block.top + block.rows - 1 }, mergedColumns);
      return { block, range: range.load('values'), properties: range.getRowProperties({ rowHidden: true }), merged };
    });
    await work.send();
    await work.breathe();
    return asked.map(({ block, range, properties, merged }): BlockRead => {
      const hidden = properties.value.flatMap(({ rowHidden }, row) => (rowHidden ? [block.top + row] : []));
      return { block, values: cellGrid(range.values), areas: merged(), hidden };
    });
  } catch (error) {
    const known = asWorkbookError(error);
    const smaller = blocks.flatMap(halves);
    const isHopeless = smaller.length === blocks.length;
    if (!(known instanceof WorkbookError) || known.fault !== 'too-large' || isHopeless) throw known;
    const read: BlockRead[] = [];
    for (const block of smaller) read.push(...(await readBlocks(work, requests, [block], alongside)));
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
