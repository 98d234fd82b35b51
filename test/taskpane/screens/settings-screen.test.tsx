/**
 * @jest-environment jsdom
 */
import { fireEvent, screen, within } from '@testing-library/react';
import { settingsCatalogue } from '../../../src/domain/policy/settings-catalogue';
import { defaultSettings, type Settings } from '../../../src/domain/policy/settings';
import { settingsText } from '../../../src/domain/policy/settings-store';
import { languages } from '../../../src/domain/policy/text';
import SettingsScreen, { type SettingsScreenProps } from '../../../src/taskpane/screens/settings-screen';
import { button, fill, press, region, settle, show } from './shown';

type Saved = Settings | undefined;

function open(props: Partial<SettingsScreenProps> = {}): { saved: Saved[]; closed: () => number } {
  const saved: Saved[] = [];
  let closings = 0;
  show(
    <SettingsScreen
      settings={defaultSettings}
      isBusy={false}
      onSave={(settings) => saved.push(settings)}
      onClose={() => {
        closings += 1;
      }}
      {...props}
    />,
  );
  return { saved, closed: () => closings };
}

const card = (name: string): HTMLElement => region(name)!;
const isOff = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';

test.each(languages)('every setting is there with its explanation and default (%s)', (language) => {
  show(
    <SettingsScreen settings={defaultSettings} isBusy={false} onSave={() => undefined} onClose={() => undefined} />,
    language,
  );
  for (const { label, explanation, valueText } of settingsCatalogue) {
    const text = card(label[language]).textContent;
    expect(text).toContain(explanation[language]);
    expect(text).toContain(valueText(defaultSettings)[language]);
  }
});

test('opens with its title in focus, and shows a clause on demand', () => {
  open();
  expect(document.activeElement?.textContent).toBe('设置');
  expect(screen.queryByText(/每学期主动联系、谈心至少两次/)).toBeNull();
  press(/^依据/, card('每学期联系次数'));
  expect(screen.getByText(/每学期主动联系、谈心至少两次/)).toBeTruthy();
});

test('a change is saved, and only what is valid', () => {
  const { saved } = open();
  expect(isOff('保存')).toBe(true);
  fill('每学期联系次数', '21');
  expect(within(card('每学期联系次数')).getByText('请填写1至20的整数。')).toBeTruthy();
  expect(screen.getByText('1项填写有误，改正后才能保存。')).toBeTruthy();
  expect(isOff('保存')).toBe(true);
  fill('每学期联系次数', '3');
  fireEvent.click(within(card('集体活动')).getByLabelText('不计次数'));
  expect(screen.getByText('2项改动还没有保存。')).toBeTruthy();
  press('保存');
  expect(saved).toEqual([{ ...defaultSettings, contactsPerSemester: 3, groupOccasions: 'do-not-count' }]);
});

test('what equals the defaults is saved as nothing of its own', () => {
  const { saved } = open({ settings: { ...defaultSettings, contactsPerSemester: 3, pairingsPerLeader: 5 } });
  press('恢复默认：每学期联系次数');
  expect(screen.getByText('1项改动还没有保存。')).toBeTruthy();
  press('全部恢复默认');
  press('保存');
  expect(saved).toEqual([undefined]);
});

test('a year gets dates of its own, and loses them again', () => {
  const { saved } = open({
    settings: {
      ...defaultSettings,
      semesters: { ...defaultSettings.semesters, years: { '2021-2022': { first: '2021-08-30', second: '2022-02-21' } } },
    },
  });
  const semesters = card('学期起始日');
  fill('^学年$', '2024-2025', semesters);
  press('添加', semesters);
  fill('2024—2025学年第二学期起始日', '2025-02-17', semesters);
  press('删去2021—2022学年', semesters);
  expect(document.activeElement?.textContent).toBe('另定日期的学年');
  press('保存');
  expect(saved[0]?.semesters.years).toEqual({ '2024-2025': { first: '2024-09-01', second: '2025-02-17' } });
});

test('forms are renamed, added and removed', () => {
  const { saved } = open({ settings: { ...defaultSettings, forms: [{ name: '面谈', synonyms: [] }, { name: '电话', synonyms: [] }] } });
  const forms = card('联系形式表');
  press('查看和修改各种形式', forms);
  press('删去“电话”', forms);
  fill('其他说法', '谈心、约谈', forms);
  press('添加一种形式', forms);
  expect(within(forms).getByText('请填写名称。')).toBeTruthy();
  const name = within(forms).getAllByLabelText('名称')[1]!;
  fireEvent.change(name, { target: { value: '走访' } });
  press('保存');
  expect(saved[0]?.forms).toEqual([{ name: '面谈', synonyms: ['谈心', '约谈'] }, { name: '走访', synonyms: [] }]);
});

