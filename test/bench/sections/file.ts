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
 * read and count, SheetJS only reads. Each in a process of its own, one after the other, without the time to start it.
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
      const rounds = Array.from({ length: runs }, () => ({
        own: toldByNode(own, [workbook, join(folder, 'marked.xlsx')]) as FileMeasures,
        sheetJs: ofAllRows(toldByNode(sheetJs, [workbook]) as RivalMeasures, size),
        pandas: hasPandas ? ofAllRows(told(python, [counting, workbook]) as RivalMeasures, size) : undefined,
      }));
      return figures(size, rounds);
    } finally {
      for (const temporary of [folder, dirname(own), dirname(sheetJs)]) rmSync(temporary, { recursive: true });
    }
  },
};

interface Round {
  own: FileMeasures;
  sheetJs: RivalMeasures;
  pandas: RivalMeasures | undefined;
}

/** @throws Error for a rival that read less than there is */
function ofAllRows(measures: RivalMeasures, size: number): RivalMeasures {
  if (measures.rows !== size + 1) throw new Error(`${measures.rows} rows were read instead of ${size + 1}`);
  return measures;
}

function figures(size: number, rounds: readonly Round[]): Measure[] {
  const middle = (value: (round: Round) => number) => median(rounds.map(value));
  const named = (name: string) => `file, ${size} rows: ${name}`;
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
