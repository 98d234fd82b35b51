import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { menuTexts } from '../../i18n/menu';
import { useHostInfo } from '../host-info';
import { useLanguage } from '../language';
import type { Preferences } from '../services/preferences';
import type { PaneMenuProps, PaneScreen } from './pane-menu-props';

interface PaneMenuListProps extends PaneMenuProps {
  button: HTMLButtonElement;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

const screens: readonly PaneScreen[] = ['settings', 'help', 'start', 'about'];

/** The menu of {@link PaneMenu}: screens, language, theme, and whether edits are validated by themselves. */
export default function PaneMenuList(props: PaneMenuListProps) {
  const { button, isOpen, onOpenChange, preferences, onPreferences, onOpen } = props;
  const texts = menuTexts[useLanguage()];
  const follow = useHostInfo().name === 'Excel' ? texts.followExcel : texts.followSystem;
  return (
    <Menu
      open={isOpen}
      checkedValues={{
        language: [preferences.language],
        theme: [preferences.theme],
        on: preferences.autoCheck ? ['autoCheck'] : [],
      }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        onPreferences(changed(preferences, name, checkedItems));
      }}
      positioning={{ target: button, position: 'below', align: 'end' }}
      onOpenChange={(event, { open, type }) => {
        // A press on the button closes the menu by itself.
        if (type === 'clickOutside' && event.target instanceof Node && button.contains(event.target)) return;
        if (!open && type !== 'clickOutside') button.focus();
        onOpenChange(open);
      }}
    >
      <MenuPopover aria-label={texts.more}>
        <MenuList>
          {screens.map((screen) => (
            <MenuItem
              key={screen}
              onClick={() => {
                button.focus();
                onOpen(screen);
              }}
            >
              {texts[screen]}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItemCheckbox name="on" value="autoCheck">
            {texts.autoCheck}
          </MenuItemCheckbox>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{texts.language}</MenuGroupHeader>
            <MenuItemRadio name="language" value="auto">
              {follow}
            </MenuItemRadio>
            <MenuItemRadio name="language" value="zh">
              {texts.languages.zh}
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en">
              {texts.languages.en}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{texts.theme}</MenuGroupHeader>
            <MenuItemRadio name="theme" value="auto">
              {follow}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="light">
              {texts.themes.light}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="dark">
              {texts.themes.dark}
            </MenuItemRadio>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The preferences after a choice in one group of the menu. */
function changed(preferences: Preferences, group: string, [value]: readonly string[]): Preferences {
  switch (group) {
    case 'language':
      return { ...preferences, language: value as Preferences['language'] };
    case 'theme':
      return { ...preferences, theme: value as Preferences['theme'] };
    default:
      return { ...preferences, autoCheck: value !== undefined };
  }
}
