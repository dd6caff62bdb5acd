-- A picture's file can be replaced and its words mended: every page that shows it is told, wherever it stands
-- (cards, bodies, portraits, static pages, fronts). What only the desk sees (rights, the search document)
-- makes no page stale.
drop trigger media_changed on media;
--> statement-breakpoint
create function nashra_media_changed() returns trigger language plpgsql as $$
declare
  reference jsonb := jsonb_build_array(old.id);
begin
  perform nashra_emit('invalidate', (
    select array_agg(distinct tag) from (
      select 'media:' || old.id
      union all
      select unnest(array['article:' || id, 'card:' || id]) from articles where hero_media_id = old.id and status = 'published'
      union all
      select 'article:' || id from articles where jsonb_path_query_array(body, '$.**.mediaId') @> reference and status = 'published'
      union all
      select 'author:' || id from authors where portrait_id = old.id
      union all
      select 'page:' || id from pages where jsonb_path_query_array(body, '$.**.mediaId') @> reference
      union all
      select 'list:front:' || f.edition from front_versions v join fronts f on f.id = v.front_id
        where v.status = 'live' and jsonb_path_query_array(v.zones, '$.**.mediaId') @> reference
    ) as t(tag)));
  return null;
end $$;
--> statement-breakpoint
create trigger media_changed after update on media for each row
  when ((old.hash, old.width, old.height, old.widths, old.focal_x, old.focal_y, old.colour, old.alt, old.caption, old.credit)
    is distinct from (new.hash, new.width, new.height, new.widths, new.focal_x, new.focal_y, new.colour, new.alt, new.caption, new.credit))
  execute function nashra_media_changed();
--> statement-breakpoint
create trigger media_removed after delete on media for each row execute function nashra_media_changed();
