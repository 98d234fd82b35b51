import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle, Select, Spinner, tokens } from '@fluentui/react-components';
import { FolderOpenRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import { languages, type Language } from '../domain/policy/text';
import type { FileErrorText } from '../i18n/file-errors';
import { menuTexts } from '../i18n/menu';
import { pageTexts } from '../i18n/page';
import { useLanguage, useTexts } from '../taskpane/language';
import { usePreferences } from '../taskpane/services/preferences';
import { chosenFiles, type ChosenFile } from './chosen-files';
import { usePageStyles } from './page-styles';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  dropNow: { backgroundColor: tokens.colorBrandBackground2, border: `2px dashed ${tokens.colorBrandStroke1}` },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
  language: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** Why a file was not opened. */
export interface NotOpened {
  file: string;
  why: (language: Language) => FileErrorText;
}

interface StartScreenProps {
  isOpening: boolean;
  /** Whether files are held over the page. */
  isOver: boolean;
  notOpened: NotOpened | undefined;
  /** `folder` is the one that the files are from. */
  onFiles: (files: ChosenFile[], folder: string | undefined) => void;
  onSample: () => void;
}

/** Where a file is opened. */
export function StartScreen({ isOpening, isOver, notOpened, onFiles, onSample }: StartScreenProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const language = useLanguage();
  const { product } = useTexts();
  const texts = pageTexts[language];
  const [preferences, setPreferences] = usePreferences();
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const languageId = useId();
  const reason = notOpened?.why(language);
  const take = (input: HTMLInputElement, isFolder: boolean) => {
    const files = chosenFiles(input.files ?? []);
    // The same file can then be chosen again.
    input.value = '';
    if (files.length > 0) onFiles(files, isFolder ? files[0]?.name.split('/')[0] : undefined);
  };
  return (
    <main className={page.page}>
      <h1 className={page.title}>{product}</h1>
      <p className={page.text}>{texts.intro}</p>
      <div role="alert">
        {notOpened && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{texts.notOpened(notOpened.file)}</MessageBarTitle>
              <div>{reason?.message}</div>
              <div>{reason?.todo}</div>
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={mergeClasses(styles.drop, isOver && styles.dropNow)}>
        {isOpening && <Spinner label={texts.opening} />}
        {!isOpening && <p className={page.text}>{isOver ? texts.dropNow : texts.drop}</p>}
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            icon={<DocumentTableRegular />}
            disabledFocusable={isOpening}
            onClick={() => file.current?.click()}
          >
            {texts.choose}
          </Button>
          <Button icon={<FolderOpenRegular />} disabledFocusable={isOpening} onClick={() => folder.current?.click()}>
            {texts.chooseFolder}
          </Button>
          <Button disabledFocusable={isOpening} onClick={onSample}>
            {texts.sample}
          </Button>
        </div>
        <p className={styles.quiet}>{texts.kinds}</p>
      </div>
      <p className={styles.quiet}>{texts.privacy}</p>
      <div className={styles.language}>
        <label htmlFor={languageId}>{texts.language}</label>
        <Select
          id={languageId}
          value={language}
          onChange={(_event, { value }) => {
            setPreferences({ ...preferences, language: value === 'en' ? 'en' : 'zh' });
          }}
        >
          {languages.map((one) => <option key={one} value={one}>{menuTexts[language].languages[one]}</option>)}
        </Select>
      </div>
      <input ref={file} type="file" hidden multiple accept=".xlsx,.xlsm" onChange={({ target }) => { take(target, false); }} />
      <input
        ref={(input) => {
          folder.current = input;
          if (input) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        onChange={({ target }) => { take(target, true); }}
      />
    </main>
  );
}
