import type { Locator } from 'playwright-core';
import { findingsTexts, type FindingsTexts } from '../../src/i18n/findings';
import { button, tab, type OpenPane } from './openPane';
import { languageOf } from './openPane';

/** A finding as the pane shows it. */
export interface ShownFinding {
  /** 必须更正 and its like. */
  severity: string;
  rule: string;
  sheet: string;
  cell: string;
  what: string;
  todo: string;
}

export function findingsWords(pane: OpenPane): FindingsTexts {
  return findingsTexts[languageOf(pane)];
}

/** The list of findings. */
export function findingsList(pane: OpenPane): Locator {
  return pane.view.getByRole('treegrid', { name: findingsWords(pane).list });
}

/** Chooses from the menu of groupings: a grouping, or to open or close all groups. */
export async function regroup(pane: OpenPane, item: string): Promise<void> {
  await button(pane, findingsWords(pane).grouping).click();
  await pane.view.getByRole('menu').getByText(item, { exact: true }).click();
}

/** Opens every group, goes through the list with the keys, unfolds each finding and reads what it says. */
export async function shownFindings(pane: OpenPane): Promise<ShownFinding[]> {
  const words = findingsWords(pane);
  await tab(pane, /^问题|^Findings/).click();
  await regroup(pane, words.openAll);
  const list = findingsList(pane);
  await list.locator('[aria-level="2"]').first().waitFor();
  return list.evaluate(async (grid, todoLabel) => {
    const shown: ShownFinding[] = [];
    const press = async (key: string): Promise<void> => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    };
    /** The words of what labels a row: severity, then place or title, then the rest. */
    const labelsOf = (row: Element): string[] =>
      (row.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => {
        const label = document.getElementById(id);
        return label?.getAttribute('aria-label') ?? label?.textContent ?? '';
      });
    grid.querySelector<HTMLElement>('[role="row"]')?.focus();
    await press('Home');
    let rule = '';
    for (let index = 1; index <= Number(grid.getAttribute('aria-rowcount')); index += 1) {
      const row = document.activeElement!;
      if (row.getAttribute('aria-rowindex') !== String(index)) throw new Error(`the focus is not on row ${index}`);
      const [severity = '', title = '', what = ''] = labelsOf(row);
      if (row.getAttribute('aria-level') === '1') {
        rule = title;
      } else {
        await press(' ');
        const label = [...row.querySelectorAll('span')].find(({ textContent }) => textContent === todoLabel);
        const at = /^(.*) ([A-Z]+\d+)$/.exec(title);
        const todo = label?.nextSibling?.textContent ?? '';
        shown.push({ severity, rule, sheet: at?.[1] ?? '', cell: at?.[2] ?? '', what, todo });
        await press(' ');
      }
      await press('ArrowDown');
    }
    return shown;
  }, words.todo);
}

/** Looks for a finding by its place and presses it. */
export async function pressFinding(pane: OpenPane, place: string): Promise<void> {
  const words = findingsWords(pane);
  await tab(pane, /^问题|^Findings/).click();
  await pane.view.getByRole('searchbox', { name: words.search }).fill(place);
  await regroup(pane, words.openAll);
  await findingsList(pane).getByText(place, { exact: true }).first().click();
}
