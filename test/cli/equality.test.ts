/** @jest-environment jsdom */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { LocalEngine } from '../../src/engine/local-engine';
import { soundOf } from '../../src/i18n/sound';
import { isRead, jsonFile, type JsonFile, type JsonReport } from '../../src/report/json-report';
import { auditWorkbook, checkWorkbook, type AuditOutcome, type CheckOutcome } from '../../src/workbook/check';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { fixtures } from '../fixtures';
import { fixtureBytes } from '../fixtures/make';
import { ExcelHost } from '../host/host';
import { checkOptions, opened, sampleBytes } from '../workbook/opened';
import { command, inFolder } from './command';

jest.setTimeout(300_000);
// Every browser has them; jsdom leaves them out.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** The same workbook, whichever way it is opened, comes to the same JSON. */
const books = new Map<string, Uint8Array>();
let byCommand: Map<string, JsonFile>;

beforeAll(async () => {
  books.set('sample', sampleBytes);
  for (const [name, fixture] of Object.entries(fixtures)) books.set(name, await fixtureBytes(fixture));
  byCommand = await inFolder(async (folder) => {
    for (const [name, bytes] of books) await writeFile(join(folder, `${name}.xlsx`), bytes);
    const names = [...books.keys()].map((name) => `${name}.xlsx`);
    const { stdout } = await command(folder, ['check', ...names, '--json', '--as-of', '2025-10-15']);
    return new Map((JSON.parse(stdout) as JsonReport).files.map((file) => [file.file.replace('.xlsx', ''), file]));
  });
});

/** What the contract says of an outcome; of one that must be confirmed, the sheets. */
function told(name: string, outcome: AuditOutcome | CheckOutcome): unknown {
  switch (outcome.kind) {
    case 'ask':
      return ['ask', ...new Set(outcome.choice.open.map(({ sheet }) => sheet))];
    case 'no-table':
      return ['no-table', ...outcome.sheets];
    default:
      return JSON.parse(JSON.stringify(jsonFile(`${name}.xlsx`, outcome.report, outcome.notes, 'zh')));
  }
}

async function throughExcel(name: string, bytes: Uint8Array): Promise<unknown> {
  const { workbook } = await opened(await ExcelHost.open(bytes));
  return told(name, await checkWorkbook(workbook, checkOptions()));
}

async function throughPage(name: string, bytes: Uint8Array): Promise<unknown> {
  const options = checkOptions({ engine: new LocalEngine(soundOf) });
  return told(name, await auditWorkbook(XlsxWorkbook.open(bytes), options));
}

test.each(['sample', ...Object.keys(fixtures)])('%s: command, Excel and page say the same', async (name) => {
  const bytes = books.get(name)!;
  const file = byCommand.get(name)!;
  const [excel, page] = [await throughExcel(name, bytes), await throughPage(name, bytes)];
  expect(page).toEqual(excel);
  if (isRead(file)) {
    expect(file).toEqual(excel);
  } else {
    expect([file.error.code, excel]).toEqual(['ask', expect.arrayContaining(['ask'])]);
    for (const sheet of (excel as string[]).slice(1)) expect(file.error.text).toContain(`“${sheet}”`);
  }
});

test('the sample and most fixtures are checked, and have findings', () => {
  const read = [...byCommand.values()].filter(isRead);
  expect(read.length).toBeGreaterThan(25);
  expect(read.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(20);
});
