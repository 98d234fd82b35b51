/** The languages that every text of the product exists in. Chinese comes first: it is the authority. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in both languages. */
export type Text = Readonly<Record<Language, string>>;

/** The months in English, January first. */
export const monthsEn = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];
