import { Checkbox, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import type { SummaryForm } from '../../domain/policy/summary-form';
import { summaryTexts } from '../../i18n/summary';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  part: { margin: `${tokens.spacingVerticalS} 0 0` },
  control: { minWidth: 0, width: '100%' },
});

const fields = ['university', 'unit', 'reporter', 'reviewer', 'telephone', 'attachment'] as const;

interface ParticularsProps {
  form: SummaryForm;
  onChange: (form: SummaryForm) => void;
}

/** What people fill in for the summary. */
export function Particulars({ form, onChange }: ParticularsProps) {
  const styles = useStyles();
  const texts = summaryTexts[useLanguage()];
  return (
    <>
      <Text as="h2" weight="semibold" block className={styles.part}>
        {texts.form}
      </Text>
      <Text size={200}>{texts.intro}</Text>
      {fields.map((field) => (
        <Field key={field} label={texts.fields[field]} size="small">
          <Input
            size="small"
            className={styles.control}
            maxLength={100}
            value={form[field]}
            onChange={(_event, { value }) => {
              onChange({ ...form, [field]: value });
            }}
          />
        </Field>
      ))}
      <Field label={texts.goodPractice} size="small">
        <Textarea
          size="small"
          resize="vertical"
          className={styles.control}
          maxLength={20_000}
          value={form.goodPractice}
          onChange={(_event, { value }) => {
            onChange({ ...form, goodPractice: value });
          }}
        />
      </Field>
      <div role="group" aria-label={texts.companions}>
        <Text size={200} block>
          {texts.companions}
        </Text>
        {(['assessmentSheet', 'opinionsSheet'] as const).map((sheet) => (
          <Checkbox
            key={sheet}
            label={texts[sheet]}
            checked={form[sheet]}
            onChange={(_event, { checked }) => {
              onChange({ ...form, [sheet]: checked === true });
            }}
          />
        ))}
      </div>
      <Field label={texts.chart} size="small">
        <Select
          size="small"
          className={styles.control}
          value={form.chart}
          onChange={(_event, { value }) => {
            onChange({ ...form, chart: value as SummaryForm['chart'] });
          }}
        >
          {(['none', 'beside', 'printed'] as const).map((choice) => (
            <option key={choice} value={choice}>
              {texts.charts[choice]}
            </option>
          ))}
        </Select>
      </Field>
      <Text size={200}>{texts.remembered}</Text>
    </>
  );
}
