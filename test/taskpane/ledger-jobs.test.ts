import { LocalEngine } from '../../src/engine/local-engine';
import { soundOf } from '../../src/i18n/sound';
import { applyFixes, clearMarks, undoFixes, validate, type Desk } from '../../src/taskpane/ledger-jobs';
import type { JobLine } from '../../src/taskpane/use-jobs';
import { WorkbookError } from '../../src/workbook/port';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { quietLine } from '../sweep/jobs';
import { sampleBytes } from '../workbook/opened';

function newDesk(): Desk {
  return {
    workbook: XlsxWorkbook.open(sampleBytes),
    engine: new LocalEngine(soundOf),
    language: 'zh',
    period: { asOf: '2025-10-15', choice: '', first: '', last: '' },
  };
}

test('a check that is stopped after fixes were written leaves them said, and ready to be undone', async () => {
  const desk = newDesk();
  const { report } = await validate(desk, quietLine());
  const fixes = report?.findings.flatMap((finding) => finding.fixes.filter(({ kind }) => kind === 'safe')) ?? [];
  expect(fixes.length).toBeGreaterThan(1);
  const stop = new AbortController();
  const progress: JobLine['progress'] = ({ stage }) => {
    if (stage === 'finding') stop.abort(new Error('stopped'));
  };
  const outcome = await applyFixes(desk, { ...quietLine(), progress, signal: stop.signal }, fixes, true);
  expect(outcome).toMatchObject({ notice: { kind: 'fixed', left: [] }, changed: true, canUndo: true });
  expect(outcome.report).toBeUndefined();
  const undone = await undoFixes(desk, quietLine(), true);
  expect(undone).toMatchObject({ notice: { kind: 'undone', left: [] }, canUndo: false });
  expect(undone.report?.findings).toEqual(report?.findings);
});

test('a fault between two sets of fixes: the first is said and can be undone, with the fault', async () => {
  const desk = newDesk();
  const { report } = await validate(desk, quietLine());
  const [fix] = report?.findings.flatMap((finding) => finding.fixes.filter(({ kind }) => kind === 'safe')) ?? [];
  if (!fix) throw new Error('there is nothing to fix');
  const { workbook } = desk;
  let sets = 0;
  const change = workbook.changeCells.bind(workbook);
  workbook.changeCells = (changes) => {
    sets += 1;
    if (sets === 1) return change(changes);
    return Promise.reject(new WorkbookError('busy', { code: 'Busy', message: '', location: '' }));
  };
  // The same cell again and again: the first time alone it holds what is to be replaced.
  const fixes = Array.from({ length: 2_001 }, () => fix);
  const outcome = await applyFixes(desk, quietLine(), fixes, true);
  expect(outcome).toMatchObject({ notice: { kind: 'fault', fault: 'busy', done: { kind: 'fixed' } }, canUndo: true, changed: true });
});

test('a correction is said, and can be undone, where the check after it cannot begin', async () => {
  const desk = newDesk();
  const { report } = await validate(desk, quietLine());
  const [fix] = report?.findings.flatMap((finding) => finding.fixes.filter(({ kind }) => kind === 'safe')) ?? [];
  if (!fix) throw new Error('there is nothing to fix');
  const noPeriod: Desk = { ...desk, period: { ...desk.period, choice: 'range', first: '2025-09-01', last: '' } };
  const outcome = await applyFixes(noPeriod, quietLine(), [fix], true);
  expect(outcome).toMatchObject({
    notice: { kind: 'period-invalid', done: { kind: 'fixed', left: [] } },
    canUndo: true,
    changed: true,
  });
});

const refused = new WorkbookError('protected', { code: 'AccessDenied', message: '', location: '' });

test('findings that the workbook would not take are shown all the same, with what was in the way', async () => {
  const desk = newDesk();
  const { report } = await validate(desk, quietLine());
  desk.workbook.writeCheck = () => Promise.reject(refused);
  const outcome = await validate(desk, quietLine());
  expect(outcome).toMatchObject({ notice: { kind: 'fault', fault: 'protected', isReported: true }, marksBehind: true });
  expect(outcome.report?.findings).toEqual(report?.findings);
});

test('a correction after which the findings could not be written: both are said, and the findings are the new ones', async () => {
  const desk = newDesk();
  const { report } = await validate(desk, quietLine());
  const [fix] = report?.findings.flatMap((finding) => finding.fixes.filter(({ kind }) => kind === 'safe')) ?? [];
  if (!fix) throw new Error('there is nothing to fix');
  desk.workbook.writeCheck = () => Promise.reject(refused);
  const outcome = await applyFixes(desk, quietLine(), [fix], true);
  expect(outcome).toMatchObject({
    notice: { kind: 'fault', isReported: true, done: { kind: 'fixed', left: [] } }, marksBehind: true, canUndo: true,
  });
  expect(outcome.changed).toBe(false);
  expect(outcome.report?.findings.length).toBeLessThan(report?.findings.length ?? 0);
});

test('a check that is stopped while it is written shows nothing', async () => {
  const desk = newDesk();
  const stop = new AbortController();
  desk.workbook.writeCheck = (_writing, signal) => {
    stop.abort(new Error('stopped'));
    return Promise.reject(signal?.aborted ? new Error('stopped') : refused);
  };
  await expect(validate(desk, { ...quietLine(), signal: stop.signal })).rejects.toThrow('stopped');
});

test('marks that are cleared are no longer said to be those of the last check, unless some had to stay', async () => {
  const desk = newDesk();
  await validate(desk, quietLine());
  expect((await clearMarks(desk)).marksBehind).toBe(false);
  desk.workbook.clearMarks = () => Promise.resolve({ removed: 1, protectedSheets: ['联系记录'] });
  expect((await clearMarks(desk)).marksBehind).toBeUndefined();
});
