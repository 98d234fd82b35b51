import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Language } from '../../src/domain/policy/text';
import { failureText } from '../../src/cli/failures';
import { failureOfOutcome, openLedger, proposedMapping, type Overrides } from '../../src/cli/ledger-file';
import { auditWorkbook, type AuditOutcome } from '../../src/workbook/check';
import { checkOptions } from '../workbook/opened';
import { inFolder } from './command';

/** A workbook with sheets of which nobody can tell whether 联系人 is the leader. */
async function writeUncertain(path: string, names: readonly string[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const name of names) {
    book.addWorksheet(name).addRows([['党外代表人士', '单位', '党派', '联系人'], ['李晓梅', '护理学院', '民盟', '王建国']]);
  }
  await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
}

type Asked = Extract<AuditOutcome, { kind: 'ask' }>;

async function askedOf(path: string, overrides: Overrides = {}): Promise<Asked> {
  const outcome = await auditWorkbook(await openLedger(path, overrides), checkOptions());
  if (outcome.kind !== 'ask') throw new Error(`nothing is asked: ${outcome.kind}`);
  return outcome;
}

function textOf(outcome: Asked, language: Language = 'zh'): string {
  return failureText(failureOfOutcome(outcome), language);
}

const question = '“联系人”是不是“党员领导干部”，不能肯定，请确认或另选一栏。';

test('of a table that is not certain, the question is told, and what to do', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.xlsx');
    await writeUncertain(path, ['名单']);
    const outcome = await askedOf(path);
    expect(textOf(outcome)).toMatch(new RegExp(`^工作表“名单”不能确定，没有校验。${question}可以.*--mapping`));
    expect(textOf(outcome, 'en')).toMatch(/^It is not certain how to read “名单”.* Whether “联系人” is “Leader” is not certain.* --mapping/);
    await writeUncertain(path, ['甲', '乙']);
    expect(textOf(await askedOf(path))).toMatch(new RegExp(`^工作表“甲”、“乙”不能确定，没有校验。“甲”：${question}“乙”：${question}`));
  });
});

test('a proposal keeps what was confirmed of other sheets, and what no longer fits is told', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.xlsx');
    await writeUncertain(path, ['甲']);
    const first = proposedMapping(await askedOf(path));
    await writeUncertain(path, ['甲', '乙']);
    const second = await askedOf(path, { mapping: first });
    expect(textOf(second)).toContain('工作表“乙”不能确定');
    const both = proposedMapping(second);
    expect(both.sheets.map(({ sheet }) => sheet)).toEqual(['甲', '乙']);
    expect((await auditWorkbook(await openLedger(path, { mapping: both }), checkOptions())).kind).toBe('audited');
    const changed = first.sheets.map((sheet) => {
      return { ...sheet, tables: sheet.tables.map((table) => {
        return { ...table, columns: table.columns.map((column) => ({ ...column, heading: '别的' })) };
      }) };
    });
    await writeUncertain(path, ['甲']);
    const broken = await askedOf(path, { mapping: { ...first, sheets: changed } });
    expect(textOf(broken)).toContain('工作表“甲”的标题和确认时不同了，找不到原来的联谊名单，请重新确认。');
  });
});
