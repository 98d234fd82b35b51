import { access, chmod, constants, link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { isRead, type JsonReadFile, type JsonReport } from '../../src/report/json-report';
import { fixtures } from '../fixtures';
import { fixtureBytes } from '../fixtures/make';
import { sampleBytes } from '../workbook/opened';
import { command, inFolder } from './command';
import { ledgerBytes, unitRows } from './ledgers';
import { reportSchema } from './schema';

const asOf = ['--as-of', '2025-10-15'];

/** A folder that holds the sample. */
function withSample<T>(work: (folder: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'a.xlsx'), sampleBytes);
    return work(folder);
  });
}

async function isThere(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(() => true, () => false);
}

function onlyFile(stdout: string): JsonReadFile {
  const [file] = (JSON.parse(stdout) as JsonReport).files;
  if (!file || !isRead(file)) throw new Error('the file was not read');
  return file;
}

test('JSON keeps the contract; errors are told by the exit code, and without a terminal nothing else is said', async () => {
  await withSample(async (folder) => {
    await writeFile(join(folder, 'b.xlsx'), 'no workbook');
    const { code, stdout, stderr } = await command(folder, ['check', 'a.xlsx', 'b.xlsx', 'c.xlsx', '--json', ...asOf]);
    expect([code, stderr]).toEqual([2, '']);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.files.map((file) => ('error' in file ? file.error.code : file.findings.length > 30))).toEqual([
      true, 'not-a-zip', 'missing',
    ]);
    const { findings, read, unread } = report.summary;
    expect([read, unread, findings.error > 10]).toEqual([1, 2, true]);
    const sample = onlyFile(stdout);
    expect(sample.sheets[0]).toMatchObject({ name: '联谊名单', kind: 'roster', headerRow: 2, columns: { leader: 'D' } });
    expect(sample.findings).toContainEqual(
      expect.objectContaining({ rule: 'log/date-required', severity: 'error', sheet: '联系记录', cell: 'B29', row: 29, field: 'date' }),
    );
    expect(sample.findings.filter(({ fix }) => fix).length).toBeGreaterThan(0);
    const { total, counted, notCounted, duplicate } = sample.entries;
    expect(counted + notCounted + duplicate).toBe(total);
  });
});

test('the text is in the language asked for; columns of the quota table stand below one another', async () => {
  await withSample(async (folder) => {
    const chinese = await command(folder, ['check', 'a.xlsx', ...asOf]);
    expect([chinese.code, chinese.stderr]).toEqual([1, '']);
    expect(chinese.stdout).toMatch(/必须更正\d+项，请核实\d+项，提示\d+项/);
    const rows = chinese.stdout.split('\n').filter((line) => /(第一|第二)学期 {2,}\d/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    const widthBefore = (line: string) => [...line.slice(0, line.search(/20\d\d—/))].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);
    expect(new Set(rows.map(widthBefore)).size).toBe(1);
    const english = await command(folder, ['check', 'a.xlsx', ...asOf], 'en_US.UTF-8');
    expect(english.stdout).toMatch(/Errors: \d+, warnings: \d+, notes: \d+/);
    expect(english.stdout).toContain('Rules that could not be run');
    expect((await command(folder, ['check', 'a.xlsx', '--lang', 'en', ...asOf])).stdout).toBe(english.stdout);
  });
});

test('a ledger without errors: exit code 0', async () => {
  await inFolder(async (folder) => {
    const roster = [['药学院', '王建国', '党委书记', '李晓梅', '无党派代表人士', '无党派']];
    const log = ['2024-10-08', '2024-11-12', '2025-03-18', '2025-05-20'].map((date, index) => [
      date, '王建国', '李晓梅', '见面约谈', '是', `了解第${index + 1}次教学改革项目的进展，听取对实验室开放时间的意见`, '无', '',
    ]);
    await writeFile(join(folder, 'clean.xlsx'), await ledgerBytes({ roster, log }));
    const { code, stdout } = await command(folder, ['check', 'clean.xlsx', '--json', ...asOf]);
    const { findings, quota } = onlyFile(stdout);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([code, quota.map(({ counted, status }) => `${counted} ${status}`)]).toEqual([0, ['2 met', '2 met']]);
  });
});

test('hidden sheets that were read are named', async () => {
  await inFolder(async (folder) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await ledgerBytes(unitRows('药学院', 3, 1))).buffer as ArrayBuffer);
    book.getWorksheet('联系记录')!.state = 'veryHidden';
    book.addWorksheet('参数', { state: 'hidden' }).addRow(['民盟']);
    await writeFile(join(folder, 'a.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));
    const { stderr } = await command(folder, ['check', 'a.xlsx', '--json', ...asOf]);
    expect(stderr).toBe('“a.xlsx”中隐藏的工作表也已读取：联系记录。不应计入的，请移到别的文件。\n');
  });
});

