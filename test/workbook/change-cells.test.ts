/** @jest-environment jsdom */
import { storeKeys, type CellChange } from '../../src/workbook/port';
import { undoSteps } from '../../src/workbook/undo-record';
import type { ExcelHost } from '../host/host';
import { bigLog } from './bigLog';
import { change, changesBook, held, log, rect, usersCells } from './changes';
import { opened, type Opened } from './opened';

const sets = ['1.9', '1.14'] as const;

const place = (address: string, sheet = log) => ({ sheet, row: rect(address).row, column: rect(address).column });

async function stepsKept({ workbook }: Opened): Promise<number> {
  return undoSteps((await workbook.readStore())[storeKeys.undo]);
}

/** A change, and what the cell holds before and after it: content and number format. */
const cases: readonly [what: string, change: CellChange, before: unknown, after: unknown][] = [
  ['a date in a General cell', change('B2', '2024.9.6', 45_541, 'date'), ['2024.9.6', 'General'], [45_541, 'yyyy/m/d']],
  ['a date in a hidden row of a filtered range', change('B3', '2024/3/1', 45_352, 'date'), ['2024/3/1', 'General'], [45_352, 'yyyy/m/d']],
  ['a date where the format is one already', change('B4', 45_541, 45_542, 'date'), [45_541, 'yyyy"年"m"月"d"日"'], [45_542, 'yyyy"年"m"月"d"日"']],
  ['a text in a cell with the format of dates', change('B6', '9.12', '2024/9/12'), ['9.12', 'yyyy-mm-dd'], ['2024/9/12', 'yyyy-mm-dd']],
  ['a text that looks like a date', change('C2', '面谈', '2024-10-15'), ['面谈', 'General'], ['2024-10-15', 'General']],
  ['a text that looks like a formula', change('C3', ' 电话', '=1+1'), [' 电话', 'General'], ['=1+1', 'General']],
  ['a text that began with =', change('C4', '=面谈', '面谈'), ['=面谈', 'General'], ['面谈', 'General']],
  ['a text that begins with -', change('C5', '走访', '-无'), ['走访', 'General'], ['-无', 'General']],
  ['a number among texts', change('D2', '007', '0007'), ['007', '@'], ['0007', '@']],
  ['a text that began with +', change('D4', '+86', '86', 'text'), ['+86', '@'], ['86', '@']],
  ['a blank cell', change('D5', '', '1/2', 'text'), [null, 'General'], ['1/2', '@']],
  ['a text that looks like a truth', change('D6', 'TRUE', '是'), ['TRUE', 'General'], ['是', 'General']],
  ['a number for a text', change('E2', '３', 3), ['３', 'General'], [3, 'General']],
  ['a number in a cell of texts', change('D3', '1-2', 12), ['1-2', '@'], ['12', '@']],
  ['a text for a number', change('E3', 4, '四', 'text'), [4, 'General'], ['四', '@']],
  ['a number for a truth', change('E4', true, 1), [true, '0.00'], [1, '0.00']],
  ['nothing for a number', change('E5', 2.5, ''), [2.5, 'General'], [null, 'General']],
];

describe.each(sets)('ExcelApi %s', (set) => {
  test.each(cases)('%s is written exactly, alone, and brought back', async (_what, wanted, before, after) => {
    const { host, workbook } = await opened(changesBook(), set);
    const address = `${'ABCDEF'.charAt(wanted.at.column)}${wanted.at.row + 1}`;
    const whole = host.snapshot();
    expect(held(host, address)).toEqual(before);
    expect(await workbook.changeCells([wanted])).toEqual({ changed: [wanted.at], left: [] });
    expect(held(host, address)).toEqual(after);
    expect(usersCells(host.snapshot(), [address])).toEqual(usersCells(whole, [address]));
    expect(await workbook.undoChanges()).toEqual({ changed: [wanted.at], left: [] });
    expect(host.snapshot()).toEqual(whole);
    expect(host.violations).toEqual([]);
  });

  test('all at once they take few messages, and are brought back by another pane after saving', async () => {
    const { host, workbook } = await opened(changesBook(), set);
    const whole = host.snapshot();
    const first = host.messages.length;
    await workbook.changeCells(cases.map(([, one]) => one));
    expect(host.messages.length - first).toBeLessThanOrEqual(4);
    const again = await opened(await host.reopen(), set);
    expect(await stepsKept(again)).toBe(1);
    expect((await again.workbook.undoChanges())?.changed).toHaveLength(cases.length);
    expect(usersCells(again.host.snapshot())).toEqual(usersCells((await (await opened(changesBook(), set)).host.reopen()).snapshot()));
    expect(usersCells(whole)).toEqual(usersCells(changesBook().snapshot()));
    expect(host.violations).toEqual([]);
  });
});

