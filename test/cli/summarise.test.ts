import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { fixtures } from '../fixtures';
import { fixtureBytes } from '../fixtures/make';
import { sampleBytes } from '../workbook/opened';
import { command, inFolder } from './command';
import { ledgerBytes, unitRows, writeLedger } from './ledgers';

jest.setTimeout(300_000);

const asOf = ['--as-of', '2025-10-15'];

interface SchoolJson {
  period: { id: string };
  out: string | null;
  units: { unit: string; files: string[]; pairs: number }[];
  unread: { file: string; error: { code: string; text: string } }[];
  summary: Record<'files' | 'read' | 'unread' | 'own' | 'errors' | 'pairs' | 'required' | 'counted' | 'leaders', number>;
}

const json = (stdout: string): SchoolJson => JSON.parse(stdout) as SchoolJson;

/** The texts of the one sheet of a summary, cell by cell. */
async function textsOf(path: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await readFile(path)).buffer);
  expect(book.worksheets).toHaveLength(1);
  const texts: string[] = [];
  book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts;
}

test('sixty units in folders, and among them all kinds of other files', async () => {
  await inFolder(async (folder) => {
    const ledgers = join(folder, 'ledgers');
    for (let unit = 1; unit <= 60; unit += 1) {
      await writeLedger(join(ledgers, String(unit % 4), `学院${unit}.xlsx`), unitRows(`第${unit}学院`, 3, unit));
    }
    const put = (name: string, content: string | Uint8Array) => writeFile(join(ledgers, name), content);
    await put('~$学院1.xlsx', 'a lock');
    await put('.hidden.xlsx', 'hidden');
    await put('说明.txt', 'no workbook');
    await put('损坏.xlsx', sampleBytes.slice(0, 4_000));
    await put('空.xlsx', '');
    await put('网页.xlsm', '<html></html>');
    // As an old Word document that was renamed begins.
    await put('旧.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]));
    await put('待确认.xlsx', await fixtureBytes(fixtures['24-contact-person-open']!));
    await symlink('.', join(ledgers, '回到这里'));
    const args = ['summarise', 'ledgers', join('ledgers', '0', '学院4.xlsx'), '--out', join('ledgers', '总表.xlsx'), '--json', ...asOf];
    const before = await readdir(ledgers);
    const first = await command(folder, args);
    expect([first.code, first.stderr]).toEqual([1, `已写入：${join('ledgers', '总表.xlsx')}\n`]);
    const { summary, units, unread, period } = json(first.stdout);
    expect([period.id, units.length, summary.pairs, summary.read, summary.unread]).toEqual(['2024-2025', 60, 180, 60, 5]);
    expect(unread.map(({ file, error }) => `${file} ${error.code}`).sort()).toEqual(
      ['待确认.xlsx ask', '旧.xls not-a-workbook', '损坏.xlsx truncated', '空.xlsx empty', '网页.xlsm not-a-zip'].sort(),
    );
    expect(units.find(({ unit }) => unit === '第4学院')?.files).toEqual([join('0', '学院4.xlsx')]);
    expect((await readdir(ledgers)).sort()).toEqual([...before, '总表.xlsx'].sort());
    const texts = await textsOf(join(ledgers, '总表.xlsx'));
    expect(texts).toEqual(expect.arrayContaining(['第60学院', '损坏.xlsx', '四、未能读取的文件']));
    expect(texts.filter((text) => /谈话|了解教学科研情况|思想/.test(text))).toEqual([]);

    const again = await command(folder, [...args, '--force']);
    expect(again.stdout).toBe(first.stdout);
    const beside = await command(folder, ['summarise', 'ledgers', '--out', 'b.xlsx', ...asOf]);
    expect(beside.stdout).toContain('跳过1个本程序生成的总表。');
    expect(beside.stdout).toContain('损坏.xlsx');
  });
});

test('the latest year of any file is that of all; those without contacts in it are named', async () => {
  await inFolder(async (folder) => {
    await writeLedger(join(folder, 'd', '药学院.xlsx'), unitRows('药学院', 2, 1));
    const earlier = unitRows('护理学院', 2, 2);
    const before = { ...earlier, log: earlier.log.map((row) => row.with(0, Number(row[0]) - 365)) };
    await writeLedger(join(folder, 'd', '护理学院.xlsx'), before);
    const args = ['summarise', 'd', '--out', 'o.xlsx', '--json', ...asOf];
    const latest = json((await command(folder, args)).stdout);
    expect([latest.period.id, latest.summary.read, latest.summary.required]).toEqual(['2024-2025', 2, 16]);
    expect(await textsOf(join(folder, 'o.xlsx'))).toContain('最近的联系记录在2023—2024学年');
    const chosen = json((await command(folder, [...args, '--force', '--year', '2023-2024'])).stdout);
    expect([chosen.period.id, chosen.summary.counted > 0]).toEqual(['2023-2024', true]);
  });
});

test('a ledger is never replaced by the summary, not even by force', async () => {
  await inFolder(async (folder) => {
    const bytes = await ledgerBytes(unitRows('药学院', 2, 1));
    await mkdir(join(folder, 'd'));
    await writeFile(join(folder, 'd', 'a.xlsx'), bytes);
    const { code, stderr } = await command(folder, ['summarise', 'd', '--out', 'd/a.xlsx', '--force', ...asOf]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('就是输入的文件')]);
    expect((await readFile(join(folder, 'd', 'a.xlsx'))).equals(bytes)).toBe(true);
  });
});

