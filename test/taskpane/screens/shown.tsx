import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Language } from '../../../src/domain/policy/text';
import { HostInfoProvider, type HostInfo } from '../../../src/taskpane/host-info';
import { LanguageProvider } from '../../../src/taskpane/language';

export const excel: HostInfo = { name: 'Excel', platform: 'PC', version: '16.0.17328.20000', apiSet: 'ExcelApi 1.17' };

/** Shows a part of the pane as it stands in Excel. */
export function show(part: ReactNode, language: Language = 'zh'): RenderResult {
  const around = ({ children }: { children: ReactNode }): ReactNode => (
    <FluentProvider theme={webLightTheme}>
      <HostInfoProvider value={excel}>
        <LanguageProvider value={language}>{children}</LanguageProvider>
      </HostInfoProvider>
    </FluentProvider>
  );
  return render(part, { wrapper: around });
}

/** The button of a name. (Queries by role ask for every style, which jsdom is slow at; the browser tests do so.) */
export function button(name: string | RegExp, within: Element = document.body): HTMLElement {
  const found = [...within.querySelectorAll('button')].filter((one) => {
    const own = one.getAttribute('aria-label') ?? one.textContent;
    return typeof name === 'string' ? own === name : name.test(own);
  });
  if (!found[0] || found.length > 1) throw new Error(`${found.length} buttons are called ${String(name)}`);
  return found[0];
}

export function press(name: string | RegExp, within?: Element): void {
  fireEvent.click(button(name, within));
}

/** The part of a screen that stands under a heading, if it is there. */
export function region(name: string): HTMLElement | undefined {
  return [...document.querySelectorAll('section')].find(
    (section) => section.querySelector('h2, h3')?.textContent === name,
  );
}

/** Changes what a field holds. */
export function fill(label: string | RegExp, value: string, within: HTMLElement = document.body): void {
  const field = [...within.querySelectorAll<HTMLInputElement>('input, textarea, select')].find((one) =>
    new RegExp(label).test(nameOf(one)),
  );
  if (!field) throw new Error(`no field ${String(label)}`);
  fireEvent.change(field, { target: { value } });
}

/** Lets what was promised happen. */
export async function settle(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

function nameOf(field: HTMLInputElement): string {
  const ids = field.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const said = ids.map((id) => document.getElementById(id)?.textContent ?? '');
  const labels = [...(field.labels ?? [])].map(({ textContent }) => textContent);
  return [field.getAttribute('aria-label') ?? '', ...said, ...labels].join(' ').trim();
}
