import type { CellPlace, CellValue } from '../../src/domain/records/cells';
import { headingSearchRows } from '../../src/domain/records/headings';
import type { MergedArea } from '../../src/domain/records/table';
import { areaAddress } from '../../src/report/areas';
import { markFills, markFormula, type Mark } from '../../src/report/marks';
import type { SheetMark, SheetPlan } from '../../src/report/plan';
import { sheetNamer } from '../../src/workbook/names';
import {
  headColumns,
  WorkbookError,
  type CellChange,
  type ChangedCells,
  type ChangeHindrance,
  type CheckWriting,
  type ReadArea,
  type ReadRequest,
  type Store,
  type StoreKey,
  type WorkbookFault,
  type WorkbookPort,
  type WorkbookSurvey,
} from '../../src/workbook/port';
import { namedWritings } from '../../src/workbook/sheet-marks';
import { expectedView, type MarkView, type SheetView } from './sheet-view';

/** A sheet as a grid. A sheet of ours is its plan. */
export interface MemorySheet {
  name: string;
  rows: CellValue[][];
  protected: boolean;
  mark: SheetMark | undefined;
  draft: false;
  plan: SheetPlan | undefined;
  marks: Mark[];
}

/** A workbook that is nothing but grids: the port's rules without any host or file. */
export class MemoryWorkbook implements WorkbookPort {
  sheets: MemorySheet[];
  structureProtected = false;
  shown: CellPlace | undefined;
  private stored: Store = {};
  private undo: CellChange[] | undefined;

  constructor(sheets: readonly { name: string; rows: readonly (readonly CellValue[])[] }[]) {
    this.sheets = sheets.map(({ name, rows }) => gridSheet(name, rows.map((row) => [...row])));
  }

  async survey(): Promise<WorkbookSurvey> {
    const users = this.sheets.filter(({ mark }) => !mark);
    return {
      sheets: users.map(({ name, rows, protected: isProtected }) => ({
        name,
        visible: true,
        protected: isProtected,
        used: usedArea(rows),
        head: {
          name,
          firstRow: 0,
          firstColumn: 0,
          rows: areaOf(rows, { top: 0, left: 0, bottom: headingSearchRows - 1, right: headColumns - 1 }),
          hidden: false,
        },
      })),
      structureProtected: this.structureProtected,
      stored: await this.readStore(),
    };
  }

  async read(requests: readonly ReadRequest[], progress: (rows: number, total: number) => void): Promise<ReadArea[]> {
    const areas = requests.map(({ sheet, area }): ReadArea => {
      return { rows: areaOf(this.sheet(sheet).rows, area), merged: [], hiddenRows: [], texts: [] };
    });
    const total = areas.reduce((sum, { rows }) => sum + rows.length, 0);
    progress(total, total);
    return Promise.resolve(areas);
  }

  async writeCheck({ marks, sheet }: CheckWriting): Promise<string | undefined> {
    for (const mark of marks) if (this.sheet(mark.sheet).protected) throw fault('protected');
    const write = sheet ? this.prepared([sheet]) : undefined;
    this.removeMarks();
    for (const mark of marks) this.sheet(mark.sheet).marks.push(mark);
    return Promise.resolve(write?.()[0]);
  }

  async clearMarks(): Promise<{ removed: number; protectedSheets: readonly string[] }> {
    const kept = this.sheets.filter(({ protected: isProtected, marks }) => isProtected && marks.length > 0);
    return Promise.resolve({ removed: this.removeMarks(), protectedSheets: kept.map(({ name }) => name) });
  }

  async writeSheet(plan: SheetPlan): Promise<string> {
    const [name = ''] = await this.writeSheets([plan]);
    return name;
  }

  async writeSheets(plans: readonly SheetPlan[]): Promise<string[]> {
    const names = this.prepared(plans)();
    this.shown = { sheet: names.at(-1) ?? '', row: 0, column: 0 };
    return Promise.resolve(names);
  }

  async createSheets(
    plansFor: (nameFor: (wanted: string) => string) => readonly SheetPlan[],
  ): Promise<string[] | undefined> {
    if (this.sheets.some(({ rows, mark }) => !mark && usedArea(rows))) return undefined;
    const names = await this.writeSheets(plansFor(sheetNamer(this.sheets.map(({ name }) => name))));
    this.shown = { sheet: names[0] ?? '', row: 0, column: 0 };
    return names;
  }

  async readStore(): Promise<Store> {
    return Promise.resolve(structuredClone(this.stored));
  }

