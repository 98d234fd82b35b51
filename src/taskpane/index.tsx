import { createRoot } from 'react-dom/client';
import { ExcelWorkbook } from '../workbook/officejs/excel-workbook';
import { App } from './app';
import { OutsideExcel } from './components/outside-excel';
import { browserHost, excelHost } from './host';
import { loadEngine } from './services/engine';
import { browserStorage, preferencesStore } from './services/preferences';
import { Shell } from './shell';

void Office.onReady(({ host: program }) => {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no element #root');
  const inExcel = program === Office.HostType.Excel;
  const host = inExcel ? excelHost() : browserHost();
  createRoot(root).render(
    <Shell host={host} preferences={preferencesStore(browserStorage(), host.partition)}>
      {inExcel ? <App workbook={new ExcelWorkbook()} loadEngine={loadEngine} /> : <OutsideExcel />}
    </Shell>,
  );
});
