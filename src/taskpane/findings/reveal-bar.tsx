import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Finding } from '../../domain/audit/finding';
import { wordingOf } from '../../domain/rules/wording';
import { findingsTexts } from '../../i18n/findings';
import { useLanguage } from '../language';
import { placeText } from './place';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  filled: { padding: tokens.spacingHorizontalS },
});

interface RevealBarProps {
  /** The finding that is pointed at; undefined where the cell has none. */
  finding: Finding | undefined;
  turn: number;
  count: number;
  isHidden: boolean;
  onShow: () => void;
  onNext: () => void;
}

/** What is found in the cell that the user went to in Excel; announced, and the focus stays where it is. */
export function RevealBar({ finding, turn, count, isHidden, onShow, onNext }: RevealBarProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = findingsTexts[language];
  const words = () => {
    if (!finding) return '';
    const place = placeText(finding.at, texts);
    const { what } = wordingOf(finding, language);
    if (isHidden) return texts.revealHidden(place, count);
    return count > 1 ? texts.revealedOneOf(place, turn + 1, count, what) : texts.revealed(place, what);
  };
  return (
    <div className={styles.bar}>
      <Text role="status" size={200} className={finding && styles.filled}>
        {words()}
      </Text>
      {finding && isHidden && (
        <Button size="small" onClick={onShow}>
          {texts.showHidden}
        </Button>
      )}
      {finding && !isHidden && count > 1 && (
        <Button size="small" onClick={onNext}>
          {texts.next}
        </Button>
      )}
    </div>
  );
}
