import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Finding } from '../../domain/audit/finding';
import { clauseOf } from '../../domain/policy/clauses';
import { clauseHeadings, ruleOf, wordingOf } from '../../domain/rules/wording';
import { findingsTexts } from '../../i18n/findings';
import { useLanguage } from '../language';
import { useCommands } from './commands';
import { choicesOf } from './fix-plan';
import { placeText } from './place';
import { newValueText } from './value-text';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  part: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  label: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  clause: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  link: { minHeight: '24px' },
  value: { minWidth: 0, maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface FindingDetailsProps {
  finding: Finding;
  /** Whether its controls can be reached by Tab. */
  isActive: boolean;
}

/** What to do, why, and when it may be right, with the corrections that a person must choose from. */
export function FindingDetails({ finding, isActive }: FindingDetailsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = findingsTexts[language];
  const { isBusy, system1904, select, fix, accept } = useCommands();
  const rule = ruleOf(finding.rule);
  const { todo, why } = wordingOf(finding, language);
  const choices = choicesOf(finding);
  const headings = clauseHeadings(rule);
  const tabIndex = isActive ? 0 : -1;
  return (
    <div className={styles.details}>
      <Part label={texts.todo}>{todo}</Part>
      {choices.length > 0 && (
        <div>
          <Text size={200} className={styles.label}>
            {texts.choices}
          </Text>
          <div className={styles.row}>
            {choices.map((choice, index) => {
              const value = newValueText(choice, system1904);
              return (
                <Button
                  key={index}
                  size="small"
                  className={styles.value}
                  tabIndex={tabIndex}
                  disabledFocusable={isBusy}
                  aria-label={texts.choose(value)}
                  onClick={() => { fix(choice); }}
                >
                  {value}
                </Button>
              );
            })}
          </div>
        </div>
      )}
      <Part label={headings === '' ? texts.whyUncited : texts.why(headings)}>
        {why}
        {rule.clauses.map((id) => {
          const { heading, text } = clauseOf(id);
          return (
            <blockquote key={id} className={styles.clause}>
              {texts.clause(heading, text[language])}
            </blockquote>
          );
        })}
      </Part>
      <Part label={texts.mayBeRight}>{rule.exception[language]}</Part>
      {finding.related.length > 0 && (
        <div>
          <Text size={200} className={styles.label}>
            {texts.related}
          </Text>
          <div className={styles.row}>
            {finding.related.map((place, index) => (
              <Link
                key={index}
                as="button"
                className={styles.link}
                tabIndex={tabIndex}
                onClick={() => { select(place); }}
              >
                {placeText(place, texts)}
              </Link>
            ))}
          </div>
        </div>
      )}
      <div>
        <Button
          size="small"
          appearance="secondary"
          tabIndex={tabIndex}
          disabledFocusable={isBusy}
          onClick={() => { accept([finding]); }}
        >
          {texts.acceptMore}
        </Button>
      </div>
    </div>
  );
}

function Part({ label, children }: { label: string; children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}
