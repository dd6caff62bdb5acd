import type { BlockNode, Mark } from '@/lib/articles/body/body-schema';
import type { BlockBuilder } from './block-builder';
import type { Node } from './dom';
import type { PictureRef } from './draft-body';
import type { OldSite } from './link-address';

/** What was left out of bodies, for the report: kind → times. */
export type DropCounts = Map<DropKind, number>;
export type DropKind =
  | 'script'
  | 'style'
  | 'event_handler'
  | 'unsafe_link'
  | 'unsafe_embed'
  | 'inline_picture'
  | 'tracking_pixel'
  | 'vector_drawing'
  | 'form_field'
  | 'empty_gallery'
  | 'missing_recording';

export interface BodyContext {
  site: OldSite;
  dropped: DropCounts;
  /** Ids of the pictures attached to this post or to another one, for `[gallery]` without ids. */
  attachedPictures: (post?: string) => string[];
  /** Where an attachment's file lies and what it is called, for `[playlist]` and `[gallery]`; absent where nothing has attachments. */
  attachment?: (id: string) => { url: string; file?: string; title: string } | undefined;
}

/** What the readers of single elements get from the one that walks the tree (html-to-body.ts). */
export interface BodyReader {
  context: BodyContext;
  drop(kind: DropKind, times?: number): void;
  /** The place of a picture in the draft, from 1. */
  place(picture: PictureRef): number;
  /** Blocks of some nodes by themselves: a list item, a cell, a quotation. */
  read(nodes: readonly Node[]): BlockNode[];
  walkAll(nodes: readonly Node[], marks: readonly Mark[], builder: BlockBuilder): void;
  /** Where a link may lead, or null; an unsafe address is counted. */
  href(raw: string | undefined): string | null;
}
