'use client';

import type { NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type EmbedProvider, isOwnPlayer } from '@/lib/articles/body/body-schema';
import { BlockFrame } from './block-frame.client';

/** Foreign content, as a card: nothing of it is loaded at the desk either. Or a sound or video of the library. */
export function EmbedView(view: NodeViewProps) {
  const t = useTranslations('desk.editor.embed');
  const id = useId();
  const { provider, url } = view.node.attrs as { provider: EmbedProvider; url: string };
  return (
    <BlockFrame
      view={view}
      label={
        isOwnPlayer(provider)
          ? t(`providers.${provider}`)
          : t('name', { provider: t(`providers.${provider}`) })
      }
    >
      {isOwnPlayer(provider) && <Player kind={provider} url={url} label={t(`providers.${provider}`)} />}
      <p className="embed-address">
        <a className="text-link" href={url} target="_blank" rel="noopener noreferrer" dir="ltr">
          {url}
        </a>
      </p>
      {(['title', 'caption'] as const).map((name) => (
        <div key={name} className="picture-words-field">
          <label htmlFor={`${id}-${name}`}>{t(`fields.${name}`)}</label>
          <input
            id={`${id}-${name}`}
            className="block-field"
            value={(view.node.attrs[name] as string | null) ?? ''}
            placeholder={t(`placeholders.${name}`)}
            maxLength={2_000}
            dir="auto"
            onChange={(event) => view.updateAttributes({ [name]: event.target.value || null })}
          />
        </div>
      ))}
    </BlockFrame>
  );
}

/** Loaded only when somebody plays it, as on the page. */
function Player({ kind: Kind, url, label }: { kind: 'audio' | 'video'; url: string; label: string }) {
  return (
    <div className="player">
      <Kind controls preload="none" src={url} aria-label={label} />
    </div>
  );
}
