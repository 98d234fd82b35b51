import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { clauseOf, type ClauseId } from '../../domain/policy/clauses';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  quote: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The words of a clause. The Chinese text is the authority, and always there. */
export function ClauseText({ clause }: { clause: ClauseId }) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = clauseOf(clause);
  return (
    <blockquote className={styles.quote}>
      <Text size={200} block lang="zh-CN">
        {text.zh}
      </Text>
      {language !== 'zh' && (
        <Text size={200} block>
          {text[language]}
        </Text>
      )}
    </blockquote>
  );
}