test('year and settings: as given, in the place of those in the workbook', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'a.xlsx'), await ledgerBytes(unitRows('药学院', 3, 1)));
    const settings = join(folder, 'settings.json');
    for (const wrong of ['{', '{"version":1,"contactsPerSemester":"5"}', '{"version":9}']) {
      await writeFile(settings, wrong);
      const refused = await command(folder, ['check', 'a.xlsx', '--settings', 'settings.json', ...asOf]);
      expect([refused.code, refused.stdout, refused.stderr]).toEqual([2, '', expect.stringContaining('设置文件“settings.json”：')]);
    }
    await writeFile(settings, '\ufeff{"version":1,"contactsPerSemester":5}');
    const args = ['check', 'a.xlsx', '--json', '--settings', 'settings.json', '--year', '2025', '--as-of', '2025-12-31'];
    const { period, quota } = onlyFile((await command(folder, args)).stdout);
    expect(period).toEqual({ id: '2025', first: '2025-01-01', last: '2025-12-31' });
    expect(new Set(quota.map(({ required }) => required))).toEqual(new Set([5]));
    const academic = await command(folder, ['check', 'a.xlsx', '--json', '--year', '2023-2024', ...asOf]);
    expect(onlyFile(academic.stdout).period.id).toBe('2023-2024');
  });
});

test('what must be confirmed comes with a proposal that can be given back', async () => {
  await inFolder(async (folder) => {
    const [, asked] = Object.entries(fixtures).find(([name]) => name === '24-contact-person-open')!;
    await writeFile(join(folder, 'a.xlsx'), await fixtureBytes(asked));
    const first = await command(folder, ['check', 'a.xlsx', '--json', ...asOf]);
    const [file] = reportSchema.parse(JSON.parse(first.stdout)).files;
    if (!file || !('error' in file)) throw new Error('the file was read');
    expect([first.code, file.error.code]).toEqual([2, 'ask']);
    await writeFile(join(folder, 'mapping.json'), JSON.stringify(file.error.mapping));
    const missing = await command(folder, ['check', 'a.xlsx', '--mapping', 'nowhere.json']);
    expect([missing.code, missing.stderr]).toEqual([2, '未能执行：“nowhere.json”：没有这个文件。请核对文件名和路径。\n']);
    const second = await command(folder, ['check', 'a.xlsx', '--json', '--mapping', 'mapping.json', ...asOf]);
    expect(onlyFile(second.stdout).sheets.length).toBeGreaterThan(0);
  });
});

