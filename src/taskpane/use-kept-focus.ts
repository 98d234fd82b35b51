import { useEffect, type RefObject } from 'react';

/**
 * Keeps the place of the keyboard where what has the focus goes away with its own press, as a tag and “clear filters”
 * do: the nearest button before it takes the focus. Nothing is taken from Excel, nor from who has pressed beside
 * everything.
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    let last: Node | undefined;
    let before: HTMLElement[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Node ? target : undefined;
      before = last ? buttonsBefore(element, last) : [];
    };
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || !isLost()) return;
      last = undefined;
      // One that is out of sight does not take it.
      [...before].reverse().some((button) => {
        button.focus({ preventScroll: true });
        return document.activeElement === button;
      });
    });
    element.addEventListener('focusin', onFocus);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, [area]);
}

function isLost(): boolean {
  return document.activeElement === document.body && document.hasFocus();
}

/** The buttons before a node that the Tab key leads to; of tabs, the one that is shown. */
function buttonsBefore(area: HTMLElement, node: Node): HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>('button:not([aria-selected="false"])')].filter((button) => {
    return button.tabIndex >= 0 && (button.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
}
