import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type SyntheticEvent } from 'react';
import { longestReason } from '../../domain/audit/exceptions';
import type { Finding } from '../../domain/audit/finding';
import { wordingOf } from '../../domain/rules/wording';
import { findingsTexts } from '../../i18n/findings';
import { useLanguage } from '../language';
import { placeText } from './place';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, boxSizing: 'border-box', width: 'calc(100% - 16px)' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  actions: { flexWrap: 'wrap' },
});

interface AcceptDialogProps {
  findings: readonly Finding[];
  onAccept: (reason: string) => void;
  onCancel: () => void;
}

/** Asks for the one reason for which findings are accepted. */
export function AcceptDialog({ findings, onAccept, onCancel }: AcceptDialogProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = findingsTexts[language];
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [first] = findings;
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') {
      onAccept(reason.trim());
      return;
    }
    setIsMissing(true);
    field.current?.focus();
  };
  return (
    <Dialog open onOpenChange={onCancel}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{texts.acceptTitle}</DialogTitle>
            <DialogContent className={styles.content}>
              {first && findings.length === 1 && (
                <Text block>{texts.revealed(placeText(first.at, texts), wordingOf(first, language).what)}</Text>
              )}
              <Text block size={200}>
                {texts.acceptIntro(findings.length)}
              </Text>
              <Field
                label={texts.reason}
                hint={texts.reasonHint(longestReason)}
                required
                {...(isMissing ? { validationMessage: texts.reasonMissing } : {})}
              >
                <Textarea
                  textarea={{ ref: field }}
                  value={reason}
                  maxLength={longestReason}
                  rows={3}
                  onChange={(_event, { value }) => {
                    setReason(value);
                    setIsMissing(false);
                  }}
                />
              </Field>
            </DialogContent>
            <DialogActions className={styles.actions} fluid>
              <Button type="submit" appearance="primary">
                {texts.acceptNow}
              </Button>
              <Button onClick={onCancel}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
