import { OWN_FILE } from '@/lib/articles/body/body-schema';
import { extensionOf, fileFormat } from '@/lib/media/files/file-format';

/**
 * A sound or video of the library, by its address as the list of files gives it; null for every other address.
 * @param origins the site's own, without a slash at the end
 */
export function ownRecording(
  address: string,
  origins: readonly string[],
): { provider: 'audio' | 'video'; url: string } | null {
  const text = address.trim();
  const origin = origins.find((own) => text.startsWith(`${own}/`));
  const url = encodeURI(decodable(origin === undefined ? text : text.slice(origin.length)));
  const kind = OWN_FILE.test(url) ? fileFormat(extensionOf(url))?.kind : undefined;
  return kind === 'audio' || kind === 'video' ? { provider: kind, url } : null;
}

/** Addresses are copied encoded from the list and decoded from some browsers' bars. */
function decodable(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
