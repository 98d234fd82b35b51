import { createRoot } from 'react-dom/client';
import { browserHost } from '../taskpane/host';
import { browserStorage, preferencesStore } from '../taskpane/services/preferences';
import { Shell } from '../taskpane/shell';
import { Page } from './page';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element #root');
createRoot(root).render(
  <Shell host={browserHost()} preferences={preferencesStore(browserStorage())}>
    <Page />
  </Shell>,
);
