-- A job that ends an article's time in the paper names that time, as its key does already.
UPDATE "jobs" SET "payload" = "payload" || jsonb_build_object('expiresAt',
  to_char(to_timestamp(split_part("unique_key", ':', 3)::bigint / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
WHERE "kind" = 'expire-article' AND "status" <> 'done';
