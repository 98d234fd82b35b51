import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { settingsScreenTexts } from '../../i18n/settings-screen';
import { useLanguage } from '../language';

const useStyles = makeStyles({ surface: { boxSizing: 'border-box', width: 'calc(100% - 16px)' } });

interface LeaveDialogProps {
  isOpen: boolean;
  canSave: boolean;
  onSave: () => void;
  onDiscard: () => void;
  onStay: () => void;
}

/** Asks what becomes of changes that are not saved. */
export function LeaveDialog({ isOpen, canSave, onSave, onDiscard, onStay }: LeaveDialogProps) {
  const styles = useStyles();
  const texts = settingsScreenTexts[useLanguage()];
  return (
    <Dialog
      modalType="alert"
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open) onStay();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.leaveTitle}</DialogTitle>
          <DialogContent>{texts.leaveText}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={!canSave} onClick={onSave}>
              {texts.leaveSave}
            </Button>
            <Button onClick={onDiscard}>{texts.leaveDiscard}</Button>
            <Button onClick={onStay}>{texts.leaveStay}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
