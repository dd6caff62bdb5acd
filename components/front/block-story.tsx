import type { ComponentProps } from 'react';
import { StoryCard } from '@/components/ui/story-card';
import type { ArticleCard } from '@/lib/articles/types';

type CardProps = ComponentProps<typeof StoryCard>;

interface BlockStoryProps extends Omit<CardProps, 'label' | 'hasStandfirst'> {
  /** A place meant for a picture is filled with words when the story has none. */
  standfirst?: 'always' | 'without-picture' | 'never';
}

/** A story inside its section's block: no section name above it, since the block's head says it. */
export function BlockStory({ standfirst = 'never', ...props }: BlockStoryProps) {
  const { card } = props;
  const hasStandfirst =
    standfirst === 'always' || (standfirst === 'without-picture' && card.picture === null);
  return <StoryCard {...props} label={labelWithin(card)} hasStandfirst={hasStandfirst} />;
}

/** Kicker, genre or sub-section, in this order; nothing when only the section itself would stand there. */
function labelWithin(card: ArticleCard): 'kicker' | 'none' {
  return card.kicker || card.genre || card.section.parentId !== null ? 'kicker' : 'none';
}
