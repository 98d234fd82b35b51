import type { CellPlace } from '../../domain/records/cells';
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
import { BookEdits } from './book-edits';
import { changeCells, undoChanges } from './changes';
import type { Compression } from './compression';
import { replaceMarks } from './marks';
import { writeOwnSheets } from './own-sheets';
import { openPackage, type XlsxPackage } from './package';
import { readAreas } from './read-areas';
import { readStore, writeStore } from './store';
import { surveySheets } from './survey-sheets';
import { viewSheet, type ViewSheet } from './view-sheet';
import { readWorkbookPart, type WorkbookPart, type WorkbookSheet } from './workbook-part';

/** What a user should know of a file before it is changed. */
export type FileNote =
  /** It bears a digital signature, which no longer holds once anything in it is changed. */
  'signed';

/** Whoever shows or keeps an open file, and is told what becomes of it. */
export interface WorkbookWatcher {
  /** A cell is to be shown. */
  shown?: (place: CellPlace) => void;
  /** The file was changed. */
  edited?: () => void;
  /** A file is to be opened beside this one. */
  openFile?: (file: Uint8Array) => void;
}

/**
 * A workbook file (.xlsx, .xlsm), without Excel. Only the parts that hold our marks, sheets and values are written; all
 * others keep their bytes. The tab that the file opens with stays the user's.
 */
export class XlsxWorkbook implements WorkbookPort {
  private readonly watchers = new Set<WorkbookWatcher>();
  private readonly selectionListeners = new Set<(place: CellPlace) => void>();
  private known: WorkbookPart | undefined;

  private constructor(private readonly pkg: XlsxPackage) {}

  /** @throws FileError for what is no workbook, or none that can be read safely */
  static open(bytes: Uint8Array, fileName?: string, compression?: Compression): XlsxWorkbook {
    const workbook = new XlsxWorkbook(openPackage(bytes, fileName, compression));
    workbook.known = readWorkbookPart(workbook.pkg);
    return workbook;
  }

  /** The file as it is now. */
  save(): Uint8Array {
    return this.pkg.save();
  }

  get notes(): FileNote[] {
    return this.pkg.paths().some((path) => path.toLowerCase().startsWith('_xmlsignatures/')) ? ['signed'] : [];
  }

  /** All tabs, ours among them, in their order. */
  get tabs(): readonly Pick<WorkbookSheet, 'name' | 'state' | 'isWorksheet'>[] {
    return this.book.sheets.filter(({ draft }) => !draft);
  }

  /**
   * A worksheet to be looked at, as it is now.
   * @throws WorkbookError `gone` for one that is not there; FileError for damaged parts
   */
  async view(name: string, signal?: AbortSignal): Promise<ViewSheet> {
    return viewSheet(this.pkg, this.book, this.sheetOf(name), signal);
  }

  /** @returns how to stop */
  watch(watcher: WorkbookWatcher): () => void {
    this.watchers.add(watcher);
    return () => {
      this.watchers.delete(watcher);
    };
  }

  /** To be called when the user goes to a cell, by whoever shows the sheets. */
  userSelected(place: CellPlace): void {
    for (const listener of this.selectionListeners) listener(place);
  }

  async survey(): Promise<WorkbookSurvey> {
    const { pkg, book } = this;
    const sheets = await surveySheets(pkg, book);
    const { structureProtected, system1904 } = book;
    return { sheets, structureProtected, system1904, stored: readStore(pkg, book) };
  }

  read(
    requests: readonly ReadRequest[],
    progress: (rows: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<ReadArea[]> {
    return readAreas(this.pkg, this.book, requests, progress, signal);
  }

  writeCheck({ marks, sheet }: CheckWriting, signal?: AbortSignal): Promise<string | undefined> {
    return this.edit((edits) => {
      replaceMarks(edits, marks);
      return sheet && writeOwnSheets(edits, [sheet])[0];
    }, signal);
  }

  clearMarks(): Promise<{ removed: number; protectedSheets: readonly string[] }> {
    return this.edit((edits) => replaceMarks(edits, []));
  }

  async writeSheet(plan: SheetPlan): Promise<string> {
    const [name = ''] = await this.writeSheets([plan]);
    return name;
  }

  async writeSheets(plans: readonly SheetPlan[], signal?: AbortSignal): Promise<string[]> {
    const names = await this.edit((edits) => writeOwnSheets(edits, plans), signal);
    this.showSheet(names.at(-1));
    return names;
  }

  async createSheets(
    plansFor: (nameFor: (wanted: string) => string) => readonly SheetPlan[],
  ): Promise<string[] | undefined> {
    const { sheets } = await this.survey();
    if (sheets.some(({ used }) => used)) return undefined;
    const names = await this.edit((edits) => {
      const taken = this.book.sheets.filter(({ draft }) => !draft).map(({ name }) => name);
      return writeOwnSheets(edits, plansFor(sheetNamer(taken)));
    });
    this.showSheet(names[0]);
    return names;
  }

  readStore(): Promise<Store> {
    return Promise.resolve(readStore(this.pkg, this.book));
  }

  writeStore(key: StoreKey, value: unknown): Promise<void> {
    return this.edit((edits) => writeStore(edits, key, value));
  }

  changeCells(changes: readonly CellChange[]): Promise<ChangedCells> {
    return this.edit((edits) => changeCells(edits, changes));
  }

  undoChanges(): Promise<ChangedCells | undefined> {
    return this.edit(undoChanges);
  }

  async select(place: CellPlace): Promise<void> {
    this.sheetOf(place.sheet);
    this.show(place);
    return Promise.resolve();
  }

  /** Nobody else changes a file that is open here. */
  onChanged(_listener: (change: CellsChanged) => void): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  onSelected(listener: (place: CellPlace) => void): Promise<() => Promise<void>> {
    this.selectionListeners.add(listener);
    return Promise.resolve(() => {
      this.selectionListeners.delete(listener);
      return Promise.resolve();
    });
  }

  openFile(file: Uint8Array): Promise<void> {
    for (const { openFile } of this.watchers) openFile?.(file);
    return Promise.resolve();
  }

  private sheetOf(name: string): WorkbookSheet {
    const sheet = this.book.sheets.find((one) => one.name === name && one.isWorksheet);
    if (sheet) return sheet;
    throw new WorkbookError('gone', { code: 'ItemNotFound', message: 'no such sheet', location: '' });
  }

  private get book(): WorkbookPart {
    this.known ??= readWorkbookPart(this.pkg);
    return this.known;
  }

  /** Makes all changes of a job, or none when it throws; in one go, so that no two jobs mix. */
  private edit<T>(job: (edits: BookEdits) => T, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve) => {
      signal?.throwIfAborted();
      const edits = new BookEdits(this.pkg, this.book);
      const result = job(edits);
      const isChanged = edits.commit();
      this.known = undefined;
      if (isChanged) for (const { edited } of this.watchers) edited?.();
      resolve(result);
    });
  }

  private showSheet(sheet: string | undefined): void {
    if (sheet !== undefined) this.show({ sheet, row: 0, column: 0 });
  }

  private show(place: CellPlace): void {
    for (const { shown } of this.watchers) shown?.(place);
  }
}
