import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { isoOf } from '../../domain/records/day';
import { quotaTexts } from '../../i18n/quota';
import { contactListMessage, contactListTable, type ContactList } from '../../report/contact-list';
import { useLanguage } from '../language';
import { CopyButton } from '../screens/copy-button';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface OwedContactsProps {
  list: ContactList;
  /** Whether the board shows nothing else. */
  isOnly: boolean;
  onOnly: (isOnly: boolean) => void;
  onWrite: () => void;
  isBusy: boolean;
}

/** 本学期还需联系: what the list comes to, and what can be done with it. */
export function OwedContacts({ list, isOnly, onOnly, onWrite, isBusy }: OwedContactsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { owed: words, semester: semesterName } = quotaTexts[language];
  const { rows, leaders, missing, isOver, semester } = list;
  const until = isOver ? [] : [words.until(isoOf(semester.last))];
  const figures = [words.sentence(leaders, rows.length, missing), ...until];
  const copying = { copied: words.copied(rows.length), notCopied: words.notCopied };
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{words.title(semesterName(semester.id, false), isOver)}</h2>
      <Text size={200}>{rows.length === 0 ? words.none : figures.join(' · ')}</Text>
      {(rows.length > 0 || isOnly) && (
        <div className={styles.buttons}>
          <ToggleButton size="small" checked={isOnly} onClick={() => { onOnly(!isOnly); }}>
            {words.only}
          </ToggleButton>
          <Button size="small" disabledFocusable={isBusy} onClick={onWrite}>
            {words.write}
          </Button>
          <CopyButton text={contactListTable(list, language)} label={words.copyTable} {...copying} />
          <CopyButton text={contactListMessage(list, language)} label={words.copyMessage} {...copying} />
        </div>
      )}
    </section>
  );
}
