import * as z from 'zod/mini';
import { readSaved } from './saved-json';
import { settingsCatalogue } from './settings-catalogue';
import { defaultSettings, settingsSchema, type Settings } from './settings';
import type { Text } from './text';

/** What came of reading saved settings. They can always be used: what could not be read is the default. */
export interface SettingsReading {
  settings: Settings;
  /** Settings that could not be read, or that are not known, by key; each has its default. */
  damaged: string[];
  /**
   * Why nothing was read: a newer program wrote it (the caller keeps the original and does not save over it), or it is
   * no settings at all.
   */
  refused?: { kind: 'newer-version'; version: number } | { kind: 'not-settings' };
}

/** Reads saved settings from JSON, as {@link readSaved} does. */
export function parseSettings(json: unknown): SettingsReading {
  const reading = readSaved(json, settingsSchema, settingsSchema.shape, defaultSettings);
  if (!('refused' in reading)) return { settings: reading.value, damaged: reading.damaged };
  const { refused } = reading;
  return {
    settings: defaultSettings,
    damaged: [],
    refused: refused.kind === 'newer-version' ? refused : { kind: 'not-settings' },
  };
}

/** As {@link parseSettings}, from the text that {@link settingsText} wrote. */
export function parseSettingsText(text: string): SettingsReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { settings: defaultSettings, damaged: [], refused: { kind: 'not-settings' } };
  }
  return parseSettings(json);
}

/** Settings as a text to be saved. @throws when they are not valid: what is saved can be read again. */
export function settingsText(settings: Settings): string {
  return JSON.stringify(z.parse(settingsSchema, settings));
}

/**
 * What the user must be told about settings that were not read in full; undefined when they were.
 *
 * @param from where they were read: in the workbook, where the defaults are used at once, or in a file to be imported
 */
export function settingsNotice(reading: SettingsReading, from: 'workbook' | 'file' = 'workbook'): Text | undefined {
  const { damaged, refused } = reading;
  const words = notices[from];
  if (refused?.kind === 'newer-version') return words.newer(refused.version);
  if (refused) return words.refused;
  if (damaged.length === 0) return undefined;
  const labels = damaged.map(labelOf);
  return words.damaged({ zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') });
}

interface NoticeWords {
  newer: (version: number) => Text;
  refused: Text;
  damaged: (labels: Text) => Text;
}

const notices: Readonly<Record<'workbook' | 'file', NoticeWords>> = {
  workbook: {
    newer: (version) => ({
      zh: `工作簿中的设置由较新版本的助手保存（设置版本${version}），本版本不能读取，暂按默认设置校验；原设置保留未动。请更新助手。`,
      en: `The settings in the workbook were saved by a newer version (settings version ${version}), which this one cannot read. The defaults are used and the saved settings are left as they are. Please update.`,
    }),
    refused: {
      zh: '工作簿中的设置已损坏，无法读取，现按默认设置校验。请在设置中核对后重新保存。',
      en: 'The settings in the workbook are damaged and cannot be read; the defaults are used. Check the settings and save them again.',
    },
    damaged: ({ zh, en }) => ({
      zh: `工作簿中的以下设置无法读取，现按默认值：${zh}。请在设置中核对后重新保存。`,
      en: `These settings in the workbook cannot be read and have their defaults: ${en}. Check the settings and save them again.`,
    }),
  },
  file: {
    newer: (version) => ({
      zh: `这份设置由较新版本的助手导出（设置版本${version}），本版本不能读取，没有采用。请更新助手后再导入。`,
      en: `These settings were exported by a newer version (settings version ${version}), which this one cannot read. Nothing was taken over. Please update and import again.`,
    }),
    refused: {
      zh: '这不是助手导出的设置，或内容已经损坏，没有采用。请重新导出后再导入。',
      en: 'These are no exported settings, or they are damaged. Nothing was taken over. Please export them again.',
    },
    damaged: ({ zh, en }) => ({
      zh: `以下设置无法读取，导入后按默认值：${zh}。请核对后再保存。`,
      en: `These settings cannot be read and would have their defaults: ${en}. Check them before you save.`,
    }),
  },
};

/** A setting's name for people; one that is not known keeps the name it was saved under. */
function labelOf(key: string): Text {
  if (key === 'version') return { zh: '设置版本', en: 'Version of the settings' };
  return settingsCatalogue.find((entry) => entry.key === key)?.label ?? { zh: `“${key}”`, en: `“${key}”` };
}
