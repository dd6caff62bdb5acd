/** The nth generated article: the same number always gives the same text. Pure. */
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { ACTORS, type Noun, PLACES, TOPICS, WORLD_PLACES } from './lexicon';
import {
  OPINION_HEADLINES,
  OPINION_LEADS,
  OPINION_SENTENCES,
  OPINION_STANDFIRSTS,
} from './opinion-sentences';
import { createRandom, type Random } from './random';
import { HEADLINES, LEADS, SENTENCES, STANDFIRSTS, type StoryFacts, type Template } from './sentences';

export interface ComposedArticle {
  headline: string;
  standfirst: string;
  paragraphs: string[];
  body: BodyDocument;
}

const NEWS = { headlines: HEADLINES, standfirsts: STANDFIRSTS, leads: LEADS, sentences: SENTENCES };
const OPINION = {
  headlines: OPINION_HEADLINES,
  standfirsts: OPINION_STANDFIRSTS,
  leads: OPINION_LEADS,
  sentences: OPINION_SENTENCES,
};

/** What a newsroom's own section, unknown to the word lists, writes about. */
const ANY_TOPIC: Noun[] = Object.values(TOPICS).flat();
const PARAGRAPHS_WITH_SUBHEADING = 6;
const SUBHEADINGS = [
  'ما تقوله الأرقام',
  'أصوات من المكان',
  'ما التالي',
  'خلفية القرار',
  'من يدفع',
  'سؤال مؤجل',
];

/**
 * @param number from 0; the seed of everything chosen
 * @param sectionSlug of the top section, which decides the topics
 */
export function composeArticle(number: number, sectionSlug: string, isOpinion: boolean): ComposedArticle {
  const random = createRandom(number * 7919 + 17);
  const story = factsOf(random, sectionSlug);
  const forms = isOpinion ? OPINION : NEWS;
  const say = (templates: Template[]) => random.pick(templates)(story, random);
  const headline = say(forms.headlines);
  const standfirst = say(forms.standfirsts);
  const paragraphs = [
    say(forms.leads),
    ...chosen(forms.sentences, random).map((form) => form(story, random)),
  ];
  return { headline, standfirst, paragraphs, body: bodyOf(paragraphs, random) };
}

function factsOf(random: Random, sectionSlug: string): StoryFacts {
  const actors = ACTORS[sectionSlug] ?? ACTORS.any ?? [];
  const places = sectionSlug === 'world' ? WORLD_PLACES : PLACES;
  const actor = random.pick(actors);
  const place = random.pick(places);
  return {
    topic: random.pick(TOPICS[sectionSlug] ?? ANY_TOPIC),
    actor,
    otherActor: random.pick(actors.filter((other) => other !== actor)),
    place,
    otherPlace: random.pick(places.filter((other) => other !== place)),
  };
}

/** Four to nine different sentences, in a random order. */
function chosen(sentences: Template[], random: Random): Template[] {
  const left = [...sentences];
  const count = random.between(4, 9);
  return Array.from({ length: count }, () => left.splice(Math.floor(random.next() * left.length), 1)).flat();
}

function bodyOf(paragraphs: string[], random: Random): BodyDocument {
  const content: BodyDocument['content'] = paragraphs.map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  if (paragraphs.length >= PARAGRAPHS_WITH_SUBHEADING) {
    const text = random.pick(SUBHEADINGS);
    content.splice(3, 0, { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
  }
  return { type: 'doc', content };
}