test('what changed meanwhile, formulas and sheets that are gone are left and said', async () => {
  const { host, workbook } = await opened(changesBook());
  const before = host.snapshot();
  const result = await workbook.changeCells([
    change('C2', '面谈', '见面约谈'),
    change('B2', '2024.9.7', 45_541, 'date'),
    change('B4', '45541', 45_541, 'date'),
    change('E6', 9, 10),
    change('A1', 'x', 'y', undefined, '不在'),
    change('C2', '面谈', '另一个'),
  ]);
  expect(result).toEqual({
    changed: [place('C2')],
    left: [
      { at: place('B2'), why: 'changed' },
      { at: place('B4'), why: 'changed' },
      { at: place('E6'), why: 'formula' },
      { at: place('A1', '不在'), why: 'gone' },
      { at: place('C2'), why: 'changed' },
    ],
  });
  expect(usersCells(host.snapshot(), ['C2'])).toEqual(usersCells(before, ['C2']));
});

test('when nothing can be changed, nothing is written and nothing is kept', async () => {
  const { host, workbook } = await opened(changesBook());
  const before = host.snapshot();
  const result = await workbook.changeCells([change('B2', 'anders', 45_541, 'date')]);
  expect(result).toEqual({ changed: [], left: [{ at: place('B2'), why: 'changed' }] });
  expect(await workbook.changeCells([])).toEqual({ changed: [], left: [] });
  expect(await workbook.undoChanges()).toBeUndefined();
  expect(host.snapshot()).toEqual(before);
  expect(host.messages.some(({ writes }) => writes)).toBe(false);
});

test('on a protected sheet only unlocked cells are changed, and formats where that is allowed', async () => {
  const host = changesBook();
  const unlock = (address: string) => {
    host.workbook.sheet(log).setStyle(rect(address), (style) => ({ ...style, protection: { locked: false } }));
  };
  unlock('D2');
  unlock('C2');
  unlock('E3');
  const { workbook } = await opened(host);
  const changes = [
    change('D2', '007', '008'),
    change('C2', '面谈', '见面约谈'),
    change('E3', 4, 5),
    change('C3', ' 电话', '电话'),
    change('A2', 1, 2, undefined, '封面'),
  ];
  const cover = place('A2', '封面');
  host.user.protect(log);
  const before = host.snapshot();
  const locked = [place('C2'), place('C3')].map((at) => ({ at, why: 'protected' }));
  expect(await workbook.changeCells(changes)).toEqual({
    changed: [place('D2'), place('E3'), cover],
    left: locked,
  });
  expect(await workbook.undoChanges()).toMatchObject({ left: [] });
  expect(host.snapshot()).toEqual(before);
  host.user.unprotect(log);
  host.user.protect(log, { formatCells: true });
  expect((await workbook.changeCells(changes)).changed).toEqual([place('D2'), place('C2'), place('E3'), cover]);
  expect(host.violations).toEqual([]);
});

test('on a sheet that was renamed since, cells are brought back; also where a part of them must wait', async () => {
  const { host, workbook } = await opened(changesBook());
  const whole = host.snapshot();
  await workbook.changeCells([change('C2', '面谈', '约谈'), change('A2', 1, 2, undefined, '封面')]);
  host.user.renameSheet(log, '改名');
  host.user.protect('改名');
  const at = place('C2', '改名');
  expect(await workbook.undoChanges()).toEqual({ changed: [place('A2', '封面')], left: [{ at, why: 'protected' }] });
  host.user.unprotect('改名');
  host.user.renameSheet('改名', '再改名');
  expect(await workbook.undoChanges()).toEqual({ changed: [place('C2', '再改名')], left: [] });
  host.user.renameSheet('再改名', log);
  expect(host.snapshot()).toEqual(whole);
  expect(host.violations).toEqual([]);
});

