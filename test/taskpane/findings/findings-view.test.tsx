/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Finding, Fix } from '../../../src/domain/audit/finding';
import type { CellPlace } from '../../../src/domain/records/cells';
import { ruleOf } from '../../../src/domain/rules/wording';
import { findingsTexts } from '../../../src/i18n/findings';
import type { AuditReport } from '../../../src/report/audit-report';
import { FindingsView } from '../../../src/taskpane/findings/findings-view';
import { PreferencesProvider, preferencesStore } from '../../../src/taskpane/services/preferences';
import { findingOf, manyFindings, smallReport } from './report';

const texts = findingsTexts.zh;
const dateForm = ruleOf('log/date-form').title.zh;

// Whether an element is hidden takes jsdom long to tell.
configure({ defaultHidden: true, asyncUtilTimeout: 30_000 });

/** What the view asked to have done, in order. */
type Asked =
  | ['select', CellPlace]
  | ['applyFixes', readonly Fix[]]
  | ['undoFixes']
  | ['accept', readonly Finding[], string]
  | ['takeBack', readonly string[]];

interface Shown {
  asked: Asked[];
  show: (props: { report?: AuditReport; selected?: CellPlace; canUndo?: boolean; isBusy?: boolean }) => void;
}

const faults: unknown[] = [];

afterEach(() => { expect(faults.splice(0)).toEqual([]); });

// Only what jsdom does not have is made up: that rows have a height, and that nothing ever changes its size.
beforeAll(() => {
  Object.assign(globalThis, { reportError: (error: unknown) => faults.push(error) });
  class SizesStay {
    observe(): void {
      return;
    }
    unobserve(): void {
      return;
    }
    disconnect(): void {
      return;
    }
  }
  globalThis.ResizeObserver = SizesStay;
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 60 });
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});

async function open(report: AuditReport, canUndo = false): Promise<Shown> {
  const asked: Asked[] = [];
  const actions = {
    select: (place: CellPlace) => asked.push(['select', place]),
    applyFixes: (fixes: readonly Fix[]) => asked.push(['applyFixes', fixes]),
    undoFixes: () => asked.push(['undoFixes']),
    accept: (findings: readonly Finding[], reason: string) => asked.push(['accept', findings, reason]),
    takeBack: (keys: readonly string[]) => asked.push(['takeBack', keys]),
  };
  let current = { report, selected: undefined as CellPlace | undefined, canUndo, isBusy: false };
  const preferences = preferencesStore(undefined);
  const view = () => (
    <PreferencesProvider value={preferences}>
      <FluentProvider theme={webLightTheme}>
        <FindingsView actions={actions} {...current} />
      </FluentProvider>
    </PreferencesProvider>
  );
  const { rerender } = render(view());
  if (report.findings.length > 0) await screen.findByRole('treegrid');
  return {
    asked,
    show: (props) => {
      current = { ...current, ...props };
      rerender(view());
    },
  };
}

const names = (): string[] => screen.getAllByRole('row').map((row) => labelOf(row));
const rowNamed = (name: RegExp): HTMLElement => screen.getByRole('row', { name });
const focused = (): string => labelOf(document.activeElement!);

/** The words of the elements that label another. */
function labelOf(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const words = ids.map((id) => document.getElementById(id)!);
  return words.map((word) => word.getAttribute('aria-label') ?? word.textContent).join(' ');
}

function press(...keys: string[]): void {
  for (const key of keys) act(() => void fireEvent.keyDown(document.activeElement!, { key }));
}

async function openedFromMenu(button: HTMLElement): Promise<(item: string | RegExp) => void> {
  fireEvent.click(button);
  await screen.findByRole('menu');
  return (item) => {
    const found = screen.queryByRole('menuitem', { name: item }) ?? screen.getByRole('menuitemradio', { name: item });
    fireEvent.click(found);
  };
}

test('rows tell readers severity, place and sentence, and where they stand', async () => {
  await open(smallReport());
  expect(names()[0]).toBe('必须更正 日期只有一种读法 1项');
  const finding = rowNamed(/^必须更正 联系记录 B5 联谊名单上没有党员领导干部“赵志元”/);
  expect(finding.getAttribute('aria-level')).toBe('2');
  expect(finding.getAttribute('aria-posinset')).toBe('1');
  expect(finding.getAttribute('aria-setsize')).toBe('1');
  expect(screen.getByText(texts.shown(13, 13))).toBeTruthy();
});

