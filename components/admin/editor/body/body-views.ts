import type { NodeViewRenderer } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import type { useTranslations } from 'next-intl';
import { EmbedView } from '../views/embed-view.client';
import { element, fieldedBlock, labelledBlock } from '../views/fielded-block';
import { FigureView } from '../views/figure-view.client';
import { GalleryView } from '../views/gallery-view.client';
import { RelatedView } from '../views/related-view.client';

/** How the blocks stand on the paper, as near to the page as an editor can be. */
export function bodyViews(
  t: ReturnType<typeof useTranslations<'desk.editor.blocks'>>,
): Partial<Record<string, NodeViewRenderer>> {
  const cite = { attribute: 'cite', empty: null, label: t('cite'), placeholder: t('citePlaceholder') };
  return {
    blockquote: fieldedBlock({
      ...cite,
      build: () => {
        const content = element('blockquote');
        const holder = element('figcaption');
        return { dom: element('figure', 'quotation', content, holder), content, holder };
      },
    }),
    pullQuote: fieldedBlock({
      ...cite,
      build: () => {
        const content = element('p');
        const holder = element('figcaption');
        return {
          dom: element('figure', 'pull-quote', element('blockquote', '', content), holder),
          content,
          holder,
        };
      },
    }),
    factBox: fieldedBlock({
      attribute: 'title',
      empty: '',
      label: t('boxTitle'),
      placeholder: t('boxTitlePlaceholder'),
      build: () => {
        const content = element('div');
        const holder = element('div', 'box-title', element('i', 'nuqta'));
        return { dom: element('div', 'facts', holder, content), content, holder };
      },
    }),
    table: fieldedBlock({
      attribute: 'caption',
      empty: null,
      label: t('tableCaption'),
      placeholder: t('tableCaptionPlaceholder'),
      build: () => {
        const content = element('tbody');
        const holder = element('caption');
        return { dom: element('div', 'table-frame', element('table', '', holder, content)), content, holder };
      },
    }),
    noteBox: labelledBlock('note-box', (kind) => t(kind === 'unsupported' ? 'unsupportedNote' : 'note')),
    figure: ReactNodeViewRenderer(FigureView),
    gallery: ReactNodeViewRenderer(GalleryView),
    embed: ReactNodeViewRenderer(EmbedView),
    relatedArticle: ReactNodeViewRenderer(RelatedView),
  };
}
