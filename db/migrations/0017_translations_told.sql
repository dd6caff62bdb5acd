-- Pages name the published translations of an article, by address and headline. When one is linked elsewhere, those
-- that it was linked with hear of it as well as those that it is linked with now; what readers do not see tells nobody.
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
      select 'translations:' || linked from old_rows o join new_rows n using (id), unnest(array[o.translation_group, n.translation_group]) as linked
        where linked is not null and 'published' in (o.status, n.status)
          and (o.status, o.title, o.slug, o.translation_group, o.section_id) is distinct from (n.status, n.title, n.slug, n.translation_group, n.section_id)
    ) as t(tag)));
  return null;
end $$;
