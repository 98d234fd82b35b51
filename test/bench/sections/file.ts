import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundled } from '../bundle';
import { told, toldByNode, works } from '../child';
import type { FileMeasures } from '../file-program';
import { median, type Measure, type Section } from '../section';
import type { RivalMeasures } from '../sheetjs-program';
import { ledgerFile } from '../workbook-file';

const python = '/usr/bin/python3';
const counting = join(__dirname, '..', 'count.py');

/** The largest file that is measured, and the one that the demands are about. */
const demandedRows = 100_000;

/**
 * Reading, checking and writing a marked copy of an .xlsx file, beside others that do less with it: openpyxl and pandas
 * read and count, SheetJS only reads. Each in a process of its own, one after the other, without the time to start it:
 * a new one each time, as on the command line; and one that does it again and again, as for a folder of files.
 */
export const file: Section = {
  name: 'file',
  async run({ rows, runs, say }) {
    const size = Math.min(demandedRows, Math.max(...rows));
    const workbook = await ledgerFile(size);
    const [own, sheetJs] = [await bundled('file-program.ts'), await bundled('sheetjs-program.ts')];
    const folder = mkdtempSync(join(tmpdir(), 'liaison-bench-'));
    const hasPandas = works(python, ['-c', 'import openpyxl, pandas']);
    if (!hasPandas) say(`file: not compared with pandas: ${python} has no openpyxl or no pandas`);
    try {
      const copy = join(folder, 'marked.xlsx');
      const inOneProcess = (times: number): Round[] => {
        const ours = toldByNode(own, [workbook, String(times), copy]) as FileMeasures[];
        const readBySheetJs = toldByNode(sheetJs, [workbook, String(times)]) as RivalMeasures[];
        const counted = hasPandas ? (told(python, [counting, workbook, String(times)]) as RivalMeasures[]) : [];
        for (const rival of [...readBySheetJs, ...counted]) demandAllRows(rival, size);
        return ours.map((measures, time) => ({ own: measures, sheetJs: readBySheetJs[time], pandas: counted[time] }));
      };
      const first = Array.from({ length: runs }, () => inOneProcess(1)).flat();
      const again = inOneProcess(runs + 1).slice(1);
      return [...figures(size, first, ''), ...figures(size, again, 'once more, ')];
    } finally {
      for (const temporary of [folder, dirname(own), dirname(sheetJs)]) rmSync(temporary, { recursive: true });
    }
  },
};

interface Round {
  own: FileMeasures;
  sheetJs: RivalMeasures | undefined;
  pandas: RivalMeasures | undefined;
}

/** @throws Error for a rival that read less than there is */
function demandAllRows({ rows }: RivalMeasures, size: number): void {
  if (rows !== size + 1) throw new Error(`${rows} rows were read instead of ${size + 1}`);
}

function figures(size: number, rounds: readonly Round[], when: string): Measure[] {
  const middle = (value: (round: Round) => number) => median(rounds.map(value));
  const named = (name: string) => `file, ${size} rows: ${when}${name}`;
  return [
    { name: named('findings'), value: middle(({ own }) => own.findings), unit: 'count' },
    { name: named('read, check and write'), value: middle(({ own }) => own.all), unit: 'ms' },
    { name: named('of which reading'), value: middle(({ own }) => own.reading), unit: 'ms' },
    { name: named('peak memory'), value: middle(({ own }) => own.peak) / 1e6, unit: 'MB' },
    ...compared(rounds, (round) => round.sheetJs, { name: named('SheetJS, reading'), least: 1, size }),
    ...compared(rounds, (round) => round.pandas, { name: named('pandas, reading and counting'), least: 5, size }),
  ];
}

/** How long a rival takes and how many times as long as ours; nothing of one that was not there. */
function compared(
  rounds: readonly Round[],
  rivalOf: (round: Round) => RivalMeasures | undefined,
  { name, least, size }: { name: string; least: number; size: number },
): Measure[] {
  const pairs = rounds.flatMap((round) => {
    const rival = rivalOf(round);
    return rival ? [{ own: round.own, rival }] : [];
  });
  if (pairs.length === 0) return [];
  const ratio: Measure = {
    name: `${name} ÷ all of ours`,
    value: median(pairs.map(({ own, rival }) => rival.ms / own.all)),
    unit: 'times',
  };
  return [
    { name, value: median(pairs.map(({ rival }) => rival.ms)), unit: 'ms' },
    size === demandedRows ? { ...ratio, target: { least } } : ratio,
    {
      name: `${name}: in processor time`,
      value: median(pairs.map(({ own, rival }) => rival.processor / own.processor)),
      unit: 'times',
    },
  ];
}
