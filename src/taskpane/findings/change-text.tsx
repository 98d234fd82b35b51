import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Fix } from '../../domain/audit/finding';
import { findingsTexts } from '../../i18n/findings';
import { useLanguage } from '../language';
import { shownChange, type Piece } from './value-text';

const useStyles = makeStyles({
  change: { overflowWrap: 'anywhere' },
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  new: { fontWeight: tokens.fontWeightSemibold },
  blank: { color: tokens.colorNeutralForeground2 },
  differs: { textDecorationLine: 'underline', textDecorationThickness: tokens.strokeWidthThick },
  oldDiffers: { textDecorationLine: 'underline line-through', textDecorationThickness: tokens.strokeWidthThick },
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Old → new, with what differs underlined. Screen readers say which is which. */
export function ChangeText({ fix, system1904 }: { fix: Fix; system1904: boolean }) {
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  const change = shownChange(fix, system1904);
  return (
    <span className={styles.change}>
      <span className={styles.spoken}>{texts.oldValue}</span>
      <Value pieces={change.old} className={styles.old} differs={styles.oldDiffers} />
      <span aria-hidden>{' → '}</span>
      <span className={styles.spoken}>{texts.newValue}</span>
      <Value pieces={change.new} className={styles.new} differs={styles.differs} />
    </span>
  );
}

interface ValueProps {
  pieces: readonly Piece[];
  className: string;
  differs: string;
}

function Value({ pieces, className, differs }: ValueProps) {
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  if (pieces.length === 0) return <span className={styles.blank}>{texts.blank}</span>;
  return (
    <span className={className}>
      {pieces.map((piece, index) => (
        <span key={index} className={mergeClasses(piece.differs && differs)}>
          {piece.text}
        </span>
      ))}
    </span>
  );
}
