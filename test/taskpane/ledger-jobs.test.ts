import { LocalEngine } from '../../src/engine/local-engine';
import { soundOf } from '../../src/i18n/sound';
import { applyFixes, undoFixes, validate, type Desk } from '../../src/taskpane/ledger-jobs';
import type { JobLine } from '../../src/taskpane/use-jobs';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { sampleBytes } from '../workbook/opened';

function newDesk(): Desk {
  return {
    workbook: XlsxWorkbook.open(sampleBytes),
    engine: new LocalEngine(soundOf),
    language: 'zh',
    period: { asOf: '2025-10-15', choice: '', first: '', last: '' },
  };
}

const quiet = (): JobLine => ({ progress: () => undefined, signal: new AbortController().signal });

test('a check that is stopped after fixes were written leaves them said, and ready to be undone', async () => {
  const desk = newDesk();
  const { report } = await validate(desk, quiet());
  const fixes = report?.findings.flatMap((finding) => finding.fixes.filter(({ kind }) => kind === 'safe')) ?? [];
  expect(fixes.length).toBeGreaterThan(1);
  const stop = new AbortController();
  const progress: JobLine['progress'] = ({ stage }) => {
    if (stage === 'finding') stop.abort(new Error('stopped'));
  };
  const outcome = await applyFixes(desk, { progress, signal: stop.signal }, fixes, true);
  expect(outcome).toMatchObject({ notice: { kind: 'fixed', left: [] }, changed: true, undoSteps: 1 });
  expect(outcome.report).toBeUndefined();
  const undone = await undoFixes(desk, quiet(), true);
  expect(undone).toMatchObject({ notice: { kind: 'undone', left: [] }, undoSteps: 0 });
  expect(undone.report?.findings).toEqual(report?.findings);
});
