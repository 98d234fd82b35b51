import { join } from 'node:path';

/** The sample workbook that users are given. */
export const samplePath = join(__dirname, '../../assets/sample.xlsx');
