interface IsolatedTextProps {
  text: string;
  direction: 'rtl' | 'ltr';
}

/** One line of plain text as a headline or standfirst prints it. */
export function IsolatedText({ text }: IsolatedTextProps) {
  return text;
}
