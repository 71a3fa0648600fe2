import { createContext, type ReactNode, use, useMemo } from 'react';
import { useSearch } from 'wouter';
import { partialDateInWords } from '../url/partial-date.ts';
import { en, type Messages } from './en.ts';
import { fr } from './fr.ts';
import { chosenLanguage, type Language } from './languages.ts';
import { ru } from './ru.ts';

interface Text {
  /** Language of the interface. */
  readonly language: Language;
  /** Languages to ask names and translations in, best first. */
  readonly languages: string[];
  readonly t: Messages;
  /** A partial date in words. */
  date(date: string): string;
  number(value: number): string;
  /** A language or a region by its name: "français". */
  languageName(tag: string): string;
}

const messages: Record<Language, Messages> = { en, fr, ru };

/** English is read in many places; the day stands first in most of them. */
const dateLocales: Record<Language, string> = { en: 'en-GB', fr: 'fr', ru: 'ru' };

const Context = createContext<Text | undefined>(undefined);

/** Every word of the interface, in the language of its reader. */
export function TextProvider({ children }: { children: ReactNode }) {
  const language = chosenLanguage(useSearch());
  const text = useMemo(() => textIn(language, messages[language]), [language]);
  return <Context value={text}>{children}</Context>;
}

export function useText(): Text {
  const text = use(Context);
  if (!text) throw new Error('There is no text outside of TextProvider.');
  return text;
}

function textIn(language: Language, t: Messages): Text {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const numbers = new Intl.NumberFormat(language);
  return {
    language,
    languages: [...new Set([language, 'en'])],
    t,
    date: (date) => partialDateInWords(date, dateLocales[language]),
    number: (value) => numbers.format(value),
    languageName: (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}