describe('keyboard', () => {
  test('arrows, Home and End move; one row can be reached by Tab', async () => {
    await open(smallReport());
    const rows = names();
    act(() => { screen.getAllByRole('row')[0]!.focus(); });
    press('ArrowDown', 'ArrowDown');
    expect(focused()).toBe(rows[2]);
    press('End');
    expect(focused()).toMatch(/^提示 联系记录 A1 /);
    press('Home', 'ArrowUp');
    expect(focused()).toBe(rows[0]);
    expect(screen.getAllByRole('row').filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  test('Left and Right close and open groups, Enter selects, Space unfolds', async () => {
    const { asked } = await open(smallReport());
    act(() => { screen.getAllByRole('row')[0]!.focus(); });
    press('ArrowLeft');
    expect(document.activeElement!.getAttribute('aria-expanded')).toBe('false');
    press('ArrowRight', 'ArrowRight');
    expect(focused()).toMatch(/^必须更正 联系记录 A4/);
    press('Enter');
    expect(asked).toEqual([['select', expect.objectContaining({ sheet: '联系记录', row: 3, column: 0 })]]);
    press(' ');
    expect(document.activeElement!.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(texts.todo)).toBeTruthy();
    press('ArrowLeft');
    expect(screen.queryByText(texts.todo)).toBeNull();
    press('ArrowLeft');
    expect(focused()).toMatch(/^必须更正 日期只有一种读法/);
  });

  test('Escape goes from a control to its row', async () => {
    await open(smallReport());
    const row = rowNamed(/联系记录 B5/);
    act(() => { within(row).getByRole('button', { name: texts.details('联系记录 B5') }).focus(); });
    press('Escape');
    expect(document.activeElement).toBe(row);
  });
});

test('details give the clause in its own words, what to do, and when it may be right', async () => {
  await open(smallReport());
  fireEvent.click(screen.getByRole('button', { name: texts.details('联系记录 B5') }));
  const row = rowNamed(/联系记录 B5/);
  expect(row.textContent).toContain('三（一）1 交友主体：“学校校级党员领导干部、二级党委（党总支）正、副书记”');
  expect(row.textContent).toContain('名单上相近的姓名：赵志远');
  expect(row.textContent).toContain(texts.mayBeRight);
});

test('filters by severity, and each shown filter takes itself away', async () => {
  await open(smallReport());
  fireEvent.click(screen.getByRole('button', { name: texts.filter }));
  fireEvent.click(await screen.findByRole('checkbox', { name: '必须更正' }));
  fireEvent.click(screen.getByRole('button', { name: texts.close }));
  await screen.findByText(texts.shown(2, 13));
  expect(names()).toHaveLength(4);
  fireEvent.click(screen.getByRole('button', { name: /必须更正/ }));
  await screen.findByText(texts.shown(13, 13));
});

test('a unit that has no findings any more stays chosen for all to see', async () => {
  const report = smallReport();
  const { show } = await open(report);
  fireEvent.click(screen.getByRole('button', { name: texts.filter }));
  fireEvent.change(await screen.findByLabelText(texts.unit), { target: { value: '药学院' } });
  show({ report: { ...report, findings: report.findings.filter(({ about }) => about.unit !== '药学院') } });
  await screen.findByText(texts.noneShown);
  expect(screen.getByLabelText<HTMLSelectElement>(texts.unit).value).toBe('药学院');
});

test('search that finds nothing says so, and can be cleared', async () => {
  await open(smallReport());
  const search = screen.getByRole('searchbox', { name: texts.search });
  fireEvent.change(search, { target: { value: '没有这个词' } });
  await screen.findByText(texts.noneShown);
  fireEvent.click(screen.getByRole('button', { name: texts.clearFilters }));
  await screen.findByText(texts.shown(13, 13));
  fireEvent.change(search, { target: { value: 'ｂ５' } });
  await screen.findByText(texts.shown(1, 13));
});

test('groups by sheet row and by leader', async () => {
  await open(smallReport());
  (await openedFromMenu(screen.getByRole('button', { name: texts.grouping })))(texts.groupBy.row);
  await waitFor(() => { expect(names()[0]).toMatch(/ 联谊名单 第1行 1项$/); });
  // The sheet stands in the heading, and not once more with each cell.
  expect(names()[1]).toMatch(/^提示 A1 /);
  (await openedFromMenu(screen.getByRole('button', { name: texts.grouping })))(texts.groupBy.leader);
  await waitFor(() => { expect(names()[0]).toMatch(/ 王建国（药学院） 6项$/); });
});

describe('fixes', () => {
  test('a safe one shows old and new, and is written alone', async () => {
    const report = smallReport();
    const { asked } = await open(report);
    const name = texts.fixLabel('联系记录 A2', '2024年10月15日', '2024-10-15');
    fireEvent.click(screen.getByRole('button', { name }));
    expect(asked).toEqual([['applyFixes', findingOf(report, 'log/date-form', 1).fixes]]);
  });

  test('choices are buttons of their own', async () => {
    const report = smallReport();
    const { asked } = await open(report);
    fireEvent.click(screen.getByRole('button', { name: texts.details('联系记录 A4') }));
    fireEvent.click(screen.getByRole('button', { name: texts.choose('2024年10月') }));
    expect(asked).toEqual([['applyFixes', [findingOf(report, 'log/date-certain', 3).fixes[1]]]]);
  });

  test('all safe ones are shown first, and those left out are not written', async () => {
    const report = smallReport();
    const { asked } = await open(report);
    fireEvent.click(screen.getByRole('button', { name: texts.fixAll(2) }));
    expect(document.activeElement!.textContent).toBe(texts.confirmTitle);
    fireEvent.click(screen.getByRole('checkbox', { name: /联系记录 A2/ }));
    fireEvent.click(screen.getByRole('button', { name: texts.write(1) }));
    expect(asked).toEqual([['applyFixes', findingOf(report, 'log/date-form', 2).fixes]]);
    await waitFor(() => { expect(document.activeElement!.getAttribute('role')).toBe('row'); });
  });

  test('with nothing chosen nothing can be written', async () => {
    const { asked } = await open(smallReport());
    fireEvent.click(screen.getByRole('button', { name: texts.fixAll(2) }));
    fireEvent.click(screen.getByRole('checkbox', { name: texts.chooseAll }));
    fireEvent.click(screen.getByRole('button', { name: texts.write(0) }));
    expect(screen.getByText(texts.nothingChosen)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: texts.cancel }));
    expect(asked).toEqual([]);
  });

  test('all of a rule, from its heading', async () => {
    await open(smallReport());
    const choose = await openedFromMenu(screen.getByRole('button', { name: texts.groupActions(dateForm) }));
    choose(texts.fixAllOf.rule(2));
    expect(await screen.findByRole('checkbox', { name: /联系记录 A3/ })).toBeTruthy();
  });

  test('a cell that two fixes set differently is written once, and that is said', async () => {
    const report = smallReport();
    const fixed = findingOf(report, 'log/date-form', 1);
    const rival: Finding = { ...fixed, fixes: [{ ...fixed.fixes[0]!, value: '别的' }] };
    const { asked } = await open({ ...report, findings: [...report.findings, rival] });
    fireEvent.click(screen.getByRole('button', { name: texts.fixAll(2) }));
    expect(screen.getByText(texts.conflicts(1))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: texts.write(2) }));
    expect(asked).toEqual([['applyFixes', [...fixed.fixes, ...findingOf(report, 'log/date-form', 2).fixes]]]);
  });

  test('are taken back while there is something to take back', async () => {
    const { asked, show } = await open(smallReport(), true);
    fireEvent.click(screen.getByRole('button', { name: texts.undo }));
    expect(asked).toEqual([['undoFixes']]);
    show({ canUndo: false });
    expect(screen.queryByRole('button', { name: texts.undo })).toBeNull();
  });

  test('wait while a job runs', async () => {
    const { asked, show } = await open(smallReport(), true);
    show({ isBusy: true });
    fireEvent.click(screen.getByRole('button', { name: texts.undo }));
    fireEvent.click(screen.getByRole('button', { name: /^修复 联系记录 A2/ }));
    expect(asked).toEqual([]);
  });
});

