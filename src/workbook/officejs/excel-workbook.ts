import { addressOf, type CellPlace } from '../../domain/records/cells';
import type { SheetPlan } from '../../report/plan';
import { sheetNamer } from '../names';
import {
  WorkbookError,
  type CellChange,
  type CellsChanged,
  type ChangedCells,
  type CheckWriting,
  type ReadArea,
  type ReadRequest,
  type Store,
  type StoreKey,
  type WorkbookPort,
  type WorkbookSurvey,
} from '../port';
import { changeCells, undoChanges } from './change-cells';
import { listenToChanges, listenToSelection } from './events';
import { findMarks, layMarks } from './marks';
import { openAsWorkbook } from './open-file';
import { knownSheets, replaceSheets, type KnownSheet, type Replacement } from './own-sheets';
import { OwnWork } from './own-work';
import { readAreas } from './read';
import { run, runWork } from './run';
import { readParts } from './store';
import { survey } from './survey';
import type { Work } from './work';

interface SheetMarks {
  sheet: KnownSheet;
  marks: readonly Excel.ConditionalFormat[];
}

/** Excel's open workbook, through Office.js (ExcelApi 1.9; merged cells from 1.13). */
export class ExcelWorkbook implements WorkbookPort {
  private readonly own = new OwnWork();
  /** Ids of the sheets by the names that they had at the last survey: another one may have taken a name since. */
  private surveyed: ReadonlyMap<string, string> = new Map();

  survey(): Promise<WorkbookSurvey> {
    return run((context) =>
      survey(context, async () => {
        const sheets = await this.look(context);
        this.surveyed = new Map(sheets.map(({ name, id }) => [name, id]));
        return sheets;
      }),
    );
  }

