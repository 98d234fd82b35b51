import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { AuditResult } from '../../domain/audit/audit';
import { semesterOf } from '../../domain/policy/semesters';
import { dayOfIso } from '../../domain/records/day';
import { useTexts } from '../language';
import type { Period } from '../use-ledger';

const useStyles = makeStyles({
  fields: { display: 'flex', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
});

interface PeriodFieldsProps {
  period: Period;
  onChange: (period: Period) => void;
  result: AuditResult | undefined;
}

/** Which academic year is counted, and up to which day. */
export function PeriodFields({ period, onChange, result }: PeriodFieldsProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.fields}>
      <Field label={texts.academicYear} size="small" className={styles.field}>
        <Select
          size="small"
          className={styles.control}
          value={period.academicYear}
          onChange={(_event, { value }) => { onChange({ ...period, academicYear: value }); }}
        >
          <option value="">{texts.yearFromLog}</option>
          {yearsOf(result, period).map((year) => (
            <option key={year} value={year}>
              {texts.yearName(year)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.asOf} size="small" className={styles.field}>
        <Input
          type="date"
          size="small"
          className={styles.control}
          value={period.asOf}
          onChange={(_event, { value }) => { onChange({ ...period, asOf: value }); }}
        />
      </Field>
    </div>
  );
}

/** The academic years with contacts that the policy covers, the latest first, with the one chosen. */
function yearsOf(result: AuditResult | undefined, { academicYear }: Period): string[] {
  const years = new Set(academicYear === '' ? [] : [academicYear]);
  const effective = result && dayOfIso(result.settings.effectiveDate);
  for (const { day } of result?.entries ?? []) {
    if (result && effective !== undefined && day !== undefined && effective <= day && day <= result.asOf) {
      years.add(semesterOf(day, result.settings.semesters).academicYear);
    }
  }
  return [...years].sort().reverse();
}