  async writeStore(key: StoreKey, value: unknown): Promise<void> {
    const { [key]: _old, ...others } = this.stored;
    this.stored = value === undefined ? others : { ...others, [key]: JSON.parse(JSON.stringify(value)) as unknown };
    return Promise.resolve();
  }

  async changeCells(changes: readonly CellChange[]): Promise<ChangedCells> {
    const done = this.change(changes);
    const replaced = changes.filter(({ at }) => done.changed.includes(at));
    if (replaced.length > 0) this.undo = replaced.map(({ at, old, value }) => ({ at, old: value, value: old }));
    return Promise.resolve(done);
  }

  async undoChanges(): Promise<ChangedCells | undefined> {
    const { undo } = this;
    this.undo = undefined;
    return Promise.resolve(undo && this.change(undo));
  }

  async select(place: CellPlace): Promise<void> {
    this.sheet(place.sheet);
    this.shown = place;
    return Promise.resolve();
  }

  async onChanged(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  async onSelected(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  async openFile(): Promise<void> {
    return Promise.resolve();
  }

  sheet(name: string): MemorySheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw fault('gone');
    return found;
  }

  /** The sheet as a reader would find it: of a user's sheet only its name and marks. */
  view({ name, plan, marks }: MemorySheet): Pick<SheetView, 'name' | 'marks'> {
    const laid = marks.map(({ rule, severity, areas }): MarkView => {
      return { formula: markFormula(rule), color: markFills[severity], cells: areas.map(areaAddress).sort() };
    });
    return { ...(plan ? expectedView(plan, name) : {}), name, marks: laid.reverse() };
  }

  /** Checks all, and returns what then writes: it cannot fail half-way. */
  private prepared(plans: readonly SheetPlan[]): () => string[] {
    if (this.structureProtected) throw fault('protected');
    const writings = namedWritings(this.sheets, plans);
    for (const { plan } of writings) expectedView(plan);
    return () => {
      for (const { plan, earlier, finalName } of writings) {
        const sheet: MemorySheet = { ...gridSheet(finalName, []), plan, mark: plan.mark };
        if (earlier) this.sheets[this.sheets.indexOf(earlier)] = sheet;
        else this.sheets.push(sheet);
      }
      return writings.map(({ finalName }) => finalName);
    };
  }

  private removeMarks(): number {
    const open = this.sheets.filter((sheet) => !sheet.protected);
    const removed = open.reduce((sum, { marks }) => sum + marks.length, 0);
    for (const sheet of open) sheet.marks = [];
    return removed;
  }

  private change(changes: readonly CellChange[]): ChangedCells {
    const changed: CellPlace[] = [];
    const left: { at: CellPlace; why: ChangeHindrance }[] = [];
    for (const { at, old, value } of changes) {
      const sheet = this.sheets.find(({ name }) => name === at.sheet);
      const why = !sheet ? 'gone' : sheet.protected ? 'protected' : (sheet.rows[at.row]?.[at.column] ?? '') !== old ? 'changed' : undefined;
      if (why === undefined && sheet) {
        while (sheet.rows.length <= at.row) sheet.rows.push([]);
        const row = sheet.rows[at.row] ?? [];
        while (row.length <= at.column) row.push('');
        row[at.column] = value;
        changed.push(at);
      } else if (why !== undefined) {
        left.push({ at, why });
      }
    }
    return { changed, left };
  }
}

function gridSheet(name: string, rows: CellValue[][]): MemorySheet {
  return { name, rows, protected: false, mark: undefined, draft: false, plan: undefined, marks: [] };
}

function usedArea(rows: readonly (readonly CellValue[])[]): MergedArea | undefined {
  const filled = rows.flatMap((row, rowIndex) => row.flatMap((value, column) => (value === '' ? [] : [[rowIndex, column] as const])));
  if (filled.length === 0) return undefined;
  const columns = filled.map(([, column]) => column);
  return {
    top: filled[0]?.[0] ?? 0,
    left: Math.min(...columns),
    bottom: filled.at(-1)?.[0] ?? 0,
    right: Math.max(...columns),
  };
}

function areaOf(rows: readonly (readonly CellValue[])[], { top, left, bottom, right }: MergedArea): CellValue[][] {
  return Array.from({ length: bottom - top + 1 }, (_row, row) =>
    Array.from({ length: right - left + 1 }, (_column, column) => rows[top + row]?.[left + column] ?? ''),
  );
}

function fault(kind: WorkbookFault): WorkbookError {
  return new WorkbookError(kind, { code: kind, message: kind, location: '' });
}
