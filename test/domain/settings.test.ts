import { clauses } from '../../src/domain/policy/clauses';
import { changedSettings, settingsCatalogue, type SettingKey } from '../../src/domain/policy/settings-catalogue';
import { parseSettings, parseSettingsText, settingsNotice, settingsText } from '../../src/domain/policy/settings-store';
import { defaultSettings, settingsSchema, type Settings } from '../../src/domain/policy/settings';
import { languages } from '../../src/domain/policy/text';

const other: Settings = {
  version: 1,
  semesters: {
    first: { month: 8, day: 26 },
    second: { month: 2, day: 24 },
    years: { '2024-2025': { first: '2024-09-02', second: '2025-02-17' } },
  },
  contactsPerSemester: 3,
  pairingsPerLeader: 4,
  partialPairing: 'exempt',
  exemptBelowDays: 45,
  groupOccasions: 'do-not-count',
  forms: [{ name: '见面约谈', synonyms: ['面谈'] }],
  effectiveDate: '2020-01-01',
  summaryYear: { first: '2024-07-01', last: '2025-06-30' },
  opinionsInSummary: 'counts',
};

describe('parseSettings', () => {
  it('gives back what was saved', () => {
    expect(parseSettingsText(settingsText(other))).toEqual({ settings: other, damaged: [] });
    expect(parseSettingsText(settingsText(defaultSettings))).toEqual({ settings: defaultSettings, damaged: [] });
  });

  // 设置项 | 损坏的值
  it.each<[SettingKey, unknown, string]>([
    ['semesters', { first: { month: 9, day: 31 }, second: { month: 3, day: 1 }, years: {} }, '9月没有31日'],
    ['semesters', { first: { month: 2, day: 29 }, second: { month: 1, day: 1 }, years: {} }, '不是每年都有2月29日'],
    ['semesters', { first: { month: 3, day: 1 }, second: { month: 9, day: 1 }, years: {} }, '第一学期在第二学期之前（同一年内）'],
    ['semesters', { ...other.semesters, years: { '2024-2026': { first: '2024-09-02', second: '2025-02-17' } } }, '学年不相连'],
    ['semesters', { ...other.semesters, years: { '2024-2025': { first: '2025-09-02', second: '2025-02-17' } } }, '日期不在学年以内'],
    ['semesters', { ...other.semesters, years: { '2024-2025': { first: '2024-09-02', second: '2025-08-27' } } }, '第二学期晚于下一学年开始'],
    ['semesters', { ...other.semesters, years: { '2024-2025': { first: '2024-02-20', second: '2025-02-17' } } }, '第一学期早于上一学期开始'],
    ['contactsPerSemester', 0, '至少1次'],
    ['contactsPerSemester', 21, '至多20次'],
    ['contactsPerSemester', 2.5, '不是整数'],
    ['contactsPerSemester', '2', '是文字'],
    ['pairingsPerLeader', null, '空值'],
    ['partialPairing', 'half', '没有这种选择'],
    ['exemptBelowDays', 367, '超过一年'],
    ['groupOccasions', true, '不是选项'],
    ['forms', [], '形式表是空的'],
    ['forms', [{ name: '', synonyms: [] }], '形式没有名称'],
    ['forms', [{ name: '面谈', synonyms: [] }, { name: '面谈', synonyms: [] }], '形式重名'],
    ['effectiveDate', '2019-02-30', '没有这一天'],
    ['summaryYear', { first: '2025-07-01', last: '2024-06-30' }, '止早于起'],
    ['opinionsInSummary', 'everything', '没有这种选择'],
  ])('%s: %j falls back to its default alone (%s)', (key, value) => {
    const { settings, damaged, refused } = parseSettings({ ...other, [key]: value });
    expect(damaged).toEqual([key]);
    expect(settings).toEqual({ ...other, [key]: defaultSettings[key] });
    expect(refused).toBeUndefined();
  });

  it('names settings that it does not know, and a version that is missing', () => {
    expect(parseSettings({ ...other, colour: 'red' })).toEqual({ settings: other, damaged: ['colour'] });
    const { version: _version, ...unversioned } = other;
    expect(parseSettings(unversioned)).toEqual({ settings: other, damaged: ['version'] });
    expect(parseSettings({ ...other, version: 'one' }).damaged).toEqual(['version']);
  });

  it('takes the default for a setting that was not there yet when they were saved', () => {
    expect(parseSettings({ version: 1, contactsPerSemester: 3 })).toEqual({
      settings: { ...defaultSettings, contactsPerSemester: 3 },
      damaged: [],
    });
  });

  it('reads nothing that a newer program saved', () => {
    const reading = parseSettings({ ...other, version: 2 });
    expect(reading).toEqual({ settings: defaultSettings, damaged: [], refused: { kind: 'newer-version', version: 2 } });
    expect(settingsNotice(reading)?.zh).toMatch(/设置版本2/);
    expect(settingsNotice(reading)?.en).toMatch(/settings version 2/);
  });

  it.each([[null], [[]], ['{}'], [7], [undefined]])('refuses %j', (json) => {
    expect(parseSettings(json)).toEqual({ settings: defaultSettings, damaged: [], refused: { kind: 'not-settings' } });
  });

  it.each([[''], ['{'], ['null'], ['[1]']])('refuses the text %j', (text) => {
    expect(parseSettingsText(text).refused).toEqual({ kind: 'not-settings' });
  });

  it('is not led astray by the names of an object’s own parts', () => {
    const reading = parseSettingsText('{"version":1,"__proto__":{"contactsPerSemester":9},"constructor":1}');
    expect(reading).toEqual({ settings: defaultSettings, damaged: ['__proto__', 'constructor'] });
  });

  it('says which settings were damaged, by their names', () => {
    const notice = settingsNotice(parseSettings({ ...other, contactsPerSemester: 0, colour: 'red' }));
    expect(notice?.zh).toBe('工作簿中的以下设置无法读取，现按默认值：每学期联系次数、“colour”。请在设置中核对后重新保存。');
    expect(notice?.en).toMatch(/defaults: Contacts per semester, “colour”\. /);
    expect(settingsNotice(parseSettings(other))).toBeUndefined();
  });

  it('saves only settings that can be read again', () => {
    expect(() => settingsText({ ...other, contactsPerSemester: 0 })).toThrow();
  });
});

