import type { Text } from '../policy/text';
import type { ContactRecord } from '../records/log';
import type { Resolution, Role } from '../records/people';
import { message, spot, type Correction, type Report, type RuleContext } from './rule';

/** The messages of log/leader-known and log/representative-known; `side` is what the roster calls such a person. */
export function unknownPersonMessages(side: Text) {
  return {
    missing: message({
      zh: () => ({ what: `这条联系记录没有写${side.zh}，未计入次数。`, todo: '请按联谊名单填写姓名。' }),
      en: () => ({
        what: `This contact record names no ${side.en} and is not counted.`,
        todo: 'Enter the name as it stands on the roster.',
      }),
    }),
    nearest: message<{ name: string; nearest: string[] }>({
      zh: ({ name, nearest }) => ({
        what: `联谊名单上没有${side.zh}“${name}”，这条记录未计入次数。`,
        todo: `名单上相近的姓名：${nearest.join('、')}。写错的请改正；确有此人的请在名单中补登。`,
      }),
      en: ({ name, nearest }) => ({
        what: `The roster has no ${side.en} “${name}”; the record is not counted.`,
        todo: `Near names on the roster: ${nearest.join(', ')}. Correct the name, or enter the person on the roster.`,
      }),
    }),
    incomplete: message<{ name: string }>({
      zh: ({ name }) => ({
        what: `“${name}”没有写全姓名，不知道是名单上的哪一位，这条记录未计入次数。`,
        todo: '请按联谊名单写全姓名。',
      }),
      en: ({ name }) => ({
        what: `“${name}” is not a full name and fits nobody for certain; the record is not counted.`,
        todo: 'Write the full name as it stands on the roster.',
      }),
    }),
    absent: message<{ name: string; remark: string }>({
      zh: ({ name, remark }) => ({
        what: `“${name}（${remark}）”表明本人可能没有参加，这条记录未计入次数。`,
        todo: '请核实；本人确已参加的，请把括注移到备注等栏目。',
      }),
      en: ({ name, remark }) => ({
        what: `By “${name}（${remark}）” this person may not have been there; the record is not counted.`,
        todo: 'Check; for someone who was there, move the words in brackets to another column.',
      }),
    }),
    unknown: message<{ name: string }>({
      zh: ({ name }) => ({
        what: `联谊名单上没有${side.zh}“${name}”，这条记录未计入次数。`,
        todo: '请核对姓名；确有此人的，请在联谊名单中补登。',
      }),
      en: ({ name }) => ({
        what: `The roster has no ${side.en} “${name}”; the record is not counted.`,
        todo: 'Check the name, or enter the person on the roster.',
      }),
    }),
  };
}

interface Reports {
  (message: 'missing', finding: Report<Record<never, never>>): void;
  (message: 'nearest', finding: Report<{ name: string; nearest: string[] }>): void;
  (message: 'absent', finding: Report<{ name: string; remark: string }>): void;
  (message: 'incomplete' | 'unknown', finding: Report<{ name: string }>): void;
}

/**
 * Reports the names of one side of a record that are missing or on no roster row, with the nearest roster names. These
 * are offered as corrections where the name is alone in its cell, so that nothing else is overwritten; however near a
 * name is, only someone who knows can say that this person was meant.
 */
export function reportUnknownPeople(
  record: ContactRecord,
  role: Role,
  resolutions: readonly Resolution[],
  context: RuleContext,
  report: Reports,
): void {
  const at = spot(record, role);
  if (resolutions.length === 0) report('missing', { at, data: {} });
  for (const resolution of resolutions) {
    if (resolution.kind !== 'unknown') continue;
    const { mention } = resolution;
    const name = mention.name + mention.title;
    if (mention.completeness === 'absent') {
      report('absent', { at, data: { name, remark: mention.hints.join('、') } });
      continue;
    }
    const { people, clear } = context.nearest(role, mention);
    if (people.length > 0) {
      const offered = resolutions.length > 1 ? [] : clear ? [clear] : people;
      const fixes = offered.map((person): Correction => ({ spot: at, value: person.name, kind: 'choice' }));
      report('nearest', { at, data: { name, nearest: people.map((person) => person.name) }, fixes });
    } else if (mention.completeness === 'full') {
      report('unknown', { at, data: { name } });
    } else {
      report('incomplete', { at, data: { name } });
    }
  }
}
