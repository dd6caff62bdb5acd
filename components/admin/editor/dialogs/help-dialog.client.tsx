'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { useEditorSurroundings } from '../editor-context.client';
import { shownKeys } from '../toolbar/shown-keys';

/** Keys that belong to no command of the bar. */
const MORE_KEYS = [
  ['slash', '/'],
  ['toolbar', 'Alt-F10'],
  ['nextCell', 'Tab'],
  ['lineBreak', 'Shift-Enter'],
  ['plainPaste', 'Mod-Shift-V'],
  ['save', 'Mod-S'],
] as const;

/** Every key of the editor, on one sheet. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('desk.editor.help');
  const tCommands = useTranslations('desk.editor.commands');
  const { commands } = useEditorSurroundings();
  return (
    <Dialog isOpen={isOpen} title={t('title')} onClose={onClose} isWide>
      <dl className="key-list">
        {commands.map(
          (command) =>
            command.keys && (
              <div key={command.name}>
                <dt>{tCommands(`names.${command.name}`)}</dt>
                <dd>
                  <kbd>{shownKeys(command.keys)}</kbd>
                </dd>
              </div>
            ),
        )}
        {MORE_KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <kbd>{shownKeys(keys)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="dialog-subtitle">{t('aidsTitle')}</h3>
      <p>{t('aids')}</p>
    </Dialog>
  );
}
