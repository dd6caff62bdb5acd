'use client';

import { useTranslations } from 'next-intl';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import type { DeskPicture } from '@/lib/media/types';
import { MAX_MEGAPIXELS, MAX_UPLOAD_BYTES } from '@/lib/media/uploads/upload-limits';
import { megabytes } from './file-size';
import type { UploadItem, UploadQueue } from './upload-queue.client';

interface UploadListProps {
  queue: UploadQueue;
  items: readonly UploadItem[];
  /** Opens what is said of a picture that has come in. */
  onOpen?: ((picture: DeskPicture) => void) | undefined;
  /** Which of a picture's problems count here; all, if not given. */
  problemsOf?: (picture: DeskPicture) => DeskPicture['problems'];
  /** To open a picture is to choose it. */
  isPicking?: boolean;
}

const allProblems = ({ problems }: DeskPicture) => problems;

/** Files on their way: how far each is, what went wrong with it, and what can be done. */
export function UploadList({ items, problemsOf = allProblems, ...line }: UploadListProps) {
  const { queue } = line;
  const t = useTranslations('desk.media.uploads');
  if (items.length === 0) return null;
  const count = (status: UploadItem['status']) => items.filter((item) => item.status === status).length;
  const done = count('done');
  const failed = count('failed');
  return (
    <section className="uploads" aria-label={t('label')}>
      <header>
        <h2>{t('title', { count: items.length })}</h2>
        <p aria-live="polite">{failed > 0 ? t('summaryFailed', { done, failed }) : t('summary', { done })}</p>
        {done > 0 && (
          <button type="button" className="button button-quiet" onClick={() => queue.clearDone()}>
            {t('clear')}
          </button>
        )}
      </header>
      <ul>
        {items.map((item) => (
          <UploadLine key={item.key} item={item} problemsOf={problemsOf} {...line} />
        ))}
      </ul>
    </section>
  );
}

type UploadLineProps = Omit<UploadListProps, 'items'> &
  Required<Pick<UploadListProps, 'problemsOf'>> & { item: UploadItem };

function UploadLine({ item, queue, onOpen, problemsOf, isPicking = false }: UploadLineProps) {
  const t = useTranslations('desk.media');
  const { key, file, status, fraction, picture } = item;
  const name = file.name;
  return (
    <li data-status={status}>
      {picture && <img src={picture.image.src} alt="" width={64} height={48} />}
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>
        {(status === 'sending' || status === 'processing') && (
          <progress value={fraction} max={1} aria-label={t('uploads.progress', { name })} />
        )}
        <p className={status === 'failed' ? 'field-error' : 'field-hint'}>
          <UploadState item={item} problemsOf={problemsOf} />
        </p>
      </div>
      <span className="uploads-actions">
        {picture && onOpen && (
          <button type="button" className="button" onClick={() => onOpen(picture)}>
            {problemsOf(picture).length > 0
              ? t('uploads.complete')
              : t(isPicking ? 'uploads.use' : 'uploads.open')}
          </button>
        )}
        {status === 'failed' && isWorthRetrying(item.code) && (
          <button type="button" className="button" onClick={() => queue.retry(key)}>
            {t('uploads.retry')}
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t(status === 'done' || status === 'failed' ? 'uploads.dismiss' : 'uploads.stop', {
            name,
          })}
          onClick={() => queue.dismiss(key)}
        >
          <DeskIcon name="close" isSmall />
        </button>
      </span>
    </li>
  );
}

function UploadState({ item, problemsOf }: Pick<UploadLineProps, 'item' | 'problemsOf'>) {
  const t = useTranslations('desk.media');
  const { file, status, fraction, code, picture, isDuplicate } = item;
  if (status === 'waiting') return t('uploads.waiting');
  if (status === 'sending')
    return t('uploads.sending', {
      percent: Math.floor(fraction * 100),
      sent: megabytes(fraction * file.size),
      total: megabytes(file.size),
    });
  if (status === 'processing') return t('uploads.processing');
  if (status === 'failed')
    return t(`refusals.${code ?? 'unexpected'}`, {
      limit: megabytes(MAX_UPLOAD_BYTES),
      megapixels: MAX_MEGAPIXELS,
    });
  if (isDuplicate) return t('uploads.duplicate');
  const problems = picture ? problemsOf(picture) : [];
  return problems.length > 0
    ? problems.map((problem) => t(`problems.${problem}`)).join(t('listComma'))
    : t('uploads.done');
}

/** What lies with the file itself stays so; what lay with the line or the machine may go now. */
function isWorthRetrying(code: UploadItem['code']): boolean {
  return ['offline', 'signed-out', 'unexpected', 'failed', 'disk-full', 'too-many-uploads'].includes(
    code ?? '',
  );
}