/** As at a new year: the sheet keeps last year's rows under another name, and a copy of it takes its name. */
function beginNewYear(host: ExcelHost): void {
  host.user.renameSheet(log, '去年');
  host.user.copySheet('去年', log);
}

test('where a copy has taken the sheet’s name, the sheet itself is corrected, and brought back', async () => {
  const { host, workbook } = await opened(changesBook());
  const sheet = (name: string) => host.workbook.sheet(name).cell(1, 2).value;
  await workbook.survey();
  beginNewYear(host);
  expect(await workbook.changeCells([change('C2', '面谈', '约谈')])).toEqual({ changed: [place('C2', '去年')], left: [] });
  expect([sheet('去年'), sheet(log)]).toEqual(['约谈', '面谈']);
  host.user.deleteSheet(log);
  host.user.renameSheet('去年', log);
  beginNewYear(host);
  expect(await workbook.undoChanges()).toEqual({ changed: [place('C2', '去年')], left: [] });
  expect([sheet('去年'), sheet(log)]).toEqual(['面谈', '约谈']);
  expect(host.violations).toEqual([]);
});

test('a sheet that was renamed since it was looked at is corrected', async () => {
  const { host, workbook } = await opened(changesBook());
  await workbook.survey();
  host.user.renameSheet(log, '改名');
  const result = await workbook.changeCells([change('C2', '面谈', '约谈')]);
  expect(result).toEqual({ changed: [place('C2', '改名')], left: [] });
});

test('cells that are protected when they are to be brought back can be brought back later', async () => {
  const { host, workbook } = await opened(changesBook());
  const whole = host.snapshot();
  await workbook.changeCells([change('C2', '面谈', '约谈'), change('A2', 1, 2, undefined, '封面'), change('C5', '走访', '家访')]);
  host.user.protect(log);
  const left = [place('C2'), place('C5')].map((at) => ({ at, why: 'protected' as const }));
  expect(await workbook.undoChanges()).toEqual({ changed: [place('A2', '封面')], left });
  host.user.unprotect(log);
  expect(await workbook.undoChanges()).toEqual({ changed: [place('C2'), place('C5')], left: [] });
  expect(host.snapshot()).toEqual(whole);
});

test.each(sets)('a fix for a cell under merged cells goes to the one that holds the value (%s)', async (set) => {
  const { host, workbook } = await opened(changesBook(), set);
  const whole = host.snapshot();
  const result = await workbook.changeCells([change('F6', '合并', '合并了'), change('F5', '合并', '另一个')]);
  if (set === '1.9') {
    expect(result).toEqual({ changed: [place('F5')], left: [{ at: place('F6'), why: 'changed' }] });
  } else {
    expect(result).toEqual({ changed: [place('F6')], left: [{ at: place('F5'), why: 'changed' }] });
  }
  expect(held(host, 'F5')[0]).toBe(set === '1.9' ? '另一个' : '合并了');
  expect(held(host, 'F6')).toEqual([null, 'General']);
  await workbook.undoChanges();
  expect(host.snapshot()).toEqual(whole);
  expect(host.violations).toEqual([]);
});

test('a cell that a formula in another one fills is left: writing there would empty them all', async () => {
  const { host, workbook } = await opened(changesBook());
  const sheet = host.workbook.sheet(log);
  sheet.setContent(1, 2, { value: '面谈', formula: '=UNIQUE(C12:C20)' });
  sheet.spills.push(rect('C2:C4'));
  const before = held(host, 'C3');
  const result = await workbook.changeCells([
    change('C3', ' 电话', '电话'), change('C4', '=面谈', '面谈'), change('C5', '走访', '家访'), change('F2', '一', '壹'),
  ]);
  expect(result).toEqual({
    changed: [place('C5'), place('F2')],
    left: [{ at: place('C3'), why: 'formula' }, { at: place('C4'), why: 'formula' }],
  });
  expect([held(host, 'C3'), held(host, 'C2')[0], held(host, 'C5')[0]]).toEqual([before, '=UNIQUE(C12:C20)', '家访']);
  expect(host.violations).toEqual([]);
});

