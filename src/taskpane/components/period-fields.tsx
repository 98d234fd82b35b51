import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { periodTexts } from '../../i18n/summary';
import type { AuditReport } from '../../report/audit-report';
import { useLanguage, useTexts } from '../language';
import type { Period } from '../period';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '40%', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
});

interface PeriodFieldsProps {
  period: Period;
  onChange: (period: Period) => void;
  report: AuditReport | undefined;
}

/** Which period is counted, and up to which day. */
export function PeriodFields({ period, onChange, report }: PeriodFieldsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = periodTexts[useLanguage()];
  const { academic, calendar } = yearsOf(report, period);
  const day = (field: 'asOf' | 'first' | 'last', label: string) => (
    <Field label={label} size="small" className={styles.field}>
      <Input
        type="date"
        size="small"
        className={styles.control}
        value={period[field]}
        onChange={(_event, { value }) => {
          onChange({ ...period, [field]: value });
        }}
      />
    </Field>
  );
  return (
    <div className={styles.fields}>
      <Field label={words.label} size="small" className={styles.field}>
        <Select
          size="small"
          className={styles.control}
          value={period.choice}
          onChange={(_event, { value }) => {
            onChange({ ...period, choice: value });
          }}
        >
          <option value="">{texts.yearFromLog}</option>
          {academic.map((year) => (
            <option key={year} value={year}>
              {texts.yearName(year)}
            </option>
          ))}
          {calendar.map((year) => (
            <option key={year} value={year}>
              {words.calendarYear(year)}
            </option>
          ))}
          <option value="range">{words.range}</option>
        </Select>
      </Field>
      {day('asOf', texts.asOf)}
      {period.choice === 'range' && (
        <>
          {day('first', words.first)}
          {day('last', words.last)}
        </>
      )}
    </div>
  );
}

/** The years with contacts that the policy covers, the latest first, with the one chosen. */
function yearsOf(report: AuditReport | undefined, { choice }: Period): { academic: string[]; calendar: string[] } {
  const withChoice = (years: readonly string[] = [], form: RegExp) => {
    return [...new Set([...years, ...(form.test(choice) ? [choice] : [])])].sort().reverse();
  };
  return {
    academic: withChoice(report?.years.academic, /^\d{4}-\d{4}$/),
    calendar: withChoice(report?.years.calendar, /^\d{4}$/),
  };
}
