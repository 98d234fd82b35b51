import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  CounterBadge,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { AuditResult } from '../../domain/audit/audit';
import type { Finding } from '../../domain/audit/finding';
import { groupBy } from '../../domain/collections';
import type { CellPlace } from '../../domain/records/cells';
import type { RuleId, Severity } from '../../domain/rules/rule';
import { ruleOf } from '../../domain/rules/wording';
import { notRunText, severityText } from '../../i18n/report';
import { useLanguage, useTexts } from '../language';
import { RuleFindings } from './rule-findings';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalM },
  heading: { margin: 0, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  none: { margin: 0 },
  title: { flexGrow: 1, textAlign: 'left', overflowWrap: 'anywhere' },
  header: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, width: '100%' },
  notRun: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

const severities: readonly Severity[] = ['error', 'warning', 'info'];

interface FindingsProps {
  result: AuditResult;
  onSelect: (place: CellPlace) => void;
}

/** The findings by severity and rule, then the rules that could not be run. */
export function Findings({ result, onSelect }: FindingsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const bySeverity = groupBy(result.findings, ({ severity }) => severity);
  return (
    <>
      {result.findings.length === 0 && (
        <Text as="p" block className={styles.none}>
          {texts.noFindings}
        </Text>
      )}
      {severities.map((severity) => {
        const findings = bySeverity.get(severity);
        return findings && (
          <SeveritySection key={severity} severity={severity} findings={findings} onSelect={onSelect} />
        );
      })}
      <NotRun result={result} className={styles.section} />
    </>
  );
}

interface SectionProps {
  severity: Severity;
  findings: readonly Finding[];
  onSelect: (place: CellPlace) => void;
}

function SeveritySection({ severity, findings, onSelect }: SectionProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const [open, setOpen] = useState<readonly unknown[]>([]);
  return (
    <section className={styles.section}>
      <Text as="h2" weight="semibold" block className={styles.heading}>
        <SeverityIcon severity={severity} />
        {`${severityText[severity][language]} · ${findings.length}`}
      </Text>
      <Accordion multiple collapsible openItems={[...open]} onToggle={(_event, data) => { setOpen(data.openItems); }}>
        {[...groupBy(findings, ({ rule }) => rule)].map(([rule, own]) => (
          <AccordionItem key={rule} value={rule}>
            <AccordionHeader as="h3" size="small" expandIconPosition="end">
              <span className={styles.header}>
                <span className={styles.title}>{ruleOf(rule).title[language]}</span>
                <CounterBadge
                  count={own.length}
                  overflowCount={9999}
                  appearance="filled"
                  color="informative"
                  size="small"
                  aria-label={texts.findingsOfRule(own.length)}
                />
              </span>
            </AccordionHeader>
            <AccordionPanel>
              {open.includes(rule) && <RuleFindings rule={ruleOf(rule)} findings={own} onSelect={onSelect} />}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

/** Silence is no approval: what could not be checked is named, with the reason. */
function NotRun({ result, className }: { result: AuditResult; className: string }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const unrun = result.outcomes.filter(({ notRun }) => notRun.length > 0);
  if (unrun.length === 0) return null;
  const sentence = (rule: RuleId, reasons: (typeof unrun)[number]['notRun']) =>
    [ruleOf(rule).title[language], ...reasons.map((reason) => notRunText(reason, language))].join(' · ');
  return (
    <section className={className}>
      <Text as="h2" weight="semibold" block className={styles.heading}>
        {texts.notRunTitle(unrun.length)}
      </Text>
      <ul className={styles.notRun}>
        {unrun.map(({ rule, notRun }) => (
          <li key={rule}>
            <Text size={200}>{sentence(rule, notRun)}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
