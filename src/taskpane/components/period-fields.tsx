import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { AuditResult } from '../../domain/audit/audit';
import { semesterOf } from '../../domain/policy/semesters';
import { dayOfIso, partsOf } from '../../domain/records/day';
import { periodTexts } from '../../i18n/summary';
import { useLanguage, useTexts } from '../language';
import type { Period } from '../use-ledger';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '40%', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
});

interface PeriodFieldsProps {
  period: Period;
  onChange: (period: Period) => void;
  result: AuditResult | undefined;
}

/** Which period is counted, and up to which day. */
export function PeriodFields({ period, onChange, result }: PeriodFieldsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = periodTexts[useLanguage()];
  const { academic, calendar } = yearsOf(result, period);
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
function yearsOf(result: AuditResult | undefined, { choice }: Period): { academic: string[]; calendar: string[] } {
  const academic = new Set(/^\d{4}-\d{4}$/.test(choice) ? [choice] : []);
  const calendar = new Set(/^\d{4}$/.test(choice) ? [choice] : []);
  const effective = result && dayOfIso(result.settings.effectiveDate);
  for (const { day } of result?.entries ?? []) {
    if (result && effective !== undefined && day !== undefined && effective <= day && day <= result.asOf) {
      academic.add(semesterOf(day, result.settings.semesters).academicYear);
      calendar.add(String(partsOf(day).year));
    }
  }
  return { academic: [...academic].sort().reverse(), calendar: [...calendar].sort().reverse() };
}
