'use client';

import { describedBy, Field } from '@/components/admin/ui/field';

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  dir?: 'auto' | 'ltr';
  type?: 'text' | 'email' | 'url' | 'search';
  /** More than one: a field of several lines. */
  rows?: number;
  list?: string;
  placeholder?: string;
  isRequired?: boolean;
  isReadOnly?: boolean;
}

/** One text of a form: label, hint, and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { id, label, value, onChange, hint, error, dir = 'auto', type = 'text', rows = 1, list } = props;
  const shared = {
    ...describedBy(id, { hint: Boolean(hint), error: Boolean(error) }),
    className: 'input',
    value,
    dir,
    readOnly: props.isReadOnly,
    placeholder: props.placeholder,
    'aria-required': props.isRequired,
  };
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input
          {...shared}
          // The server judges: the browser's own bubbles speak its language, not the desk's.
          type={type === 'email' || type === 'url' ? 'text' : type}
          inputMode={type}
          list={list}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
