/**
 * @jest-environment jsdom
 */
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import packageJson from '../../../package.json';
import { PaneMenu } from '../../../src/taskpane/components/pane-menu';
import type { PaneScreen } from '../../../src/taskpane/components/pane-menu-props';
import AboutScreen from '../../../src/taskpane/screens/about-screen';
import { FirstRun } from '../../../src/taskpane/screens/first-run';
import { preferencesStore, type Preferences } from '../../../src/taskpane/services/preferences';
import { excel, press, settle, show } from './shown';

test('about: the version, the host, what is kept where, and the licences', async () => {
  const copied: string[] = [];
  Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
  show(<AboutScreen onClose={() => undefined} />);
  expect(screen.getByText(`联谊交友台账助手 ${packageJson.version} 版`)).toBeTruthy();
  expect(screen.getByText(`当前：Excel PC ${excel.version}`)).toBeTruthy();
  expect(screen.getByText('当前支持到 ExcelApi 1.17。')).toBeTruthy();
  expect(screen.getByText('认定的例外和理由')).toBeTruthy();
  expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'LICENSE.txt',
    'THIRD-PARTY-LICENSES.txt',
  ]);
  press('复制诊断信息');
  await settle();
  expect(screen.getByText('诊断信息已复制，其中没有台账内容。')).toBeTruthy();
  expect(copied).toEqual([`Liaison Ledger ${packageJson.version} | Excel PC ${excel.version} | ExcelApi 1.17`]);
});

test('the first steps: each button does its own', () => {
  const pressed: string[] = [];
  show(
    <FirstRun
      onValidate={() => pressed.push('validate')}
      onSample={() => pressed.push('sample')}
      onChooseTables={() => pressed.push('tables')}
      onDone={() => pressed.push('done')}
    />,
  );
  expect(document.querySelectorAll('li').length).toBe(3);
  for (const name of ['校验本工作簿', '打开示例', '指定表格和栏目', '知道了']) press(name);
  expect(pressed).toEqual(['validate', 'sample', 'tables', 'done']);
});

describe('the menu', () => {
  const chosen: Preferences[] = [];
  const opened: [PaneScreen, Element | null][] = [];

  function Shown(): React.ReactNode {
    const [preferences, setPreferences] = useState(preferencesStore(undefined).get());
    return (
      <PaneMenu
        preferences={preferences}
        onPreferences={(changed) => {
          chosen.push(changed);
          setPreferences(changed);
        }}
        onOpen={(name) => opened.push([name, document.activeElement])}
      />
    );
  }

  const item = (name: string): Element =>
    [...document.querySelectorAll('[role^=menuitem]')].find(({ textContent }) => textContent === name)!;
  const open = async (): Promise<void> => {
    press('更多');
    await screen.findByText('设置');
  };

  beforeEach(() => {
    chosen.length = 0;
    opened.length = 0;
  });

  test('leads to the screens, with the focus back on its button', async () => {
    show(<Shown />);
    for (const [name, wanted] of [['设置', 'settings'], ['帮助', 'help'], ['使用步骤', 'start'], ['关于', 'about']] as const) {
      await open();
      fireEvent.click(item(name));
      expect(opened.pop()).toEqual([wanted, screen.getByLabelText('更多')]);
      await settle();
      expect(screen.getByLabelText('更多').getAttribute('aria-expanded')).toBe('false');
    }
  });

  test('keeps what is chosen, group by group', async () => {
    show(<Shown />);
    for (const name of ['English', '深色', '自动校验']) {
      await open();
      fireEvent.click(item(name));
      await settle();
    }
    expect(chosen.at(-1)).toMatchObject({ language: 'en', theme: 'dark', autoCheck: true });
    expect([...document.querySelectorAll('[aria-checked=true]')].map(({ textContent }) => textContent)).toEqual([
      '自动校验',
      'English',
      '深色',
    ]);
    fireEvent.click(item('自动校验'));
    expect(chosen.at(-1)?.autoCheck).toBe(false);
  });

  test('Escape closes it', async () => {
    show(<Shown />);
    await open();
    fireEvent.keyDown(item('设置'), { key: 'Escape' });
    await settle();
    expect(document.activeElement).toBe(screen.getByLabelText('更多'));
    expect(screen.getByLabelText('更多').getAttribute('aria-expanded')).toBe('false');
  });
});
