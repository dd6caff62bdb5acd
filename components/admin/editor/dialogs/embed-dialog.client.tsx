'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { Field } from '@/components/admin/ui/field';
import { embedAddress } from '@/lib/articles/from-html/embed-address';
import { useEditorSurroundings } from '../editor-context.client';
import { insertThing } from '../insert-thing';
import { ownRecording } from './own-recording';

interface EmbedDialogProps {
  editor: Editor;
  isOpen: boolean;
  onClose: () => void;
}

/** Puts foreign content into the text by its address, or by the code that its provider gives; or a recording of ours. */
export function EmbedDialog({ editor, isOpen, onClose }: EmbedDialogProps) {
  const t = useTranslations('desk.editor.embed');
  return (
    <Dialog isOpen={isOpen} title={t('title')} onClose={onClose}>
      <EmbedForm editor={editor} onClose={onClose} />
    </Dialog>
  );
}

function EmbedForm({ editor, onClose }: Omit<EmbedDialogProps, 'isOpen'>) {
  const t = useTranslations('desk.editor.embed');
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const { edition } = useEditorSurroundings();
  const own = ownRecording(text, [edition.siteUrl, globalThis.location?.origin ?? edition.siteUrl]);
  const address = own ?? embedAddress(addressIn(text));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!address) {
      setIsWrong(true);
      return;
    }
    insertThing(editor, { type: 'embed', attrs: address });
    onClose();
  };
  return (
    <form onSubmit={submit} className="dialog-form">
      <Field
        id="embed-address"
        label={t('address')}
        hint={t('hint')}
        error={isWrong ? t('wrong') : undefined}
      >
        <textarea
          id="embed-address"
          className="input"
          rows={2}
          value={text}
          dir="ltr"
          placeholder="https://"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? 'embed-address-hint embed-address-error' : 'embed-address-hint'}
          onChange={(event) => {
            setText(event.target.value);
            setIsWrong(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) submit(event);
          }}
        />
      </Field>
      <p role="status" className="field-hint">
        {address ? t('recognised', { provider: t(`providers.${address.provider}`) }) : ''}
      </p>
      <div className="dialog-actions">
        <button type="submit" className="button button-primary">
          {t('insert')}
        </button>
      </div>
    </form>
  );
}

/** The address itself, or the one in a piece of embed code. */
function addressIn(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('<'))
    return /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(trimmed) ? `https://${trimmed}` : trimmed;
  const telegram = /data-telegram-post="([\w/]+)"/.exec(trimmed)?.[1];
  if (telegram) return `https://t.me/${telegram}`;
  const given =
    /data-instgrm-permalink="([^"]+)"/.exec(trimmed)?.[1] ??
    /\bcite="([^"]+)"/.exec(trimmed)?.[1] ??
    /<iframe[^>]*\bsrc="([^"]+)"/i.exec(trimmed)?.[1] ??
    [...trimmed.matchAll(/href="(https?:[^"]+)"/g)].at(-1)?.[1];
  return (given ?? '').replaceAll('&amp;', '&').replace(/^\/\//, 'https://');
}
