import { audit } from '../../src/domain/audit/audit';
import { reportOf } from '../../src/report/audit-report';
import { defaultSettings } from '../../src/domain/policy/settings';
import { parseSettings } from '../../src/domain/policy/settings-store';
import { defaultSummaryForm } from '../../src/domain/policy/summary-form';
import { day } from '../../src/domain/records/day';
import { initialState, reduce, type LedgerEvent, type LedgerState, type NoticeData } from '../../src/taskpane/ledger-state';

const report = reportOf(audit({
  tables: { rosters: [], logs: [], system1904: false },
  settings: defaultSettings,
  asOf: day(2025, 10, 15),
  soundOf: (name) => name,
}));
const cleared: LedgerEvent = { kind: 'ended', notice: { kind: 'cleared', removed: 0, protectedSheets: [] } };
const audited: LedgerEvent = { kind: 'ended', notice: { kind: 'no-table', isBlank: false }, report };
const started: LedgerEvent = { kind: 'started', stage: 'reading' };
const progressed: LedgerEvent = { kind: 'progressed', activity: { stage: 'checking', done: 1, total: 2 } };
const keptWaiting: LedgerEvent = { kind: 'kept-waiting', waiting: 'long' };
const changed: LedgerEvent = { kind: 'workbook-changed', source: 'local' };

const after = (...events: LedgerEvent[]): LedgerState => events.reduce(reduce, initialState);

test('news that come late do not bring a finished job back', () => {
  const idle = after(started, cleared);
  expect(reduce(idle, progressed)).toBe(idle);
  expect(reduce(idle, keptWaiting)).toBe(idle);
});

test('progress ends the waiting', () => {
  expect(after(started, keptWaiting).waiting).toBe('long');
  expect(after(started, keptWaiting, progressed).waiting).toBe('no');
});

test('a job without a result leaves the last one, and its age', () => {
  expect(after(audited, changed, started, cleared)).toMatchObject({ report, stale: 'local' });
  expect(after(audited, changed, started, audited)).toMatchObject({ report, stale: undefined });
});

test('without a result nothing can be out of date', () => {
  expect(after(changed).stale).toBeUndefined();
});

test('the last notice keeps its place while the next job runs', () => {
  expect(after(audited, started).notice).toEqual({ kind: 'no-table', isBlank: false });
});

const choosing = { sheets: [], layouts: [], open: new Set<string>() };
const asked: LedgerEvent = { kind: 'ended', notice: { kind: 'ask', sheets: [], notes: [] }, choosing };

test('what the user chooses stays while a job fails, and ends with a result', () => {
  expect(after(asked, started, { kind: 'ended', notice: { kind: 'as-of-invalid' } }).choosing).toBe(choosing);
  expect(after(asked, started, audited).choosing).toBeUndefined();
  expect(after(asked, { kind: 'choosing-closed' }).choosing).toBeUndefined();
});

test('to open the choice says nothing new: the last notice and result stay', () => {
  const opened = after(audited, started, { kind: 'ended', choosing });
  expect(opened).toMatchObject({ notice: { kind: 'no-table', isBlank: false }, report, choosing });
  expect(reduce(opened, { kind: 'choosing-closed' })).toEqual(after(audited));
});

test('particulars that the user changed are not overwritten by those of the workbook', () => {
  const saved = { ...defaultSummaryForm, unit: '统战部' };
  const typed = { ...saved, reporter: '周宁' };
  expect(after({ ...cleared, form: saved }).form).toBe(saved);
  expect(after({ ...cleared, form: saved }, { kind: 'form-changed', form: typed }, { ...cleared, form: saved }).form).toBe(typed);
});

test('what changes while a job runs makes its result out of date', () => {
  expect(after(started, changed, audited).stale).toBe('local');
  expect(after(audited, started, { kind: 'workbook-changed', source: 'remote' }, audited).stale).toBe('remote');
  expect(after(started, changed, cleared, started, audited).stale).toBeUndefined();
});

