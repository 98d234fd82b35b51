/** The languages that every text of the product exists in. Chinese comes first: it is the authority. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in both languages. */
export type Text = Readonly<Record<Language, string>>;
