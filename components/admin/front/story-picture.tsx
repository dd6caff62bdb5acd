import type { DeskThumbnail } from '@/lib/fronts/desk/types';

/** The small picture beside a headline; its place stays when there is none, so that headlines stand in line. */
export function StoryPicture({ thumbnail }: { thumbnail: DeskThumbnail | null }) {
  if (!thumbnail) return <span className="story-picture story-picture-none" aria-hidden="true" />;
  const { src, width, height } = thumbnail;
  return (
    <img
      className="story-picture"
      src={src}
      alt=""
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  );
}
