import { type Kysely, type RawBuilder, sql } from 'kysely';

/** BCP 47 language and the stemmer PostgreSQL 15 and later has for it. They are tried in turn: frequent ones first. */
const stemmers: readonly (readonly [language: string, stemmer: string])[] = [
  ['fr', 'french'],
  ['ru', 'russian'],
  ['en', 'english'],
  ['ar', 'arabic'],
  ['ca', 'catalan'],
  ['da', 'danish'],
  ['de', 'german'],
  ['el', 'greek'],
  ['es', 'spanish'],
  ['eu', 'basque'],
  ['fi', 'finnish'],
  ['ga', 'irish'],
  ['hi', 'hindi'],
  ['hu', 'hungarian'],
  ['hy', 'armenian'],
  ['id', 'indonesian'],
  ['it', 'italian'],
  ['lt', 'lithuanian'],
  ['nb', 'norwegian'],
  ['ne', 'nepali'],
  ['nl', 'dutch'],
  ['nn', 'norwegian'],
  ['no', 'norwegian'],
  ['pt', 'portuguese'],
  ['ro', 'romanian'],
  ['sr', 'serbian'],
  ['sv', 'swedish'],
  ['ta', 'tamil'],
  ['tr', 'turkish'],
  ['yi', 'yiddish'],
];
const configurations = ['simple', ...new Set(stemmers.map(([, stemmer]) => stemmer))];

const configuration = (name: string) => `words_${name}`;

/** An expression for each language, by the primary subtag of its tag; words of other languages are compared whole. */
function perLanguage(expression: (configuration: RawBuilder<unknown>) => RawBuilder<unknown>) {
  const of = (name: string) => expression(sql`${sql.lit(configuration(name))}::regconfig`);
  const cases = stemmers.map(([language, stemmer]) => sql`when ${sql.lit(language)} then ${of(stemmer)}`);
  return sql`case split_part(language, '-', 1) ${sql.join(cases, sql` `)} else ${of('simple')} end`;
}

/** Written after the letter they belong to: accents of decomposed letters, soft hyphens, joiners. */
const attached = '[\\u0300-\\u036f\\u00ad\\u200b-\\u200d\\u2060\\ufeff]';

