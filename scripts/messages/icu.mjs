/**
 * A reader of ICU messages, as much of the syntax as next-intl takes: arguments, number/date/time, plural,
 * selectordinal, select, tags, quoting with apostrophes. It exists to check, not to format.
 */

/**
 * @typedef {{ name: string, type: string }} Argument
 * @typedef {{ name: string, type: 'plural' | 'selectordinal' | 'select', selectors: string[] }} Choice
 * @typedef {{ arguments: Argument[], choices: Choice[], literals: string[] }} Message
 */

/**
 * @param {string} text
 * @returns {Message} in order of appearance; tags are arguments of type `tag`
 * @throws {SyntaxError} saying what is wrong and where
 */
export function readMessage(text) {
  const reader = new Reader(text);
  reader.readUntil(() => false);
  return { arguments: reader.arguments, choices: reader.choices, literals: reader.literals };
}

const NAME = /[\p{L}\p{N}_]+/uy;
const SELECTOR = /=[0-9]+|[\p{L}\p{N}_]+/uy;
const SPACE = /\s*/uy;
const TAG = /<(\/?)([a-zA-Z][\w-]*)>/uy;

class Reader {
  arguments = [];
  choices = [];
  literals = [];
  position = 0;

  constructor(text) {
    this.text = text;
  }

  fail(problem) {
    throw new SyntaxError(`${problem} at character ${this.position + 1}`);
  }

  take(pattern) {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match) this.position += match[0].length;
    return match;
  }

  expect(character) {
    if (this.text[this.position] !== character) this.fail(`expected “${character}”`);
    this.position++;
  }

  /** Text and arguments up to the end, or to a character for which `isEnd` holds. */
  readUntil(isEnd, openTag) {
    let literal = '';
    while (this.position < this.text.length && !isEnd(this.text[this.position])) {
      const character = this.text[this.position];
      if (character === "'") literal += this.readApostrophe();
      else if (character === '{') this.readArgument();
      else if (character === '}') this.fail('unexpected “}”');
      else if (character === '<' && this.text[this.position + 1] === '/') break;
      else if (character === '<' && this.readTag()) continue;
      else {
        literal += character;
        this.position++;
      }
    }
    if (this.text.startsWith('</', this.position) && !openTag)
      this.fail('closing tag without an opening one');
    if (literal !== '') this.literals.push(literal);
  }

  /** Two apostrophes are one; one before a brace or bracket quotes up to the next. */
  readApostrophe() {
    const next = this.text[this.position + 1];
    if (next === "'") {
      this.position += 2;
      return "'";
    }
    this.position++;
    if (next === undefined || !'{}<>#|'.includes(next)) return "'";
    const end = this.text.indexOf("'", this.position);
    if (end < 0) this.fail('quotation that does not end');
    const quoted = this.text.slice(this.position, end);
    this.position = end + 1;
    return quoted;
  }

  readTag() {
    const match = this.take(TAG);
    if (!match) return false;
    this.arguments.push({ name: match[2], type: 'tag' });
    this.readUntil(() => false, match[2]);
    const closing = this.take(TAG);
    if (closing?.[1] !== '/' || closing[2] !== match[2]) this.fail(`<${match[2]}> is not closed`);
    return true;
  }

  readArgument() {
    this.expect('{');
    this.take(SPACE);
    const name = this.take(NAME)?.[0] ?? this.fail('argument without a name');
    this.take(SPACE);
    let type = 'text';
    if (this.text[this.position] === ',') {
      this.position++;
      this.take(SPACE);
      type = this.take(NAME)?.[0] ?? this.fail('argument without a type');
      this.take(SPACE);
    }
    this.arguments.push({ name, type });
    if (type === 'plural' || type === 'selectordinal' || type === 'select') this.readChoice(name, type);
    else if (type === 'number' || type === 'date' || type === 'time') this.readStyle();
    else if (type !== 'text') this.fail(`unknown type “${type}”`);
    this.expect('}');
  }

  readStyle() {
    if (this.text[this.position] !== ',') return;
    const end = this.text.indexOf('}', this.position);
    if (end < 0) this.fail('argument that does not end');
    this.position = end;
  }

  readChoice(name, type) {
    this.expect(',');
    this.take(SPACE);
    const selectors = [];
    while (this.position < this.text.length && this.text[this.position] !== '}') {
      const selector = this.take(SELECTOR)?.[0] ?? this.fail('expected a choice');
      if (selectors.includes(selector)) this.fail(`choice “${selector}” stands twice`);
      selectors.push(selector);
      this.take(SPACE);
      this.expect('{');
      this.readUntil((character) => character === '}');
      this.expect('}');
      this.take(SPACE);
    }
    if (!selectors.includes('other')) this.fail(`{${name}, ${type}} has no “other”`);
    this.choices.push({ name, type, selectors });
  }
}
