-- What the desk needs of the database itself: an audit log that nobody can rewrite, fronts that tell the
-- press only of what readers see, and word to open desks that something changed.

-- No reader sees this, so no page need go stale; a large archive is spared comparing each text with itself.
alter table articles disable trigger user;
--> statement-breakpoint
update articles set edited_at = updated_at;
--> statement-breakpoint
alter table articles enable trigger user;
--> statement-breakpoint

-- ── audit log: append-only ──────────────────────────────────────────────────
create function nashra_audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger audit_log_no_change before update or delete on audit_log
  for each row execute function nashra_audit_is_append_only();
--> statement-breakpoint
create trigger audit_log_no_truncate before truncate on audit_log
  for each statement execute function nashra_audit_is_append_only();
--> statement-breakpoint

-- ── fronts: drafts and scheduled versions are nobody's business but the desk's ──
create or replace function nashra_front_changed() returns trigger language plpgsql as $$
declare
  row_after record := coalesce(new, old);
begin
  if (tg_op <> 'DELETE' and new.status = 'live') or (tg_op <> 'INSERT' and old.status = 'live') then
    perform nashra_emit('invalidate', array['list:front:' || (select edition from fronts where id = row_after.front_id)]);
  end if;
  return null;
end $$;
--> statement-breakpoint

-- ── articles: work at the desk that readers do not see makes no page stale ──
create or replace function nashra_articles_after_update() returns trigger language plpgsql as $$
begin
  -- The text must not be served again: a hard drop.
  perform nashra_emit('withdraw', (
    select array_agg('article:' || o.id) from old_rows o join new_rows n using (id)
    where o.status = 'published' and n.status <> 'published'));
  perform nashra_emit('invalidate', (
    select array_agg(distinct tag) from (
      select 'article:' || n.id from old_rows o join new_rows n using (id)
        where (n.status in ('published', 'withdrawn') or o.status in ('published', 'withdrawn'))
          and (o.status, o.edition, o.kind, o.genre, o.title, o.kicker, o.standfirst, o.dateline, o.body, o.word_count, o.section_id, o.hero_media_id, o.hero_alt, o.hero_caption, o.slug, o.published_at, o.first_published_at, o.withdrawn_at, o.withdrawn_reason, o.updated_at, o.translation_group, o.seo_title, o.seo_description, o.is_indexed)
            is distinct from (n.status, n.edition, n.kind, n.genre, n.title, n.kicker, n.standfirst, n.dateline, n.body, n.word_count, n.section_id, n.hero_media_id, n.hero_alt, n.hero_caption, n.slug, n.published_at, n.first_published_at, n.withdrawn_at, n.withdrawn_reason, n.updated_at, n.translation_group, n.seo_title, n.seo_description, n.is_indexed)
      union all
      select 'card:' || n.id from old_rows o join new_rows n using (id)
        where 'published' in (o.status, n.status)
          and (o.status, o.title, o.kicker, o.standfirst, o.slug, o.section_id, o.hero_media_id, o.hero_alt, o.kind, o.genre, o.published_at, o.updated_at)
            is distinct from (n.status, n.title, n.kicker, n.standfirst, n.slug, n.section_id, n.hero_media_id, n.hero_alt, n.kind, n.genre, n.published_at, n.updated_at)
      union all
      select unnest(case when o.status = 'published' then nashra_article_lists(o.edition, o.section_id, o.root_section_id, o.published_at) end
                 || case when n.status = 'published' then nashra_article_lists(n.edition, n.section_id, n.root_section_id, n.published_at) end)
        from old_rows o join new_rows n using (id)
        where 'published' in (o.status, n.status)
          and (o.status, o.edition, o.section_id, o.root_section_id, o.published_at, o.kind, o.is_indexed)
            is distinct from (n.status, n.edition, n.section_id, n.root_section_id, n.published_at, n.kind, n.is_indexed)
      union all
      select 'translations:' || coalesce(n.translation_group, o.translation_group) from old_rows o join new_rows n using (id)
        where coalesce(n.translation_group, o.translation_group) is not null
          and (o.status, o.slug, o.translation_group, o.section_id) is distinct from (n.status, n.slug, n.translation_group, n.section_id)
    ) as t(tag)));
  return null;
end $$;
--> statement-breakpoint

-- ── word to open desks: channel nashra_desk, `article:42`, `lease:42`, `articles` when many changed ──
create function nashra_desk_articles_changed() returns trigger language plpgsql as $$
begin
  if (select count(*) from changed_rows) > 20 then
    perform pg_notify('nashra_desk', 'articles');
  else
    perform pg_notify('nashra_desk', 'article:' || id) from changed_rows;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger articles_desk_insert after insert on articles referencing new table as changed_rows
  for each statement execute function nashra_desk_articles_changed();
--> statement-breakpoint
create trigger articles_desk_update after update on articles referencing new table as changed_rows
  for each statement execute function nashra_desk_articles_changed();
--> statement-breakpoint
create trigger articles_desk_delete after delete on articles referencing old table as changed_rows
  for each statement execute function nashra_desk_articles_changed();
--> statement-breakpoint
create function nashra_desk_row_changed() returns trigger language plpgsql as $$
declare
  changed jsonb := to_jsonb(coalesce(new, old));
begin
  perform pg_notify('nashra_desk', case tg_table_name
    when 'edit_leases' then 'lease:' || (changed ->> 'article_id')
    when 'article_notes' then 'note:' || (changed ->> 'article_id')
    when 'front_versions' then 'front:' || (changed ->> 'front_id')
  end);
  return null;
end $$;
--> statement-breakpoint
-- Extending a lease changes nothing that others see.
create trigger edit_leases_desk after insert or delete or update of person_id, holder on edit_leases
  for each row execute function nashra_desk_row_changed();
--> statement-breakpoint
create trigger article_notes_desk after insert or update or delete on article_notes
  for each row execute function nashra_desk_row_changed();
--> statement-breakpoint
create trigger front_versions_desk after insert or update or delete on front_versions
  for each row execute function nashra_desk_row_changed();
