import type { Language } from '../domain/policy/text';
import { en } from './pane.en';
import type { PaneTexts } from './pane-texts';
import { zh } from './pane.zh';

export type { PaneTexts };

export const paneTexts: Readonly<Record<Language, PaneTexts>> = { zh, en };