describe('exceptions', () => {
  test('need a reason', async () => {
    const report = smallReport();
    const { asked } = await open(report);
    fireEvent.click(screen.getByRole('button', { name: texts.details('联系记录 B5') }));
    fireEvent.click(screen.getByRole('button', { name: texts.acceptMore }));
    const form = within(await screen.findByRole('dialog'));
    fireEvent.click(form.getByRole('button', { name: texts.acceptNow }));
    expect(await form.findByText(texts.reasonMissing)).toBeTruthy();
    expect(asked).toEqual([]);
    fireEvent.change(form.getByRole('textbox'), { target: { value: ' 名单待补登 ' } });
    fireEvent.click(form.getByRole('button', { name: texts.acceptNow }));
    expect(asked).toEqual([['accept', [findingOf(report, 'log/leader-known', 4)], '名单待补登']]);
  });

  test('can be given for a whole group', async () => {
    const { asked } = await open(smallReport());
    const choose = await openedFromMenu(screen.getByRole('button', { name: texts.groupActions(dateForm) }));
    choose(texts.acceptAll(2));
    const form = within(await screen.findByRole('dialog'));
    fireEvent.change(form.getByRole('textbox'), { target: { value: '历史记录' } });
    fireEvent.click(form.getByRole('button', { name: texts.acceptNow }));
    expect(asked).toEqual([['accept', [expect.objectContaining({ rule: 'log/date-form' }), expect.anything()], '历史记录']]);
  });

  test('are listed with reason and day, and taken back; so are those that lapsed', async () => {
    const { key, rule } = findingOf(smallReport(), 'log/leader-known', 4);
    const kept = { key, rule, sheet: '联系记录', cell: 'B5', reason: '名单待补登', on: '2025-01-09' };
    const lapsed = { ...kept, key: 'gone', cell: 'B9' };
    const { asked } = await open(smallReport([kept, lapsed]));
    fireEvent.click(screen.getByRole('button', { name: texts.accepted(1) }));
    expect(screen.getByText(texts.reasonGiven('名单待补登', '2025-01-09'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: texts.takeBackLabel('联系记录 B5') }));
    fireEvent.click(screen.getByRole('button', { name: texts.lapsed(1) }));
    fireEvent.click(screen.getByRole('button', { name: texts.removeLabel('联系记录 B9') }));
    expect(asked).toEqual([['takeBack', [key]], ['takeBack', ['gone']]]);
  });
});

