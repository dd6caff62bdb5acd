import { PHONE_COLUMN } from '@/lib/media/phone-column';

/**
 * `sizes` of every place for a picture on the front, worked out from the grids in app/styles/parts/front.css
 * (container 1312 px, gutters 16 and 24 px), so that a phone never loads a desk's picture.
 */
export const FRONT_SIZES = {
  lead: `(min-width: 1360px) 568px, (min-width: 1000px) 42vw, (min-width: 700px) 59vw, ${PHONE_COLUMN}`,
  leadWide: `(min-width: 1360px) 890px, (min-width: 1000px) 66vw, ${PHONE_COLUMN}`,
  blockLead: `(min-width: 1360px) 700px, (min-width: 1000px) 52vw, ${PHONE_COLUMN}`,
  half: `(min-width: 1360px) 560px, (min-width: 1000px) 42vw, (min-width: 700px) 46vw, ${PHONE_COLUMN}`,
  third: `(min-width: 1360px) 410px, (min-width: 1000px) 31vw, (min-width: 700px) 46vw, ${PHONE_COLUMN}`,
  quarter: '(min-width: 1360px) 298px, (min-width: 1000px) 23vw, (min-width: 700px) 46vw, 116px',
  square: '(min-width: 1360px) 376px, (min-width: 1000px) 28vw, (min-width: 700px) 46vw, 130px',
  row: '(min-width: 700px) 150px, 116px',
  portrait: '(min-width: 1000px) 96px, 84px',
} as const;
