import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { settingsScreenTexts } from '../../i18n/settings-screen';
import { useLanguage } from '../language';
import { Disclosure } from './disclosure';
import { messageAt, type EditorProps } from './editor';
import type { FormDraft } from './settings-draft';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  form: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalXS,
  },
  head: { display: 'flex', alignItems: 'end', columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** The accepted forms of contact, each with the words that mean the same. */
export function FormsEditor({ draft, problem, labelledBy, onChange }: EditorProps) {
  const styles = useStyles();
  const texts = settingsScreenTexts[useLanguage()];
  const { forms } = draft;
  const [add, setAdd] = useState<HTMLElement | null>(null);
  const change = (changed: readonly FormDraft[]) => {
    onChange({ ...draft, forms: changed });
  };
  const whole = messageAt(problem, '', texts.problems).validationMessage;
  return (
    <div role="group" aria-labelledby={labelledBy}>
      <Disclosure label={texts.editForms}>
        <ul className={styles.list}>
          {forms.map((form, index) => {
            const replace = (changed: Partial<FormDraft>) => {
              change(forms.map((other) => (other === form ? { ...form, ...changed } : other)));
            };
            return (
              <li key={form.id} className={styles.form}>
                <div className={styles.head}>
                  <Field
                    label={texts.formName}
                    size="small"
                    className={styles.name}
                    {...messageAt(problem, `${index}.name`, texts.problems)}
                  >
                    <Input
                      size="small"
                      className={styles.control}
                      value={form.name}
                      onChange={(_event, { value }) => {
                        replace({ name: value });
                      }}
                    />
                  </Field>
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<DeleteRegular />}
                    aria-label={texts.removeForm(form.name)}
                    title={texts.removeForm(form.name)}
                    onClick={() => {
                      change(forms.filter((other) => other !== form));
                      add?.focus();
                    }}
                  />
                </div>
                <Field
                  label={texts.formWords}
                  {...(index === 0 && { hint: texts.formWordsHint })}
                  size="small"
                  {...(problem?.at.startsWith(`${index}.synonyms`) && messageAt(problem, problem.at, texts.problems))}
                >
                  <Textarea
                    size="small"
                    resize="vertical"
                    className={styles.control}
                    value={form.synonyms}
                    onChange={(_event, { value }) => {
                      replace({ synonyms: value });
                    }}
                  />
                </Field>
              </li>
            );
          })}
        </ul>
        <Button
          ref={setAdd}
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            const id = Math.max(-1, ...forms.map((form) => form.id)) + 1;
            change([...forms, { id, name: '', synonyms: '' }]);
          }}
        >
          {texts.addForm}
        </Button>
      </Disclosure>
      <Text size={200} block role="status" className={styles.problem}>
        {whole}
      </Text>
    </div>
  );
}
