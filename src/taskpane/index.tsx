import { createRoot } from 'react-dom/client';

void Office.onReady(() => {
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render('…');
});
