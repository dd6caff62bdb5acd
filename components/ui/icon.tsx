/** Names of the symbols in `IconSprite`. */
export type IconName =
  | 'search'
  | 'menu'
  | 'theme'
  | 'link'
  | 'whatsapp'
  | 'telegram'
  | 'x'
  | 'facebook'
  | 'mail'
  | 'share'
  | 'print'
  | 'save'
  | 'play'
  | 'pause'
  | 'up'
  | 'close'
  | 'edit'
  | 'next'
  | 'previous'
  | 'lock';

/** Icons that point along the line of text; they are drawn for right-to-left and turned over in Latin editions. */
const POINTING: ReadonlySet<IconName> = new Set(['next', 'previous']);

interface IconProps {
  name: IconName;
  size?: 'small';
}

/** A decorative icon from the page's sprite; the control around it carries the name. */
export function Icon({ name, size }: IconProps) {
  const classes = ['icon', size === 'small' && 'icon-small', POINTING.has(name) && 'icon-points'];
  return (
    <svg className={classes.filter(Boolean).join(' ')} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