test('marks are behind after a check that wrote nothing, until the next that does', () => {
  const rechecked: LedgerEvent = { kind: 'ended', notice: { kind: 'rechecked', report }, report, marksBehind: true };
  expect(after(audited, rechecked).marksBehind).toBe(true);
  expect(after(audited, rechecked, audited).marksBehind).toBe(false);
});

test('once all marks are cleared, none are behind; those of protected sheets stay behind', () => {
  const rechecked: LedgerEvent = { kind: 'ended', notice: { kind: 'rechecked', report }, report, marksBehind: true };
  expect(after(audited, rechecked, cleared).marksBehind).toBe(true);
  expect(after(audited, rechecked, { ...cleared, marksBehind: false })).toMatchObject({ report, marksBehind: false });
});

test('a summary of what was checked before leaves the marks as new as they are', () => {
  const covered = { asOf: '2025-10-15', choice: '', first: '', last: '' };
  const checked: LedgerEvent = { ...audited, covered };
  const summed: LedgerEvent = { kind: 'ended', notice: { kind: 'summary', sheet: '甲', errors: 0 }, report, covered, marksBehind: true };
  expect(after(checked, started, summed).marksBehind).toBe(false);
  expect(after(started, summed).marksBehind).toBe(true);
  expect(after(checked, changed, started, summed).marksBehind).toBe(true);
  expect(after(checked, started, changed, summed).marksBehind).toBe(true);
  expect(after(checked, { ...summed, covered: { ...covered, choice: '2025' } }).marksBehind).toBe(true);
  expect(after(started, summed, started, summed).marksBehind).toBe(true);
});

test('where the marks of a check could not be written, they are behind, even if the same check was marked before', () => {
  const covered = { asOf: '2025-10-15', choice: '', first: '', last: '' };
  const notice: NoticeData = { kind: 'fault', fault: 'protected', detail: { code: '', message: '', location: '' }, isReported: true };
  const unwritten: LedgerEvent = { kind: 'ended', notice, report, covered, marksBehind: true };
  expect(after({ ...audited, covered }, started, unwritten).marksBehind).toBe(true);
});

test('what a job changed and did not check is out of date', () => {
  const fixed: LedgerEvent = { kind: 'ended', notice: { kind: 'fixed', changed: [], left: [] }, changed: true };
  expect(after(audited, fixed).stale).toBe('local');
  expect(after(fixed).stale).toBeUndefined();
});

test('settings stay open until they are saved', () => {
  const settings = parseSettings(defaultSettings);
  const opened: LedgerEvent = { kind: 'ended', settings };
  expect(after(opened, started, { kind: 'ended', notice: { kind: 'cancelled' } }).settings).toBe(settings);
  expect(after(opened, started, { kind: 'ended', notice: { kind: 'settings-saved' } }).settings).toBeUndefined();
  expect(after(opened, { kind: 'settings-closed' }).settings).toBeUndefined();
  const unchecked: LedgerEvent = { kind: 'ended', notice: { kind: 'period-invalid', done: { kind: 'settings-saved' } } };
  expect(after(opened, started, unchecked).settings).toBeUndefined();
});

test('a check that began by itself and came to nothing is remembered until something changes', () => {
  const begun: LedgerEvent = { kind: 'started', stage: 'finding', isQuiet: true };
  const failed: LedgerEvent = { kind: 'ended', notice: { kind: 'as-of-invalid' } };
  const vain = after(audited, changed, begun, failed);
  expect(vain).toMatchObject({ changes: 1, vainAt: 1 });
  expect(reduce(vain, changed)).toMatchObject({ changes: 2, vainAt: 1 });
  expect(reduce(vain, { kind: 'ended', changed: true }).vainAt).toBeUndefined();
  // Neither a job of the user's that failed, nor one that another took the place of, nor one that edits overtook.
  expect(after(audited, changed, started, failed).vainAt).toBeUndefined();
  expect(after(audited, changed, begun, { kind: 'ended' }).vainAt).toBeUndefined();
  expect(after(audited, begun, changed, failed).vainAt).toBeUndefined();
});
