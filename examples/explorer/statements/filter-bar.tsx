import { useId, useState } from 'react';
import { useText } from '../i18n/text.tsx';
import { NameField } from '../parts/name-field.tsx';
import { type Asked, isAnything, type ListName, nothingAsked, toggled } from '../url/asked.ts';
import { Chip } from './chips.tsx';

interface FilterBarProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  /** Display names of the entities that the filter names, by what the address calls them. */
  readonly names: ReadonlyMap<string, string>;
}

const speakers = ['ACTOR', 'ORGANIZATION'] as const;

/** The question, as fields to be filled in any order: who said what about whom. */
export function FilterBar({ asked, onAsk, names }: FilterBarProps) {
  const { t, languageName } = useText();
  const chips = (name: ListName, label: (value: string) => string) =>
    asked[name].map((value) => (
      <Chip
        key={`${name} ${value}`}
        text={label(value)}
        onRemove={() => onAsk(toggled(asked, name, value))}
      />
    ));
  const named = (value: string) => names.get(value) ?? value;
  const add = (name: ListName, value: string) => {
    if (!asked[name].includes(value)) onAsk(toggled(asked, name, value));
  };
  const field = (name: 'by' | 'about', kinds?: typeof speakers) => (
    <div className="asked">
      <NameField
        label={t.filter[name]}
        placeholder={asked[name].length > 0 ? t.filter.another : t.filter.anyone[name]}
        {...(kinds && { kinds: [...kinds] })}
        onChoose={({ slug }) => add(name, slug)}
        onText={(text) => add(name, text)}
        onErase={() => onAsk({ ...asked, [name]: asked[name].slice(0, -1) })}
      />
      {asked[name].length > 0 && <div className="chips">{chips(name, named)}</div>}
    </div>
  );
  const others = [
    ...chips('officials', (value) => t.filter.officialsOf(named(value))),
    ...chips('form', (value) => t.forms[value as keyof typeof t.forms] ?? value),
    ...chips('language', languageName),
    ...chips('publisher', (value) => t.filter.printedBy(named(value))),
    ...chips('event', named),
  ];
  return (
    <search className="filter-bar" aria-label={t.filter.label}>
      <div className="filter-fields">
        {field('by', speakers)}
        {field('about')}
        <Words key={asked.words} words={asked.words} onWords={(words) => onAsk({ ...asked, words })} />
        <Days asked={asked} onAsk={onAsk} />
      </div>
      {!isAnything(asked) && (
        <div className="chips">
          {others}
          <button type="button" className="quiet" onClick={() => onAsk(nothingAsked)}>
            {t.filter.clear}
          </button>
        </div>
      )}
    </search>
  );
}

function Words({ words, onWords }: { words: string; onWords(words: string): void }) {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState(words);
  return (
    <form
      className="asked"
      onSubmit={(event) => {
        event.preventDefault();
        onWords(text.trim());
      }}
      onBlur={() => text.trim() !== words && onWords(text.trim())}
    >
      <label htmlFor={id}>{t.filter.words}</label>
      <input
        id={id}
        type="search"
        maxLength={500}
        value={text}
        placeholder={t.filter.wordsExample}
        onChange={({ target }) => setText(target.value)}
      />
    </form>
  );
}

/** From and to, as precisely as the reader likes: a year, a month or a day. */
function Days({ asked, onAsk }: { asked: Asked; onAsk(asked: Asked): void }) {
  const { t } = useText();
  return (
    <fieldset className="asked days">
      <legend>{t.filter.said}</legend>
      {(['from', 'to'] as const).map((end) => (
        <Day
          key={end + asked[end]}
          label={t.filter[end]}
          value={asked[end]}
          onDay={(day) => onAsk({ ...asked, [end]: day })}
        />
      ))}
    </fieldset>
  );
}

function Day({ label, value, onDay }: { label: string; value: string; onDay(day: string): void }) {
  const { t } = useText();
  const [text, setText] = useState(value);
  const wrong = !/^(\d{4}(-\d\d(-\d\d)?)?)?$/.test(text.trim());
  const take = () => {
    if (!wrong && text.trim() !== value) onDay(text.trim());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        title={t.filter.dayHint}
        aria-invalid={wrong}
        inputMode="numeric"
        maxLength={10}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
      />
    </form>
  );
}