describe('settingsCatalogue', () => {
  it('has every setting once, with texts in both languages and a clause', () => {
    const keys = Object.keys(settingsSchema.shape).filter((key) => key !== 'version');
    expect(settingsCatalogue.map(({ key }) => key).sort()).toEqual(keys.sort());
    for (const { label, explanation, clause } of settingsCatalogue) {
      expect(clauses.map(({ id }) => id)).toContain(clause);
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(explanation.zh).toMatch(/。$/);
      expect(label.en).toMatch(/^[A-Z]/);
      expect(explanation.en).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('puts both values of each changed setting in a few words', () => {
    expect(changedSettings(defaultSettings)).toEqual([]);
    const changed = changedSettings(other).map(({ label, standard, chosen }) => `${label.zh}：${standard.zh} → ${chosen.zh}`);
    expect(changed).toEqual([
      '学期起始日：第一学期9月1日起，第二学期3月1日起 → 第一学期8月26日起，第二学期2月24日起；2024—2025学年另定',
      '每学期联系次数：2次 → 3次',
      '每名领导重点联系人数：不超过2人 → 不超过4人',
      '不满一学期的结对：按全额 → 天数不足时免计',
      '免计的天数：不足30天 → 不足45天',
      '集体活动：每人各计一次 → 不计次数',
      '联系形式表：见面约谈、电话沟通等8种（其他说法76个） → 见面约谈（其他说法1个）',
      '施行日：2019-12-13 → 2020-01-01',
      '汇总期间：学年 → 2024-07-01至2025-06-30',
      '汇总表中的意见建议：条数和摘要 → 只列条数',
    ]);
    for (const { standard, chosen } of changedSettings(other)) {
      for (const language of languages) expect(standard[language]).not.toBe(chosen[language]);
    }
  });

  it('says that a list changed, even where few words do not show it', () => {
    const [first, ...rest] = defaultSettings.forms;
    const forms = [{ name: first?.name ?? '', synonyms: [...(first?.synonyms.slice(1) ?? []), '叙谈'] }, ...rest];
    const [change] = changedSettings({ ...defaultSettings, forms });
    expect(change?.chosen).toEqual({
      zh: `${change?.standard.zh ?? ''}，内容有调整`,
      en: `${change?.standard.en ?? ''}, adjusted`,
    });
  });

  it('sees no change where only the order of keys differs', () => {
    const { semesters, ...rest } = defaultSettings;
    const { years, second, first } = semesters;
    expect(changedSettings({ ...rest, semesters: { years, second, first } })).toEqual([]);
  });

  it('names two of many years with dates of their own', () => {
    const years = Object.fromEntries(
      [2023, 2024, 2025].map((start) => [`${start}-${start + 1}`, { first: `${start}-09-02`, second: `${start + 1}-02-17` }]),
    );
    const [change] = changedSettings({ ...defaultSettings, semesters: { ...defaultSettings.semesters, years } });
    expect(change?.chosen.zh).toMatch(/；2023—2024学年、2024—2025学年等3个学年另定$/);
    expect(change?.chosen.en).toMatch(/; other dates for 2023–2024, 2024–2025 and 1 more year$/);
  });
});