test('corrections are undone one after the other, and what the user changed since is left', async () => {
  const book = await opened(changesBook());
  const { host, workbook } = book;
  const whole = host.snapshot();
  await workbook.changeCells([change('C2', '面谈', '约谈')]);
  await workbook.changeCells([change('C2', '约谈', '见面约谈'), change('C5', '走访', '家访'), change('B2', '2024.9.6', 45_541, 'date')]);
  expect(await stepsKept(book)).toBe(2);
  host.user.setCell(log, 'C5', '慰问');
  expect(await workbook.undoChanges()).toEqual({
    changed: [place('C2'), place('B2')],
    left: [{ at: place('C5'), why: 'changed' }],
  });
  expect([held(host, 'C2')[0], held(host, 'C5')[0]]).toEqual(['约谈', '慰问']);
  expect(await workbook.undoChanges()).toEqual({ changed: [place('C2')], left: [] });
  expect(await workbook.undoChanges()).toBeUndefined();
  expect(await stepsKept(book)).toBe(0);
  expect(usersCells(host.snapshot(), ['C5'])).toEqual(usersCells(whole, ['C5']));
  expect(host.workbook.customXml).toEqual([]);
});

test('a formula that the user put into a corrected cell is left', async () => {
  const { host, workbook } = await opened(changesBook());
  await workbook.changeCells([change('E3', 4, 5)]);
  host.workbook.sheet(log).setContent(2, 4, { value: 5, formula: '=2+3' });
  expect(await workbook.undoChanges()).toEqual({ changed: [], left: [{ at: place('E3'), why: 'changed' }] });
  expect(held(host, 'E3')[0]).toBe('=2+3');
});

test.each([
  ['is edited', (host: ExcelHost) => host.user.setCell(log, 'C5', '慰问')],
  ['becomes a formula', (host: ExcelHost) => host.workbook.sheet(log).setContent(4, 2, { value: '走访', formula: '=C6' })],
])('a cell that %s between reading and writing keeps what it got', async (_how, act) => {
  const { host, workbook } = await opened(changesBook());
  host.onMessage(host.nextMessage + 2, () => act(host));
  const result = await workbook.changeCells([change('C2', '面谈', '约谈'), change('C5', '走访', '家访')]);
  const control = changesBook();
  act(control);
  expect(result).toEqual({ changed: [place('C2')], left: [{ at: place('C5'), why: 'changed' }] });
  expect(held(host, 'C5')).toEqual(held(control, 'C5'));
  // The host calculates no formula that is written anew.
  expect(usersCells(host.snapshot(), ['C2', 'C5'])).toEqual(usersCells(control.snapshot(), ['C2', 'C5']));
});

test('rows that are inserted between reading and writing move no correction to another cell', async () => {
  const { host, workbook } = await opened(changesBook());
  host.onMessage(host.nextMessage + 2, () => host.coauthor.insertRows(log, 2));
  const control = changesBook();
  control.coauthor.insertRows(log, 2);
  const result = await workbook.changeCells([change('B2', '2024.9.6', 45_541, 'date'), change('C5', '走访', '家访')]);
  expect(result.changed).toEqual([]);
  expect(usersCells(host.snapshot())).toEqual(usersCells(control.snapshot()));
});

test('thousands of cells go in messages of bounded size; as many are brought back', async () => {
  const { host, workbook } = await opened(bigLog(2_500));
  const whole = host.snapshot();
  const changes = Array.from({ length: 2_500 }, (_row, row): CellChange => {
    return { at: { sheet: log, row: row + 1, column: 5 }, old: '见面约谈', value: '约谈' };
  });
  const first = host.messages.length;
  const { changed } = await workbook.changeCells(changes);
  expect(changed).toHaveLength(2_500);
  const sent = host.messages.slice(first);
  expect(Math.max(...sent.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))).toBeLessThan(4_000_000);
  expect((await workbook.undoChanges())?.changed).toHaveLength(2_500);
  expect(host.snapshot()).toEqual(whole);
  expect(host.violations).toEqual([]);
});
