import { addressOf, type CellPlace } from '../../domain/records/cells';
import type { SheetPlan } from '../../report/plan';
import { freeName } from '../names';
import type { CheckWriting, ReadArea, ReadRequest, Store, StoreKey, WorkbookPort, WorkbookSurvey } from '../port';
import { askFormats, findMarks, layMarks } from './marks';
import { knownSheets, replaceSheets, type KnownSheet } from './own-sheets';
import { readAreas } from './read';
import { run } from './run';
import { askStore, writeStored } from './store';
import { survey } from './survey';

interface SheetMarks {
  sheet: KnownSheet;
  marks: readonly Excel.ConditionalFormat[];
}

/** Excel's open workbook, through Office.js (ExcelApi 1.9; merged cells from 1.13). */
export class ExcelWorkbook implements WorkbookPort {
  /** Ids of our own sheets: their changes are not the user's. */
  private readonly ownSheets = new Set<string>();

  survey(): Promise<WorkbookSurvey> {
    return run(survey);
  }

  read(requests: readonly ReadRequest[], progress: (rows: number, total: number) => void): Promise<ReadArea[]> {
    return run((context) => readAreas(context, requests, progress));
  }

  async writeCheck({ marks, sheet }: CheckWriting): Promise<void> {
    await run(async (context) => {
      const sheets = await this.look(context);
      const old = await marksOf(context, sheets);
      const replaceMarks = () => {
        for (const format of removable(old)) format.delete();
        layMarks(context, marks);
      };
      context.application.suspendScreenUpdatingUntilNextSync();
      if (sheet) {
        const written = await replaceSheets(context, sheets, { plans: [sheet], show: 'none', alongside: replaceMarks });
        for (const { id } of written) this.ownSheets.add(id);
      } else {
        replaceMarks();
        await context.sync();
      }
    });
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

  writeSheets(plans: readonly SheetPlan[]): Promise<string[]> {
    return run(async (context) => {
      const sheets = await this.look(context);
      context.application.suspendScreenUpdatingUntilNextSync();
      const written = await replaceSheets(context, sheets, { plans, show: 'last', alongside: () => undefined });
      for (const { id } of written) this.ownSheets.add(id);
      return written.map(({ name }) => name);
    });
  }

  createSheets(plansFor: (nameFor: (wanted: string) => string) => readonly SheetPlan[]): Promise<string[] | undefined> {
    return run(async (context) => {
      const sheets = await this.look(context);
      if (!(await areBlank(context, sheets))) return undefined;
      const taken = sheets.filter(({ draft }) => !draft).map(({ name }) => name);
      const plans = plansFor((wanted) => {
        const name = freeName(wanted, taken);
        taken.push(name);
        return name;
      });
      context.application.suspendScreenUpdatingUntilNextSync();
      const written = await replaceSheets(context, sheets, { plans, show: 'first', alongside: () => undefined });
      return written.map(({ name }) => name);
    });
  }

  readStore(): Promise<Store> {
    return run(async (context) => {
      const stored = askStore(context);
      await context.sync();
      return stored();
    });
  }

  async writeStore(key: StoreKey, value: unknown): Promise<void> {
    await run((context) => writeStored(context, key, value));
  }

  async select({ sheet, row, column }: CellPlace): Promise<void> {
    await run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(addressOf(row, column)).select();
      await context.sync();
    });
  }

  onChanged(listener: () => void): Promise<() => Promise<void>> {
    return run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
        if (!this.ownSheets.has(worksheetId)) listener();
        return Promise.resolve();
      });
      await context.sync();
      return () =>
        Excel.run(handler.context, async (own) => {
          handler.remove();
          await own.sync();
        });
    });
  }

  private async look(context: Excel.RequestContext): Promise<KnownSheet[]> {
    const sheets = await knownSheets(context);
    for (const { id, mark } of sheets) if (mark) this.ownSheets.add(id);
    return sheets;
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
  const formats = users.map(({ sheet }) => askFormats(sheet));
  await context.sync();
  const ours = new Set(await findMarks(context, formats));
  return users.map((sheet, index): SheetMarks => {
    return { sheet, marks: (formats[index]?.items ?? []).filter((format) => ours.has(format)) };
  });
}

/** The marks that can be deleted: on a protected sheet nothing can. */
function removable(found: readonly SheetMarks[]): Excel.ConditionalFormat[] {
  return found.flatMap(({ sheet, marks }) => (sheet.protected ? [] : marks));
}
