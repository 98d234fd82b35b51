import * as z from 'zod/mini';

const name = z.string().check(z.maxLength(100));

/**
 * What people fill in for the annual summary and want to find again next year. It is kept in the workbook's settings
 * under {@link summaryFormKey}. '' leaves a place to be filled in by hand.
 */
export const summaryFormSchema = z.object({
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
export type SummaryFormField = Exclude<keyof SummaryForm, 'version'>;

export const summaryFormKey = 'liaison.summary';

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

/** Reads a saved form from its JSON text. A damaged field falls back to its default and is named. */
export function parseSummaryForm(text: string): SummaryFormReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { form: defaultSummaryForm, damaged: [], refused: 'not-a-form' };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { form: defaultSummaryForm, damaged: [], refused: 'not-a-form' };
  }
  const saved = new Map<string, unknown>(Object.entries(json));
  const version = saved.get('version');
  if (typeof version === 'number' && version > defaultSummaryForm.version) {
    return { form: defaultSummaryForm, damaged: [], refused: 'newer-version' };
  }
  const damaged = version === defaultSummaryForm.version ? [] : ['version'];
  saved.delete('version');
  const read: Record<string, unknown> = { ...defaultSummaryForm };
  for (const [key, value] of saved) {
    const field = summaryFormFields.find((known) => known === key);
    const result = field && z.safeParse(summaryFormSchema.shape[field], value);
    if (result?.success) read[key] = result.data;
    else damaged.push(key);
  }
  return { form: z.parse(summaryFormSchema, read), damaged };
}

/** A form as a text to be saved. @throws when it is not valid: what is saved can be read again. */
export function summaryFormText(form: SummaryForm): string {
  return JSON.stringify(z.parse(summaryFormSchema, form));
}

const summaryFormFields = Object.keys(defaultSummaryForm).filter((key) => key !== 'version') as SummaryFormField[];
