import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../domain/audit/finding';
import { addressOf, type CellPlace } from '../../domain/records/cells';
import type { AnyRule } from '../../domain/rules/rule';
import { clauseHeadings, wordingOf } from '../../domain/rules/wording';
import { useLanguage, useTexts } from '../language';

/** Findings shown at first, and added by each press of the button. */
const page = 50;

const useStyles = makeStyles({
  about: { display: 'block', marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  label: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  finding: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  place: { color: tokens.colorBrandForegroundLink },
  words: { overflowWrap: 'anywhere' },
});

interface RuleFindingsProps {
  rule: AnyRule;
  findings: readonly Finding[];
  onSelect: (place: CellPlace) => void;
}

/** Why the rule exists and when a flagged cell may be right, then each finding; a press goes to its cell. */
export function RuleFindings({ rule, findings, onSelect }: RuleFindingsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const [shown, setShown] = useState(page);
  const rest = findings.length - shown;
  const headings = clauseHeadings(rule);
  return (
    <>
      <Explanation label={headings === '' ? texts.whyUncited : texts.why(headings)} text={rule.why[language]} />
      <Explanation label={texts.mayBeRight} text={rule.exception[language]} />
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => {
          const { what, todo } = wordingOf(finding, language);
          const { at } = finding;
          const cell = addressOf(at.row, at.column);
          return (
            <li key={index} className={styles.item}>
              <button
                type="button"
                className={styles.finding}
                title={texts.goTo(at.sheet, cell)}
                onClick={() => { onSelect(at); }}
              >
                <Text size={200} weight="semibold" className={styles.place}>
                  {`${at.sheet} ${cell}`}
                </Text>
                <Text block className={styles.words}>
                  {what}
                </Text>
                <Text block size={200} className={styles.words}>
                  {todo}
                </Text>
              </button>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" size="small" onClick={() => { setShown(shown + page); }}>
          {texts.showMore(Math.min(page, rest))}
        </Button>
      )}
    </>
  );
}

function Explanation({ label, text }: { label: string; text: string }) {
  const styles = useStyles();
  return (
    <Text size={200} className={styles.about}>
      <span className={styles.label}>{label}</span>
      {text}
    </Text>
  );
}
