'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MediaPicker } from '@/components/admin/media/media-picker.client';
import { DeskForm } from '@/components/admin/newsroom/desk-form.client';
import { LinksField } from '@/components/admin/newsroom/links-field.client';
import { TextField } from '@/components/admin/newsroom/text-field.client';
import { useDeskForm } from '@/components/admin/newsroom/use-desk-form.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { DeskAuthor } from '@/lib/authors/desk/types';
import type { Edition } from '@/lib/i18n/editions';

export interface AuthorValues {
  name: string;
  slug: string;
  role: string;
  biography: string;
  portraitId: number | null;
  links: { label: string; href: string }[];
}

/** What the screen can ask of the server; handed down by the page. */
export interface AuthorActions {
  create: (input: AuthorValues & { edition: Edition }) => Promise<DeskActionResult<{ id: number }, string>>;
  edit: (
    input: AuthorValues & { authorId: number; seen: string },
  ) => Promise<DeskActionResult<{ id: number }, string>>;
}

interface AuthorFormProps {
  edition: Edition;
  /** The profile that is changed; null for a new one. */
  author: DeskAuthor | null;
  actions: AuthorActions;
  onDone: () => void;
}

/** What readers are told about a writer. */
export function AuthorForm({ edition, author, actions, onDone }: AuthorFormProps) {
  const t = useTranslations('desk.authors');
  const stored: AuthorValues = {
    name: author?.name ?? '',
    slug: author?.slug ?? '',
    role: author?.role ?? '',
    biography: author?.biography ?? '',
    portraitId: author?.portraitId ?? null,
    links: author?.links ?? [],
  };
  const [values, setValues] = useState(stored);
  const [portraitSrc, setPortraitSrc] = useState(author?.portraitSrc ?? null);
  const [isPicking, setIsPicking] = useState(false);
  const change = (part: Partial<AuthorValues>) => setValues((all) => ({ ...all, ...part }));
  const state = useDeskForm(
    (input: AuthorValues) =>
      author
        ? actions.edit({ ...input, authorId: author.id, seen: author.fingerprint })
        : actions.create({ ...input, edition }),
    {
      onDone,
      fieldOfCode: { 'slug-taken': 'slug' },
      keeps: {
        thing: `author:${author?.id ?? edition}`,
        values: { ...values, portraitSrc },
        stored: { ...stored, portraitSrc: author?.portraitSrc ?? null },
        put: ({ portraitSrc: src, ...typed }: AuthorValues & { portraitSrc: string | null }) => {
          setValues(typed);
          setPortraitSrc(src);
        },
      },
    },
  );
  const { submit, errorOf } = state;
  return (
    <>
      <DeskForm state={state} onSubmit={() => void submit(values)}>
        <TextField
          id="author-name"
          label={t('name')}
          isRequired
          value={values.name}
          error={errorOf('name')}
          onChange={(name) => change({ name })}
        />
        <TextField
          id="author-slug"
          label={t('slug')}
          hint={author ? t('slugHintOld') : t('slugHint')}
          isRequired
          value={values.slug}
          error={errorOf('slug')}
          onChange={(slug) => change({ slug })}
        />
        <TextField
          id="author-role"
          label={t('role')}
          value={values.role}
          error={errorOf('role')}
          onChange={(role) => change({ role })}
        />
        <TextField
          id="author-biography"
          label={t('biography')}
          rows={4}
          value={values.biography}
          error={errorOf('biography')}
          onChange={(biography) => change({ biography })}
        />
        <div className="portrait-field">
          {portraitSrc && <img className="portrait" src={portraitSrc} alt="" width="64" height="64" />}
          <button type="button" className="button" onClick={() => setIsPicking(true)}>
            {values.portraitId === null ? t('choosePortrait') : t('changePortrait')}
          </button>
          {values.portraitId !== null && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                change({ portraitId: null });
                setPortraitSrc(null);
              }}
            >
              {t('removePortrait')}
            </button>
          )}
        </div>
        <h3 className="settings-label">{t('links')}</h3>
        <LinksField
          name="links"
          links={values.links}
          onChange={(links) => change({ links })}
          errorOf={errorOf}
          max={8}
        />
      </DeskForm>
      <MediaPicker
        isOpen={isPicking}
        onClose={() => setIsPicking(false)}
        onPick={(picture) => {
          change({ portraitId: picture.id });
          const width = picture.widths[0];
          setPortraitSrc(width ? `/media/${picture.hash}/${width}.webp` : null);
          setIsPicking(false);
        }}
      />
    </>
  );
}
