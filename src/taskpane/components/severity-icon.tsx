import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import type { Severity } from '../../domain/rules/rule';
import { severityText } from '../../i18n/report';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  icon: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});

const icons = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

/** The severity as shape and colour, and in words for those who see neither. */
export function SeverityIcon({ severity, id }: { severity: Severity; id?: string }) {
  const styles = useStyles();
  const words = severityText[severity][useLanguage()];
  const Icon = icons[severity];
  return (
    <span id={id} role="img" aria-label={words} title={words} className={styles.icon}>
      <Icon className={styles[severity]} fontSize={16} aria-hidden />
    </span>
  );
}
