import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { clauseOf } from '../../domain/policy/clauses';
import type { Language } from '../../domain/policy/text';
import { changedSettings, settingsCatalogue, type SettingEntry, type SettingKey } from '../../domain/policy/settings-catalogue';
import { defaultSettings, type Settings } from '../../domain/policy/settings';
import { settingsNotice, type SettingsReading } from '../../domain/policy/settings-store';
import { settingsScreenTexts } from '../../i18n/settings-screen';
import { SearchField } from '../components/search-field';
import { useLanguage } from '../language';
import { LeaveDialog } from './leave-dialog';
import { Screen } from './screen';
import { SettingCard } from './setting-card';
import { draftOf, readDraft, type DraftProblems, type SettingsDraft } from './settings-draft';
import { ShareSettings } from './share-settings';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  actions: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // What a press takes back belongs to the list; on a low screen the bar leaves it room.
  restore: { alignSelf: 'flex-start' },
  save: { flexShrink: 0 },
});

export interface SettingsScreenProps {
  /** As they hold now: those of the workbook, or the defaults. */
  settings: Settings;
  /** Why the workbook's own settings were not read; those of a newer program are not saved over. */
  refused?: SettingsReading['refused'] | undefined;
  /** Settings of the workbook that could not be read, by key. */
  damaged?: SettingsReading['damaged'];
  isBusy: boolean;
  /** Undefined for the defaults: nothing of its own is kept in the workbook then. */
  onSave: (settings: Settings | undefined) => void;
  onClose: () => void;
}

const noneDamaged: SettingsReading['damaged'] = [];

/** Every setting, with what it decides and by which clause; nothing holds until it is saved. */
export default function SettingsScreen(props: SettingsScreenProps) {
  const { settings, refused, damaged = noneDamaged, isBusy, onSave, onClose } = props;
  const styles = useStyles();
  const language = useLanguage();
  const texts = settingsScreenTexts[language];
  const [saved, setSaved] = useState(settings);
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [search, setSearch] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  const { settings: read, problems } = readDraft(draft);
  const differing = differingSettings(draft, problems);
  const wrong = Object.keys(problems).length;
  const unsaved = read ? changedSettings(read, saved).length : wrong;
  const isNewer = refused?.kind === 'newer-version';
  if (saved !== settings) {
    // What others saved is shown, unless it would overwrite what is being edited.
    setSaved(settings);
    if (unsaved === 0) setDraft(draftOf(settings));
  }
  const shown = settingsCatalogue.filter((entry) => textOf(entry, language).includes(search.trim().toLowerCase()));
  // What could not be read stands in the workbook until it is saved over, even by the same settings.
  const isUnread = refused !== undefined || damaged.length > 0;
  const cannotSave = isBusy || isNewer || !read || (unsaved === 0 && !isUnread);
  const save = () => {
    if (read) onSave(changedSettings(read).length === 0 ? undefined : read);
  };
  const notice = settingsNotice({ settings, damaged, ...(refused && { refused }) });
  return (
    <Screen
      title={texts.title}
      onClose={() => {
        if (unsaved > 0) setLeaving(true);
        else onClose();
      }}
    >
      <Text size={200}>{texts.intro}</Text>
      {notice && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{isNewer ? texts.notSavable : notice[language]}</MessageBarBody>
        </MessageBar>
      )}
      <SearchField label={texts.search} value={search} onChange={setSearch} />
      <div className={styles.list}>
        {shown.map((entry) => (
          <SettingCard
            key={entry.key}
            entry={entry}
            draft={draft}
            differs={differing.has(entry.key)}
            problem={problems[entry.key]}
            onChange={setDraft}
          />
        ))}
        {shown.length === 0 && <Text role="status">{texts.noMatch}</Text>}
      </div>
      <Button
        size="small"
        className={styles.restore}
        disabledFocusable={read !== undefined && changedSettings(read).length === 0}
        onClick={() => {
          setDraft(draftOf(defaultSettings));
        }}
      >
        {texts.restoreAll}
      </Button>
      <ShareSettings
        settings={read}
        compareWith={read ?? saved}
        onTakeOver={(imported) => {
          setDraft(draftOf(imported));
        }}
      />
      <div className={styles.actions}>
        <Text size={200} role="status">
          {wrong > 0 ? texts.invalid(wrong) : unsaved > 0 ? texts.unsaved(unsaved) : !isUnread && texts.unchanged}
        </Text>
        <Button appearance="primary" className={styles.save} disabledFocusable={cannotSave} onClick={save}>
          {texts.save}
        </Button>
      </div>
      <LeaveDialog
        isOpen={isLeaving}
        canSave={!cannotSave}
        onStay={() => {
          setLeaving(false);
        }}
        onDiscard={onClose}
        onSave={() => {
          // The screen closes once they are saved: were that refused, what was typed would be lost with it.
          setLeaving(false);
          save();
        }}
      />
    </Screen>
  );
}

/** The settings that are not as the default, without those that make no sense yet. */
function differingSettings(draft: SettingsDraft, problems: DraftProblems): ReadonlySet<SettingKey> {
  const standard = Object.entries(draftOf(defaultSettings)).filter(([key]) => key in problems);
  const { settings } = readDraft({ ...draft, ...Object.fromEntries(standard) });
  return new Set(settings && changedSettings(settings).map(({ key }) => key));
}

/** Everything that a setting can be found by. */
function textOf({ label, explanation, clause }: SettingEntry, language: Language): string {
  const { heading, text } = clauseOf(clause);
  return [label[language], explanation[language], heading, text.zh].join('\n').toLowerCase();
}