/**
 * Full-text search: the stems of every text, of the words of a statement and of each translation, in a narrow table of
 * their own, kept by triggers. Each text is read in its own language; nobody says which one a search is in.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const name of configurations) {
    const own = sql.id(configuration(name));
    const dictionary = sql.id(name === 'simple' ? name : `${name}_stem`);
    await sql`create text search configuration ${own} (copy = pg_catalog.${sql.id(name)})`.execute(db);
    await sql`alter text search configuration ${own}
      alter mapping for word, hword, hword_part with unaccent, ${dictionary}`.execute(db);
  }

  await sql`
    create function letters_of(value text) returns text[]
      language sql immutable parallel safe
      return array(
        select part[1] from regexp_matches(value, ${sql.lit(`.${attached}*`)}, 'g') with ordinality as parts (part, at) order by at);
    comment on function letters_of is 'Code points, each together with what is attached to it.';

    create function fold_letters(value text) returns text
      language sql immutable parallel safe
      return replace(regexp_replace(
        case when value ~ ${sql.lit(attached)}
          then array_to_string(array(
            select left(normalize(letter, nfc), 1) from unnest(letters_of(value)) with ordinality as letters (letter, at) order by at), '')
          else value end,
        '[-+./<&@]', ' ', 'g'), U&'\\02BC', U&'\\00A0');
    comment on function fold_letters is
      'What is parsed into words: one code point for each letter, and a blank for each sign by which PostgreSQL would take words for addresses, tags or numbers (Zapad-2021, S-400), and for the apostrophe that counts as a letter. Bytes keep their number unless letters are decomposed.';

    create function words_configuration(language text) returns regconfig
      language sql immutable parallel safe
      return ${perLanguage((name) => name)};

    create function words_of(language text, value text) returns tsvector
      language sql immutable parallel safe
      return to_tsvector(words_configuration(language), left(fold_letters(value), 100000));
    comment on function words_of is 'The stems of a text, at most of its first 100,000 letters: PostgreSQL limits their size.';

    create function words_query(language text, search text) returns tsquery
      language sql immutable parallel safe
      return ${perLanguage((name) => sql`websearch_to_tsquery(${name}, fold_letters(search))`)};
    comment on function words_query is 'A search as texts of the language are asked for it. Written out by language: of a constant search each is a constant.';

    create function words_query_of_any_language(search text) returns tsquery
      language sql immutable parallel safe
      return (
        select string_agg(distinct '(' || query::text || ')', ' | ')::tsquery
        from unnest(${sql.lit(`{${['und', ...stemmers.map(([language]) => language)]}}`)}::text[]) as language,
          words_query(language, search) as query
        where numnode(query) > 0);
    comment on function words_query_of_any_language is
      'The search in all languages at once: what an index is asked for. Null where no language keeps a word of it.';

    create table statement_text (
      statement_id uuid not null references statement on update cascade on delete cascade,
      position integer not null,
      language language_tag not null,
      sort_on date not null,
      state statement_state not null,
      words tsvector not null,
      primary key (statement_id, position)
    );
    comment on table statement_text is 'The texts of statements as full-text search sees them. Triggers on statement and translation write it; nobody else does.';
    comment on column statement_text.position is '0: the words as recorded; a translation has its own position and one.';
    comment on column statement_text.sort_on is 'The statement''s, as is state: hits are ordered, and drafts left out, without reading statements.';
    create index statement_text_by_words on statement_text using gin (words);
    comment on index statement_text_by_words is 'statements(filter: {text})';
  `.execute(db);
  await keptByTriggers(db);
  await headlines(db);

  await sql`
    insert into statement_text (statement_id, position, language, sort_on, state, words)
    select id, 0, language, sort_on, state, words_of(language, text) from statement
    union all
    select translation.statement_id, translation.position + 1, translation.language, statement.sort_on, statement.state,
      words_of(translation.language, translation.text)
    from translation join statement on statement.id = translation.statement_id`.execute(db);
}

async function keptByTriggers(db: Kysely<never>): Promise<void> {
  await sql`
    create function statement_text_of_new_statements() returns trigger language plpgsql as $$
    begin
      insert into statement_text (statement_id, position, language, sort_on, state, words)
        select id, 0, language, sort_on, state, words_of(language, text) from changed;
      return null;
    end $$;
    create trigger statement_text_inserted after insert on statement
      referencing new table as changed for each statement execute function statement_text_of_new_statements();

    create function statement_text_of_changed_statements() returns trigger language plpgsql as $$
    begin
      update statement_text set (sort_on, state) = row (changed.sort_on, changed.state) from changed
        where statement_text.statement_id = changed.id
          and (statement_text.sort_on, statement_text.state) <> (changed.sort_on, changed.state);
      update statement_text set language = changed.language, words = words_of(changed.language, changed.text)
        from changed left join before on before.id = changed.id
        where statement_text.statement_id = changed.id and statement_text.position = 0
          and (before.language, before.text) is distinct from (changed.language, changed.text);
      return null;
    end $$;
    create trigger statement_text_updated after update on statement
      referencing old table as before new table as changed for each statement execute function statement_text_of_changed_statements();

    create function statement_text_of_new_translations() returns trigger language plpgsql as $$
    begin
      insert into statement_text (statement_id, position, language, sort_on, state, words)
        select changed.statement_id, changed.position + 1, changed.language, statement.sort_on, statement.state,
          words_of(changed.language, changed.text)
        from changed join statement on statement.id = changed.statement_id;
      return null;
    end $$;
    create trigger statement_text_inserted after insert on translation
      referencing new table as changed for each statement execute function statement_text_of_new_translations();

    create function statement_text_of_changed_translations() returns trigger language plpgsql as $$
    begin
      delete from statement_text using before
        where statement_text.statement_id = before.statement_id and statement_text.position = before.position + 1;
      insert into statement_text (statement_id, position, language, sort_on, state, words)
        select changed.statement_id, changed.position + 1, changed.language, statement.sort_on, statement.state,
          words_of(changed.language, changed.text)
        from changed join statement on statement.id = changed.statement_id
        on conflict (statement_id, position) do update
          set (language, sort_on, state, words) = row (excluded.language, excluded.sort_on, excluded.state, excluded.words);
      return null;
    end $$;
    create trigger statement_text_updated after update on translation
      referencing old table as before new table as changed for each statement execute function statement_text_of_changed_translations();

    create function statement_text_of_no_translations() returns trigger language plpgsql as $$
    begin
      delete from statement_text using before
        where statement_text.statement_id = before.statement_id and statement_text.position = before.position + 1;
      return null;
    end $$;
    create trigger statement_text_deleted after delete on translation
      referencing old table as before for each statement execute function statement_text_of_no_translations();

    create function statement_text_of_no_translation_at_all() returns trigger language plpgsql as $$
    begin
      delete from statement_text where position > 0;
      return null;
    end $$;
    create trigger statement_text_truncated after truncate on translation
      for each statement execute function statement_text_of_no_translation_at_all();
  `.execute(db);
}

/**
 * ts_headline marks hits in the folded text, by characters that the text cannot contain there. Their places are then
 * marked in the text as it is, so no text can forge a mark. Places are bytes where folding kept their number, which
 * costs a long text no more than its length.
 */
