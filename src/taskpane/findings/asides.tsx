import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RuleOutcome } from '../../domain/audit/audit';
import type { AcceptedFinding, Exception } from '../../domain/audit/exceptions';
import { ruleOf, wordingOf } from '../../domain/rules/wording';
import { findingsTexts } from '../../i18n/findings';
import { notRunText } from '../../i18n/report';
import type { AuditReport } from '../../report/audit-report';
import { useLanguage } from '../language';
import { useCommands } from './commands';
import { placeText } from './place';

/** Items shown at first, and added by each press of the button. */
const page = 50;

const useStyles = makeStyles({
  header: { overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS, justifyContent: 'space-between', alignItems: 'center' },
  link: { minHeight: '24px', textAlign: 'left' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface AsidesProps {
  report: AuditReport;
  onTakeBack: (keys: readonly string[]) => void;
}

/** What is no finding but must not be overlooked: rules that could not be run, and what was accepted. */
export function Asides({ report, onTakeBack }: AsidesProps) {
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  const { accepted, lapsed } = report;
  const notRun = report.outcomes.filter(({ status }) => status === 'not-run');
  const partlyRun = report.outcomes.filter(({ status, notRun: reasons }) => status !== 'not-run' && reasons.length > 0);
  if (notRun.length + partlyRun.length + accepted.length + lapsed.length === 0) return null;
  return (
    <Accordion multiple collapsible>
      {notRun.length > 0 && (
        <Aside name="not-run" title={texts.notRun(notRun.length)}>
          <Paged items={notRun}>{(outcome) => <Unrun key={outcome.rule} outcome={outcome} />}</Paged>
        </Aside>
      )}
      {partlyRun.length > 0 && (
        <Aside name="partly-run" title={texts.partlyRun(partlyRun.length)}>
          <Paged items={partlyRun}>{(outcome) => <Unrun key={outcome.rule} outcome={outcome} />}</Paged>
        </Aside>
      )}
      {accepted.length > 0 && (
        <Aside name="accepted" title={texts.accepted(accepted.length)}>
          <Paged items={accepted}>
            {(one, index) => <Accepted key={index} accepted={one} onTakeBack={onTakeBack} />}
          </Paged>
        </Aside>
      )}
      {lapsed.length > 0 && (
        <Aside name="lapsed" title={texts.lapsed(lapsed.length)}>
          <Text size={200} block className={styles.quiet}>
            {texts.lapsedHint}
          </Text>
          <Paged items={lapsed}>{(one) => <Lapsed key={one.key} exception={one} onRemove={onTakeBack} />}</Paged>
        </Aside>
      )}
    </Accordion>
  );
}

function Aside({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h2" size="small" className={styles.header}>
        {title}
      </AccordionHeader>
      <AccordionPanel>{children}</AccordionPanel>
    </AccordionItem>
  );
}

function Paged<T>({ items, children }: { items: readonly T[]; children: (item: T, index: number) => ReactNode }) {
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  const [shown, setShown] = useState(page);
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.list}>{items.slice(0, shown).map(children)}</ul>
      {rest > 0 && (
        <Button appearance="subtle" size="small" onClick={() => { setShown(shown + page); }}>
          {texts.showMore(Math.min(page, rest))}
        </Button>
      )}
    </>
  );
}

function Unrun({ outcome }: { outcome: RuleOutcome }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <li className={styles.item}>
      <Text block size={200} weight="semibold">
        {ruleOf(outcome.rule).title[language]}
      </Text>
      {outcome.notRun.map((reason, index) => (
        <Text key={index} block size={200}>
          {notRunText(reason, language)}
        </Text>
      ))}
    </li>
  );
}

interface AcceptedProps {
  accepted: AcceptedFinding;
  onTakeBack: (keys: readonly string[]) => void;
}

function Accepted({ accepted: { finding, exception }, onTakeBack }: AcceptedProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = findingsTexts[language];
  const { isBusy, select } = useCommands();
  const place = placeText(finding.at, texts);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Link as="button" className={styles.link} title={texts.goTo(place)} onClick={() => { select(finding.at); }}>
          {place}
        </Link>
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={texts.takeBackLabel(place)}
          onClick={() => { onTakeBack([exception.key]); }}
        >
          {texts.takeBack}
        </Button>
      </div>
      <Text block>{wordingOf(finding, language).what}</Text>
      <ReasonText exception={exception} />
    </li>
  );
}

function Lapsed({ exception, onRemove }: { exception: Exception; onRemove: (keys: readonly string[]) => void }) {
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  const { isBusy } = useCommands();
  const place = texts.place(exception.sheet, exception.cell);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Text>{place}</Text>
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={texts.removeLabel(place)}
          onClick={() => { onRemove([exception.key]); }}
        >
          {texts.remove}
        </Button>
      </div>
      <ReasonText exception={exception} />
    </li>
  );
}

function ReasonText({ exception }: { exception: Exception }) {
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  return (
    <Text block size={200} className={styles.quiet}>
      {texts.reasonGiven(exception.reason, exception.on)}
    </Text>
  );
}
