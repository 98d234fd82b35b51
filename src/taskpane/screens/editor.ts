import type { DraftProblem, SettingsDraft } from './settings-draft';

export interface EditorProps {
  draft: SettingsDraft;
  problem: DraftProblem | undefined;
  /** Id of the element that names the setting. */
  labelledBy: string;
  onChange: (draft: SettingsDraft) => void;
}

/** What a field says of a problem, when the problem is its own. */
export function messageAt(
  problem: DraftProblem | undefined,
  at: string,
  words: Readonly<Record<Exclude<DraftProblem['problem'], 'not-within-limits'>, string>>,
): { validationMessage?: string } {
  if (problem?.at !== at || problem.problem === 'not-within-limits') return {};
  return { validationMessage: words[problem.problem] };
}
