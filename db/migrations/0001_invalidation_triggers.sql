-- Derived columns and the outbox, kept by the database itself, so that no writer (use case, import, psql)
-- can forget them. Tag vocabulary: lib/press/tags.ts. Decision: docs/decisions/006-outbox-by-triggers.md.

-- ── one level of nesting ────────────────────────────────────────────────────
create function nashra_sections_check_nesting() returns trigger language plpgsql as $$
begin
  if new.parent_id is not null then
    if exists (select 1 from sections where id = new.parent_id and parent_id is not null) then
      raise exception 'a sub-section cannot hold sub-sections' using errcode = 'check_violation', constraint = 'sections_one_level';
    end if;
    if exists (select 1 from sections where parent_id = new.id) then
      raise exception 'a section with sub-sections cannot become a sub-section' using errcode = 'check_violation', constraint = 'sections_one_level';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger sections_check_nesting before insert or update of parent_id on sections
  for each row execute function nashra_sections_check_nesting();
--> statement-breakpoint
create function nashra_sections_after_move() returns trigger language plpgsql as $$
begin
  if new.slug is distinct from old.slug then
    insert into former_section_slugs (edition, slug, section_id) values (old.edition, old.slug, old.id)
      on conflict (edition, slug) do update set section_id = excluded.section_id;
    delete from former_section_slugs where edition = new.edition and slug = new.slug;
  end if;
  if new.parent_id is distinct from old.parent_id then
    update articles set root_section_id = coalesce(new.parent_id, new.id) where section_id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger sections_after_move after update on sections
  for each row execute function nashra_sections_after_move();
--> statement-breakpoint

-- ── articles: root section, mirrored publication time ───────────────────────
create function nashra_articles_set_root() returns trigger language plpgsql as $$
begin
  select coalesce(parent_id, id) into new.root_section_id from sections where id = new.section_id;
  if new.section_id is null then new.root_section_id := null; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger articles_set_root before insert or update of section_id on articles
  for each row execute function nashra_articles_set_root();
--> statement-breakpoint
create function nashra_articles_mirror_publication() returns trigger language plpgsql as $$
declare
  shown timestamptz := case when new.status = 'published' then new.published_at end;
begin
  update article_authors set published_at = shown where article_id = new.id and published_at is distinct from shown;
  update article_tags set published_at = shown where article_id = new.id and published_at is distinct from shown;
  return null;
end $$;
--> statement-breakpoint
create trigger articles_mirror_publication after update of status, published_at on articles
  for each row when (old.status is distinct from new.status or old.published_at is distinct from new.published_at)
  execute function nashra_articles_mirror_publication();
--> statement-breakpoint
create function nashra_link_set_publication() returns trigger language plpgsql as $$
begin
  select case when status = 'published' then published_at end into new.published_at from articles where id = new.article_id;
  return new;
end $$;
--> statement-breakpoint
create trigger article_authors_set_publication before insert on article_authors
  for each row execute function nashra_link_set_publication();
--> statement-breakpoint
create trigger article_tags_set_publication before insert on article_tags
  for each row execute function nashra_link_set_publication();
--> statement-breakpoint

-- ── outbox ──────────────────────────────────────────────────────────────────
create function nashra_emit(outbox_kind text, changed text[]) returns void language plpgsql as $$
declare
  new_id bigint;
begin
  if coalesce(array_length(changed, 1), 0) = 0 then return; end if;
  insert into outbox (kind, tags) values (outbox_kind, changed) returning id into new_id;
  perform pg_notify('nashra_outbox', new_id::text);
end $$;
--> statement-breakpoint
create function nashra_article_lists(edition text, section_id bigint, root_section_id bigint, published_at timestamptz)
returns text[] language sql immutable as $$
  select array_remove(array[
    'list:front:' || edition,
    'list:latest:' || edition,
    'list:section:' || section_id,
    'list:section:' || root_section_id,
    'list:archive:' || edition || ':' || to_char(published_at at time zone 'UTC', 'YYYY-MM')
  ], null)
$$;
--> statement-breakpoint
create function nashra_articles_after_insert() returns trigger language plpgsql as $$
begin
  perform nashra_emit('invalidate', (
    select array_agg(distinct tag) from (
      select unnest(nashra_article_lists(edition, section_id, root_section_id, published_at) || array['article:' || id, 'card:' || id])
      from new_rows where status = 'published'
    ) as t(tag)));
  return null;
end $$;
--> statement-breakpoint
create trigger articles_after_insert after insert on articles referencing new table as new_rows
  for each statement execute function nashra_articles_after_insert();
--> statement-breakpoint
create function nashra_articles_after_delete() returns trigger language plpgsql as $$
begin
  perform nashra_emit('withdraw', (select array_agg('article:' || id) from old_rows where status in ('published', 'withdrawn')));
  perform nashra_emit('invalidate', (
    select array_agg(distinct tag) from (
      select unnest(nashra_article_lists(edition, section_id, root_section_id, published_at) || array['card:' || id])
      from old_rows where status = 'published'
    ) as t(tag)));
  return null;
end $$;
--> statement-breakpoint
create trigger articles_after_delete after delete on articles referencing old table as old_rows
  for each statement execute function nashra_articles_after_delete();
