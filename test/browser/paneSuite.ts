import { openPane, type OpenPane, type PaneOptions } from './openPane';
import { browserSuite } from './suite';

/** As {@link browserSuite}, for the pane beside a workbook. */
export function paneSuite(): (options?: PaneOptions) => Promise<OpenPane> {
  return browserSuite(openPane);
}
