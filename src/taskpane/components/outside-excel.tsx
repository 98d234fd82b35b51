import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTexts } from '../language';

/** Shown where the page is opened in a browser of its own, with no workbook behind it. */
export function OutsideExcel() {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{useTexts().onlyInExcel}</MessageBarBody>
    </MessageBar>
  );
}
