-- The corrections ledger shows those of published articles: it changes when one that was corrected is withdrawn, and
-- when it comes back to readers.
create function nashra_corrected_articles_changed() returns trigger language plpgsql as $$
begin
  perform nashra_emit('invalidate', (
    select array_agg(distinct 'list:corrections:' || n.edition)
    from old_rows o join new_rows n using (id)
    where o.status is distinct from n.status and 'published' in (o.status, n.status)
      and exists (select 1 from corrections c where c.article_id = n.id)));
  return null;
end $$;
--> statement-breakpoint
create trigger articles_corrections_update after update on articles referencing old table as old_rows new table as new_rows
  for each statement execute function nashra_corrected_articles_changed();
