import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import { academicYear, academicYearName, semestersOfYear } from '../../domain/policy/semesters';
import { defaultSettings } from '../../domain/policy/settings';
import { dayOfIso, isoOf, partsOf, twoDigits } from '../../domain/records/day';
import { settingsScreenTexts } from '../../i18n/settings-screen';
import { useLanguage } from '../language';
import { today } from '../services/clock';
import { messageAt, type EditorProps } from './editor';
import type { SettingsDraft } from './settings-draft';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '40%', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  years: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  year: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginTop: tokens.spacingVerticalS },
});

/** Years ahead of this one that dates can be set for. */
const yearsAhead = 2;

type Calendar = SettingsDraft['semesters'];
const terms = ['first', 'second'] as const;

/** The first days of both semesters, for every year and for single academic years. */
export function SemestersEditor({ draft, problem, labelledBy, onChange }: EditorProps) {
  const texts = settingsScreenTexts[useLanguage()];
  const { semesters } = draft;
  const change = (changed: Partial<Calendar>) => {
    onChange({ ...draft, semesters: { ...semesters, ...changed } });
  };
  return (
    <div role="group" aria-labelledby={labelledBy}>
      {terms.map((term) => (
        <TermStart
          key={term}
          term={texts.terms[term]}
          start={semesters[term]}
          message={{
            ...messageAt(problem, term, texts.problems),
            ...(term === 'second' && messageAt(problem, '', texts.problems)),
          }}
          onChange={(start) => {
            change({ [term]: start });
          }}
        />
      ))}
      <OwnYears
        semesters={semesters}
        messageOf={(at) => messageAt(problem, at, texts.problems)}
        onChange={(years) => {
          change({ years });
        }}
      />
    </div>
  );
}

interface TermStartProps {
  term: string;
  start: Calendar['first'];
  message: { validationMessage?: string };
  onChange: (start: Calendar['first']) => void;
}

function TermStart({ term, start, message, onChange }: TermStartProps) {
  const styles = useStyles();
  const texts = settingsScreenTexts[useLanguage()];
  return (
    <div className={styles.fields}>
      <Field label={texts.month(term)} size="small" className={styles.field}>
        <Select
          size="small"
          className={styles.control}
          value={String(start.month)}
          onChange={(_event, { value }) => {
            onChange({ ...start, month: Number(value) });
          }}
        >
          {upTo(12).map((month) => (
            <option key={month} value={month}>
              {texts.monthName(month)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.day(term)} size="small" className={styles.field} {...message}>
        <Select
          size="small"
          className={styles.control}
          value={String(start.day)}
          onChange={(_event, { value }) => {
            onChange({ ...start, day: Number(value) });
          }}
        >
          {upTo(31).map((day) => (
            <option key={day} value={day}>
              {texts.dayName(day)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

interface OwnYearsProps {
  semesters: Calendar;
  messageOf: (at: string) => { validationMessage?: string };
  onChange: (years: Calendar['years']) => void;
}

function OwnYears({ semesters, messageOf, onChange }: OwnYearsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = settingsScreenTexts[language];
  const title = useId();
  const { years } = semesters;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div role="group" aria-labelledby={title}>
      <h4 ref={heading} tabIndex={-1} id={title} className={styles.years}>
        {texts.ownYears}
      </h4>
      {Object.entries(years)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([year, starts]) => {
          const name = academicYearName(year, language);
          return (
            <div key={year}>
              <div className={styles.year}>
                <Text size={200}>{name}</Text>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<DeleteRegular />}
                  aria-label={texts.removeYear(name)}
                  title={texts.removeYear(name)}
                  onClick={() => {
                    onChange(Object.fromEntries(Object.entries(years).filter(([other]) => other !== year)));
                    heading.current?.focus();
                  }}
                />
              </div>
              <div className={styles.fields}>
                {terms.map((term) => (
                  <Field
                    key={term}
                    label={texts.terms[term]}
                    size="small"
                    className={styles.field}
                    {...messageOf(`years.${year}.${term}`)}
                    {...(term === 'second' && { ...messageOf('years'), ...messageOf(`years.${year}`) })}
                  >
                    <Input
                      type="date"
                      size="small"
                      className={styles.control}
                      aria-label={texts.startOf(name, texts.terms[term])}
                      value={starts[term]}
                      onChange={(_event, { value }) => {
                        onChange({ ...years, [year]: { ...starts, [term]: value } });
                      }}
                    />
                  </Field>
                ))}
              </div>
            </div>
          );
        })}
      <AddYear
        taken={years}
        onAdd={(year) => {
          onChange({ ...years, [year]: usualStarts(year, semesters) });
        }}
      />
    </div>
  );
}

function AddYear({ taken, onAdd }: { taken: Calendar['years']; onAdd: (year: string) => void }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = settingsScreenTexts[language];
  const [chosen, setChosen] = useState('');
  const now = partsOf(today()).year;
  const first = Number(defaultSettings.effectiveDate.slice(0, 4));
  const free = upTo(now + yearsAhead - first + 1)
    .map((offset) => academicYear(first + offset - 1))
    .filter((year) => !(year in taken))
    .reverse();
  const year = free.includes(chosen) ? chosen : (free.find((one) => one.startsWith(String(now))) ?? free[0]);
  if (year === undefined) return null;
  return (
    <div className={styles.fields}>
      <Field label={texts.addYearChoice} size="small" className={styles.field}>
        <Select
          size="small"
          className={styles.control}
          value={year}
          onChange={(_event, { value }) => {
            setChosen(value);
          }}
        >
          {free.map((one) => (
            <option key={one} value={one}>
              {academicYearName(one, language)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          onAdd(year);
        }}
      >
        {texts.addYear}
      </Button>
    </div>
  );
}

/** The dates that a year has without dates of its own; the defaults where those being edited make no sense. */
function usualStarts(year: string, { first, second }: Calendar): Calendar['years'][string] {
  const start = Number(year.slice(0, 4));
  const iso = (of: number, { month, day }: Calendar['first']): string =>
    `${of}-${twoDigits(month)}-${twoDigits(day)}`;
  const usual = { first: iso(start, first), second: iso(start + 1, second) };
  if (dayOfIso(usual.first) !== undefined && dayOfIso(usual.second) !== undefined) return usual;
  const [autumn, spring] = semestersOfYear(year, defaultSettings.semesters);
  return { first: isoOf(autumn.first), second: isoOf(spring.first) };
}

/** 1, 2 … last. */
function upTo(last: number): number[] {
  return Array.from({ length: last }, (_number, index) => index + 1);
}
