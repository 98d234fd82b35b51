import { addressChunks, areaAddress } from '../../report/areas';
import { isMarkFormula, markFills, markFormula, type Mark } from '../../report/marks';
import { isRefused } from './run';
import type { Work } from './work';

/** Areas whose addresses are put together at a stretch. */
const areasAtOnce = 2_000;

/**
 * Our marks on each of these sheets. One message asks what kinds of formats there are, one for the formulas of those
 * that may be ours. A format over which Excel fails, as over some of the user's (OfficeDev/office-js 6827, 5222) and
 * over any that Ctrl+Z brought back (6396), is taken for the user's.
 *
 * @throws OfficeExtension.Error where a sheet is gone or the host is in no state to answer
 */
export async function findMarks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Excel.ConditionalFormat[][]> {
  const collections = sheets.map((sheet) => sheet.getRange().conditionalFormats);
  const whole = new Set(await answered(context, collections, (formats) => formats.load('items/type,items/id')));
  const customs: Excel.ConditionalFormat[][] = [];
  for (const formats of collections) {
    customs.push(whole.has(formats) ? formats.items.filter(isCustom) : await customsOneByOne(context, formats));
  }
  const readable = await answered(context, customs.flat(), ({ custom }) => custom.rule.load('formula'));
  const ours = new Set(readable.filter(({ custom }) => isMarkFormula(custom.rule.formula)));
  return customs.map((formats) => formats.filter((format) => ours.has(format)));
}

/** The custom formats of a collection that cannot be asked as a whole. */
async function customsOneByOne(
  context: Excel.RequestContext,
  formats: Excel.ConditionalFormatCollection,
): Promise<Excel.ConditionalFormat[]> {
  const counted = formats.getCount();
  await context.sync();
  const { value: length } = counted;
  const all = Array.from({ length }, (_format, index) => formats.getItemAt(index));
  const told = await answered(context, all, (format) => format.load('type,id'));
  // By their ids: a place in the list is another's once one is deleted.
  return told.filter(isCustom).map(({ id }) => formats.getItem(id));
}

function isCustom({ type }: Excel.ConditionalFormat): boolean {
  return type === Excel.ConditionalFormatType.custom;
}

/** Asks the same of each, in one message. Where Excel refuses, it is asked of halves: those that it answered for. */
async function answered<T>(
  context: Excel.RequestContext,
  all: readonly T[],
  ask: (one: T) => void,
): Promise<readonly T[]> {
  if (all.length === 0) return all;
  all.forEach(ask);
  try {
    await context.sync();
    return all;
  } catch (error) {
    if (!isRefused(error)) throw error;
    if (all.length === 1) return [];
    const half = Math.ceil(all.length / 2);
    return [
      ...(await answered(context, all.slice(0, half), ask)),
      ...(await answered(context, all.slice(half), ask)),
    ];
  }
}

/** Queues the marks, the least severe first: what is added last lies on top. */
export async function layMarks(work: Work, marks: readonly Mark[]): Promise<void> {
  for (const { sheet, rule, severity, areas } of marks) {
    const worksheet = work.context.workbook.worksheets.getItem(sheet);
    for (const address of addresses(areas)) {
      await work.breathe();
      const format = worksheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = markFormula(rule);
      format.custom.format.fill.color = markFills[severity];
      format.stopIfTrue = false;
    }
  }
}

function* addresses(areas: Mark['areas']): Generator<string, void> {
  for (let first = 0; first < areas.length; first += areasAtOnce) {
    yield* addressChunks(areas.slice(first, first + areasAtOnce).map(areaAddress));
  }
}
