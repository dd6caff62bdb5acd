ALTER TABLE "settings" DROP COLUMN "is_enabled";--> statement-breakpoint
-- Every page links to the other editions in which something is published: it hears when one opens or falls silent.
create function nashra_articles_editions() returns trigger language plpgsql as $$
declare
  changed text[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct edition) into changed from new_rows n where status = 'published'
      and not exists (select from articles a where a.edition = n.edition and a.status = 'published' and a.id not in (select id from new_rows));
  elsif tg_op = 'UPDATE' then
    select array_agg(distinct n.edition) into changed from old_rows o join new_rows n using (id)
      where (o.status = 'published') <> (n.status = 'published')
      and not exists (select from articles a where a.edition = n.edition and a.status = 'published' and a.id not in (select id from new_rows));
  else
    select array_agg(distinct edition) into changed from old_rows o where status = 'published'
      and not exists (select from articles a where a.edition = o.edition and a.status = 'published');
  end if;
  if changed is not null then perform nashra_emit('invalidate', array['editions']); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger articles_editions_insert after insert on articles referencing new table as new_rows
  for each statement execute function nashra_articles_editions();
--> statement-breakpoint
create trigger articles_editions_update after update on articles referencing old table as old_rows new table as new_rows
  for each statement execute function nashra_articles_editions();
--> statement-breakpoint
create trigger articles_editions_delete after delete on articles referencing old table as old_rows
  for each statement execute function nashra_articles_editions();
--> statement-breakpoint
-- An article that comes in published (an import) is a translation of others from the start.
create or replace function nashra_articles_after_insert() returns trigger language plpgsql as $$
begin
  perform nashra_emit('invalidate', (
    select array_agg(distinct tag) from (
      select unnest(nashra_article_lists(edition, section_id, root_section_id, published_at) || array['article:' || id, 'card:' || id])
      from new_rows where status = 'published'
      union all
      select 'translations:' || translation_group from new_rows where status = 'published' and translation_group is not null
    ) as t(tag)));
  return null;
end $$;