test('the search finds settings by their words and clauses', () => {
  open();
  fill('查找设置', '免计');
  expect(region('免计的天数')).toBeDefined();
  expect(region('施行日')).toBeUndefined();
  fill('查找设置', '没有这样的设置');
  expect(screen.getByText('没有符合的设置。')).toBeTruthy();
});

test('unsaved changes are asked about on closing', () => {
  const { saved, closed } = open();
  fill('每学期联系次数', '3');
  press('关闭');
  expect(closed()).toBe(0);
  press('继续修改');
  press('关闭');
  press('保存并关闭');
  // It is closed by whoever has saved them: a refusal must not take away what was typed.
  expect([saved.length, closed()]).toEqual([1, 0]);
  expect(screen.queryByText('设置的改动还没有保存')).toBeNull();
});

test('without changes it closes at once', () => {
  const { closed } = open();
  press('关闭');
  expect(closed()).toBe(1);
});

test('settings of a newer version are not saved over; damaged ones are', () => {
  open({ refused: { kind: 'newer-version', version: 2 } });
  expect(screen.getByText(/较新版本/)).toBeTruthy();
  fill('每学期联系次数', '3');
  expect(isOff('保存')).toBe(true);
});

test('damaged settings can be replaced by the defaults', () => {
  const { saved } = open({ refused: { kind: 'not-settings' } });
  expect(screen.getByText(/已损坏/)).toBeTruthy();
  press('保存');
  expect(saved).toEqual([undefined]);
});

test('a workbook with single settings that are damaged can be put in order, as its notice asks', () => {
  const settings = { ...defaultSettings, pairingsPerLeader: 5 };
  const { saved } = open({ settings, damaged: ['contactsPerSemester'] });
  expect(screen.getByText(/以下设置无法读取，现按默认值：每学期联系次数/)).toBeTruthy();
  expect(screen.queryByText('与工作簿中保存的相同。')).toBeNull();
  press('保存');
  expect(saved).toEqual([settings]);
});

function paste(text: string): void {
  press('粘贴导入');
  fill('粘贴到这里', text);
  press('读取');
}

test('imported settings are shown before they are taken over, and hold once saved', () => {
  const { saved } = open();
  const imported: Settings = { ...defaultSettings, contactsPerSemester: 4, effectiveDate: '2020-01-01' };
  paste(settingsText(imported));
  expect(screen.getByText('每学期联系次数：2次 → 4次')).toBeTruthy();
  expect(screen.getByText('施行日：2019-12-13 → 2020-01-01')).toBeTruthy();
  expect(screen.getByText('与工作簿中保存的相同。')).toBeTruthy();
  press('采用');
  expect(saved).toEqual([]);
  press('保存');
  expect(saved).toEqual([imported]);
});

test.each([
  ['{"version":2}', /设置版本2.*没有采用/],
  ['你好', /不是助手导出的设置/],
  ['{"version":1,"contactsPerSemester":99,"colour":"red"}', /导入后按默认值：每学期联系次数、“colour”/],
])('what cannot be imported is told: %s', (text, words) => {
  open();
  paste(text);
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText('采用')).toBeNull();
});

test('a file is read, and may be left out', async () => {
  open();
  const file = new File([settingsText({ ...defaultSettings, pairingsPerLeader: 3 })], '学校设置.json');
  // jsdom's files cannot read themselves.
  Object.assign(file, { text: () => Promise.resolve(settingsText({ ...defaultSettings, pairingsPerLeader: 3 })) });
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } });
  await settle();
  expect(screen.getByText('导入“学校设置.json”将改动以下设置：')).toBeTruthy();
  press('不采用');
  expect(screen.queryByText(/将改动/)).toBeNull();
  expect(screen.getByText('与工作簿中保存的相同。')).toBeTruthy();
});

test('where nothing can be copied, the text is there to be copied by hand', async () => {
  Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error('refused')) } });
  open();
  press('复制');
  await settle();
  expect(screen.getByLabelText<HTMLTextAreaElement>('未能复制，请在下面手工全选复制：').value).toBe(
    settingsText(defaultSettings),
  );
});
