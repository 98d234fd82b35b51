import * as z from 'zod/mini';
import { readSaved } from './saved-json';
import type { Text } from './text';

const name = z.string().check(z.maxLength(100));

/**
 * What people fill in for the annual summary and want to find again next year. It is kept in the workbook. ''
 * leaves a place to be filled in by hand.
 */
const summaryFormSchema = z.object({
  version: z.literal(1),
  /** The line above the title, such as 附件 or 附件2; '' leaves it out. */
  attachment: name,
  /** Stands before the title. */
  university: name,
  /** 填报单位. */
  unit: name,
  reporter: name,
  reviewer: name,
  /** Of the reporter. */
  telephone: name,
  /** The text of 五、好经验好做法. */
  goodPractice: z.string().check(z.maxLength(20_000)),
  /** Whether 领导干部考核用表 and 意见建议落实表 are written too. */
  assessmentSheet: z.boolean(),
  opinionsSheet: z.boolean(),
  /** The chart of completion by unit: none, beside the table and not printed, or printed below it. */
  chart: z.enum(['none', 'beside', 'printed']),
});

export type SummaryForm = z.infer<typeof summaryFormSchema>;

export const defaultSummaryForm: SummaryForm = {
  version: 1,
  attachment: '',
  university: '',
  unit: '',
  reporter: '',
  reviewer: '',
  telephone: '',
  goodPractice: '',
  assessmentSheet: false,
  opinionsSheet: false,
  chart: 'none',
};

/** What came of reading a saved form. It can always be used: what could not be read is the default. */
export interface SummaryFormReading {
  form: SummaryForm;
  /** Fields that could not be read or are not known, by key. */
  damaged: string[];
  /** Nothing was read: a newer program wrote it, and it must not be saved over; or it is no form at all. */
  refused?: 'newer-version' | 'not-a-form';
}

/** Reads a saved form from JSON, as {@link readSaved} does. */
export function parseSummaryForm(json: unknown): SummaryFormReading {
  const reading = readSaved(json, summaryFormSchema, summaryFormSchema.shape, defaultSummaryForm);
  if (!('refused' in reading)) return { form: reading.value, damaged: reading.damaged };
  const isNewer = reading.refused.kind === 'newer-version';
  return { form: defaultSummaryForm, damaged: [], refused: isNewer ? 'newer-version' : 'not-a-form' };
}

/** What to say of a saved form that could not be read as it was; undefined when all is well. */
export function summaryFormNotice({ damaged, refused }: SummaryFormReading): Text | undefined {
  if (refused === 'newer-version') {
    return {
      zh: '工作簿里保存的汇总表填报信息由较新版本的助手保存，本版本不能读取，也不会改动。请更新助手。',
      en: 'The particulars of the summary were saved by a newer version; this one cannot read them and leaves them as they are. Please update.',
    };
  }
  if (refused === undefined && damaged.length === 0) return undefined;
  return {
    zh: '工作簿里保存的汇总表填报信息有损坏，损坏的部分已按空白处理；请在“汇总表”页核对。',
    en: 'The saved particulars of the summary are damaged; what could not be read is blank now. Please check them on the Summary tab.',
  };
}
