import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ruleOf } from '../../domain/rules/wording';
import { notRunText } from '../../i18n/report';
import { summaryTexts } from '../../i18n/summary';
import type { SummaryPreview } from '../../report/summary-preview';
import { useLanguage, useTexts } from '../language';
import { Disclosure } from '../screens/disclosure';

const useStyles = makeStyles({
  part: { margin: `${tokens.spacingVerticalS} 0 0` },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  link: { minHeight: '24px', textAlign: 'left' },
  aside: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Unmet pairings that are named; the quota board shows them all. */
const namedPairs = 5;

interface ObstaclesProps {
  preview: SummaryPreview;
  onView: (view: 'findings' | 'quota') => void;
}

/** What still stands against submitting, and where it can be mended. */
export function Obstacles({ preview, onView }: ObstaclesProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = summaryTexts[language];
  const { quotaEmpty } = useTexts();
  const { errors, unmet, notRun } = preview.obstacles;
  // Of a ledger that nobody has filled in yet it is not said that it can be submitted.
  const calm = preview.totals.pairs > 0 ? texts.ready : quotaEmpty;
  const link = (words: string, view: 'findings' | 'quota') => (
    <Link as="button" className={styles.link} onClick={() => { onView(view); }}>
      {words}
    </Link>
  );
  return (
    <>
      <Text as="h2" weight="semibold" block className={styles.part}>
        {preview.isReady ? calm : texts.obstacles}
      </Text>
      {!preview.isReady && (
        <>
          <ul className={styles.list}>
            {errors > 0 && <li>{link(texts.errors(errors), 'findings')}</li>}
            {unmet.length > 0 && (
              <li>
                {link(texts.unmet(unmet.length), 'quota')}
                <Text size={200} className={styles.aside}>
                  {texts.unmetPairs(
                    unmet.slice(0, namedPairs).map(({ leader, representative }) => [leader, representative]),
                    unmet.length,
                  )}
                </Text>
              </li>
            )}
            {notRun.length > 0 && (
              <li>
                <Disclosure label={texts.notRun(notRun.length)}>
                  {notRun.map(({ rule, reasons }) => {
                    const why = reasons.map((reason) => notRunText(reason, language));
                    return (
                      <Text key={rule} size={200} className={styles.aside}>
                        {texts.notRunRule(ruleOf(rule).title[language], why)}
                      </Text>
                    );
                  })}
                </Disclosure>
              </li>
            )}
          </ul>
          <Text size={200}>{texts.stillPossible}</Text>
        </>
      )}
    </>
  );
}
