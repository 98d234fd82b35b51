import { parseCommand, type Command } from '../../src/cli/arguments';
import { CommandError } from '../../src/cli/command-error';
import { day } from '../../src/domain/records/day';
import { command, inFolder } from './command';

const today = day(2025, 10, 15);
const parsed = (line: string, locale = 'zh_CN.UTF-8'): Command => parseCommand(line.split(' ').filter(Boolean), locale, today);

test.each<readonly [line: string, sentence: string]>([
  ['', '请写明命令：check（校验）或 summarise（汇总）。'],
  ['chek a.xlsx', '没有“chek”这个命令，可用的是 check 和 summarise。'],
  ['check', '请写明要校验的文件。'],
  ['summarise --out b.xlsx', '请写明要汇总的目录或文件。'],
  ['summarise d', '请用 --out 写明汇总表的文件名。'],
  ['check a.xlsx --jsn', '没有“--jsn”这个选项。'],
  ['check a.xlsx --json=1', '选项“--json”后面不能带内容。'],
  ['check a.xlsx --as-of', '选项“--as-of”后面缺少内容。'],
  ['check a.xlsx --out --json', '选项“--out”后面缺少内容。'],
  ['check a.xlsx --as-of 2025-02-30', '“2025-02-30”不是日期，--as-of 请写成 2025-07-31 这样。'],
  ['check a.xlsx --year 2024-2026', '“2024-2026”不是年份，--year 请写学年（如 2024-2025）或自然年（如 2025）。'],
  ['check a.xlsx --as-of 0999-01-01', '“0999-01-01”不是日期，--as-of 请写成 2025-07-31 这样。'],
  ['check a.xlsx --year 1000', '“1000”不是年份，--year 请写学年（如 2024-2025）或自然年（如 2025）。'],
  ['check a.xlsx --lang fr', '没有“fr”这种语言，--lang 请写 zh 或 en。'],
  ['check a.xlsx b.xlsx --out c.xlsx', '用 --out 时只能校验一个文件。'],
  ['check a.xlsx --unit 药学院', '选项“--unit”不能用于 check。'],
  ['summarise d --out b.xlsx --mapping m.json', '选项“--mapping”不能用于 summarise。'],
  ['summarise d --out b.xlsx --time-limit 0', '“0”不是秒数，--time-limit 请写1到86400之间的整数。'],
])('“%s” is refused: %s', (line, sentence) => {
  expect(() => parsed(line)).toThrow(new CommandError(sentence, 'zh'));
});

test('options are read; what is left out has its default', () => {
  expect(parsed('check a.xlsx')).toEqual({
    kind: 'check', language: 'zh', asOf: today, today, period: undefined, settings: undefined, out: undefined,
    force: false, json: false, files: ['a.xlsx'], mapping: undefined,
  });
  expect(parsed('summarise d e.xlsx --out o.xlsx --year 2024-2025 --as-of 2025-07-31 --university U --time-limit 5')).toMatchObject({
    kind: 'summarise', places: ['d', 'e.xlsx'], out: 'o.xlsx', period: { kind: 'academic', year: '2024-2025' },
    asOf: day(2025, 7, 31), university: 'U', unit: '', timeLimitMs: 5_000,
  });
  expect(parsed('check a.xlsx --year 2025')).toMatchObject({ period: { kind: 'calendar', year: 2025 } });
});

test.each([
  ['zh_CN.UTF-8', 'zh'], ['zh-Hans-CN', 'zh'], ['en_GB', 'en'], ['C', 'en'], ['de_DE.UTF-8', 'en'],
])('the system’s language %s means %s', (locale, language) => {
  expect(parsed('check a.xlsx', locale).language).toBe(language);
  expect(parsed('check a.xlsx --lang zh', locale).language).toBe('zh');
});

test('help and version are said, and a wrong line is refused with exit code 2', async () => {
  await inFolder(async (folder) => {
    const help = await command(folder, ['--help']);
    expect([help.code, help.stdout]).toEqual([0, expect.stringContaining('liaison-ledger summarise')]);
    expect((await command(folder, ['check', '--help'], 'en_US.UTF-8')).stdout).toContain('Usage');
    expect(await command(folder, ['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
    const wrong = await command(folder, ['check', 'a.xlsx', '--nope', '--lang', 'en']);
    expect(wrong).toEqual({ code: 2, stdout: '', stderr: 'Not done: There is no option “--nope”. See --help.\n' });
  });
});
