import { readFile, stat } from 'node:fs/promises';
import { settingsNotice, parseSettingsText } from '../domain/policy/settings-store';
import type { Settings } from '../domain/policy/settings';
import type { Language, Text } from '../domain/policy/text';
import { mappedSheetOf, parseMapping, withSheet, type Mapping } from '../domain/records/mapping';
import { layoutOf } from '../domain/records/recognise';
import { groupBy } from '../domain/collections';
import { cliTexts, type CliTexts } from '../i18n/cli';
import type { AuditOutcome } from '../workbook/check';
import { FileError } from '../workbook/file-error';
import { storeKeys } from '../workbook/port';
import { largestFile } from '../workbook/xlsx/limits';
import { XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import { CommandError } from './command-error';
import { nodeCompression } from './compression';
import { failureOf, failureText, NotAFile, type Failure } from './failures';

/** What was given on the command line in the place of what a workbook keeps. */
export interface Overrides {
  settings?: Settings | undefined;
  mapping?: Mapping | undefined;
}

/** Opens a workbook file. What is given instead of its own settings and columns is kept in it, as in the pane. */
export async function openLedger(path: string, { settings, mapping }: Overrides): Promise<XlsxWorkbook> {
  const workbook = XlsxWorkbook.open(await bytesOf(path), path, nodeCompression);
  if (settings) await workbook.writeStore(storeKeys.settings, settings);
  if (mapping) await workbook.writeStore(storeKeys.mapping, mapping);
  return workbook;
}

/** Whether a workbook holds nothing but sheets that this program made. */
export async function isOwnOutput(path: string): Promise<boolean> {
  const { sheets } = await (await openLedger(path, {})).survey();
  return sheets.length === 0;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const facts = await stat(path);
  if (!facts.isFile() && !facts.isDirectory()) throw new NotAFile(path);
  if (facts.size > largestFile) throw new FileError('too-large', { message: `${facts.size} bytes` });
  return readFile(path);
}

/** Why nothing was audited. */
export function failureOfOutcome(outcome: Exclude<AuditOutcome, { kind: 'audited' }>): Failure {
  if (outcome.kind === 'no-table') return { code: 'no-table', sheets: outcome.sheets };
  const { open, brokenSheets, notes } = outcome.choice;
  const sheets = new Set([...open.map(({ sheet }) => sheet), ...brokenSheets]);
  const asked = open.flatMap(({ sheet, questions }) => questions.map((question): Text => {
    return sheets.size === 1 ? question : { zh: `“${sheet}”：${question.zh}`, en: `“${sheet}”: ${question.en}` };
  }));
  // Tables of one sheet may be asked about alike.
  const reasons = new Map([...notes, ...asked].map((reason) => [reason.zh, reason]));
  return { code: 'ask', sheets: [...sheets], reasons: [...reasons.values()] };
}

/**
 * What was recognised on the sheets that must be confirmed, and what was confirmed of others, as a mapping that people
 * can correct and give back.
 */
export function proposedMapping({ choice, survey }: Extract<AuditOutcome, { kind: 'ask' }>): Mapping {
  const { sheets = [] } = failureOfOutcome({ kind: 'ask', choice, survey, notes: [] });
  const proposed = groupBy(choice.proposals, ({ sheet }) => sheet);
  return sheets.reduce((mapping, name) => {
    const head = survey.sheets.find((sheet) => sheet.name === name)?.head;
    const layouts = (proposed.get(name) ?? []).map(layoutOf).filter(({ columns }) => Object.keys(columns).length > 0);
    return head ? withSheet(mapping, mappedSheetOf(head, layouts)) : mapping;
  }, parseMapping(survey.stored[storeKeys.mapping]).mapping);
}

/** @throws CommandError where the file cannot be read in full */
export async function readSettings(path: string, language: Language): Promise<Settings> {
  const texts = cliTexts[language];
  const reading = parseSettingsText(await optionText(path, language, texts));
  const notice = settingsNotice(reading, 'file');
  if (notice) throw new CommandError(texts.badSettings(path, notice[language]));
  return reading.settings;
}

/** @throws CommandError where the file cannot be read */
export async function readMapping(path: string, language: Language): Promise<Mapping> {
  const texts = cliTexts[language];
  const text = await optionText(path, language, texts);
  const { mapping, notice } = parseMapping(jsonOf(text));
  if (notice) throw new CommandError(texts.badMapping(path, texts.notAMapping));
  return mapping;
}

async function optionText(path: string, language: Language, { optionFile }: CliTexts): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    throw new CommandError(optionFile(path, failureText(failureOf(error), language)));
  }
}

/** What is no JSON is no mapping either. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
