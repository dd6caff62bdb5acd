import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { EditionFormat } from '@/lib/i18n/edition-context';
import { sizeParts } from '@/lib/i18n/file-size';
import type { DeskFile, FileUse } from '@/lib/media/files/desk-files';
import { CopyAddress } from './copy-address.client';

interface FileTableProps {
  files: DeskFile[];
  format: EditionFormat;
  siteUrl: string;
  isFiltered: boolean;
}

const USE_HREFS: Record<FileUse['place'], (id: number) => string> = {
  article: (id) => `/admin/articles/${id}`,
  page: (id) => `/admin/pages/${id}`,
};

/** Name, kind, size, where it is used; the address goes to the clipboard, to be linked to. */
export function FileTable({ files, format, siteUrl, isFiltered }: FileTableProps) {
  const t = useTranslations('desk.files');
  if (files.length === 0)
    return (
      <section className="empty">
        <p>{t(isFiltered ? 'noneFound' : 'empty')}</p>
      </section>
    );
  return (
    <table className="table table-stacked">
      <thead>
        <tr>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('columns.size')}</th>
          <th scope="col">{t('columns.since')}</th>
          <th scope="col">{t('columns.uses')}</th>
          <th scope="col">
            <span className="sr-only">{t('columns.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id}>
            <td>
              <div className="min-w-0">
                <a
                  className="table-title break-words"
                  href={file.path}
                  target="_blank"
                  rel="noopener"
                  dir="auto"
                >
                  {file.name}
                </a>
                <bdi className="table-meta" dir="ltr">
                  {file.extension.toUpperCase()}
                </bdi>
              </div>
            </td>
            <td data-label={t('columns.size')} className="whitespace-nowrap">
              <Size bytes={file.byteSize} format={format} />
            </td>
            <td data-label={t('columns.since')}>
              <time dateTime={file.createdAt.toISOString()}>{format.date(file.createdAt)}</time>
            </td>
            <td data-label={t('columns.uses')}>
              <Uses file={file} />
            </td>
            <td>
              <CopyAddress address={`${siteUrl}${file.path}`} name={file.name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Size({ bytes, format }: { bytes: number; format: EditionFormat }) {
  const t = useTranslations('desk.files.size');
  const { unit, size } = sizeParts(bytes, format);
  return t(unit, { size });
}

function Uses({ file }: { file: DeskFile }) {
  const t = useTranslations('desk.files');
  if (file.uses.length === 0) return <span className="field-hint">{t('unused')}</span>;
  return (
    <ul>
      {file.uses.map(({ place, id, name }) => (
        <li key={`${place}-${id}`}>
          <Link className="text-link" href={USE_HREFS[place](id)} prefetch={false} dir="auto">
            {name || t('untitled')}
          </Link>
        </li>
      ))}
      {file.hasMoreUses && <li className="field-hint">{t('moreUses')}</li>}
    </ul>
  );
}
