import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { paneTexts } from '../i18n/pane';
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
  const { theme, scheme } = themeOf(inExcel ? Office.context.officeTheme : undefined);
  document.title = paneTexts[language].product;
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  // For what the browser draws itself: scroll bars, the calendar of a date field.
  document.documentElement.style.colorScheme = scheme;
  createRoot(root).render(
    <FluentProvider theme={theme} style={{ minHeight: '100%' }}>
      <LanguageProvider value={language}>
        {inExcel ? <App workbook={new ExcelWorkbook()} /> : <OutsideExcel />}
      </LanguageProvider>
    </FluentProvider>,
  );
});
