'use server';

import { deskAction } from '@/lib/auth/desk-action';
import { saveSettings } from '@/lib/settings/desk/save-settings';
import { saveSettingsInput } from '@/lib/settings/input';

export const saveSettingsAction = deskAction({
  name: 'settings.manage',
  input: saveSettingsInput,
  run: ({ actor, input, now }) => saveSettings({ actor, now, ...input }),
});
