import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Language } from '../../domain/policy/text';
import { settingsCatalogue, type SettingKey } from '../../domain/policy/settings-catalogue';
import { defaultSettings, settingLimits, type Settings } from '../../domain/policy/settings';
import { settingsScreenTexts } from '../../i18n/settings-screen';
import { useLanguage } from '../language';
import { messageAt, type EditorProps } from './editor';
import { FormsEditor } from './forms-editor';
import { SemestersEditor } from './semesters-editor';
import type { NumberKey, SettingsDraft } from './settings-draft';

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%' },
  number: { width: '12em', maxWidth: '100%', minWidth: 0 },
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  day: { flexGrow: 1, flexBasis: '40%', minWidth: 0 },
});

/** The control, or the controls, that a setting is changed with. */
export function SettingEditor({ setting, ...props }: EditorProps & { setting: SettingKey }) {
  switch (setting) {
    case 'semesters':
      return <SemestersEditor {...props} />;
    case 'forms':
      return <FormsEditor {...props} />;
    case 'effectiveDate':
      return <EffectiveDateEditor {...props} />;
    case 'summaryYear':
      return <SummaryYearEditor {...props} />;
    case 'partialPairing':
      return <ChoiceEditor {...props} setting={setting} choices={['full', 'prorated', 'exempt']} />;
    case 'groupOccasions':
      return <ChoiceEditor {...props} setting={setting} choices={['count', 'do-not-count']} />;
    case 'opinionsInSummary':
      return <ChoiceEditor {...props} setting={setting} choices={['counts', 'digest']} />;
    default:
      return <NumberEditor {...props} setting={setting} />;
  }
}

function NumberEditor({ draft, problem, labelledBy, onChange, setting }: EditorProps & { setting: NumberKey }) {
  const styles = useStyles();
  const texts = settingsScreenTexts[useLanguage()];
  const { min, max } = settingLimits[setting];
  return (
    <Field {...(problem && { validationMessage: texts.notWithinLimits(min, max) })}>
      <Input
        type="number"
        size="small"
        className={styles.number}
        min={min}
        max={max}
        aria-labelledby={labelledBy}
        contentAfter={texts.units[setting]}
        value={draft[setting]}
        onChange={(_event, { value }) => {
          onChange({ ...draft, [setting]: value });
        }}
      />
    </Field>
  );
}

type ChoiceKey = 'partialPairing' | 'groupOccasions' | 'opinionsInSummary';

interface ChoiceEditorProps<K extends ChoiceKey> extends EditorProps {
  setting: K;
  choices: readonly Settings[K][];
}

function ChoiceEditor<K extends ChoiceKey>({ draft, labelledBy, onChange, setting, choices }: ChoiceEditorProps<K>) {
  const language = useLanguage();
  return (
    <RadioGroup
      aria-labelledby={labelledBy}
      value={draft[setting]}
      onChange={(_event, { value }) => {
        onChange({ ...draft, [setting]: value });
      }}
    >
      {choices.map((choice) => (
        <Radio key={choice} value={choice} label={choiceText(setting, choice, language)} />
      ))}
    </RadioGroup>
  );
}

function EffectiveDateEditor({ draft, problem, labelledBy, onChange }: EditorProps) {
  const styles = useStyles();
  const texts = settingsScreenTexts[useLanguage()];
  return (
    <Field {...messageAt(problem, '', texts.problems)}>
      <Input
        type="date"
        size="small"
        className={styles.number}
        aria-labelledby={labelledBy}
        value={draft.effectiveDate}
        onChange={(_event, { value }) => {
          onChange({ ...draft, effectiveDate: value });
        }}
      />
    </Field>
  );
}

function SummaryYearEditor({ draft, problem, labelledBy, onChange }: EditorProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = settingsScreenTexts[language];
  const { summaryYear } = draft;
  const label = (kind: 'academic' | 'calendar') => choiceText('summaryYear', kind, language);
  const change = (changed: Partial<SettingsDraft['summaryYear']>) => {
    onChange({ ...draft, summaryYear: { ...summaryYear, ...changed } });
  };
  const day = (field: 'first' | 'last', label: string, message: { validationMessage?: string }) => (
    <Field label={label} size="small" className={styles.day} {...message}>
      <Input
        type="date"
        size="small"
        className={styles.control}
        value={summaryYear[field]}
        onChange={(_event, { value }) => {
          change({ [field]: value });
        }}
      />
    </Field>
  );
  return (
    <>
      <RadioGroup
        aria-labelledby={labelledBy}
        value={summaryYear.kind}
        onChange={(_event, { value }) => {
          change({ kind: value as SettingsDraft['summaryYear']['kind'] });
        }}
      >
        {(['academic', 'calendar'] as const).map((kind) => (
          <Radio key={kind} value={kind} label={label(kind)} />
        ))}
        <Radio value="range" label={texts.range} />
      </RadioGroup>
      {summaryYear.kind === 'range' && (
        <div className={styles.days}>
          {day('first', texts.rangeFirst, messageAt(problem, 'first', texts.problems))}
          {day('last', texts.rangeLast, {
            ...messageAt(problem, 'last', texts.problems),
            ...messageAt(problem, '', texts.problems),
          })}
        </div>
      )}
    </>
  );
}

/** A choice in the words that the catalogue has for it. */
function choiceText<K extends SettingKey>(key: K, choice: Settings[K], language: Language): string {
  const entry = settingsCatalogue.find((setting) => setting.key === key);
  return entry?.valueText({ ...defaultSettings, [key]: choice })[language] ?? '';
}
