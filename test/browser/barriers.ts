import { readFileSync } from 'node:fs';
import type { AxeResults, ContextObject, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** Fluent's focus traps: hidden from readers, and they pass the focus on at once. */
const NOT_OURS = { exclude: [['[data-tabster-dummy]']] };
/** Excel's own button over the pane, in pixels from the top right corner. */
const CORNER = { width: 34, height: 32 };

declare global {
  interface Window {
    axe: { run(context: ContextObject, options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe-core finds wrong with what the page shows, one line for each element. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async ([notOurs, options]) => {
    // Colours that still change are those of the screen before.
    await new Promise(requestAnimationFrame);
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
    // An open menu lies over what is no target before it is closed: then only the menu's own targets count.
    const isMenuOpen = document.querySelector('[role="menu"]') !== null;
    const rules = { 'target-size': { enabled: !isMenuOpen } };
    const found = await window.axe.run(notOurs, { ...options, rules });
    if (!isMenuOpen) return found.violations;
    const menu = await window.axe.run({ include: [['[role="menu"]']] }, { runOnly: ['target-size'] });
    return [...found.violations, ...menu.violations];
  }, [NOT_OURS, WCAG] as const);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** What is wider than the pane or lies in Excel's corner. */
export async function misfits(page: Page): Promise<string[]> {
  return page.evaluate((corner) => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide, the pane ${clientWidth}`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('main button, main h2, main h3, main p, main td')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
      .map((element) => `does not fit: ${element.textContent}`);
    const inCorner = [...document.querySelectorAll('main button, main select, main input, main a, main span')]
      .filter((element) => {
        const { right, top, width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 && right > clientWidth - corner.width && top + window.scrollY < corner.height;
      })
      .map((element) => `in the corner: ${element.textContent}`);
    return [...wide, ...cut, ...inCorner];
  }, CORNER);
}
