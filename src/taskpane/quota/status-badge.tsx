import { Badge } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  ClockFilled,
  ErrorCircleFilled,
  SubtractCircleFilled,
} from '@fluentui/react-icons';
import type { QuotaStatus } from '../../domain/quota/quota';
import { useTexts } from '../language';

const colors = { met: 'success', unmet: 'danger', pending: 'warning', exempt: 'informative' } as const;

const icons = {
  met: CheckmarkCircleFilled,
  unmet: ErrorCircleFilled,
  pending: ClockFilled,
  exempt: SubtractCircleFilled,
} as const satisfies Record<QuotaStatus, unknown>;

/** A status as word, shape and colour. */
export function StatusBadge({ status }: { status: QuotaStatus }) {
  const texts = useTexts();
  return (
    <Badge color={colors[status]} appearance="tint" icon={<StatusIcon status={status} />}>
      {texts.quotaStatus[status]}
    </Badge>
  );
}

export function StatusIcon({ status }: { status: QuotaStatus }) {
  const Icon = icons[status];
  return <Icon aria-hidden />;
}
