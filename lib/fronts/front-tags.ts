import type { ArticleCard } from '@/lib/articles/types';
import type { Edition } from '@/lib/i18n/editions';
import { cardTags, pressTag } from '@/lib/press/tags';
import type { FrontPage } from './types';

/** Tags of everything a front page shows. */
export function frontTags(edition: Edition, front: FrontPage): string[] {
  const stories = [
    ...front.breaking,
    ...(front.lead ? [front.lead] : []),
    ...front.secondary,
    ...front.opinion,
  ];
  const cards: ArticleCard[] = [
    ...stories,
    ...stories.flatMap((story) => story.related),
    ...front.latest,
    ...front.blocks.flatMap((block) => block.stories),
    ...front.mostRead,
  ];
  return [pressTag.front(edition), pressTag.latest(edition), ...cardTags(cards)];
}
