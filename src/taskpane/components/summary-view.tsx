import { Checkbox, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { AuditResult } from '../../domain/audit/audit';
import type { SummaryForm } from '../../domain/policy/summary-form';
import { summaryTexts } from '../../i18n/summary';
import { previewSummary } from '../../report/summary-preview';
import { useLanguage } from '../language';
import { today } from '../services/clock';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  part: { margin: `${tokens.spacingVerticalS} 0 0` },
  title: { overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  control: { minWidth: 0, width: '100%' },
});

interface SummaryViewProps {
  result: AuditResult;
  form: SummaryForm;
  onChange: (form: SummaryForm) => void;
}

const fields = ['university', 'unit', 'reporter', 'reviewer', 'telephone', 'attachment'] as const;

/** What the annual summary will hold, what stands against submitting it, and what people fill in. */
export function SummaryView({ result, form, onChange }: SummaryViewProps) {
  const styles = useStyles();
  const texts = summaryTexts[useLanguage()];
  const preview = useMemo(() => previewSummary(result, { ...form, today: today() }), [result, form]);
  const { totals } = preview.figures;
  const { errors, unmet, notRun } = preview.obstacles;
  const obstacles = [
    ...(errors > 0 ? [texts.errors(errors)] : []),
    ...(unmet.length > 0 ? [texts.unmet(unmet.length)] : []),
    ...(notRun.length > 0 ? [texts.notRun(notRun.length)] : []),
  ];
  return (
    <div className={styles.view}>
      <Text size={200}>{texts.intro}</Text>
      <Text as="h2" weight="semibold" block className={styles.part}>
        {texts.preview}
      </Text>
      <Text block className={styles.title}>
        {preview.title}
      </Text>
      <Text size={200} block>
        {texts.figures(totals.leaders, totals.pairs, totals.required, totals.counted)}
      </Text>
      <Text size={200} block>
        {texts.completion(totals.met, totals.unmet, totals.running)}
      </Text>
      <ul className={styles.list}>
        {preview.sheets.map(({ name, rows, pages }) => (
          <li key={name}>
            <Text size={200}>{texts.sheet(name, rows, pages)}</Text>
          </li>
        ))}
      </ul>
      <Text as="h2" weight="semibold" block className={styles.part}>
        {preview.isReady ? texts.ready : texts.obstacles}
      </Text>
      {obstacles.length > 0 && (
        <>
          <ul className={styles.list}>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>
                <Text size={200}>{obstacle}</Text>
              </li>
            ))}
          </ul>
          <Text size={200}>{texts.stillPossible}</Text>
        </>
      )}
      <Text as="h2" weight="semibold" block className={styles.part}>
        {texts.form}
      </Text>
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
    </div>
  );
}
