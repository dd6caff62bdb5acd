/** Services a story can be shared with by an ordinary link, in the order of use in Arab countries. */
export const SHARE_SERVICES = ['whatsapp', 'telegram', 'facebook', 'x', 'email'] as const;
export type ShareService = (typeof SHARE_SERVICES)[number];

/**
 * The address that opens a service's own page with the story filled in. The short link is shared: a
 * percent-encoded Arabic address would fill the message.
 * @param story its title as people read it, foreign runs isolated
 */
export function shareLink(service: ShareService, story: { url: string; title: string }): string {
  const url = encodeURIComponent(story.url);
  const title = encodeURIComponent(story.title);
  switch (service) {
    case 'whatsapp':
      return `https://wa.me/?text=${title}%0A${url}`;
    case 'telegram':
      return `https://t.me/share/url?url=${url}&text=${title}`;
    case 'facebook':
      return `https://www.facebook.com/sharer/sharer.php?u=${url}`;
    case 'x':
      return `https://x.com/intent/post?text=${title}&url=${url}`;
    case 'email':
      return `mailto:?subject=${title}&body=${title}%0A%0A${url}`;
  }
}
