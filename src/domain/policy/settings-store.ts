import * as z from 'zod/mini';
import { settingsCatalogue } from './settings-catalogue';
import { defaultSettings, settingsSchema, type Settings } from './settings';
import type { Text } from './text';

/** The version of the settings that this program writes and reads. */
export const settingsVersion = defaultSettings.version;

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

/**
 * Reads saved settings from JSON. A damaged or unknown setting falls back to its default and is named; one that is
 * missing was not known when the settings were saved, and has its default too.
 */
export function parseSettings(json: unknown): SettingsReading {
  const defaults = { settings: defaultSettings, damaged: [] };
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { ...defaults, refused: { kind: 'not-settings' } };
  }
  const saved = new Map<string, unknown>(Object.entries(json));
  const version = saved.get('version');
  if (typeof version === 'number' && version > settingsVersion) {
    return { ...defaults, refused: { kind: 'newer-version', version } };
  }
  const damaged: string[] = version === settingsVersion ? [] : ['version'];
  saved.delete('version');
  const read: Record<string, unknown> = { ...defaultSettings };
  for (const { key } of settingsCatalogue) {
    if (!saved.has(key)) continue;
    const result = z.safeParse(settingsSchema.shape[key], saved.get(key));
    if (result.success) read[key] = result.data;
    else damaged.push(key);
    saved.delete(key);
  }
  damaged.push(...saved.keys());
  return { settings: z.parse(settingsSchema, read), damaged };
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

/** What the user must be told about settings that were not read in full; undefined when they were. */
export function settingsNotice({ damaged, refused }: SettingsReading): Text | undefined {
  if (refused?.kind === 'newer-version') {
    return {
      zh: `工作簿中的设置由较新版本的助手保存（设置版本${refused.version}），本版本不能读取，暂按默认设置校验；原设置保留未动。请更新助手。`,
      en: `The settings in the workbook were saved by a newer version (settings version ${refused.version}), which this one cannot read. The defaults are used and the saved settings are left as they are. Please update.`,
    };
  }
  if (refused) {
    return {
      zh: '工作簿中的设置已损坏，无法读取，现按默认设置校验。请在设置中核对后重新保存。',
      en: 'The settings in the workbook are damaged and cannot be read; the defaults are used. Check the settings and save them again.',
    };
  }
  if (damaged.length === 0) return undefined;
  const labels = damaged.map(labelOf);
  return {
    zh: `工作簿中的以下设置无法读取，现按默认值：${labels.map(({ zh }) => zh).join('、')}。请在设置中核对后重新保存。`,
    en: `These settings in the workbook cannot be read and have their defaults: ${labels.map(({ en }) => en).join(', ')}. Check the settings and save them again.`,
  };
}

/** A setting's name for people; one that is not known keeps the name it was saved under. */
function labelOf(key: string): Text {
  if (key === 'version') return { zh: '设置版本', en: 'Version of the settings' };
  return settingsCatalogue.find((entry) => entry.key === key)?.label ?? { zh: `“${key}”`, en: `“${key}”` };
}
