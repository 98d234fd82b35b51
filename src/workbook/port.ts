import type { CellPlace, CellValue } from '../domain/records/cells';
import type { SheetHead } from '../domain/records/headings';
import type { MergedArea } from '../domain/records/table';
import type { Mark } from '../report/marks';
import type { SheetPlan } from '../report/plan';

/** Columns that are looked at for a heading: tables of people are far narrower. */
export const headColumns = 50;

/** What a first look at a workbook tells of one sheet. Rows and columns count from 0. */
export interface SheetSurvey {
  name: string;
  visible: boolean;
  protected: boolean;
  /** The area that holds values, or undefined for an empty sheet. */
  used: MergedArea | undefined;
  /** How many formulas a file was saved with, but not their values: they read as blank. Excel has them all. */
  uncalculated?: number;
  /** The first `headingSearchRows` by {@link headColumns} cells, enough to find a heading in. */
  head: SheetHead;
}

/** The user's sheets; those that this product made are left out. */
export interface WorkbookSurvey {
  sheets: readonly SheetSurvey[];
  /** Whether sheets can be neither added nor deleted. */
  structureProtected: boolean;
  /** Whether days count from 1904; left out where the host does not say. */
  system1904?: boolean;
  /** What was kept in the workbook by {@link WorkbookPort.writeStore}, unchecked. */
  stored: Store;
}

/**
 * What the product keeps in the workbook: the confirmed sheets and columns, the settings, the summary's form, what was
 * accepted as an exception, and what the last corrections replaced.
 */
export const storeKeys = {
  mapping: 'liaison.mapping',
  settings: 'liaison.settings',
  summary: 'liaison.summary',
  exceptions: 'liaison.exceptions',
  undo: 'liaison.undo',
} as const;

export type StoreKey = (typeof storeKeys)[keyof typeof storeKeys];

/** What is kept, by key; what is not there is left out. A text that is no JSON is handed over as it is. */
export type Store = Readonly<Partial<Record<StoreKey, unknown>>>;

/** An area to be read: the rows below a heading, ends included. */
export interface ReadRequest {
  sheet: string;
  area: MergedArea;
  /** Columns whose merged cells are wanted. */
  mergedColumns: readonly number[];
  /** A column whose displayed text is wanted for the first rows, where the survey tells no date system. */
  textColumn: number | undefined;
}

export interface ReadArea {
  /** One array for each row of the area. */
  rows: readonly (readonly CellValue[])[];
  /** Undefined where the host cannot tell what is merged. */
  merged: readonly MergedArea[] | undefined;
  /** Sheet rows of the area that are hidden, in order. */
  hiddenRows: readonly number[];
  /** What the cells of `textColumn` show, from the area's first row on. */
  texts: readonly string[];
}

/** What is written by one check: marks in the user's sheets, and the sheet of findings. */
export interface CheckWriting {
  marks: readonly Mark[];
  /** Undefined where the workbook's structure is protected. */
  sheet: SheetPlan | undefined;
}

/** A new content for one cell of the user's, to be written only where the cell still holds `old`. */
export interface CellChange {
  at: CellPlace;
  old: CellValue;
  value: CellValue;
  /** The format that the cell needs for the value; left out, it keeps its own. */
  format?: 'date' | 'text';
}

/** Why a cell was left as it is. */
export type ChangeHindrance =
  /** It no longer holds what it held. */
  | 'changed'
  /** It holds a formula, or a part of what one comes to; its value comes from elsewhere. */
  | 'formula'
  /** Its sheet is protected. */
  | 'protected'
  /** Its sheet is gone. */
  | 'gone';

/** What became of the cells that were to be changed. */
export interface ChangedCells {
  changed: readonly CellPlace[];
  left: readonly { at: CellPlace; why: ChangeHindrance }[];
}

/** A change of the user's cells that was not our own. */
export interface CellsChanged {
  /** `remote`: somebody else who works on the same workbook. */
  source: 'local' | 'remote';
}

/**
 * What the product asks of a workbook. Adapters: Excel through Office.js, a workbook file. Every method may throw a
 * {@link WorkbookError}; none leaves a half-written sheet of ours behind. One that is given a signal stops between two
 * messages when it is aborted, with nothing half done, and throws the signal's reason.
 */
