import { useEffect, useId, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql/gql.ts';
import type { EntityKind } from '../graphql/graphql.ts';
import { useText } from '../i18n/text.tsx';

const Lookup = graphql(`
  query Lookup($name: String!, $kinds: [EntityKind!], $languages: [LanguageTag!]!) {
    lookup(name: $name, kinds: $kinds, first: 8) {
      name
      score
      entity {
        id
        slug
        name(languages: $languages)
      }
    }
  }
`);

/** Whom the reader chose by name. */
export interface Chosen {
  readonly slug: string;
  readonly type: string;
}

interface NameFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly kinds?: EntityKind[];
  readonly onChoose: (chosen: Chosen) => void;
  /** What Enter means where no name is like what was typed; absent: nothing. */
  readonly onText?: (text: string) => void;
  /** Backspace in an empty field. */
  readonly onErase?: () => void;
  readonly labelHidden?: boolean;
}

/** Long enough for a quick typist to write on, short enough to feel immediate. */
const pauseMs = 90;

/** Finds people, organizations and all else by a name in any spelling (ARIA combobox). */
export function NameField(props: NameFieldProps) {
  const { label, placeholder, kinds, onChoose, onText, onErase, labelHidden } = props;
  const { t, languages } = useText();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const name = useSettled(text.trim(), pauseMs);
  const [{ data, fetching, error }] = useQuery({
    query: Lookup,
    variables: { name, kinds: kinds ?? null, languages },
    pause: name === '',
  });
  const current = name !== '' && name === text.trim() && !fetching;
  const matches = name === '' || text.trim() === '' ? [] : (data?.lookup ?? []);
  const shown = open && text.trim() !== '';

  const choose = (match: (typeof matches)[number]) => {
    setText('');
    setOpen(false);
    onChoose({ slug: match.entity.slug, type: match.entity.__typename });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const last = matches.length - 1;
    if (event.key === 'ArrowDown' && shown) setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp' && shown) setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Escape' && (open || text)) open ? setOpen(false) : setText('');
    else if (event.key === 'Backspace' && text === '') onErase?.();
    else if (event.key === 'Enter') {
      const match = current ? matches[active] : undefined;
      if (match) choose(match);
      else if (onText && text.trim()) {
        onText(text.trim());
        setText('');
      }
    } else return;
    if (event.key !== 'Backspace') event.preventDefault();
  };

  return (
    <div className="name-field">
      <label htmlFor={id} className={labelHidden ? 'said' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        aria-expanded={shown && matches.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(shown && matches[active] && { 'aria-activedescendant': `${id}-${active}` })}
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className="matches"
        hidden={!shown || matches.length === 0}
      >
        {matches.map((match, index) => (
          <div
            key={match.entity.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(match);
            }}
          >
            <span className="match-name">{match.entity.name}</span>
            <span className="match-kind">{t.kinds[match.entity.__typename]}</span>
            {match.name !== match.entity.name && <span className="match-as">{match.name}</span>}
          </div>
        ))}
      </div>
      {shown && matches.length === 0 && current && (
        <p className="matches none" role="status">
          {error ? t.problem.away : t.filter.noName}
        </p>
      )}
    </div>
  );
}

/** A value once it has stayed the same for a while. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