describe('a cell that the user goes to in Excel', () => {
  const place = { sheet: '联系记录', row: 4, column: 1 };

  test('has its finding pointed at and announced; the focus stays', async () => {
    const { show } = await open(smallReport());
    const search = screen.getByRole('searchbox', { name: texts.search });
    act(() => { search.focus(); });
    show({ selected: place });
    expect(rowNamed(/联系记录 B5/).getAttribute('aria-selected')).toBe('true');
    expect(screen.getAllByRole('status').some(({ textContent }) => /^联系记录 B5：联谊名单上没有/.test(textContent))).toBe(true);
    expect(document.activeElement).toBe(search);
  });

  test('is not pointed at when the pane led there', async () => {
    const { show } = await open(smallReport());
    fireEvent.click(screen.getByText(/^联谊名单上没有党员领导干部“赵志元”/));
    show({ selected: place });
    expect(rowNamed(/联系记录 B5/).getAttribute('aria-selected')).toBe('false');
  });

  test('is shown on request when filters hide it', async () => {
    const { show } = await open(smallReport());
    fireEvent.change(screen.getByRole('searchbox', { name: texts.search }), { target: { value: '面谈' } });
    await screen.findByText(texts.shown(1, 13));
    show({ selected: place });
    expect(screen.getByText(texts.revealHidden('联系记录 B5', 1))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: texts.showHidden }));
    await screen.findByText(texts.shown(13, 13));
    expect(rowNamed(/联系记录 B5/).getAttribute('aria-selected')).toBe('true');
  });
});

test('rules that were not checked, and those checked in part, are listed apart with the reasons', async () => {
  const report = smallReport();
  const partly = report.outcomes.map((outcome) =>
    outcome.rule === 'log/reported' ? { ...outcome, status: 'passed' as const } : outcome,
  );
  await open({ ...report, outcomes: partly });
  fireEvent.click(screen.getByRole('button', { name: texts.partlyRun(1) }));
  expect(screen.getByText('工作表“联系记录”没有“意见建议”列')).toBeTruthy();
  expect(screen.getByRole('button', { name: texts.notRun(11) })).toBeTruthy();
});

test('a clean result is calm, and speaks of rules that were not run only where there are any', async () => {
  const clean = { ...smallReport(), findings: [] };
  const { show } = await open(clean);
  expect(screen.getByText(texts.none)).toBeTruthy();
  expect(screen.getByText(texts.noneTodo)).toBeTruthy();
  expect(screen.queryByRole('treegrid')).toBeNull();
  show({ report: { ...clean, outcomes: clean.outcomes.map((outcome) => ({ ...outcome, notRun: [] })) } });
  expect(screen.getByText(texts.allPassed)).toBeTruthy();
});

test('of 100,000 findings only those in sight exist, from the first to the last', async () => {
  await open({ ...smallReport(), findings: manyFindings(100_000) });
  (await openedFromMenu(screen.getByRole('button', { name: texts.grouping })))(texts.openAll);
  await waitFor(() => { expect(screen.getAllByRole('row').length).toBeGreaterThan(10); });
  expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('100004');
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  act(() => { screen.getAllByRole('row')[0]!.focus(); });
  press('End');
  expect(document.activeElement!.getAttribute('aria-rowindex')).toBe('100004');
});
