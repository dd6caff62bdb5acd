import { markPath, markSize } from '@/lib/media/picture-mark';
import type { Picture } from '@/lib/media/types';
import type { Logo as LogoPictures } from '@/lib/settings/logo';

interface LogoProps {
  logo: LogoPictures;
  siteName: string;
}

/** The newsroom's own logo; with two, the sheet shows the one for the theme, and the other is never fetched. */
export function Logo({ logo: { light, dark }, siteName }: LogoProps) {
  if (!dark) return <Mark picture={light} alt={siteName} className="logo-plate" />;
  return (
    <>
      <Mark picture={light} alt={siteName} className="logo-light" isLazy />
      <Mark picture={dark} alt={siteName} className="logo-dark" isLazy />
    </>
  );
}

function Mark({
  picture,
  alt,
  className,
  isLazy = false,
}: {
  picture: Picture;
  alt: string;
  className: string;
  isLazy?: boolean;
}) {
  return (
    <img
      className={`wordmark logo ${className}`}
      src={markPath(picture.hash)}
      alt={alt}
      {...markSize(picture)}
      decoding="async"
      {...(isLazy && { loading: 'lazy' as const })}
    />
  );
}
