import { useTranslations } from 'next-intl';

/** Stands where an editor will be: nothing can be typed before it is there. */
export function EditorOpening() {
  const t = useTranslations('desk.editor.screen');
  return (
    <p className="editor-opening" role="status">
      {t('opening')}
    </p>
  );
}
