import { Button, Field, makeStyles, MessageBar, MessageBarBody, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { changedSettings } from '../../domain/policy/settings-catalogue';
import type { Settings } from '../../domain/policy/settings';
import {
  parseSettingsText,
  settingsNotice,
  settingsText,
  type SettingsReading,
} from '../../domain/policy/settings-store';
import { settingsScreenTexts } from '../../i18n/settings-screen';
import { useLanguage } from '../language';
import { downloadText } from '../services/download';
import { CopyButton } from './copy-button';
import { Disclosure } from './disclosure';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  file: { display: 'none' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** Exported settings are far smaller, in bytes. */
const largestFile = 1_000_000;

interface Import {
  source: string;
  reading: SettingsReading;
}

interface ShareSettingsProps {
  /** What is exported; undefined while something is filled in wrongly. */
  settings: Settings | undefined;
  /** What imported settings are compared with. */
  compareWith: Settings;
  onTakeOver: (settings: Settings) => void;
}

/** Settings as a file: out to other units, and in from one, after a look at what would change. */
export function ShareSettings({ settings, compareWith, onTakeOver }: ShareSettingsProps) {
  const styles = useStyles();
  const texts = settingsScreenTexts[useLanguage()];
  const fileInput = useRef<HTMLInputElement>(null);
  const [importButton, setImportButton] = useState<HTMLElement | null>(null);
  const [outcome, setOutcome] = useState<Import | 'unreadable' | 'taken-over'>();
  const text = settings ? settingsText(settings) : '';
  const readFile = async (file: File) => {
    if (file.size > largestFile) {
      setOutcome('unreadable');
      return;
    }
    try {
      setOutcome({ source: file.name, reading: parseSettingsText(await file.text()) });
    } catch {
      setOutcome('unreadable');
    }
  };
  const end = (becomes: 'taken-over' | undefined) => {
    setOutcome(becomes);
    importButton?.focus();
  };
  return (
    <section className={styles.part} aria-label={texts.share}>
      <h3 className={styles.title}>{texts.share}</h3>
      <Text size={200}>{texts.shareIntro}</Text>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={!settings}
          onClick={() => {
            downloadText(`${texts.fileName}.json`, text);
          }}
        >
          {texts.exportFile}
        </Button>
        <CopyButton
          text={text}
          label={texts.copy}
          copied={texts.copied}
          notCopied={texts.notCopied}
          disabled={!settings}
        />
      </div>
      <Text size={200}>{texts.noDownload}</Text>
      <div className={styles.buttons}>
        <input
          ref={fileInput}
          type="file"
          accept=".json,application/json"
          className={styles.file}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void readFile(file);
            // The same file can be chosen again after it was mended.
            target.value = '';
          }}
        />
        <Button ref={setImportButton} size="small" onClick={() => fileInput.current?.click()}>
          {texts.importFile}
        </Button>
      </div>
      <Disclosure label={texts.paste}>
        <PasteSettings
          onRead={(pasted) => {
            setOutcome({ source: texts.pastedSource, reading: parseSettingsText(pasted) });
          }}
        />
      </Disclosure>
      <div role="status">
        {outcome === 'unreadable' && <ImportProblem text={texts.fileUnreadable} />}
        {outcome === 'taken-over' && <Text size={200}>{texts.takenOver}</Text>}
        {typeof outcome === 'object' && (
          <Preview
            import={outcome}
            compareWith={compareWith}
            onTakeOver={() => {
              onTakeOver(outcome.reading.settings);
              end('taken-over');
            }}
            onLeaveOut={() => {
              end(undefined);
            }}
          />
        )}
      </div>
    </section>
  );
}

function PasteSettings({ onRead }: { onRead: (text: string) => void }) {
  const styles = useStyles();
  const texts = settingsScreenTexts[useLanguage()];
  const [pasted, setPasted] = useState('');
  return (
    <div className={styles.part}>
      <Field label={texts.pasted} size="small">
        <Textarea
          size="small"
          resize="vertical"
          value={pasted}
          onChange={(_event, { value }) => {
            setPasted(value);
          }}
        />
      </Field>
      <div>
        <Button
          size="small"
          disabledFocusable={pasted.trim() === ''}
          onClick={() => {
            onRead(pasted);
          }}
        >
          {texts.readPasted}
        </Button>
      </div>
    </div>
  );
}

interface PreviewProps {
  import: Import;
  compareWith: Settings;
  onTakeOver: () => void;
  onLeaveOut: () => void;
}

/** What imported settings would change, before anything does. */
function Preview({ import: { source, reading }, compareWith, onTakeOver, onLeaveOut }: PreviewProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = settingsScreenTexts[language];
  const problem = settingsNotice(reading, 'file')?.[language];
  if (reading.refused) return <ImportProblem text={problem ?? texts.fileUnreadable} />;
  const changes = changedSettings(reading.settings, compareWith);
  return (
    <div className={styles.part}>
      {problem !== undefined && <ImportProblem text={problem} />}
      <Text size={200}>{changes.length > 0 ? texts.preview(source) : texts.same}</Text>
      {changes.length > 0 && (
        <>
          <ul className={styles.list}>
            {changes.map(({ key, label, standard, chosen }) => (
              <li key={key}>
                <Text size={200}>{texts.change(label[language], standard[language], chosen[language])}</Text>
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" onClick={onTakeOver}>
              {texts.takeOver}
            </Button>
            <Button size="small" onClick={onLeaveOut}>
              {texts.leaveOut}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function ImportProblem({ text }: { text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
