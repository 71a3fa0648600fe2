-- Two roles for an archive in a database of its own: the owner migrates and imports, the server reads.
-- An administrator runs this once in that database, and again at will: psql "$ADMIN_URL" -f db/roles.sql
-- Then: \password on_record_owner, \password on_record_reader.

do $$
begin
  if to_regrole('on_record_owner') is null then
    create role on_record_owner login;
  end if;
  if to_regrole('on_record_reader') is null then
    create role on_record_reader login;
  end if;
  -- By default everybody may connect, and make temporary tables.
  execute format('revoke all on database %I from public', current_database());
  -- create: for the extensions pg_trgm and unaccent.
  execute format('grant connect, create, temporary on database %I to on_record_owner', current_database());
  execute format('grant connect on database %I to on_record_reader', current_database());
end
$$;

revoke all on schema public from public;
grant usage, create on schema public to on_record_owner;
grant usage on schema public to on_record_reader;

-- Whatever a connection asks for, and where a pooler hands connections around: these hold on every one.
alter role on_record_reader set default_transaction_read_only = on;
alter role on_record_reader set statement_timeout = '30s';
alter role on_record_reader set idle_in_transaction_session_timeout = '30s';
alter role on_record_reader set timezone = 'UTC';
alter role on_record_reader set random_page_cost = 1.1;
