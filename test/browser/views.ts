import { quotaTexts } from '../../src/i18n/quota';
import type { OpenPane } from './openPane';
import { tab } from './openPane';
import { languageOf } from './openPane';

/** The quota board, added up. */
export interface ShownQuota {
  leaders: number;
  pairs: number;
  counted: number;
  required: number;
  /** Badges by their words: 达标 21 … */
  badges: Record<string, number>;
  /** The figures on top: 达标21，未达标1 … */
  sentence: string;
  /** Pairs with contacts missing, one line each, as shown. */
  owing: string[];
}

/** One item of the quota board as it is shown: a leader, or a pairing with a line for each semester. */
export interface ShownQuotaItem {
  leader: string;
  representative: string;
  lines: string[][];
}

export async function shownQuota(pane: OpenPane): Promise<ShownQuota> {
  await tab(pane, pane.texts.tabQuota).click();
  const panel = pane.view.getByRole('tabpanel');
  const words = quotaTexts[languageOf(pane)];
  await panel.getByLabel(words.order).selectOption('leader');
  const items = await shownQuotaItems(pane);
  const leaders = items.filter(({ leader }) => leader !== '');
  const pairs = items.filter(({ representative }) => representative !== '');
  const lines = pairs.flatMap((pair) => pair.lines);
  const sums = lines.reduce(
    (sum, [, words = '']) => {
      const [, counted = '', required = ''] = /(\d+)(?:\/| of )(\d+)/.exec(words) ?? [];
      return { counted: sum.counted + Number(counted), required: sum.required + Number(required) };
    },
    { counted: 0, required: 0 },
  );
  const badges: Record<string, number> = {};
  for (const [badge = ''] of lines) badges[badge] = (badges[badge] ?? 0) + 1;
  const overview = panel.getByRole('group', { name: words.overview });
  const figures = await overview.getByRole('button').allInnerTexts();
  return {
    leaders: leaders.length,
    pairs: pairs.length,
    ...sums,
    badges,
    sentence: figures.map((figure) => figure.replace(/\s/g, '')).join('，'),
    owing: items.flatMap(({ representative, lines: own }, index) => {
      const leader = items.slice(0, index).findLast((item) => item.leader !== '')?.leader ?? '';
      const shown = own.flat();
      return shown.some((word) => /差\d+次|\d+ missing/.test(word)) ? [[leader, representative, ...shown].join(' ')] : [];
    }),
  };
}

/** Every item of the quota board, as sorted and filtered; goes through the whole list. */
export async function shownQuotaItems(pane: OpenPane): Promise<ShownQuotaItem[]> {
  const list = pane.view.getByRole('list', { name: quotaTexts[languageOf(pane)].list });
  return list.evaluate(async (element) => {
    const found: ShownQuotaItem[] = [];
    const words = (one: Element | null | undefined): string => one?.textContent ?? '';
    const top = element.getBoundingClientRect().top + window.scrollY;
    for (let y = top; y < top + element.clientHeight + window.innerHeight; y += window.innerHeight / 2) {
      window.scrollTo(0, y);
      // What comes into sight is laid out in the next frame.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      for (const item of element.querySelectorAll('[role="listitem"]')) {
        found[Number(item.getAttribute('aria-posinset')) - 1] = {
          leader: words(item.querySelector('h3')?.firstElementChild),
          representative: words(item.querySelector('button')),
          lines: [...item.querySelectorAll('.fui-Badge')].map((badge) => [...(badge.parentElement?.children ?? [])].map(words)),
        };
      }
    }
    window.scrollTo(0, 0);
    return found;
  });
}
