import { z } from 'zod';
import { DeskRouteRefusal } from '@/lib/auth/desk-route';

const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** The article of a route under `/api/desk/articles/{id}`. @throws DeskRouteRefusal */
export function articleIdOf(params: { id: string }): number {
  const id = idSchema.safeParse(params.id);
  if (!id.success) throw new DeskRouteRefusal('invalid-input');
  return id.data;
}
