import type { DeskPicture } from '@/lib/media/types';
import type { UploadRefusal } from './upload-refusals';

/** How far an upload is, as `GET /api/desk/uploads/{id}` tells. */
export interface UploadState {
  id: string;
  fileName: string;
  byteSize: number;
  /** Bytes that have arrived and are kept; where the next piece begins. */
  offset: number;
  status: 'receiving' | 'processing' | 'done' | 'refused';
  refusal: UploadRefusal | null;
  /** When done. */
  picture: DeskPicture | null;
  /** Done, but the same file was in the library before: `picture` is that one, its words untouched. */
  isDuplicate: boolean;
}
