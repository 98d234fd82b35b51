import type { SettingKey } from '../../domain/policy/settings-catalogue';
import { settingProblems, settingsSchema, type SettingProblem, type Settings } from '../../domain/policy/settings';

export interface FormDraft {
  /** Unique in the list, and kept while it is edited. */
  id: number;
  name: string;
  /** Separated by 、 or another comma. */
  synonyms: string;
}

/** Settings while they are edited: what is typed may not make sense yet. */
export type SettingsDraft = Omit<Settings, 'version' | NumberKey | 'forms' | 'summaryYear'> &
  Readonly<Record<NumberKey, string>> & {
    forms: readonly FormDraft[];
    summaryYear: { kind: 'academic' | 'calendar' | 'range'; first: string; last: string };
  };

export type NumberKey = 'contactsPerSemester' | 'pairingsPerLeader' | 'exemptBelowDays';

/** What is wrong with a setting, and where in it: the keys that lead there, '' for the setting as a whole. */
export interface DraftProblem {
  at: string;
  problem: SettingProblem | 'not-within-limits' | 'form-missing' | 'form-unnamed' | 'too-long' | 'unreadable';
}

export function draftOf(settings: Settings): SettingsDraft {
  const { version: _version, summaryYear, forms, ...rest } = settings;
  return {
    ...rest,
    contactsPerSemester: String(rest.contactsPerSemester),
    pairingsPerLeader: String(rest.pairingsPerLeader),
    exemptBelowDays: String(rest.exemptBelowDays),
    forms: forms.map(({ name, synonyms }, id) => ({ id, name, synonyms: synonyms.join('、') })),
    summaryYear:
      typeof summaryYear === 'string'
        ? { kind: summaryYear, first: '', last: '' }
        : { kind: 'range', ...summaryYear },
  };
}

/** The settings that a draft stands for, or the first problem of each setting that makes no sense. */
export function readDraft(draft: SettingsDraft): { settings: Settings | undefined; problems: DraftProblems } {
  const { summaryYear, forms } = draft;
  const read = settingsSchema.safeParse({
    ...draft,
    version: 1,
    contactsPerSemester: numberOf(draft.contactsPerSemester),
    pairingsPerLeader: numberOf(draft.pairingsPerLeader),
    exemptBelowDays: numberOf(draft.exemptBelowDays),
    forms: forms.map(({ name, synonyms }) => ({ name: name.trim(), synonyms: wordsOf(synonyms) })),
    summaryYear: summaryYear.kind === 'range' ? { first: summaryYear.first, last: summaryYear.last } : summaryYear.kind,
  });
  if (read.success) return { settings: read.data, problems: {} };
  const problems: DraftProblems = {};
  for (const { path, code, message } of read.error.issues) {
    const [key, ...rest] = path.map(String) as [SettingKey, ...string[]];
    problems[key] ??= { at: rest.join('.'), problem: problemOf(key, rest, code, message) };
  }
  return { settings: undefined, problems };
}

export type DraftProblems = Partial<Record<SettingKey, DraftProblem>>;

function problemOf(key: SettingKey, path: readonly string[], code: string, message: string): DraftProblem['problem'] {
  const own = settingProblems.find((problem) => problem === message);
  if (own) return own;
  if (key === 'contactsPerSemester' || key === 'pairingsPerLeader' || key === 'exemptBelowDays') {
    return 'not-within-limits';
  }
  if (key === 'forms' && code === 'too_small') return path.length === 0 ? 'form-missing' : 'form-unnamed';
  return code === 'too_big' ? 'too-long' : 'unreadable';
}

/** A whole number as it is typed, with full-width figures too; NaN for anything else. */
function numberOf(text: string): number {
  const folded = text.normalize('NFKC').trim();
  return /^\d+$/.test(folded) ? Number(folded) : Number.NaN;
}

function wordsOf(text: string): string[] {
  const words = text.split(/[、,，;；\n]/).map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== '');
}
