import type { OpenPane } from './openPane';
import { tab } from './openPane';

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

/** Unfolds every rule of the findings and reads what they say. */
export async function shownFindings(pane: OpenPane): Promise<ShownFinding[]> {
  await tab(pane, /^问题|^Findings/).click();
  const panel = pane.view.getByRole('tabpanel');
  await panel.locator('h3 button').evaluateAll(async (buttons) => {
    for (const one of buttons) {
      if (!(one instanceof HTMLElement) || one.getAttribute('aria-expanded') === 'true') continue;
      one.click();
      await new Promise(requestAnimationFrame);
    }
  });
  await panel.locator('h3 button[aria-expanded="false"]').first().waitFor({ state: 'detached' });
  return panel.locator('li button').evaluateAll((buttons) =>
    buttons.map((one) => {
      const words = (element: Element | null | undefined): string => element?.textContent ?? '';
      const [place, what, todo] = [...one.children].map(words);
      const at = /^(.*) ([A-Z]+\d+)$/.exec(place ?? '');
      const item = one.closest('.fui-AccordionItem');
      return {
        severity: words(one.closest('section')?.querySelector('h2')).replace(/ · \d+$/, ''),
        rule: words(item?.querySelector('h3 button > span')?.firstElementChild),
        sheet: at?.[1] ?? '',
        cell: at?.[2] ?? '',
        what: what ?? '',
        todo: todo ?? '',
      };
    }),
  );
}

/** The quota overview, added up. */
export interface ShownQuota {
  leaders: number;
  pairs: number;
  counted: number;
  required: number;
  /** Badges by their words: 达标 21 … */
  badges: Record<string, number>;
  /** The sentence above the leaders. */
  sentence: string;
  /** Pairs with contacts missing, one line each, as shown. */
  owing: string[];
}

export async function shownQuota(pane: OpenPane): Promise<ShownQuota> {
  await tab(pane, pane.texts.tabQuota).click();
  const panel = pane.view.getByRole('tabpanel');
  const figures = await panel.locator('td').allInnerTexts();
  const pairs = figures.join('\n').matchAll(/(\d+)(?:\/| of )(\d+)/g);
  const sums = [...pairs].reduce(
    (sum, [, counted, required]) => ({ counted: sum.counted + Number(counted), required: sum.required + Number(required) }),
    { counted: 0, required: 0 },
  );
  const badges: Record<string, number> = {};
  for (const badge of await panel.locator('.fui-Badge').allInnerTexts()) badges[badge] = (badges[badge] ?? 0) + 1;
  const rows = await panel.locator('section').evaluateAll((sections) =>
    sections.flatMap((section) => {
      const leader = section.querySelector('h3')?.firstElementChild?.textContent ?? '';
      return [...section.querySelectorAll('tr')].map((row) =>
        [leader, ...[...row.querySelectorAll('button, td > *')].map(({ textContent }) => textContent)].join(' '),
      );
    }),
  );
  return {
    owing: rows.filter((row) => /差\d+次|\d+ missing/.test(row)),
    leaders: await panel.locator('h3').count(),
    pairs: await panel.getByRole('rowheader').count(),
    ...sums,
    badges,
    sentence: await panel.locator('p').first().innerText(),
  };
}
