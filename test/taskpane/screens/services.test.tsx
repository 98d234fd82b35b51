/**
 * @jest-environment jsdom
 */
import { act, render, screen } from '@testing-library/react';
import { en } from '../../../src/i18n/pane.en';
import { zh } from '../../../src/i18n/pane.zh';
import type { Host, Scheme } from '../../../src/taskpane/host';
import { useLanguage } from '../../../src/taskpane/language';
import { diagnosisOf, version, withoutPersonalData } from '../../../src/taskpane/services/diagnosis';
import { preferencesStore } from '../../../src/taskpane/services/preferences';
import { Shell } from '../../../src/taskpane/shell';
import { excel } from './shown';

const defaults = { language: 'auto', theme: 'auto', autoCheck: false, seenStart: false, grouping: 'rule' };

/** A storage in memory. */
function storage(values: Record<string, string> = {}): Pick<Storage, 'getItem' | 'setItem'> & { values: typeof values } {
  return {
    values,
    getItem: (name) => values[name] ?? null,
    setItem: (name, value) => {
      values[name] = value;
    },
  };
}

describe('preferences', () => {
  test('are kept under the host’s own part of the storage, and told to listeners', () => {
    const kept = storage();
    const store = preferencesStore(kept, 'part-7:');
    expect(store.get()).toEqual(defaults);
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    store.set({ ...store.get(), language: 'en', grouping: 'leader' });
    stop();
    store.set({ ...store.get(), autoCheck: true });
    expect(told).toBe(1);
    expect(Object.keys(kept.values)).toEqual(['part-7:liaison-ledger.preferences']);
    const wanted = { ...defaults, language: 'en', grouping: 'leader', autoCheck: true };
    expect(preferencesStore(kept, 'part-7:').get()).toEqual(wanted);
    expect(preferencesStore(kept, 'part-8:').get()).toEqual(defaults);
  });

  test.each([
    ['{"language":"fr","theme":"dark","autoCheck":"yes"}', { ...defaults, theme: 'dark' }],
    ['{', defaults],
    ['7', defaults],
  ])('what is damaged has its default: %s', (text, wanted) => {
    expect(preferencesStore(storage({ 'liaison-ledger.preferences': text })).get()).toEqual(wanted);
  });

  test('last as long as the pane where storage is refused', () => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    const store = preferencesStore({ getItem: refuse, setItem: refuse });
    store.set({ ...store.get(), theme: 'dark' });
    expect(store.get().theme).toBe('dark');
  });
});

describe('the shell', () => {
  function Words(): React.ReactNode {
    return <p>{useLanguage()}</p>;
  }

  function excelIn(language: 'zh' | 'en'): { host: Host; turn: (to: Scheme) => void } {
    let scheme: Scheme = 'light';
    let listener = (): void => undefined;
    const look = {
      language,
      scheme: () => scheme,
      onSchemeChanged: (told: () => void) => {
        listener = told;
        return () => undefined;
      },
    };
    const turn = (to: Scheme): void => {
      scheme = to;
      listener();
    };
    return { host: { info: excel, look, partition: '' }, turn };
  }

  const { documentElement } = document;

  test('follows the host until the user chooses', () => {
    const { host, turn } = excelIn('zh');
    const preferences = preferencesStore(undefined);
    render(
      <Shell host={host} preferences={preferences}>
        <Words />
      </Shell>,
    );
    expect([document.title, documentElement.lang]).toEqual([zh.product, 'zh-CN']);
    expect(documentElement.style.colorScheme).toBe('light');
    act(() => {
      turn('dark');
    });
    expect(documentElement.style.colorScheme).toBe('dark');
    act(() => {
      preferences.set({ ...preferences.get(), language: 'en', theme: 'light' });
    });
    expect(screen.getByText('en')).toBeTruthy();
    expect([document.title, documentElement.lang]).toEqual([en.product, 'en']);
    expect(documentElement.style.colorScheme).toBe('light');
  });
});

describe('the diagnosis', () => {
  test('names version, host, fault, code and place', () => {
    const detail = { code: 'GeneralException', message: 'An internal error occurred.', location: 'Range.values' };
    expect(diagnosisOf(excel, { fault: 'unknown', detail })).toBe(
      `Liaison Ledger ${version} | Excel PC ${excel.version} | unknown GeneralException | An internal error occurred. | Range.values | ExcelApi 1.17`,
    );
  });

  test('has neither names nor cells of the workbook in it', () => {
    const detail = {
      code: 'ItemNotFound 张三',
      message: "The item '张三' doesn't exist on \"Zhang San\"!B3 (王建国, 13912345678).",
      location: "WorksheetCollection.getItem('联谊名单')",
    };
    const text = diagnosisOf(excel, { fault: 'gone', detail });
    expect(text).not.toMatch(/\p{Script=Han}|Zhang|139|B3/u);
    expect(text).toContain("gone ItemNotFound… | The item … doesn't exist on");
    expect(text).toContain('| WorksheetCollection.getItem |');
  });

  // as the host says it | as it is copied
  test.each([
    ['The requested resource doesn\'t exist.', 'The requested resource doesn\'t exist.'],
    ["The item 'O'Brien's list' is gone.", 'The item … is gone.'],
    ["The item 'Zhang San", 'The item …'],
    ['Cannot read “联系记录”.', 'Cannot read … .'],
    ['请求的资源不存在。', '…'],
    ['Loading chunk 7 failed (https://pane.example.edu.cn/later/7.js)', 'Loading chunk 7 failed …'],
    ['write to lin@example.edu.cn', 'write to …'],
    ['Sheet1!$B$3 is locked', '… is locked'],
    ['The range B3:AA20 is locked', 'The range … is locked'],
    ['number 610102199001011234 refused', 'number … refused'],
    ['C:\\Users\\lin\\book.xlsx', '…'],
    ["Cannot read properties of undefined (reading 'rows')", 'Cannot read properties of undefined (reading … )'],
  ])('%s', (message, wanted) => {
    expect(withoutPersonalData(message)).toBe(wanted);
  });
});
