import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { clauseOf } from '../../domain/policy/clauses';
import type { SettingEntry } from '../../domain/policy/settings-catalogue';
import { defaultSettings } from '../../domain/policy/settings';
import { settingsScreenTexts } from '../../i18n/settings-screen';
import { useLanguage } from '../language';
import { ClauseText } from './clause-text';
import { Disclosure } from './disclosure';
import { SettingEditor } from './setting-editors';
import { draftOf, type DraftProblem, type SettingsDraft } from './settings-draft';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    // The focus must not come to rest below the buttons, which stay in sight.
    '& button, & select, & input, & textarea': { scrollMarginBottom: '96px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  standard: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    minHeight: '24px',
  },
});

interface SettingCardProps {
  entry: SettingEntry;
  draft: SettingsDraft;
  /** Whether the setting is not as the default. */
  differs: boolean;
  problem: DraftProblem | undefined;
  onChange: (draft: SettingsDraft) => void;
}

/** One setting: what it decides, its control, its default, and on demand the clause that leaves it open. */
export function SettingCard({ entry, draft, differs, problem, onChange }: SettingCardProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = settingsScreenTexts[language];
  const title = useId();
  const { key, label, explanation, clause, valueText } = entry;
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h3 id={title} tabIndex={-1} className={styles.title}>
          {label[language]}
        </h3>
        {problem ? (
          <Badge appearance="tint" color="danger" size="small">
            {texts.wrong}
          </Badge>
        ) : (
          differs && (
            <Badge appearance="tint" color="informative" size="small">
              {texts.differs}
            </Badge>
          )
        )}
      </div>
      <Text size={200}>{explanation[language]}</Text>
      <SettingEditor setting={key} draft={draft} problem={problem} labelledBy={title} onChange={onChange} />
      <div className={styles.standard}>
        <Text size={200}>{texts.standard(valueText(defaultSettings)[language])}</Text>
        {(differs || problem) && (
          <Button
            appearance="transparent"
            size="small"
            aria-label={texts.restoreOf(label[language])}
            onClick={() => {
              onChange({ ...draft, [key]: draftOf(defaultSettings)[key] });
              document.getElementById(title)?.focus();
            }}
          >
            {texts.restore}
          </Button>
        )}
      </div>
      <Disclosure label={texts.basis(clauseOf(clause).heading)}>
        <ClauseText clause={clause} />
      </Disclosure>
    </section>
  );
}
