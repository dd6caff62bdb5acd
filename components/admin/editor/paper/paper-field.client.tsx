'use client';

import { describedBy } from '@/components/admin/ui/field';
import { blockDirection } from '@/lib/articles/body/block-direction';
import { useEditorSurroundings } from '../editor-context.client';
import { AutoTextarea } from './auto-textarea.client';
import { LengthCount } from './length-count.client';
import type { AdvisedLength } from './text-lengths';

interface PaperFieldProps {
  id: string;
  /** Whose type it is set in. */
  look: 'kicker' | 'headline' | 'standfirst' | 'dateline';
  label: string;
  text: string;
  onText: (text: string) => void;
  placeholder: string;
  /** Enter leads on instead of breaking the line. */
  isOneLine: boolean;
  advised?: AdvisedLength | undefined;
  error?: string | undefined;
}

/** A text that stands on the paper above the body, set as readers see it. */
export function PaperField(props: PaperFieldProps) {
  const { id, look, label, text, onText, placeholder, isOneLine, advised, error } = props;
  const { edition, hasTypingAids, isReadOnly } = useEditorSurroundings();
  const described = describedBy(id, { error: error !== undefined });
  const ids = [advised && `${id}-count`, described['aria-describedby']].filter(Boolean).join(' ');
  return (
    <div className={`paper-field paper-field-${look}`}>
      <div className="paper-field-head">
        <label htmlFor={id}>{label}</label>
        {advised && <LengthCount id={`${id}-count`} text={text} advised={advised} />}
      </div>
      <AutoTextarea
        {...described}
        value={text}
        onText={onText}
        aids={hasTypingAids ? edition.edition : null}
        isOneLine={isOneLine}
        placeholder={placeholder}
        aria-describedby={ids || undefined}
        lang={edition.edition}
        dir={blockDirection(text, edition.direction) ?? edition.direction}
        readOnly={isReadOnly}
        spellCheck
      />
      {error && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
