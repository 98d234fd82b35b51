import { addressChunks, areaAddress } from '../../report/areas';
import { isMarkFormula, markFills, markFormula, type Mark } from '../../report/marks';
import type { Work } from './work';

/** Areas whose addresses are put together at a stretch. */
const areasAtOnce = 2_000;

/** Queues the first look at a sheet's conditional formats; the types alone can always be read. */
export function askFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/type,items/id');
  return formats;
}

/**
 * Our marks among the conditional formats asked for before. One message reads the formulas of all custom formats;
 * where Excel fails over one of the user's (OfficeDev/office-js 6827, 5222), each is read by itself and those that
 * cannot be read are taken for the user's.
 */
export async function findMarks(
  context: Excel.RequestContext,
  collections: readonly Excel.ConditionalFormatCollection[],
): Promise<Excel.ConditionalFormat[]> {
  const customs = collections
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  if (customs.length === 0) return [];
  for (const format of customs) format.custom.rule.load('formula');
  try {
    await context.sync();
    return customs.filter((format) => isMarkFormula(format.custom.rule.formula));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return findOneByOne(context, customs);
  }
}

async function findOneByOne(
  context: Excel.RequestContext,
  customs: readonly Excel.ConditionalFormat[],
): Promise<Excel.ConditionalFormat[]> {
  const ours: Excel.ConditionalFormat[] = [];
  for (const format of customs) {
    try {
      const { rule } = format.custom;
      rule.load('formula');
      await context.sync();
      if (isMarkFormula(rule.formula)) ours.push(format);
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error) || error.code !== 'GeneralException') throw error;
    }
  }
  return ours;
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
