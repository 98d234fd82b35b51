import { semesterName } from '../../policy/semesters';
import { quotaFigures, quotaSpot, type QuotaFigures } from '../quota-spot';
import { defineRule, message } from '../rule';

type Part = QuotaFigures & {
  readonly coveredDays: number;
  readonly semesterDays: number;
  /** Contacts that a whole semester demands. */
  readonly full: number;
  /** Days below which the setting exempts. */
  readonly exemptBelow: number;
};

export const rule = defineRule({
  id: 'quota/partial',
  subject: 'quota',
  clauses: ['4.1c'],
  severity: 'info',
  needs: { roster: ['leader', 'representative', ['start', 'end', 'period']] },
  title: { zh: '结对只覆盖学期的一部分', en: 'A pairing that covers part of a semester' },
  why: {
    zh: '“因工作或职务发生变动时”名单随之调整；办法没有写明不满一学期的结对应联系几次，由设置确定。',
    en: 'The roster is adjusted when posts change; what a pairing owes for part of a semester is decided in the settings.',
  },
  exception: {
    zh: '只是说明按哪种办法计算，不是差错；起止时间有误的，请改正名单。',
    en: 'This only says how it was reckoned and is no error; where the period is wrong, correct the roster.',
  },
  messages: {
    full: message<Part>({
      zh: (part) => ({
        what: `${coverageZh(part)}；按设置“不满一学期的也按全额”，应联系${part.required}次。`,
        todo: '请核对起止时间；计算办法可由统战部在设置中调整。',
      }),
      en: (part) => ({
        what: `${coverageEn(part)} By the setting “full quota”, contacts required: ${part.required}.`,
        todo: 'Check the period; the department may change the reckoning in the settings.',
      }),
    }),
    prorated: message<Part>({
      zh: (part) => ({
        what: `${coverageZh(part)}；按设置“按天数折算（进一）”，全学期${part.full}次折为${part.required}次。`,
        todo: '请核对起止时间；计算办法可由统战部在设置中调整。',
      }),
      en: (part) => ({
        what: `${coverageEn(part)} By the setting “prorated, rounded up”, of ${part.full} contacts this many are required: ${part.required}.`,
        todo: 'Check the period; the department may change the reckoning in the settings.',
      }),
    }),
    exempt: message<Part>({
      zh: (part) => ({
        what: `${coverageZh(part)}；按设置“不足${part.exemptBelow}天的免计”，本学期不作要求。`,
        todo: '请核对起止时间；计算办法可由统战部在设置中调整。',
      }),
      en: (part) => ({
        what: `${coverageEn(part)} By the setting “exempt below ${part.exemptBelow} days”, nothing is required this semester.`,
        todo: 'Check the period; the department may change the reckoning in the settings.',
      }),
    }),
    notExempt: message<Part>({
      zh: (part) => ({
        what: `${coverageZh(part)}；设置为“不足${part.exemptBelow}天的免计”，这里不属免计，应联系${part.required}次。`,
        todo: '请核对起止时间；计算办法可由统战部在设置中调整。',
      }),
      en: (part) => ({
        what: `${coverageEn(part)} The setting “exempt below ${part.exemptBelow} days” does not apply here; contacts required: ${part.required}.`,
        todo: 'Check the period; the department may change the reckoning in the settings.',
      }),
    }),
  },
  check(line, { settings }, report) {
    const { coveredDays, semesterDays } = line;
    if (coveredDays >= semesterDays) return;
    const data: Part = {
      ...quotaFigures(line),
      coveredDays,
      semesterDays,
      full: settings.contactsPerSemester,
      exemptBelow: settings.exemptBelowDays,
    };
    const setting = settings.partialPairing;
    const applied = setting !== 'exempt' ? setting : line.required === 0 ? 'exempt' : 'notExempt';
    report(applied, { at: quotaSpot(line), data });
  },
  examples: {
    valid: [
      { roster: [{ start: '2024-09-01', end: '' }] },
      { roster: [{ start: '', end: '2025-08-31' }], asOf: '2025-06-30' },
      {
        roster: [
          { start: '2023-09-01', end: '2024-11-30' },
          { start: '2024-12-01', end: '' },
        ],
      },
    ],
    invalid: [
      { roster: [{ start: '2024-12-01', end: '' }], message: 'full', at: ['roster', 0, 'representative'] },
      {
        roster: [{ start: '2024-12-01', end: '' }],
        settings: { partialPairing: 'prorated' },
        message: 'prorated',
        at: ['roster', 0, 'representative'],
      },
      {
        roster: [{ start: '', end: '2024-09-29' }],
        settings: { partialPairing: 'exempt', exemptBelowDays: 30 },
        message: 'exempt',
        at: ['roster', 0, 'representative'],
      },
      {
        roster: [{ start: '', end: '2024-09-30' }],
        settings: { partialPairing: 'exempt', exemptBelowDays: 30 },
        message: 'notExempt',
        at: ['roster', 0, 'representative'],
      },
    ],
  },
});

function coverageZh({ leader, representative, semester, coveredDays, semesterDays }: Part): string {
  return `${leader}与${representative}的结对只覆盖${semesterName(semester, 'zh')}${semesterDays}天中的${coveredDays}天`;
}

function coverageEn({ leader, representative, semester, coveredDays, semesterDays }: Part): string {
  const name = semesterName(semester, 'en');
  return `The pairing of ${leader} with ${representative} covers ${coveredDays} of the ${semesterDays} days of the ${name}.`;
}
