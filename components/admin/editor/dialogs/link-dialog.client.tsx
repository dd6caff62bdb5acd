'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { Field } from '@/components/admin/ui/field';
import { hrefSchema } from '@/lib/articles/body/body-schema';
import type { ArticleChoice } from '@/lib/articles/editing/references/reference-types';
import { encodePath } from '@/lib/i18n/address';
import { ArticleChoices } from './article-choices.client';

interface LinkDialogProps {
  editor: Editor;
  isOpen: boolean;
  onClose: () => void;
}

/** Gives the chosen words a link: to an address, or to an article of the paper. */
export function LinkDialog({ editor, isOpen, onClose }: LinkDialogProps) {
  const t = useTranslations('desk.editor.link');
  return (
    <Dialog isOpen={isOpen} title={t('title')} onClose={onClose}>
      <LinkForm editor={editor} onClose={onClose} />
    </Dialog>
  );
}

function LinkForm({ editor, onClose }: Omit<LinkDialogProps, 'isOpen'>) {
  const t = useTranslations('desk.editor.link');
  const [address, setAddress] = useState<string>(editor.getAttributes('link').href ?? '');
  const [isWrong, setIsWrong] = useState(false);
  const isLinked = editor.isActive('link');

  const setLink = (href: string, words: string) => {
    const chain = editor.chain().focus().extendMarkRange('link');
    // Without chosen words the link brings its own.
    if (editor.state.selection.empty && !isLinked)
      chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setMark('link', { href }).run();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = completed(address);
    if (href && hrefSchema.safeParse(href).success) setLink(href, address.trim());
    else setIsWrong(true);
  };
  const pick = (article: ArticleChoice) => {
    if (article.path) setLink(encodePath(article.path), article.headline);
  };
  return (
    <form onSubmit={submit} className="dialog-form">
      <Field id="link-address" label={t('address')} error={isWrong ? t('wrong') : undefined}>
        <input
          id="link-address"
          className="input"
          value={address}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? 'link-address-error' : undefined}
          onChange={(event) => {
            setAddress(event.target.value);
            setIsWrong(false);
          }}
        />
      </Field>
      <div className="dialog-actions">
        <button type="submit" className="button button-primary">
          {t('set')}
        </button>
        {isLinked && (
          <button
            type="button"
            className="button"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
              onClose();
            }}
          >
            {t('unset')}
          </button>
        )}
      </div>
      <h3 className="dialog-subtitle">{t('article')}</h3>
      <ArticleChoices
        onPick={pick}
        isPossible={(article) => article.path !== null}
        impossible={t('notPublished')}
      />
    </form>
  );
}

/** What people type for an address: «example.org/a» means https, «a@example.org» a mail. */
function completed(text: string): string | null {
  const address = text.trim();
  if (address === '') return null;
  if (/^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(address)) return address;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`;
  return /^[^\s/:]+\.[^\s/:]{2,}(?:[/?#]\S*)?$/.test(address) ? `https://${address}` : null;
}
