import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AuditResult } from '../../domain/audit/audit';
import { groupBy } from '../../domain/collections';
import { periodName } from '../../domain/policy/report-period';
import type { QuotaLine, QuotaStatus } from '../../domain/quota/quota';
import type { CellPlace } from '../../domain/records/cells';
import { placeOf } from '../../domain/audit/finding';
import { quotaSpot } from '../../domain/rules/quota-spot';
import { useLanguage, useTexts } from '../language';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  leader: { margin: `${tokens.spacingVerticalM} 0 0`, display: 'flex', columnGap: tokens.spacingHorizontalS },
  unit: { color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  name: {
    border: 'none',
    padding: 0,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    cursor: 'pointer',
    textAlign: 'left',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  figures: { display: 'block', marginBottom: tokens.spacingVerticalXXS },
});

const badgeColor = { met: 'success', unmet: 'danger', pending: 'warning', exempt: 'informative' } as const satisfies Record<
  QuotaStatus,
  string
>;

interface QuotaBoardProps {
  result: AuditResult;
  onSelect: (place: CellPlace) => void;
}

/** Counted and required contacts, leader by leader, for each representative and semester. */
export function QuotaBoard({ result, onSelect }: QuotaBoardProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const { quota } = result;
  if (quota.length === 0) {
    return (
      <Text as="p" block className={styles.sentence}>
        {texts.quotaEmpty}
      </Text>
    );
  }
  const semesters = result.period.semesters.map(({ semester }) => semester);
  const name = language === 'zh' ? periodName(result.period) : result.period.id;
  const having = (status: QuotaStatus) => quota.filter((line) => line.status === status).length;
  return (
    <>
      <Text as="p" block className={styles.sentence}>
        {`${name} · ${texts.quotaSummary(having('met'), having('unmet'), having('pending'))}`}
      </Text>
      {[...groupBy(quota, ({ pair }) => pair.leader)].map(([leader, lines]) => (
        <section key={leader.id}>
          <Text as="h3" block className={styles.leader}>
            <Text weight="semibold">{leader.name}</Text>
            <Text size={200} className={styles.unit}>
              {leader.units.join('、') || texts.unitless}
            </Text>
          </Text>
          <table className={styles.table}>
            <tbody>
              {[...groupBy(lines, ({ pair }) => pair)].map(([pair, own]) => (
                <tr key={`${pair.leader.id}:${pair.representative.id}`}>
                  <th scope="row" className={styles.cell}>
                    <button
                      type="button"
                      className={styles.name}
                      onClick={() => { onSelect(placeOf(quotaSpot(own[0]))); }}
                    >
                      {pair.representative.name}
                    </button>
                  </th>
                  {semesters.map((semester) => (
                    <td key={semester.id} className={styles.cell}>
                      {own
                        .filter((line) => line.semester.id === semester.id)
                        .map((line) => (
                          <SemesterFigures key={semester.id} line={line} asOf={result.asOf} />
                        ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}

function SemesterFigures({ line, asOf }: { line: QuotaLine; asOf: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const { semester, counted, required, missing, status } = line;
  const parts = [
    `${texts.term[semester.term]} ${texts.quotaFigures(counted, required)}`,
    ...(missing > 0 ? [texts.missing(missing)] : []),
    ...(status === 'pending' ? [texts.daysLeft(semester.last - asOf)] : []),
  ];
  return (
    <>
      {parts.map((part) => (
        <Text key={part} size={200} className={styles.figures}>
          {part}
        </Text>
      ))}
      <Badge color={badgeColor[status]} appearance="tint" size="small">
        {texts.quotaStatus[status]}
      </Badge>
    </>
  );
}
