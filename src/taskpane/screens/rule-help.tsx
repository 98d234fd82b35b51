import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { auditExample } from '../../domain/audit/example-audit';
import { clauseOf } from '../../domain/policy/clauses';
import { textOf } from '../../domain/records/cells';
import type { Example } from '../../domain/rules/example';
import type { AnyRule } from '../../domain/rules/rule';
import { wordingOf } from '../../domain/rules/wording';
import { exampleLines } from '../../i18n/example-text';
import { helpTexts } from '../../i18n/help';
import { soundOf } from '../../i18n/sound';
import { useLanguage } from '../language';
import { ClauseText } from './clause-text';

const useStyles = makeStyles({
  rule: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
  },
  hint: { color: tokens.colorNeutralForeground2 },
  example: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Right examples that are shown of each rule. */
const rightShown = 2;

/** Why a rule exists, by which clauses, when a flagged cell may be right, and what it says of small examples. */
export function RuleHelp({ rule }: { rule: AnyRule }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = helpTexts[language];
  const { clauses, counts, examples } = rule;
  const wrong = useMemo(
    () => onePerMessage(examples.invalid).map((example) => ({ example, ...auditExample(rule, example, soundOf) })),
    [rule, examples],
  );
  return (
    <div className={styles.rule}>
      <Part label={texts.why}>{rule.why[language]}</Part>
      {clauses.length > 0 && (
        <div>
          <Text size={200} weight="semibold" block>
            {texts.clauses}
          </Text>
          {clauses.map((id) => (
            <div key={id}>
              <Text size={200}>{clauseOf(id).heading}</Text>
              <ClauseText clause={id} />
            </div>
          ))}
        </div>
      )}
      <Part label={texts.mayBeRight}>{rule.exception[language]}</Part>
      {counts && <Text size={200}>{texts.counts[counts]}</Text>}
      <div>
        <Text size={200} weight="semibold" block>
          {texts.examples}
        </Text>
        <Text size={200} block className={styles.hint}>
          {texts.examplesHint}
        </Text>
        {wrong.map(({ example, findings }) => (
          <div key={example.message} className={styles.example}>
            <ExampleText label={texts.wrong} example={example} />
            {findings.slice(0, 1).map((finding) => {
              const { what, todo } = wordingOf(finding, language);
              const values = finding.fixes.map(({ value }) => textOf(value)).join(language === 'zh' ? '、' : ', ');
              return (
                <div key={finding.key}>
                  <Text size={200} weight="semibold" block>
                    {what}
                  </Text>
                  <Text size={200} block>
                    {todo}
                  </Text>
                  {values !== '' && (
                    <Text size={200} block>
                      {texts.fix(values)}
                    </Text>
                  )}
                </div>
              );
            })}
          </div>
        ))}
        {examples.valid.slice(0, rightShown).map((example, index) => (
          <div key={index} className={styles.example}>
            <ExampleText label={texts.right} example={example} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Text size={200} block>
      <Text size={200} weight="semibold" block>
        {label}
      </Text>
      {children}
    </Text>
  );
}

function ExampleText({ label, example }: { label: string; example: Example }) {
  const styles = useStyles();
  const language = useLanguage();
  const lines = exampleLines(example, language);
  return (
    <>
      <Text size={200} block className={styles.hint}>
        {label}
      </Text>
      {(lines.length > 0 ? lines : [helpTexts[language].onePairing]).map((line) => (
        <Text key={line} size={200} block>
          {line}
        </Text>
      ))}
    </>
  );
}

/** The first example of each message of a rule. */
function onePerMessage<E extends { message: string }>(examples: readonly E[]): E[] {
  return [...new Map([...examples].reverse().map((example) => [example.message, example])).values()].reverse();
}
