import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { groupBy } from '../../domain/collections';
import type { Language } from '../../domain/policy/text';
import { rules } from '../../domain/rules/index';
import type { AnyRule, RuleId, Severity } from '../../domain/rules/rule';
import { clauseHeadings } from '../../domain/rules/wording';
import { helpTexts, type HelpTexts } from '../../i18n/help';
import { severityText } from '../../i18n/report';
import { SearchField } from '../components/search-field';
import { SeverityIcon } from '../components/severity-icon';
import { useLanguage } from '../language';
import { Disclosure } from './disclosure';
import { RuleHelp } from './rule-help';
import { Screen } from './screen';

const useStyles = makeStyles({
  search: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  group: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  name: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  paragraph: { margin: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
});

const severities: readonly Severity[] = ['error', 'warning', 'info'];

interface HelpScreenProps {
  /** The rule to open at. */
  rule?: RuleId;
  onClose: () => void;
}

/** How the pane is used, and every rule with its reason, its clauses and examples. */
export default function HelpScreen({ rule: opened, onClose }: HelpScreenProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = helpTexts[language];
  const [search, setSearch] = useState('');
  const [severity, setSeverity] = useState<Severity>();
  const words = search.trim().toLowerCase();
  const found = rules.filter(
    (rule) => (severity === undefined || rule.severity === severity) && textOf(rule, language).includes(words),
  );
  const sections = severity === undefined ? texts.sections.filter((section) => guideText(section).includes(words)) : [];
  return (
    <Screen title={texts.title} focusesTitle={opened === undefined} onClose={onClose}>
      <div className={styles.search}>
        <SearchField label={texts.search} value={search} onChange={setSearch} />
        <Field label={texts.severity} size="small" orientation="horizontal">
          <Select
            size="small"
            value={severity ?? ''}
            onChange={(_event, { value }) => {
              setSeverity(severities.find((one) => one === value));
            }}
          >
            <option value="">{texts.all}</option>
            {severities.map((one) => (
              <option key={one} value={one}>
                {severityText[one][language]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div role="status">{sections.length + found.length === 0 && <Text>{texts.noMatch}</Text>}</div>
      {sections.length > 0 && (
        <section aria-label={texts.guide}>
          <h3 className={styles.title}>{texts.guide}</h3>
          {sections.map(({ title, paragraphs }) => (
            <Disclosure key={title} label={title}>
              {paragraphs.map((paragraph) => (
                <Text key={paragraph} as="p" size={200} block className={styles.paragraph}>
                  {paragraph}
                </Text>
              ))}
            </Disclosure>
          ))}
        </section>
      )}
      {found.length > 0 && (
        <section aria-label={texts.rules(found.length)}>
          <h3 className={styles.title}>{texts.rules(found.length)}</h3>
          {[...groupBy(found, groupOf)].map(([group, own]) => (
            <div key={group}>
              <h4 className={styles.group}>{texts.groups[group]}</h4>
              <ul className={styles.list}>
                {own.map((rule) => (
                  <li key={rule.id}>
                    <Disclosure heading="h5" label={<RuleName rule={rule} />} isOpen={rule.id === opened}>
                      <RuleHelp rule={rule} />
                    </Disclosure>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </Screen>
  );
}

/** The severity as a sign and, for readers, as a word. */
function RuleName({ rule }: { rule: AnyRule }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <span className={styles.name} title={severityText[rule.severity][language]}>
      <SeverityIcon severity={rule.severity} />
      {rule.title[language]}
    </span>
  );
}

function groupOf({ id }: AnyRule): keyof HelpTexts['groups'] {
  return id.slice(0, id.indexOf('/')) as keyof HelpTexts['groups'];
}

/** Everything that a rule can be found by. */
function textOf(rule: AnyRule, language: Language): string {
  const { id, title, why, exception } = rule;
  return [id, title[language], why[language], exception[language], clauseHeadings(rule)].join('\n').toLowerCase();
}

function guideText({ title, paragraphs }: HelpTexts['sections'][number]): string {
  return [title, ...paragraphs].join('\n').toLowerCase();
}
