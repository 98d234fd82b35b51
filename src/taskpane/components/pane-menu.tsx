import { Button } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { menuTexts } from '../../i18n/menu';
import { useLanguage } from '../language';
import type { PaneMenuProps } from './pane-menu-props';
import { PartBoundary } from './part-boundary';

// The menu weighs more than the rest of the first screen's controls: it is fetched when it is first reached for.
const loadList = () => import('./pane-menu-list');
const PaneMenuList = lazy(loadList);

const fetchList = () => {
  // A failure is told when the menu is opened.
  loadList().catch(() => undefined);
};

/** One button for what is needed now and then. */
export function PaneMenu({ preferences, onPreferences, onOpen }: PaneMenuProps) {
  const { more } = menuTexts[useLanguage()];
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  return (
    <>
      <Button
        ref={setButton}
        icon={<MoreHorizontalRegular />}
        aria-label={more}
        title={more}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={fetchList}
        onFocus={fetchList}
        onClick={() => {
          setOpened(true);
          setOpen(!isOpen);
        }}
      />
      {wasOpened && button && (
        <PartBoundary>
          <Suspense>
            <PaneMenuList
              button={button}
              isOpen={isOpen}
              onOpenChange={setOpen}
              preferences={preferences}
              onPreferences={onPreferences}
              onOpen={onOpen}
            />
          </Suspense>
        </PartBoundary>
      )}
    </>
  );
}
