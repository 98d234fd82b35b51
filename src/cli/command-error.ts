import type { Language } from '../domain/policy/text';

/** Why a command did nothing: a whole sentence in the user's language. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  /** `usage`: where the command line itself is wrong, the language that it asks for. */
  constructor(
    sentence: string,
    readonly usage?: Language,
  ) {
    super(sentence);
  }
}