test('without any ledger nothing is written', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'd'));
    const none = await command(folder, ['summarise', 'd', '--out', 'o.xlsx']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('没有找到')]);
    await writeFile(join(folder, 'd', 'a.xlsx'), 'nothing');
    const bad = await command(folder, ['summarise', 'd', 'e.xlsx', '--out', 'o.xlsx'], 'en_US.UTF-8');
    expect([bad.code, bad.stderr]).toEqual([2, 'Not done: None of the files could be read (2); no summary was written.\n']);
    expect(bad.stdout).toContain('e.xlsx  There is no such file.');
    expect(await readdir(folder)).toEqual(['d']);
  });
});

test('a folder that may not be opened is named, and the rest is read', async () => {
  await inFolder(async (folder) => {
    await writeLedger(join(folder, 'd', 'a.xlsx'), unitRows('药学院', 2, 1));
    await mkdir(join(folder, 'd', 'closed'), { mode: 0 });
    const { stdout } = await command(folder, ['summarise', 'd', '--out', 'o.xlsx', '--json', ...asOf]);
    await chmod(join(folder, 'd', 'closed'), 0o700);
    const { unread, summary } = json(stdout);
    expect(summary.read).toBe(1);
    // The system's administrator may open every folder.
    const isAdministrator = process.getuid?.() === 0;
    expect(unread.map(({ error }) => error.code)).toEqual(isAdministrator ? [] : ['no-permission']);
  });
});

test('the summary is a workbook with one sheet of ours, which is no ledger', async () => {
  await inFolder(async (folder) => {
    await writeLedger(join(folder, 'a.xlsx'), unitRows('药学院', 2, 1));
    await command(folder, ['summarise', 'a.xlsx', '--out', 'o.xlsx', ...asOf]);
    const { sheets } = await XlsxWorkbook.open(await readFile(join(folder, 'o.xlsx'))).survey();
    expect(sheets).toEqual([]);
  });
});

test('what there is one of is one in English too', async () => {
  await inFolder(async (folder) => {
    await writeLedger(join(folder, 'a.xlsx'), unitRows('药学院', 4, 1));
    await command(folder, ['summarise', 'a.xlsx', '--out', 'o.xlsx', ...asOf]);
    const { stdout } = await command(folder, ['summarise', '.', '--out', 'p.xlsx', ...asOf], 'en_GB.UTF-8');
    expect(stdout).toMatch(/^Files with errors: 1, errors in all: \d+\./m);
    expect(stdout).toContain('Left out, as summaries that this program made: 1.');
  });
});