describe('--out', () => {
  test('writes a copy with marks, findings and summary; the input keeps every byte', async () => {
    await withSample(async (folder) => {
      const { code, stderr } = await command(folder, ['check', 'a.xlsx', '--out', 'b.xlsx', ...asOf]);
      expect([code, stderr]).toEqual([1, '已写入：b.xlsx\n']);
      expect((await readFile(join(folder, 'a.xlsx'))).equals(sampleBytes)).toBe(true);
      expect((await readdir(folder)).sort()).toEqual(['a.xlsx', 'b.xlsx']);
      const bytes = await readFile(join(folder, 'b.xlsx'));
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(new Uint8Array(bytes).buffer);
      expect(book.worksheets.map(({ name }) => name)).toEqual([
        '联谊名单', '联系记录', '春节走访', '使用说明', '校验结果', '年度汇总表2024-2025',
      ]);
      const log = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet2.xml']!).toString('utf8');
      expect(log).toContain('liaison:log/date-required');
    });
  });

  test.each<readonly [string, (folder: string) => Promise<void>, string]>([
    ['the input itself', () => Promise.resolve(), 'a.xlsx'],
    ['another way of writing its path', (folder) => mkdir(join(folder, 'd')).then(), './d/../a.xlsx'],
    ['a symbolic link to it', (folder) => symlink('a.xlsx', join(folder, 'l.xlsx')), 'l.xlsx'],
    ['a hard link to it', (folder) => link(join(folder, 'a.xlsx'), join(folder, 'h.xlsx')), 'h.xlsx'],
  ])('never %s, not even by force', async (_name, prepare, out) => {
    await withSample(async (folder) => {
      await prepare(folder);
      const before = await readdir(folder);
      const { code, stdout, stderr } = await command(folder, ['check', 'a.xlsx', '--out', out, '--force', ...asOf]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toBe(`未能执行：--out 的“${out}”就是输入的文件，没有写入。请另取一个文件名。\n`);
      expect((await readFile(join(folder, 'a.xlsx'))).equals(sampleBytes)).toBe(true);
      expect(await readdir(folder)).toEqual(before);
    });
  });

  test('an existing file is replaced only by force, a folder never; nothing is left of a failed writing', async () => {
    await withSample(async (folder) => {
      await writeFile(join(folder, 'b.xlsx'), 'mine');
      await mkdir(join(folder, 'c.xlsx'));
      const kept = await command(folder, ['check', 'a.xlsx', '--out', 'b.xlsx', ...asOf]);
      expect([kept.code, kept.stderr]).toEqual([2, expect.stringContaining('已经存在')]);
      expect(await readFile(join(folder, 'b.xlsx'), 'utf8')).toBe('mine');
      for (const [out, words] of [['c.xlsx', '是目录'], ['no/b.xlsx', '没有“no”这个目录'], ['b.xlsm', '扩展名应为 .xlsx']]) {
        const { code, stderr } = await command(folder, ['check', 'a.xlsx', '--out', out!, '--force', ...asOf]);
        expect([code, stderr]).toEqual([2, expect.stringContaining(words!)]);
      }
      const replaced = await command(folder, ['check', 'a.xlsx', '--out', 'b.xlsx', '--force', ...asOf]);
      expect(replaced.code).toBe(1);
      expect((await readFile(join(folder, 'b.xlsx'))).length).toBeGreaterThan(sampleBytes.length);
      expect((await readdir(folder)).sort()).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
    });
  });

  test('a name may be as long as any; where it is longer, or leads in a circle, that is no fault of ours', async () => {
    await withSample(async (folder) => {
      const longest = `${'a'.repeat(250)}.xlsx`;
      const written = await command(folder, ['check', 'a.xlsx', '--out', longest, ...asOf]);
      expect([written.code, written.stderr]).toEqual([1, `已写入：${longest}\n`]);
      const longer = `${'b'.repeat(300)}.xlsx`;
      const refused = await command(folder, ['check', 'a.xlsx', '--out', longer, ...asOf]);
      expect([refused.code, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toMatch(new RegExp(`^未能执行：未能写入“${longer}”（ENAMETOOLONG）。`));
      await mkdir(join(folder, 'd'), { mode: 0 });
      const shut = await command(folder, ['check', 'a.xlsx', '--out', 'd/b.xlsx', ...asOf]);
      await chmod(join(folder, 'd'), 0o700);
      // The system's administrator may write everywhere.
      const isAdministrator = process.getuid?.() === 0;
      expect(shut.stderr).toMatch(isAdministrator ? /^已写入：/ : /^未能执行：未能写入“d\/b.xlsx”（EACCES）。/);
      await symlink('l.xlsx', join(folder, 'l.xlsx'));
      const circle = await command(folder, ['check', 'l.xlsx', '--out', 'b.xlsx']);
      expect([circle.code, circle.stderr]).toEqual([2, '']);
      expect(circle.stdout).toContain('读取这个文件时出错');
      expect((await readdir(folder)).sort()).toEqual(['a.xlsx', longest, 'd', 'l.xlsx']);
    });
  });

  test('nothing is written where the file cannot be checked', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'a.xlsx'), sampleBytes.slice(0, 5_000));
      const { code, stdout } = await command(folder, ['check', 'a.xlsx', '--out', 'b.xlsx']);
      expect([code, stdout]).toEqual([2, expect.stringContaining('这个文件不完整')]);
      expect(await isThere(join(folder, 'b.xlsx'))).toBe(false);
    });
  });
});

test('names of sheets and people cannot steer the terminal', async () => {
  await inFolder(async (folder) => {
    const rows = unitRows('药学院', 2, 1);
    for (const row of rows.roster) row[1] = '王\u001b[2J国\u202e';
    await writeFile(join(folder, 'a.xlsx'), await ledgerBytes(rows));
    const { stdout } = await command(folder, ['check', 'a.xlsx', ...asOf]);
    expect(stdout).toContain('王');
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await ledgerBytes(rows)).buffer as ArrayBuffer);
    const log = book.getWorksheet('联系记录')!;
    Object.assign(log, { name: '记\u202e录', state: 'hidden' });
    await log.protect('', {});
    await writeFile(join(folder, 'b.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));
    const { stderr } = await command(folder, ['check', 'b.xlsx', '--out', 'c.xlsx', ...asOf]);
    expect(stderr).toMatch(/^以下工作表受保护，没有标色：记 录。\n“b.xlsx”中隐藏的工作表也已读取：记 录。.*\n已写入：c.xlsx\n$/);
  });
});
