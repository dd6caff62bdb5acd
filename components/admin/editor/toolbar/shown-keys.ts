const isMac = () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as they stand on the keyboard: `Mod-Shift-8` → «Ctrl+Shift+8», on a Mac «⌘⇧8». */
export function shownKeys(keys: string): string {
  const parts = keys.split(/-(?=.)/).map((part) => NAMES[part]?.[isMac() ? 1 : 0] ?? part.toUpperCase());
  return parts.join(isMac() ? '' : '+');
}

const NAMES: Record<string, [other: string, mac: string]> = {
  Mod: ['Ctrl', '⌘'],
  Shift: ['Shift', '⇧'],
  Alt: ['Alt', '⌥'],
  ArrowUp: ['↑', '↑'],
  ArrowDown: ['↓', '↓'],
  Enter: ['Enter', '↩'],
  Tab: ['Tab', '⇥'],
};