export interface WorkbookPort {
  survey(): Promise<WorkbookSurvey>;
  /** `progress` is told rows read, of all. */
  read(
    requests: readonly ReadRequest[],
    progress: (rows: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<ReadArea[]>;
  /**
   * Removes every earlier mark of ours and lays these, and replaces our earlier sheet of findings. Returns the name
   * that the sheet got, if there is one.
   */
  writeCheck(writing: CheckWriting, signal?: AbortSignal): Promise<string | undefined>;
  /**
   * Removes every mark of ours: how many conditional formats that were, and the protected sheets whose marks had to
   * stay.
   */
  clearMarks(): Promise<{ removed: number; protectedSheets: readonly string[] }>;
  /**
   * Writes a sheet and shows it. It replaces the sheet that bears the same mark, and no other: where the user has a
   * sheet of that name, the new one takes a number. Returns the name it got.
   */
  writeSheet(plan: SheetPlan): Promise<string>;
  /** As {@link writeSheet}, all of them or none; the last one is shown. Names in the order of the plans. */
  writeSheets(plans: readonly SheetPlan[], signal?: AbortSignal): Promise<string[]>;
  /**
   * Writes the first sheets of a workbook whose sheets hold nothing, all of them or none, and shows the first one. They
   * bear no mark, and so are the user's. `plansFor` is told a free name for each that it wishes. Returns the names, or
   * undefined where a sheet holds anything: then nothing is written.
   */
  createSheets(plansFor: (nameFor: (wanted: string) => string) => readonly SheetPlan[]): Promise<string[] | undefined>;
  /** What is kept in the workbook, unchecked: it may be damaged, or by another version. */
  readStore(): Promise<Store>;
  /** Keeps a JSON value in the workbook; it is saved with the file. Undefined takes it away. */
  writeStore(key: StoreKey, value: unknown): Promise<void>;
  /**
   * Changes cells of the user's, and no others. What they held before, with their formats, is first kept in the
   * workbook, so that it can be brought back even after a failure half-way or when the pane was closed.
   */
  changeCells(changes: readonly CellChange[]): Promise<ChangedCells>;
  /**
   * Brings back exactly what the last {@link changeCells} replaced, in the cells that still hold what it wrote.
   * Undefined when there is nothing to bring back.
   */
  undoChanges(): Promise<ChangedCells | undefined>;
  /** Shows a cell to the user. On a hidden sheet it cannot: `hidden`. */
  select(place: CellPlace): Promise<void>;
  /** Calls back after each change of the user's cells that is not our own; returns how to stop. */
  onChanged(listener: (change: CellsChanged) => void): Promise<() => Promise<void>>;
  /** Calls back when the user goes to another cell of their sheets; returns how to stop. */
  onSelected(listener: (place: CellPlace) => void): Promise<() => Promise<void>>;
  /** Opens a file as a workbook of its own, beside this one; nothing of it is saved anywhere. */
  openFile(file: Uint8Array): Promise<void>;
}

/** What went wrong in a workbook, by what the user can do about it. */
export type WorkbookFault =
  /** A cell is being edited. */
  | 'cell-edit'
  /** The sheet or the workbook is protected. */
  | 'protected'
  /** A message was too large for the host. */
  | 'too-large'
  /** A sheet or cell that was there before is gone. */
  | 'gone'
  /** The sheet that was to be shown is hidden. */
  | 'hidden'
  /** The host no longer answers, or the session is over. */
  | 'lost'
  /** The host is busy or out of resources. */
  | 'busy'
  /** A sheet's name was refused. */
  | 'name'
  | 'unknown';

/** The host's own account, for a report. It holds no cell contents. */
export interface FaultDetail {
  code: string;
  message: string;
  location: string;
  /** An unfinished sheet of ours that could not be taken away; the next run does so. */
  leftover?: string;
}

export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly fault: WorkbookFault,
    readonly detail: FaultDetail,
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${detail.code} ${detail.message}`, options);
  }
}
