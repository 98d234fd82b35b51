import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { ExcelWorkbook } from '../workbook/officejs/excel-workbook';
import { App } from './app';
import { OutsideExcel } from './components/outside-excel';
import { languageOf, themeOf } from './host';
import { LanguageProvider } from './language';

void Office.onReady(({ host }) => {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no element #root');
  const inExcel = host === Office.HostType.Excel;
  const language = languageOf(inExcel ? Office.context.displayLanguage : navigator.language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  createRoot(root).render(
    <FluentProvider theme={themeOf(inExcel ? Office.context.officeTheme : undefined)} style={{ minHeight: '100%' }}>
      <LanguageProvider value={language}>
        {inExcel ? <App workbook={new ExcelWorkbook()} /> : <OutsideExcel />}
      </LanguageProvider>
    </FluentProvider>,
  );
});
