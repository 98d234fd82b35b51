import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import type { Severity } from '../../domain/rules/rule';

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});

/** The severity as shape and colour; the words stand beside it. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const Icon = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled }[severity];
  return <Icon className={styles[severity]} fontSize={16} aria-hidden />;
}
