import type { CellValue } from '../../src/domain/records/cells';
import { planBlankLedger } from '../../src/report/blank-ledger';
import { planFindingsSheet } from '../../src/report/findings-sheet';
import type { Mark } from '../../src/report/marks';
import { blank, formula, linkTo, number, text, type SheetMark, type SheetPlan } from '../../src/report/plan';
import { planSummary } from '../../src/report/summary-sheet';
import { markFills, markFormula } from '../../src/report/marks';
import { storeKeys, type WorkbookPort } from '../../src/workbook/port';
import { auditOfSample, yearIsOver } from './opened';
import { plainPlan } from './plans';
import { expectedView, type SheetView } from './sheet-view';

/** What people do to a workbook between two jobs of ours. */
export interface Acts {
  protect(sheet: string): void;
  unprotect(sheet: string): void;
  protectStructure(on: boolean): void;
  rename(sheet: string, name: string): void;
  add(sheet: string): void;
  set(sheet: string, row: number, column: number, value: CellValue): void;
  /** As Excel does: names of the sheet's scope go with it. */
  copy(sheet: string, name: string): void;
}

/** A sheet that was not made by a plan is told by its name and marks. */
export type FoundSheet = Pick<SheetView, 'name' | 'marks'> & Partial<SheetView>;

/** A workbook open in one of the adapters. */
export interface Subject {
  readonly workbook: WorkbookPort;
  act(change: (acts: Acts) => void): Promise<void>;
  /** All sheets in the order of the tabs, as somebody else reads them. */
  look(): Promise<FoundSheet[]>;
}

export interface Start {
  name: string;
  rows: readonly (readonly CellValue[])[];
}

const list: Start = { name: '名单', rows: [['工号', '姓名', '日期'], ['2023000001', '赵一鸣', 45_541], ['007', '', 0.1 + 0.2]] };
const nothing: Start = { name: 'Sheet1', rows: [] };

const traps = ['=1+1', '+86 29 8888', '-无', '@小王', '=HYPERLINK("http://x","y")', '2024-10-15', '1/2', '007', 'TRUE', "'引号", '\t缩进', '两\n行', '<&>"', ' 空 '];

function plan(words: string, kind: SheetMark['kind'] = 'findings', name = '校验结果', period = ''): SheetPlan {
  const rows = [[text(words, 'plain'), blank('plain'), blank('plain')]];
  return { ...plainPlan(name, kind), mark: { kind, period }, rows, heights: [18], frames: [] };
}

function mark(cells: readonly (readonly [number, number])[], rule: Mark['rule'] = 'log/date-required', severity: Mark['severity'] = 'error'): Mark {
  const areas = cells.map(([row, column]) => ({ top: row, bottom: row, left: column, right: column }));
  return { sheet: list.name, rule, severity, areas };
}

