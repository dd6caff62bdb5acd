import type { z } from 'zod';
import { blockSchema } from '@/lib/articles/body/body-schema';

/**
 * How a block without text of its own travels over the clipboard: its attributes as JSON in `data-attrs`,
 * believed only as far as the body's own schema does.
 */
export function blockDataRules(type: string, tag: string) {
  return [
    {
      tag: `${tag}[data-block="${type}"]`,
      getAttrs: (element: HTMLElement) => readAttributes(type, element.dataset.attrs),
    },
  ];
}

export function blockDataAttributes(type: string, attrs: Record<string, unknown>): Record<string, string> {
  return { 'data-block': type, 'data-attrs': JSON.stringify(attrs) };
}

function readAttributes(type: string, json: string | undefined): Record<string, unknown> | false {
  try {
    const parsed: z.ZodSafeParseResult<unknown> = blockSchema.safeParse({
      type,
      attrs: JSON.parse(json ?? ''),
    });
    return parsed.success ? (parsed.data as { attrs: Record<string, unknown> }).attrs : false;
  } catch {
    return false;
  }
}
