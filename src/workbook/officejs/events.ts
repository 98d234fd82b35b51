import type { CellPlace } from '../../domain/records/cells';
import { WorkbookError, type CellsChanged } from '../port';
import type { OwnWork } from './own-work';
import { asked, run } from './run';
import { isDraft, markAmong } from './sheet-marks';

type Stop = () => Promise<void>;

/** What all events of sheets tell. */
interface SheetEvent {
  worksheetId: string;
  source: Excel.EventSource | 'Local' | 'Remote';
}

/**
 * Calls back after each change that is not our own and makes results out of date, or marks lie wrong: of cells, of
 * rows that are inserted, deleted, sorted or hidden, of sheets that are added with contents, deleted or renamed; as far
 * as the host tells. `isForeign` is asked of a sheet that was added.
 */
export function listenToChanges(
  own: OwnWork,
  isForeign: (sheetId: string) => Promise<boolean>,
  listener: (change: CellsChanged) => void,
): Promise<Stop> {
  const tell = ({ source }: SheetEvent) => {
    listener({ source: source === 'Remote' ? 'remote' : 'local' });
  };
  const tellOfUsers = (event: SheetEvent) => {
    if (!own.sheets.has(event.worksheetId)) tell(event);
    return Promise.resolve();
  };
  return listen(({ workbook: { worksheets } }) => {
    const handlers: Handler[] = [
      worksheets.onChanged.add((event) => {
        if (!own.caused(event)) tell(event);
        return Promise.resolve();
      }),
      worksheets.onDeleted.add(tellOfUsers),
      worksheets.onAdded.add(async (event) => {
        if (await isForeign(event.worksheetId)) tell(event);
      }),
    ];
    if (supports('ExcelApi', '1.10')) handlers.push(worksheets.onRowSorted.add(tellOfUsers));
    if (supports('ExcelApi', '1.11')) handlers.push(worksheets.onRowHiddenChanged.add(tellOfUsers));
    if (supports('ExcelApi', '1.17') || supports('ExcelApiOnline', '1.1')) {
      handlers.push(worksheets.onNameChanged.add(tellOfUsers));
    }
    return handlers;
  });
}

/** Calls back with the active cell whenever the selection moves; while one is asked for, only the latest counts. */
export function listenToSelection(listener: (place: CellPlace) => void): Promise<Stop> {
  let isAsking = false;
  let hasMoved = false;
  const ask = async () => {
    hasMoved = true;
    if (isAsking) return;
    isAsking = true;
    try {
      while (hasMoved) {
        hasMoved = false;
        const place = await activeCell();
        if (place) listener(place);
      }
    } catch (error) {
      // A host that is busy or gone shows nothing; the next selection asks again.
      if (!(error instanceof WorkbookError)) throw error;
    } finally {
      isAsking = false;
    }
  };
  return listen(({ workbook: { worksheets } }) => [worksheets.onSelectionChanged.add(ask)]);
}

/** The active cell, with its sheet's name as it is now; undefined on a sheet of ours. */
function activeCell(): Promise<CellPlace | undefined> {
  return run(async (context) => {
    const cell = context.workbook.getActiveCell();
    const { worksheet } = cell;
    cell.load('rowIndex,columnIndex');
    worksheet.load('name,names/items/name,names/items/formula');
    await context.sync();
    if (markAmong(worksheet.names) || isDraft(worksheet.names)) return undefined;
    return { sheet: worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove'>;

function listen(add: (context: Excel.RequestContext) => Handler[]): Promise<Stop> {
  return run(async (context) => {
    const handlers = add(context);
    await context.sync();
    return () =>
      asked(() =>
        Excel.run({ delayForCellEdit: true, previousObjects: context }, async () => {
          for (const handler of handlers) handler.remove();
          await context.sync();
        }),
      );
  });
}

function supports(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}
