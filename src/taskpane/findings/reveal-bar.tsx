import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
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
  // Three lines of a long sentence leave its row in sight, which has the whole of it.
  filled: {
    margin: tokens.spacingHorizontalS,
    maxHeight: `calc(3 * ${tokens.lineHeightBase200})`,
    overflow: 'hidden',
  },
});

interface RevealBarProps {
  /** The finding that is pointed at; undefined where the cell has none. */
  finding: Finding | undefined;
  turn: number;
  count: number;
  isHidden: boolean;
  /** Told what the bar takes of the pane's height, in pixels. */
  onHeight: (height: number) => void;
  onShow: () => void;
  onNext: () => void;
}

/** What is found in the cell that the user went to in Excel; announced, and the focus stays where it is. */
export function RevealBar({ finding, turn, count, isHidden, onHeight, onShow, onNext }: RevealBarProps) {
  const bar = useRef<HTMLDivElement>(null);
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
  useLayoutEffect(() => {
    onHeight(bar.current?.offsetHeight ?? 0);
  });
  return (
    <div ref={bar} className={styles.bar}>
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