// Whole forms are written and read back by another program, which takes its time on a busy machine.
/** What every adapter does alike. */
export function describeContract(adapter: string, open: (start: readonly Start[]) => Promise<Subject>): void {
  const names = async (subject: Subject) => (await subject.look()).map(({ name }) => name);
  const words = async (subject: Subject, sheet: string) => {
    return (await subject.look()).find(({ name }) => name === sheet)?.cells?.['A1']?.content;
  };
  const found = async (subject: Subject, sheet: string) => (await subject.look()).find(({ name }) => name === sheet);

  describe(adapter, () => {
    describe('a plan is what a reader finds', () => {
      const write = async (planned: SheetPlan) => {
        const subject = await open([list]);
        expect(await subject.workbook.writeSheet(planned)).toBe(planned.name);
        expect(await found(subject, planned.name)).toEqual(expectedView(planned));
      };

      test('the annual summary of the sample, with a chart beside it', async () => {
        const result = await auditOfSample();
        await write(planSummary(result, { today: yearIsOver, university: '西安渭阳医学院', chart: 'beside' }));
      });

      test('the findings of the sample', async () => {
        await write(planFindingsSheet(await auditOfSample(), 'zh'));
      });

      test('texts that look like something else, numbers, formulas, links, page breaks', async () => {
        const rows = traps.map((trap, row) => [
          text(trap, 'plain'),
          number([0.1 + 0.2, 1e21, -5, 1e-7][row % 4] ?? 0, 'number', '0"/2"'),
          row === 0 ? formula('=SUM(B2:B9)', 'sum') : linkTo("他's 表", 'B3', 'sum'),
        ]);
        const page = { ...plainPlan('表', 'summary').page, header: '内部资料 & 勿外传', repeatedRows: { first: 0, last: 1 } };
        await write({ ...plainPlan('表 & <1>', 'summary'), rows, heights: [18, 24], page, pageBreaks: [3, 7], unprintedColumns: 1 });
      });
    });

    describe('the first sheets of an empty workbook', () => {
      test('are written as planned, and are the user’s', async () => {
        const subject = await open([nothing]);
        expect(await subject.workbook.createSheets(planBlankLedger)).toEqual(['联谊名单', '联系记录', '设置']);
        const [, ...sheets] = await subject.look();
        expect(sheets).toEqual(planBlankLedger((name) => name).map((planned) => expectedView(planned)));
        expect((await subject.workbook.survey()).sheets.map(({ name }) => name)).toEqual(await names(subject));
      });

      test('are not written where a sheet holds anything', async () => {
        const subject = await open([nothing, list]);
        expect(await subject.workbook.createSheets(planBlankLedger)).toBeUndefined();
        expect(await names(subject)).toEqual(['Sheet1', '名单']);
      });
    });

    describe('the sheet that is replaced', () => {
      test('is ours, in its place, under the name that it has', async () => {
        const subject = await open([list]);
        expect(await subject.workbook.writeSheet(plan('一'))).toBe('校验结果');
        await subject.act((acts) => {
          acts.rename('校验结果', '九月校验');
          acts.add('后面');
        });
        expect(await subject.workbook.writeSheet(plan('二'))).toBe('九月校验');
        expect(await names(subject)).toEqual(['名单', '九月校验', '后面']);
        expect(await words(subject, '九月校验')).toBe('二');
      });

      test('is not the user’s of the same name: ours takes a number', async () => {
        const subject = await open([{ name: '校验结果', rows: [['我自己的']] }]);
        expect(await subject.workbook.writeSheet(plan('一'))).toBe('校验结果 (2)');
        expect(await subject.workbook.writeSheet(plan('二'))).toBe('校验结果 (2)');
        expect(await names(subject)).toEqual(['校验结果', '校验结果 (2)']);
      });

      test('is of the same period: others are kept', async () => {
        const subject = await open([list]);
        for (const period of ['2023-2024', '2024-2025', '2024-2025']) {
          await subject.workbook.writeSheet(plan(period, 'summary', `汇总${period}`, period));
        }
        expect(await names(subject)).toEqual(['名单', '汇总2023-2024', '汇总2024-2025']);
      });

      test('is never a copy that the user made of it', async () => {
        const subject = await open([list]);
        await subject.workbook.writeSheet(plan('一'));
        await subject.act((acts) => acts.copy('校验结果', '校验结果 (备份)'));
        await subject.workbook.writeSheet(plan('二'));
        expect(await words(subject, '校验结果')).toBe('二');
        await subject.act((acts) => acts.rename('校验结果', '改名'));
        await subject.workbook.writeSheet(plan('三'));
        expect(await names(subject)).toEqual(['名单', '改名', '校验结果 (备份)', '校验结果']);
      });

      test('and all sheets of one job are there, or none', async () => {
        const subject = await open([list]);
        await subject.workbook.writeSheet(plan('一'));
        const before = await subject.look();
        const unknown = { ...plan('坏', 'summary', '汇总'), styles: {} };
        await expect(subject.workbook.writeSheets([plan('二'), unknown])).rejects.toThrow();
        expect(await subject.look()).toEqual(before);
        const both = [plan('二'), plan('三', 'summary', '汇总'), plan('四', 'opinions', '汇总')];
        expect(await subject.workbook.writeSheets(both)).toEqual(['校验结果', '汇总', '汇总 (2)']);
        expect(await names(subject)).toEqual(['名单', '校验结果', '汇总', '汇总 (2)']);
      });

      test('may not be where the structure is protected', async () => {
        const subject = await open([list]);
        await subject.workbook.writeSheet(plan('一'));
        await subject.act((acts) => acts.protectStructure(true));
        expect((await subject.workbook.survey()).structureProtected).toBe(true);
        const before = await subject.look();
        const writing = { marks: [mark([[1, 1]])], sheet: plan('二') };
        await expect(subject.workbook.writeCheck(writing)).rejects.toMatchObject({ fault: 'protected' });
        expect(await subject.look()).toEqual(before);
      });
    });

    describe('marks', () => {
      const marksOn = async (subject: Subject) => (await found(subject, list.name))?.marks;

      test('lie in their order, are replaced by the next, and go', async () => {
        const subject = await open([list]);
        const marks = [mark([[1, 1]], 'log/date-form', 'info'), mark([[1, 1], [2, 1]], 'log/form-known', 'warning'), mark([[1, 1]])];
        expect(await subject.workbook.writeCheck({ marks, sheet: plan('一') })).toBe('校验结果');
        expect(await marksOn(subject)).toEqual([
          { formula: markFormula('log/date-required'), color: markFills.error, cells: ['B2'] },
          { formula: markFormula('log/form-known'), color: markFills.warning, cells: ['B2', 'B3'] },
          { formula: markFormula('log/date-form'), color: markFills.info, cells: ['B2'] },
        ]);
        await subject.workbook.writeCheck({ marks: [mark([[2, 0]], 'quota/unmet', 'warning')], sheet: plan('二') });
        expect((await marksOn(subject))?.map(({ cells }) => cells)).toEqual([['A3']]);
        expect(await words(subject, '校验结果')).toBe('二');
        expect(await subject.workbook.clearMarks()).toEqual({ removed: 1, protectedSheets: [] });
        expect(await marksOn(subject)).toEqual([]);
        expect(await subject.workbook.clearMarks()).toEqual({ removed: 0, protectedSheets: [] });
      });

      test('stay on a sheet that was protected since, are named, and go once it is open again', async () => {
        const subject = await open([list]);
        const writing = { marks: [mark([[1, 1]])], sheet: undefined };
        await subject.workbook.writeCheck(writing);
        await subject.act((acts) => acts.protect('名单'));
        expect((await subject.workbook.survey()).sheets.map((sheet) => sheet.protected)).toEqual([true]);
        expect(await subject.workbook.clearMarks()).toEqual({ removed: 0, protectedSheets: ['名单'] });
        await expect(subject.workbook.writeCheck(writing)).rejects.toMatchObject({ fault: 'protected' });
        expect(await marksOn(subject)).toHaveLength(1);
        await subject.act((acts) => acts.unprotect('名单'));
        expect(await subject.workbook.clearMarks()).toEqual({ removed: 1, protectedSheets: [] });
      });

      test('thousands of scattered cells are marked, each once', async () => {
        const subject = await open([list]);
        const cells = Array.from({ length: 5_000 }, (_cell, row) => [row * 2, row % 2] as const);
        expect(await subject.workbook.writeCheck({ marks: [mark(cells)], sheet: undefined })).toBeUndefined();
        const marked = (await marksOn(subject))?.flatMap((one) => one.cells) ?? [];
        expect(marked).toHaveLength(5_000);
        expect(new Set(marked)).toEqual(new Set(cells.map(([row, column]) => `${'AB'[column] ?? ''}${row + 1}`)));
      });

      test('on a sheet that is gone are told, and nothing is marked', async () => {
        const subject = await open([list]);
        const marks = [{ ...mark([[1, 1]]), sheet: '别处' }, mark([[1, 1]])];
        await expect(subject.workbook.writeCheck({ marks, sheet: plan('一') })).rejects.toMatchObject({ fault: 'gone' });
        expect(await marksOn(subject)).toEqual([]);
        expect(await names(subject)).toEqual(['名单']);
      });
    });

    test('the survey and reading leave our sheets out, and give what cells hold', async () => {
      const subject = await open([list, nothing]);
      await subject.workbook.writeSheet(plan('一'));
      const { sheets } = await subject.workbook.survey();
      expect(sheets.map(({ name, used }) => [name, used])).toEqual([
        ['名单', { top: 0, left: 0, bottom: 2, right: 2 }],
        ['Sheet1', undefined],
      ]);
      expect(sheets[0]?.head.rows[1]?.slice(0, 4)).toEqual(['2023000001', '赵一鸣', 45_541, '']);
      const area = { top: 1, left: 0, bottom: 3, right: 2 };
      const [read] = await subject.workbook.read([{ sheet: '名单', area, mergedColumns: [], textColumn: undefined }], () => undefined);
      expect(read?.rows).toEqual([['2023000001', '赵一鸣', 45_541], ['007', '', 0.1 + 0.2], ['', '', '']]);
      await expect(
        subject.workbook.read([{ sheet: '别处', area, mergedColumns: [], textColumn: undefined }], () => undefined),
      ).rejects.toMatchObject({ fault: 'gone' });
    });

    test('what is kept is there again, key by key, and can be taken away', async () => {
      const subject = await open([list]);
      expect(await subject.workbook.readStore()).toEqual({});
      const value = { text: '<甲 & "乙">\n𠮷', numbers: [0.1, -3], nothing: null };
      await subject.workbook.writeStore(storeKeys.mapping, value);
      await subject.workbook.writeStore(storeKeys.settings, [1]);
      await subject.workbook.writeStore(storeKeys.settings, [2]);
      expect(await subject.workbook.readStore()).toEqual({ [storeKeys.mapping]: value, [storeKeys.settings]: [2] });
      expect((await subject.workbook.survey()).stored).toEqual(await subject.workbook.readStore());
      await subject.workbook.writeStore(storeKeys.mapping, undefined);
      expect(await subject.workbook.readStore()).toEqual({ [storeKeys.settings]: [2] });
    });

    describe('cells', () => {
      const area = { top: 1, left: 0, bottom: 2, right: 2 };
      const rowsOf = async ({ workbook }: Subject) => {
        const [read] = await workbook.read([{ sheet: '名单', area, mergedColumns: [], textColumn: undefined }], () => undefined);
        return read?.rows;
      };
      const at = (row: number, column: number, sheet = '名单') => ({ sheet, row, column });
      const before = list.rows.slice(1);

      test('that hold what they held are changed, others are left, and all can be brought back', async () => {
        const subject = await open([list]);
        const changes = [
          { at: at(1, 1), old: '赵一鸣', value: '=赵一鸣', format: 'text' as const },
          { at: at(1, 2), old: 45_541, value: 45_542, format: 'date' as const },
          { at: at(2, 1), old: '别的', value: '不写' },
          { at: at(1, 0, '别处'), old: '', value: '不写' },
        ];
        expect(await subject.workbook.changeCells(changes)).toEqual({
          changed: [at(1, 1), at(1, 2)],
          left: [{ at: at(2, 1), why: 'changed' }, { at: at(1, 0, '别处'), why: 'gone' }],
        });
        expect(await rowsOf(subject)).toEqual([['2023000001', '=赵一鸣', 45_542], ['007', '', 0.1 + 0.2]]);
        await subject.act((acts) => acts.set('名单', 1, 2, 7));
        expect(await subject.workbook.undoChanges()).toEqual({ changed: [at(1, 1)], left: [{ at: at(1, 2), why: 'changed' }] });
        expect(await rowsOf(subject)).toEqual([['2023000001', '赵一鸣', 7], ['007', '', 0.1 + 0.2]]);
      });

      test('on a protected sheet are left', async () => {
        const subject = await open([list]);
        await subject.act((acts) => acts.protect('名单'));
        const change = { at: at(1, 1), old: '赵一鸣', value: '钱' };
        expect(await subject.workbook.changeCells([change])).toEqual({ changed: [], left: [{ at: at(1, 1), why: 'protected' }] });
        expect(await rowsOf(subject)).toEqual(before);
        expect(await subject.workbook.undoChanges()).toBeUndefined();
      });
    });

    test('a cell is shown only on a sheet that is there', async () => {
      const { workbook } = await open([list]);
      await workbook.select({ sheet: '名单', row: 1, column: 1 });
      await expect(workbook.select({ sheet: '别处', row: 0, column: 0 })).rejects.toMatchObject({ fault: 'gone' });
    });
  });
}
