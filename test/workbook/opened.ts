import { readFileSync } from 'node:fs';
import { audit, type AuditResult } from '../../src/domain/audit/audit';
import { defaultSettings } from '../../src/domain/policy/settings';
import { dayOfIso, type Day } from '../../src/domain/records/day';
import { soundOf } from '../../src/i18n/sound';
import { LocalEngine } from '../../src/engine/local-engine';
import type { CheckOptions } from '../../src/workbook/check';
import { ExcelWorkbook } from '../../src/workbook/officejs/excel-workbook';
import { ExcelHost } from '../host/host';
import { loadOffice } from '../host/seams/jsdom';
import { samplePath } from '../sample/path';
import { readTables } from '../sample/tables';

export type RequirementSet = '1.9' | '1.14';

/** A workbook open in the host, and our way to it through the real office.js. */
export interface Opened {
  host: ExcelHost;
  workbook: ExcelWorkbook;
}

export const sampleBytes = new Uint8Array(readFileSync(samplePath));

export const yearIsOver = dayOfIso('2025-10-15') as Day;
export const springIsRunning = dayOfIso('2025-05-20') as Day;

export async function opened(host: ExcelHost, requirementSet: RequirementSet = '1.14'): Promise<Opened> {
  host.requirementSet = requirementSet;
  await loadOffice(host);
  return { host, workbook: new ExcelWorkbook() };
}

export async function openSample(requirementSet: RequirementSet = '1.14'): Promise<Opened> {
  return opened(await ExcelHost.open(sampleBytes), requirementSet);
}

export function checkOptions(more: Partial<CheckOptions> = {}): CheckOptions {
  return {
    engine: new LocalEngine(soundOf),
    settings: defaultSettings,
    asOf: yearIsOver,
    language: 'zh',
    progress: () => undefined,
    signal: new AbortController().signal,
    ...more,
  };
}

/** The audit of the sample, read without Excel. */
export async function auditOfSample(): Promise<AuditResult> {
  return audit({ tables: await readTables(sampleBytes), settings: defaultSettings, asOf: yearIsOver, soundOf });
}
