import { defaultSettings, type Settings } from '../../../src/domain/policy/settings';
import { draftOf, readDraft, type SettingsDraft } from '../../../src/taskpane/screens/settings-draft';

const ranged: Settings = {
  ...defaultSettings,
  summaryYear: { first: '2024-07-01', last: '2025-06-30' },
  semesters: { ...defaultSettings.semesters, years: { '2024-2025': { first: '2024-09-02', second: '2025-02-17' } } },
};

test.each([['the defaults', defaultSettings], ['dates of its own', ranged]])('%s survive being edited', (_name, settings) => {
  expect(readDraft(draftOf(settings))).toEqual({ settings, problems: {} });
});

test('full-width figures are figures, and words are parted by any comma', () => {
  const draft = draftOf(defaultSettings);
  const { settings } = readDraft({
    ...draft,
    contactsPerSemester: ' ３ ',
    forms: [{ id: 0, name: ' 见面约谈 ', synonyms: '面谈、 谈心,谈心；\n约谈，' }],
  });
  expect(settings).toMatchObject({
    contactsPerSemester: 3,
    forms: [{ name: '见面约谈', synonyms: ['面谈', '谈心', '约谈'] }],
  });
});

const starts = draftOf(defaultSettings).semesters;
const long = '很'.repeat(41);
const form = { id: 0, name: '面谈', synonyms: '' };

test.each<[string, Partial<SettingsDraft>, object]>([
  ['no number', { contactsPerSemester: '' }, { contactsPerSemester: { at: '', problem: 'not-within-limits' } }],
  ['a fraction', { pairingsPerLeader: '1.5' }, { pairingsPerLeader: { at: '', problem: 'not-within-limits' } }],
  ['too many days', { exemptBelowDays: '367' }, { exemptBelowDays: { at: '', problem: 'not-within-limits' } }],
  [
    '31 September',
    { semesters: { ...starts, first: { month: 9, day: 31 } } },
    { semesters: { at: 'first', problem: 'day-not-every-year' } },
  ],
  [
    'autumn before spring',
    { semesters: { ...starts, first: { month: 2, day: 1 } } },
    { semesters: { at: '', problem: 'autumn-not-after-spring' } },
  ],
  [
    'a year without a date',
    { semesters: { ...starts, years: { '2024-2025': { first: '', second: '2025-02-17' } } } },
    { semesters: { at: 'years.2024-2025.first', problem: 'no-such-day' } },
  ],
  [
    'a date outside its year',
    { semesters: { ...starts, years: { '2024-2025': { first: '2023-09-01', second: '2025-02-17' } } } },
    { semesters: { at: 'years', problem: 'years-outside' } },
  ],
  [
    'semesters that overlap',
    { semesters: { ...starts, years: { '2024-2025': { first: '2024-02-20', second: '2025-02-17' } } } },
    { semesters: { at: '', problem: 'years-overlap' } },
  ],
  ['no form', { forms: [] }, { forms: { at: '', problem: 'form-missing' } }],
  ['a form without a name', { forms: [{ ...form, name: ' ' }] }, { forms: { at: '0.name', problem: 'form-unnamed' } }],
  ['a long word', { forms: [{ ...form, synonyms: long }] }, { forms: { at: '0.synonyms.0', problem: 'too-long' } }],
  ['a form twice', { forms: [form, { ...form, id: 1 }] }, { forms: { at: '', problem: 'form-twice' } }],
  ['no day', { effectiveDate: '' }, { effectiveDate: { at: '', problem: 'no-such-day' } }],
  [
    'a range without its first day',
    { summaryYear: { kind: 'range', first: '', last: '2025-06-30' } },
    { summaryYear: { at: 'first', problem: 'no-such-day' } },
  ],
  [
    'a range that ends before it begins',
    { summaryYear: { kind: 'range', first: '2025-07-01', last: '2025-06-30' } },
    { summaryYear: { at: '', problem: 'last-before-first' } },
  ],
])('%s is told where it is', (_name, changed, problems) => {
  expect(readDraft({ ...draftOf(defaultSettings), ...changed })).toEqual({ settings: undefined, problems });
});
