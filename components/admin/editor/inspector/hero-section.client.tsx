'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/admin/ui/field';
import type { ArticleContent } from '@/lib/articles/article-content';
import { useEditorSurroundings } from '../editor-context.client';
import type { ChangeContent } from '../editor-types';
import { AutoTextarea } from '../paper/auto-textarea.client';
import { placeId } from '../places';
import { FocalPicture } from '../views/focal-picture';

interface HeroSectionProps {
  content: ArticleContent;
  change: ChangeContent;
}

/** Pages and share cards show the picture this wide. */
const HERO_MIN_WIDTH = 1_200;

/** The picture at the head of the article. */
export function HeroSection({ content, change }: HeroSectionProps) {
  const t = useTranslations('desk.editor.hero');
  const { edition, references, choosePicture, hasTypingAids, isReadOnly } = useEditorSurroundings();
  const { heroMediaId } = content;
  const picture = heroMediaId === null ? null : references.known.pictures.get(heroMediaId);
  const choose = () =>
    choosePicture((chosen) => {
      references.remember('pictures', chosen);
      // The words of the picture before would be wrong about this one.
      change({ heroMediaId: chosen.id, heroAlt: null, heroCaption: null });
    });
  const words = [
    { place: 'heroAlt', own: content.heroAlt, library: picture?.alt ?? '' },
    { place: 'heroCaption', own: content.heroCaption, library: picture?.caption ?? '' },
  ] as const;
  return (
    <section className="inspector-section" aria-labelledby="hero-title">
      <h2 id="hero-title">{t('title')}</h2>
      {heroMediaId === null ? (
        <button
          type="button"
          id={placeId('hero')}
          className="hero-empty"
          disabled={isReadOnly}
          onClick={choose}
        >
          {t('choose')}
        </button>
      ) : (
        <>
          {picture ? (
            <FocalPicture picture={picture} alt={content.heroAlt ?? picture.alt} maxWidth={640} />
          ) : (
            <p className="thing-missing">{t(picture === null ? 'gone' : 'loading')}</p>
          )}
          {picture && picture.width < HERO_MIN_WIDTH && (
            <p className="field-error">{t('narrow', { width: picture.width, min: HERO_MIN_WIDTH })}</p>
          )}
          <div className="button-pair">
            <button
              type="button"
              id={placeId('hero')}
              className="button"
              disabled={isReadOnly}
              onClick={choose}
            >
              {t('replace')}
            </button>
            <button
              type="button"
              className="button"
              disabled={isReadOnly}
              onClick={() => change({ heroMediaId: null, heroAlt: null, heroCaption: null })}
            >
              {t('remove')}
            </button>
          </div>
          {words.map(({ place, own, library }) => (
            <Field
              key={place}
              id={placeId(place)}
              label={t(`fields.${place}`)}
              error={place === 'heroAlt' && picture && !(own ?? library).trim() ? t('altMissing') : undefined}
            >
              <AutoTextarea
                id={placeId(place)}
                className="input"
                value={own ?? library}
                onText={(text) => change({ [place]: text === library ? null : text })}
                aids={hasTypingAids ? edition.edition : null}
                isOneLine
                readOnly={isReadOnly}
                maxLength={2_000}
                lang={edition.edition}
                dir="auto"
              />
            </Field>
          ))}
          {picture &&
            (picture.credit ? (
              <p className="field-hint">{t('credit', { credit: picture.credit })}</p>
            ) : (
              <p className="field-error">{t('creditMissing')}</p>
            ))}
          {picture && <p className="field-hint">{t('focalPoint')}</p>}
        </>
      )}
    </section>
  );
}
