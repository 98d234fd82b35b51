import { dirname, join } from 'node:path';

/** Folder of the unmodified library's files, as the package manager installed them. */
export const officeJsFolder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