  read(
    requests: readonly ReadRequest[],
    progress: (rows: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<ReadArea[]> {
    return runWork((work) => readAreas(work, requests.map(this.byId), progress), signal);
  }

  writeCheck({ marks, sheet }: CheckWriting, signal?: AbortSignal): Promise<string | undefined> {
    return runWork(async (work) => {
      const sheets = await this.look(work.context);
      const old = await marksOf(work.context, sheets);
      const replaceMarks = () => {
        for (const format of removable(old)) format.delete();
        return layMarks(work, marks.map(this.byId));
      };
      if (sheet) {
        const [name] = await this.replace(work, sheets, { plans: [sheet], show: 'none', alongside: replaceMarks });
        return name;
      }
      work.context.application.suspendScreenUpdatingUntilNextSync();
      await replaceMarks();
      await work.send();
      return undefined;
    }, signal);
  }

  clearMarks(): Promise<{ removed: number; protectedSheets: readonly string[] }> {
    return run(async (context) => {
      const found = await marksOf(context, await this.look(context));
      const removed = removable(found);
      for (const format of removed) format.delete();
      await context.sync();
      const kept = found.filter(({ sheet, marks }) => sheet.protected && marks.length > 0);
      return { removed: removed.length, protectedSheets: kept.map(({ sheet }) => sheet.name) };
    });
  }

  async writeSheet(plan: SheetPlan): Promise<string> {
    const [name = ''] = await this.writeSheets([plan]);
    return name;
  }

  writeSheets(plans: readonly SheetPlan[], signal?: AbortSignal): Promise<string[]> {
    return runWork(async (work) => this.replace(work, await this.look(work.context), { plans, show: 'last' }), signal);
  }

  createSheets(plansFor: (nameFor: (wanted: string) => string) => readonly SheetPlan[]): Promise<string[] | undefined> {
    return runWork(async (work) => {
      const sheets = await this.look(work.context);
      if (!(await areBlank(work.context, sheets))) return undefined;
      const plans = plansFor(sheetNamer(sheets.filter(({ draft }) => !draft).map(({ name }) => name)));
      return this.replace(work, sheets, { plans, show: 'first' });
    });
  }

  readStore(): Promise<Store> {
    return run(async (context) => (await readParts(context)).stored);
  }

  async writeStore(key: StoreKey, value: unknown): Promise<void> {
    await run(async (context) => {
      const parts = await readParts(context);
      parts.write(key, value);
      await context.sync();
    });
  }

  changeCells(changes: readonly CellChange[]): Promise<ChangedCells> {
    return changeCells(changes, this.surveyed, this.look, this.own);
  }

  undoChanges(): Promise<ChangedCells | undefined> {
    return undoChanges(this.look, this.own);
  }

  async select(place: CellPlace): Promise<void> {
    const { sheet, row, column } = this.byId(place);
    await run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet).load('visibility');
      await context.sync();
      if (worksheet.visibility !== Excel.SheetVisibility.visible) {
        throw new WorkbookError('hidden', { code: 'HiddenSheet', message: 'the sheet is hidden', location: 'select' });
      }
      worksheet.activate();
      worksheet.getRange(addressOf(row, column)).select();
      await context.sync();
    });
  }

  async onChanged(listener: (change: CellsChanged) => void): Promise<() => Promise<void>> {
    await run(this.look);
    return listenToChanges(this.own, (id) => this.isUsersTable(id), listener);
  }

  onSelected(listener: (place: CellPlace) => void): Promise<() => Promise<void>> {
    return listenToSelection(listener);
  }

  openFile(file: Uint8Array): Promise<void> {
    return openAsWorkbook(file);
  }

  /** Names a sheet by its id, where it is known. */
  private readonly byId = <T extends { sheet: string }>(one: T): T => {
    return { ...one, sheet: this.surveyed.get(one.sheet) ?? one.sheet };
  };

  private readonly look = async (context: Excel.RequestContext): Promise<KnownSheet[]> => {
    const sheets = await knownSheets(context);
    for (const { id, mark, draft } of sheets) if (mark || draft) this.own.sheets.add(id);
    return sheets;
  };

  private replace(
    work: Work,
    sheets: readonly KnownSheet[],
    { plans, show, alongside = () => Promise.resolve() }: Pick<Replacement, 'plans' | 'show'> & Partial<Replacement>,
  ): Promise<string[]> {
    return replaceSheets(work, sheets, { plans, show, alongside, own: this.own });
  }

  /** Whether a sheet that was added is not ours and holds something; a host that does not say is taken to mean yes. */
  private async isUsersTable(id: string): Promise<boolean> {
    if (this.own.sheets.has(id)) return false;
    try {
      return await run(async (context) => {
        const added = (await this.look(context)).filter((sheet) => sheet.id === id && !sheet.mark && !sheet.draft);
        return added.length > 0 && !(await areBlank(context, added));
      });
    } catch (error) {
      if (error instanceof WorkbookError) return true;
      throw error;
    }
  }
}

/** Whether the user’s sheets hold nothing. */
async function areBlank(context: Excel.RequestContext, sheets: readonly KnownSheet[]): Promise<boolean> {
  const users = sheets.filter(({ mark, draft }) => !mark && !draft);
  const used = users.map(({ sheet }) => sheet.getUsedRangeOrNullObject(true).load('address'));
  await context.sync();
  return used.every(({ isNullObject }) => isNullObject);
}

/** Our marks, sheet by sheet; our own sheets bear none. */
async function marksOf(context: Excel.RequestContext, sheets: readonly KnownSheet[]): Promise<SheetMarks[]> {
  const users = sheets.filter(({ mark, draft }) => !mark && !draft);
  const marks = await findMarks(context, users.map(({ sheet }) => sheet));
  return users.map((sheet, index): SheetMarks => ({ sheet, marks: marks[index] ?? [] }));
}

/** The marks that can be deleted: on a protected sheet nothing can. */
function removable(found: readonly SheetMarks[]): Excel.ConditionalFormat[] {
  return found.flatMap(({ sheet, marks }) => (sheet.protected ? [] : marks));
}
