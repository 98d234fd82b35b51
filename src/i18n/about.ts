import type { Language } from '../domain/policy/text';

/** Words of the screen about the program itself. */
export interface AboutTexts {
  title: string;
  version: (version: string) => string;
  purpose: string;
  privacy: string;
  privacyText: string;
  inWorkbook: string;
  workbookItems: readonly string[];
  inBrowser: string;
  browserItems: readonly string[];
  versions: string;
  supported: string;
  host: (name: string, platform: string, version: string) => string;
  api: (set: string) => string;
  licences: string;
  licencesText: string;
  ownLicence: string;
  otherLicences: string;
  copy: string;
  copied: string;
  notCopied: string;
}

const zh: AboutTexts = {
  title: '关于',
  version: (version) => `联谊交友台账助手 ${version} 版`,
  purpose:
    '依据西医党发〔2019〕110号文件，核对党员领导干部与党外代表人士的联谊名单和联系记录，统计联系次数，生成年度汇总表。',
  privacy: '数据和隐私',
  privacyText:
    '台账内容只在本机处理，不离开这台电脑：不上传，不统计使用情况，不发送错误报告。窗格只从部署它的服务器读取程序文件。',
  inWorkbook: '保存在工作簿中的：',
  workbookItems: [
    '经您确认的工作表和栏目',
    '与默认不同的设置',
    '汇总表的填报信息',
    '认定的例外和理由',
    '修复前的原值，供撤销修复',
  ],
  inBrowser: '保存在这台电脑上的：',
  browserItems: ['语言、外观、自动校验和分组方式的选择'],
  versions: '适用的 Excel',
  supported:
    'Microsoft 365、Office LTSC 2021 及以上版本、Mac 版 Excel 或网页版 Excel（ExcelApi 1.9 及以上）。Excel 2016、2019 批量许可版和 WPS 不能运行。',
  host: (name, platform, version) => `当前：${[name, platform, version].filter((word) => word !== '').join(' ')}`,
  api: (set) => `当前支持到 ${set}。`,
  licences: '许可',
  licencesText: '本程序按 MIT 许可发布，使用了以下各方的开源软件包，谨致谢意。',
  ownLicence: '本程序的许可',
  otherLicences: '所用软件包的许可',
  copy: '复制诊断信息',
  copied: '诊断信息已复制，其中没有台账内容。',
  notCopied: '未能复制，请手工抄录：',
};

const en: AboutTexts = {
  title: 'About',
  version: (version) => `Liaison Ledger, version ${version}`,
  purpose:
    'Checks the roster and the contact log of Party leaders and non-Party representatives against document 西医党发〔2019〕110号, counts the contacts and writes the annual summary.',
  privacy: 'Data and privacy',
  privacyText:
    'The ledger is processed on this computer and does not leave it: nothing is uploaded, no use is measured, no error is reported. The pane asks the server that it came from for program files only.',
  inWorkbook: 'Kept in the workbook:',
  workbookItems: [
    'the sheets and columns that you confirmed',
    'settings that differ from the defaults',
    'the particulars of the summary',
    'exceptions and their reasons',
    'the values before corrections, so that they can be undone',
  ],
  inBrowser: 'Kept on this computer:',
  browserItems: ['your choice of language, theme, automatic validation and grouping'],
  versions: 'Excel versions',
  supported:
    'Microsoft 365, Office LTSC 2021 or later, Excel for Mac or Excel on the web (ExcelApi 1.9 and later). Not the volume-licensed Excel 2016 and 2019, nor WPS.',
  host: (name, platform, version) => `This one: ${[name, platform, version].filter((word) => word !== '').join(' ')}`,
  api: (set) => `It supports ${set}.`,
  licences: 'Licences',
  licencesText: 'Published under the MIT licence. It uses open-source packages of others, with thanks.',
  ownLicence: 'Licence of this program',
  otherLicences: 'Licences of the packages',
  copy: 'Copy diagnosis',
  copied: 'The diagnosis was copied; it holds nothing of the ledger.',
  notCopied: 'It could not be copied; please note it down:',
};

export const aboutTexts: Readonly<Record<Language, AboutTexts>> = { zh, en };