async function headlines(db: Kysely<never>): Promise<void> {
  await sql`
    create function escape_html(value text) returns text
      language sql immutable parallel safe
      return replace(replace(replace(replace(replace(value, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;');

    create function mark_words(value text, language text, search text) returns text language plpgsql stable parallel safe as $$
    declare
      folded text := translate(fold_letters(value), E'\\x02\\x03', '  ');
      headline text := ts_headline(words_configuration(language), folded, words_query(language, search),
        E'HighlightAll=true,StartSel="\\x02",StopSel="\\x03"');
      -- Every second part is a hit.
      parts text[] := string_to_array(translate(headline, E'\\x03', E'\\x02'), E'\\x02');
      bytes bytea := convert_to(value, 'UTF8');
      letters text[] := case when value ~ ${sql.lit(attached)} then letters_of(value) end;
      place integer := 0;
      size integer;
      part text;
    begin
      if array_to_string(parts, '') <> folded then
        return escape_html(value);
      end if;
      for at in 1..cardinality(parts) loop
        if letters is null then
          size := octet_length(parts[at]);
          part := escape_html(convert_from(substr(bytes, place + 1, size), 'UTF8'));
        else
          size := char_length(parts[at]);
          part := escape_html(array_to_string(letters[place + 1:place + size], ''));
        end if;
        parts[at] := case at % 2 when 0 then '<mark>' || part || '</mark>' else part end;
        place := place + size;
      end loop;
      return array_to_string(parts, '');
    end $$;
    comment on function mark_words is
      'HTML of a text with the words a search finds in <mark>, all else escaped. Words of more than 2,047 bytes, which are not indexed, leave a text unmarked.';
  `.execute(db);
}

export async function down(db: Kysely<never>): Promise<void> {
  await sql`
    drop trigger statement_text_inserted on statement;
    drop trigger statement_text_updated on statement;
    drop trigger statement_text_inserted on translation;
    drop trigger statement_text_updated on translation;
    drop trigger statement_text_deleted on translation;
    drop trigger statement_text_truncated on translation;
    drop function statement_text_of_new_statements, statement_text_of_changed_statements, statement_text_of_new_translations,
      statement_text_of_changed_translations, statement_text_of_no_translations, statement_text_of_no_translation_at_all;
    drop table statement_text;
    drop function mark_words, escape_html, words_query_of_any_language, words_query, words_of, words_configuration, fold_letters, letters_of;
  `.execute(db);
  for (const name of configurations)
    await sql`drop text search configuration ${sql.id(configuration(name))}`.execute(db);
}