--> statement-breakpoint
create function nashra_articles_after_update() returns trigger language plpgsql as $$
begin
  -- The text must not be served again: a hard drop.
  perform nashra_emit('withdraw', (
    select array_agg('article:' || o.id) from old_rows o join new_rows n using (id)
    where o.status = 'published' and n.status <> 'published'));
  perform nashra_emit('invalidate', (
    select array_agg(distinct tag) from (
      select 'article:' || n.id from old_rows o join new_rows n using (id)
        where n.status in ('published', 'withdrawn') or o.status in ('published', 'withdrawn')
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
create trigger articles_after_update after update on articles referencing old table as old_rows new table as new_rows
  for each statement execute function nashra_articles_after_update();
--> statement-breakpoint

-- Bylines and tags: the lists they make, and the article that shows them.
create function nashra_article_authors_changed() returns trigger language plpgsql as $$
begin
  perform nashra_emit('invalidate', (
    select array_agg(distinct tag) from (
      select unnest(array['list:author:' || author_id, 'article:' || article_id, 'card:' || article_id]) from changed_rows where published_at is not null
    ) as t(tag)));
  return null;
end $$;
--> statement-breakpoint
create trigger article_authors_after_insert after insert on article_authors referencing new table as changed_rows
  for each statement execute function nashra_article_authors_changed();
--> statement-breakpoint
create trigger article_authors_after_update_old after update on article_authors referencing old table as changed_rows
  for each statement execute function nashra_article_authors_changed();
--> statement-breakpoint
create trigger article_authors_after_update_new after update on article_authors referencing new table as changed_rows
  for each statement execute function nashra_article_authors_changed();
--> statement-breakpoint
create trigger article_authors_after_delete after delete on article_authors referencing old table as changed_rows
  for each statement execute function nashra_article_authors_changed();
--> statement-breakpoint
create function nashra_article_tags_changed() returns trigger language plpgsql as $$
begin
  perform nashra_emit('invalidate', (
    select array_agg(distinct tag) from (
      select unnest(array['list:tag:' || tag_id, 'article:' || article_id]) from changed_rows where published_at is not null
    ) as t(tag)));
  return null;
end $$;
--> statement-breakpoint
create trigger article_tags_after_insert after insert on article_tags referencing new table as changed_rows
  for each statement execute function nashra_article_tags_changed();
--> statement-breakpoint
create trigger article_tags_after_update_old after update on article_tags referencing old table as changed_rows
  for each statement execute function nashra_article_tags_changed();
--> statement-breakpoint
create trigger article_tags_after_update_new after update on article_tags referencing new table as changed_rows
  for each statement execute function nashra_article_tags_changed();
--> statement-breakpoint
create trigger article_tags_after_delete after delete on article_tags referencing old table as changed_rows
  for each statement execute function nashra_article_tags_changed();
--> statement-breakpoint

-- Entities that pages name directly. One row-level function each: these tables change rarely.
create function nashra_entity_changed() returns trigger language plpgsql as $$
declare
  entity record := coalesce(new, old);
  changed text[];
begin
  changed := case tg_table_name
    when 'sections' then array['section:' || entity.id]
    when 'tags' then array['tag:' || entity.id]
    when 'authors' then array['author:' || entity.id]
    when 'media' then array['media:' || entity.id]
    when 'pages' then array['page:' || entity.id, 'pages:' || (to_jsonb(entity) ->> 'edition')]
    when 'corrections' then array['article:' || (to_jsonb(entity) ->> 'article_id'),
      'list:corrections:' || (select edition from articles where id = (to_jsonb(entity) ->> 'article_id')::bigint)]
  end;
  if tg_table_name = 'sections' then
    changed := changed || ('sections:' || (to_jsonb(entity) ->> 'edition'));
  end if;
  perform nashra_emit('invalidate', array_remove(changed, null));
  return null;
end $$;
--> statement-breakpoint
create trigger sections_changed after insert or update or delete on sections for each row execute function nashra_entity_changed();
--> statement-breakpoint
create trigger tags_changed after update or delete on tags for each row execute function nashra_entity_changed();
--> statement-breakpoint
create trigger authors_changed after update or delete on authors for each row execute function nashra_entity_changed();
--> statement-breakpoint
create trigger media_changed after update or delete on media for each row execute function nashra_entity_changed();
--> statement-breakpoint
create trigger pages_changed after insert or update or delete on pages for each row execute function nashra_entity_changed();
--> statement-breakpoint
create trigger corrections_changed after insert or update or delete on corrections for each row execute function nashra_entity_changed();
--> statement-breakpoint
create function nashra_redirects_changed() returns trigger language plpgsql as $$
begin
  perform nashra_emit('invalidate', array['redirects']);
  return null;
end $$;
--> statement-breakpoint
create trigger redirects_changed after insert or update or delete on redirects for each statement execute function nashra_redirects_changed();
--> statement-breakpoint
create function nashra_settings_changed() returns trigger language plpgsql as $$
begin
  perform nashra_emit('invalidate', array['settings:' || (to_jsonb(coalesce(new, old)) ->> 'edition')]);
  return null;
end $$;
--> statement-breakpoint
create trigger settings_changed after insert or update or delete on settings for each row execute function nashra_settings_changed();
--> statement-breakpoint
create function nashra_front_changed() returns trigger language plpgsql as $$
begin
  perform nashra_emit('invalidate', array['list:front:' || (select edition from fronts where id = (to_jsonb(coalesce(new, old)) ->> 'front_id')::bigint)]);
  return null;
end $$;
--> statement-breakpoint
create trigger front_versions_changed after insert or update or delete on front_versions for each row execute function nashra_front_changed();
