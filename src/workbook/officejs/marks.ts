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
  const told = await answers(context, sheets, (sheet) => formatsOf(sheet).load('items/type,items/id'));
  const customs: Excel.ConditionalFormat[][] = [];
  for (const sheet of sheets) {
    customs.push((told.get(sheet)?.items ?? (await tellableOf(context, sheet))).filter(isCustom));
  }
  const rules = await answers(context, customs.flat(), ({ custom }) => custom.rule.load('formula'));
  return customs.map((formats) => formats.filter((format) => isMarkFormula(rules.get(format)?.formula ?? '')));
}

/** The formats that Excel tells of one by one, of a sheet that it does not tell of as a whole. */
async function tellableOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Excel.ConditionalFormat[]> {
  const formats = formatsOf(sheet);
  const counted = formats.getCount();
  await context.sync();
  const { value: length } = counted;
  const places = Array.from({ length }, (_format, index) => index);
  const told = await answers(context, places, (index) => formats.getItemAt(index).load('type,id'));
  return [...told.values()];
}

function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats;
}

function isCustom({ type }: Excel.ConditionalFormat): boolean {
  return type === Excel.ConditionalFormatType.custom;
}

/**
 * Asks the same of each, in one message, and returns what was answered. Where Excel refuses, halves are asked anew,
 * until those that it refuses stand alone: they are left out.
 */
async function answers<T, A>(
  context: Excel.RequestContext,
  all: readonly T[],
  ask: (one: T) => A,
): Promise<ReadonlyMap<T, A>> {
  if (all.length === 0) return new Map();
  const asked = new Map(all.map((one) => [one, ask(one)]));
  try {
    await context.sync();
    return asked;
  } catch (error) {
    if (!isRefused(error)) throw error;
    if (all.length === 1) return new Map();
    const half = Math.ceil(all.length / 2);
    return new Map([
      ...(await answers(context, all.slice(0, half), ask)),
      ...(await answers(context, all.slice(half), ask)),
    ]);
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
