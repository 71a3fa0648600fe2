import type { Language, LanguageCode } from './language.ts';
import { en } from './languages/en.ts';
import { fr } from './languages/fr.ts';
import { ru } from './languages/ru.ts';

export const languages: Readonly<Record<LanguageCode, Language>> = { fr, ru, en };
