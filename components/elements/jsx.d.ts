/** The reader pages' custom elements, as JSX knows them. Words come in data attributes, already translated. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  class?: string;
  [data: `data-${string}`]: string | number | boolean | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'nashra-back-to-top': CustomElement;
      'nashra-breaking': CustomElement;
      'nashra-copy': CustomElement;
      'nashra-print': CustomElement;
      'nashra-save': CustomElement;
      'nashra-saved': CustomElement;
      'nashra-share': CustomElement;
      'nashra-text-size': CustomElement;
      'nashra-theme': CustomElement;
    }
  }
}
