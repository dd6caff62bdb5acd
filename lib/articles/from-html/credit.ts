/** Labels under which papers name the photographer or agency at the end of a caption. */
const PHOTO_LABEL =
  'تصوير|عدسة|تصوير فوتوغرافي|photo(?:graph)? by|photo|photo credit|crédit photo|photographe';
const OTHER_LABEL = 'المصدر|مصدر الصورة|الصورة|source|image|credit|crédit|رسم|illustration|dessin';
const IN_BRACKETS = new RegExp(
  `^(.*?)\\s*[(\\[]\\s*(?:(${PHOTO_LABEL})|(${OTHER_LABEL}))\\s*[:：\\-–]\\s*([^()\\[\\]]{2,120})[)\\]]\\s*\\.?$`,
  'isu',
);
const AT_END = new RegExp(
  `^(.*?)(?:^|[\\s.،|\\-–—]+)(?:(${PHOTO_LABEL})|(${OTHER_LABEL}))\\s*[:：]\\s*([^:()]{2,80})$`,
  'isu',
);
const COPYRIGHT = /^(.*?)\s*[([]?\s*((?:©|&copy;|حقوق)\s*[^()[\]]{2,80})[)\]]?$/isu;

/**
 * Parts a caption from the credit at its end: «مشهد من الميناء (تصوير: عمر الشامي)». The label «تصوير» is
 * left out, since pages print it themselves; any other label («المصدر: رويترز») stays with its name.
 */
export function splitCredit(text: string): { caption: string; credit: string | null } {
  const match = IN_BRACKETS.exec(text) ?? AT_END.exec(text);
  if (match) {
    const [, caption = '', photo, other, name = ''] = match;
    return {
      caption: caption.trim(),
      credit: photo !== undefined ? name.trim() : `${other}: ${name.trim()}`,
    };
  }
  const copyright = COPYRIGHT.exec(text);
  return copyright?.[2]
    ? { caption: (copyright[1] ?? '').trim(), credit: copyright[2].trim() }
    : { caption: text, credit: null };
}
